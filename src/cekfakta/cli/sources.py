"""``cekfakta sources``: where statements come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Annotated, Any

import typer

from cekfakta.catalogue import catalogue
from cekfakta.cli.session import Session
from cekfakta.cli.terminal import say, say_json, say_json_array
from cekfakta.sources.database import Database
from cekfakta.sources.followed import READ, Followed
from cekfakta.terms import SourceKind
from cekfakta.types import Source

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)

_Json = Annotated[bool, typer.Option("--json")]
_KINDS = "|".join(READ)


def _read_kind(kind: str | None) -> str | None:
    if kind is not None and kind not in READ:
        raise typer.BadParameter(f"got {kind!r}, want one of: {', '.join(READ)}")
    return kind


@app.command("list")
def list_(context: typer.Context, as_json: _Json = False) -> None:
    """Print the sources that are followed, then the others of the catalogue."""
    session: Session = context.obj
    followed = followed_sources(session)
    known = [*map(_with_catalogue, followed.values())]
    known += (source for source in catalogue().values() if source.id not in followed)
    if as_json:
        say_json_array({**asdict(each), "followed": each.id in followed} for each in known)
        return
    for each in known:
        mark = session.words.followed if each.id in followed else ""
        said = (each.id, each.kind, each.region, each.institution, each.url, mark)
        say("  ".join(filter(None, said)))


@app.command()
def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(metavar="URL")],
    kind: Annotated[str | None, typer.Option("--kind", metavar=_KINDS, callback=_read_kind)] = None,
    publisher: Annotated[str, typer.Option("--publisher", metavar="P")] = "",
    as_json: _Json = False,
) -> None:
    """Follow what stands at an address."""
    session: Session = context.obj
    with Database(session.sources_file) as database:
        source = Followed(database).add(url, SourceKind(kind) if kind else None, publisher)
    if as_json:
        say_json(_told(source))
    else:
        said = session.words.source_added
        say(said.format(id=source.id, kind=source.kind, url=source.url))


@app.command()
def remove(
    context: typer.Context,
    identity: Annotated[str, typer.Argument(metavar="ID")],
    as_json: _Json = False,
) -> None:
    """Follow a source no longer; the statements that came from it stay."""
    session: Session = context.obj
    with Database(session.sources_file) as database:
        Followed(database).remove(identity)
    if as_json:
        say_json({"removed": identity})
    else:
        say(session.words.source_removed.format(id=identity))


def followed_sources(session: Session) -> Mapping[str, Source]:
    """The sources that are followed, by id; looking makes no file."""
    if not session.sources_file.exists():
        return {}
    with Database(session.sources_file) as database:
        return Followed(database).sources()


def _with_catalogue(source: Source) -> Source:
    """A followed source with what the catalogue knows of it."""
    known = catalogue().get(source.id)
    if known is None:
        return source
    return replace(source, region=known.region, domain=known.domain, mention=known.mention)


def _told(source: Source) -> dict[str, Any]:
    return {**asdict(_with_catalogue(source)), "followed": True}
