"""``cekfakta corpus``: what the answers are drawn from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cekfakta.cli import render
from cekfakta.cli.progress import bar
from cekfakta.cli.session import Session
from cekfakta.cli.terminal import say, say_json, say_json_array
from cekfakta.corpus.record import to_dict
from cekfakta.errors import InputError
from cekfakta.report import family_to_dict
from cekfakta.sources.files import read_statements
from cekfakta.tables.results import open_writing, write_json
from cekfakta.types import Reject, Statement

SHOWN_REJECTS = 20
"""Rejected records named on the screen; ``--rejects`` writes them all."""

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

_AGREED = ("statements", "versions", "revision")
_Json = Annotated[bool, typer.Option("--json")]
_Id = Annotated[str, typer.Argument(metavar="ID")]


@app.command()
def add(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH|URL...")],
    rejects: Annotated[Path | None, typer.Option("--rejects", metavar="FILE")] = None,
    as_json: _Json = False,
) -> None:
    """Load statements of files, folders and addresses: all usable ones, or none if interrupted."""
    session: Session = context.obj
    aside: list[Reject] = []
    with ExitStack() as stack:
        file = stack.enter_context(open_writing(rejects)) if rejects else None
        corpus = stack.enter_context(session.doors.indexed_corpus(session.corpus))
        progress = stack.enter_context(bar(session.words.indexing))
        added = corpus.add(_usable(paths, aside), progress)
        if file:
            for reject in aside:
                write_json(file, asdict(reject))
    loaded = added.added + added.updated + added.unchanged
    if not loaded and not aside:
        raise InputError(f"{', '.join(paths)}: no records, want at least one")
    counts = {**asdict(added), "rejected": len(aside)}
    if as_json:
        say_json(counts, indent=None)
    else:
        say(session.words.added.format(**counts))
    show_rejects(aside, session)
    if aside:
        raise typer.Exit(1 if loaded else 2)


@app.command("list")
def list_(context: typer.Context, as_json: _Json = False) -> None:
    """Print every record, in the order in which they came."""
    session: Session = context.obj
    with session.doors.corpus(session.corpus) as corpus:
        if as_json:
            say_json_array(map(to_dict, corpus.statements()))
        else:
            for statement in corpus.statements():
                say(render.listed(statement, session.wording))


@app.command()
def show(context: typer.Context, identity: _Id, as_json: _Json = False) -> None:
    """Print one record."""
    session: Session = context.obj
    with session.doors.corpus(session.corpus) as corpus:
        statement = corpus.get(identity)
    if as_json:
        say_json(to_dict(statement))
    else:
        say(*render.shown(statement, session.wording))


@app.command()
def search(
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="QUERY")],
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=50)] = 10,
    as_json: _Json = False,
) -> None:
    """Print the records that speak of something, best first."""
    session: Session = context.obj
    with session.open_checker() as checker:
        found = checker.search(query, limit)
    if as_json:
        say_json_array(map(to_dict, found))
        return
    for statement in found:
        say(*render.found(statement, session.wording))
    if not found:
        say(session.words.nothing_found, err=True)


@app.command()
def stats(context: typer.Context, as_json: _Json = False) -> None:
    """Count what the corpus holds."""
    session: Session = context.obj
    with session.doors.corpus(session.corpus) as corpus:
        counted = corpus.stats()
    if as_json:
        say_json(
            {
                "statements": counted.statements,
                "kinds": {kind.value: count for kind, count in counted.kinds.items()},
                "publishers": counted.publishers,
                "versions": counted.versions,
                "oldest": counted.oldest.isoformat() if counted.oldest else None,
                "newest": counted.newest.isoformat() if counted.newest else None,
                "revision": counted.revision,
            }
        )
    else:
        say(*render.counted(counted, session.wording))


@app.command()
def families(context: typer.Context, as_json: _Json = False) -> None:
    """Print every message that is known in several versions, each version with its dates."""
    session: Session = context.obj
    with session.doors.corpus(session.corpus) as corpus:
        if as_json:
            say_json_array(map(family_to_dict, corpus.families()))
            return
        shown = (render.family_lines(each, session.wording) for each in corpus.families())
        lines = [line for family in shown for line in family]
    if lines:
        say(*lines)
    else:
        say(session.words.no_families, err=True)


@app.command()
def verify(context: typer.Context, as_json: _Json = False) -> None:
    """Check that store and indexes agree; exit code 1 when they do not."""
    session: Session = context.obj
    with session.doors.indexed_corpus(session.corpus) as corpus:
        faults = corpus.verify()
        stats = corpus.stats()
    if as_json:
        say_json({"agrees": not faults, "faults": faults})
    elif faults:
        say(session.words.disagrees, *faults, err=True)
    else:
        said = session.words.agrees
        say(said.format(**{name: getattr(stats, name) for name in _AGREED}))
    if faults:
        raise typer.Exit(1)


@app.command()
def reindex(context: typer.Context, as_json: _Json = False) -> None:
    """Build every index anew."""
    session: Session = context.obj
    with (
        session.doors.indexed_corpus(session.corpus) as corpus,
        bar(session.words.indexing) as progress,
    ):
        corpus.reindex(progress)
        statements = corpus.stats().statements
    if as_json:
        say_json({"reindexed": statements})
    else:
        say(session.words.reindexed.format(statements=statements))


@app.command()
def remove(context: typer.Context, identity: _Id, as_json: _Json = False) -> None:
    """Take a record out of the answers."""
    session: Session = context.obj
    with session.doors.corpus(session.corpus) as corpus:
        corpus.remove(identity)
    if as_json:
        say_json({"removed": identity})
    else:
        say(session.words.removed.format(id=identity))


def _usable(paths: Iterable[str], aside: list[Reject]) -> Iterator[Statement]:
    """The statements of all paths; an id that two paths use for different records is set aside.

    Loading both would make each the newer version of the other, again at every run.
    """
    seen: dict[str, Statement] = {}
    for path, item in _found(paths):
        if isinstance(item, Reject):
            aside.append(item)
        elif seen.setdefault(item.id, item) == item:
            yield item
        else:
            reason = f"id {item.id!r} is used with other content in an earlier path"
            aside.append(Reject(path, 0, reason, item.title))


def show_rejects(aside: list[Reject], session: Session) -> None:
    """Name the first records that were set apart."""
    for reject in aside[:SHOWN_REJECTS]:
        say(f"{reject.source}:{reject.line}: {reject.reason}", err=True)
    if len(aside) > SHOWN_REJECTS:
        say(session.words.more.format(count=len(aside) - SHOWN_REJECTS), err=True)


def _found(paths: Iterable[str]) -> Iterator[tuple[str, Statement | Reject]]:
    """What stands in each file or at each address, beside the path that was given."""
    with ExitStack() as stack:
        fetched: Callable[[str], Iterator[Statement | Reject]] | None = None
        for path in paths:
            if path.lower().startswith(("http://", "https://")):
                fetched = fetched or _fetching(stack)
                items = fetched(path)
            else:
                items = read_statements(Path(path))
            yield from ((path, item) for item in items)


def _fetching(stack: ExitStack) -> Callable[[str], Iterator[Statement | Reject]]:
    """Reads addresses by one crawler, which is closed with the stack."""
    from cekfakta.sources.crawler import open_crawler  # noqa: PLC0415 - loads httpx
    from cekfakta.sources.web import read_address  # noqa: PLC0415 - loads httpx

    crawler = stack.enter_context(open_crawler())
    return lambda url: read_address(url, crawler)
