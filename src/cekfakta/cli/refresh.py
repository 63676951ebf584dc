"""``cekfakta refresh``: what is new at the sources comes into the corpus."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cekfakta.catalogue import catalogue
from cekfakta.cli.session import Session
from cekfakta.cli.sources import followed_sources
from cekfakta.cli.terminal import say, say_json
from cekfakta.errors import CekfaktaError, SourceError
from cekfakta.sources.database import Database
from cekfakta.terms import SourceKind
from cekfakta.types import Source
from cekfakta.wording.command import Words

if TYPE_CHECKING:
    from cekfakta.sources.refresh import Outcome

SHOWN_FAILURES = 5
"""Failures of one source named on the screen; ``--json`` gives them all."""

_COUNTED = ("added", "updated", "unchanged", "left")


def refresh(
    context: typer.Context,
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID...")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    every: Annotated[
        float | None, typer.Option("--every", metavar="MINUTES", min=0.01, max=525_600)
    ] = None,
) -> None:
    """Fetch what is new or has changed; exit code 1 when some of it did not come."""
    session: Session = context.obj
    chosen = _chosen(ids or [], session)
    while True:
        code = _once(chosen, session, as_json, keep_on=every is not None)
        if every is None:
            raise typer.Exit(code)
        say(session.words.next_refresh.format(minutes=f"{every:g}"), err=True)
        time.sleep(60 * every)


def _chosen(ids: Sequence[str], session: Session) -> list[Source]:
    """The sources by these ids, followed or of the catalogue; all that are followed for none."""
    followed = followed_sources(session)
    known = {**catalogue(), **followed}
    chosen = []
    for identity in dict.fromkeys(ids or followed):
        source = known.get(identity)
        if source is None:
            raise SourceError(f"no source has the id {identity[:200]!a}")
        if source.kind is SourceKind.SITE:
            raise SourceError(
                f"{identity} is the site of an institution, of which nothing is read; follow a"
                " page, feed or sitemap of it with `cekfakta sources add URL`"
            )
        chosen.append(source)
    if not chosen:
        raise SourceError(
            "no source is followed; follow one with `cekfakta sources add URL`, or name one of the"
            " catalogue, like `cekfakta refresh bmkg-gempa-terkini`"
        )
    return chosen


def _once(chosen: Sequence[Source], session: Session, as_json: bool, *, keep_on: bool) -> int:
    """Refresh the sources once and report; the exit code. What fails is only told to keep on."""
    outcomes: list[Outcome] = []
    try:
        for outcome in _outcomes(chosen, session):
            outcomes.append(outcome)
            if not as_json:
                say(*_lines(outcome, session.words))
    except CekfaktaError as error:
        if not keep_on:
            raise
        say(session.words.error(error), str(error), err=True)
    finally:  # what was done is reported though the rest is interrupted
        if as_json and outcomes:
            say_json(_report(outcomes), indent=None if keep_on else 2)
        elif outcomes:
            say(session.words.all_refreshed.format(**_totals(outcomes)))
    if not any(outcome.came for outcome in outcomes):
        return 2
    return int(any(outcome.failures for outcome in outcomes))


def _outcomes(chosen: Sequence[Source], session: Session) -> Iterator[Outcome]:
    from cekfakta.sources.crawler import open_crawler  # noqa: PLC0415 - loads httpx
    from cekfakta.sources.history import History  # noqa: PLC0415 - loads feedparser
    from cekfakta.sources.refresh import refresh as refreshed  # noqa: PLC0415 - loads httpx

    with (
        Database(session.sources_file) as database,
        session.doors.indexed_corpus(session.corpus) as corpus,
        open_crawler() as crawler,
    ):
        yield from refreshed(chosen, corpus, History(database), crawler)


def _lines(outcome: Outcome, words: Words) -> Iterator[str]:
    said = words.refreshed if outcome.came else words.not_refreshed
    counts = {name: getattr(outcome, name) for name in _COUNTED}
    yield said.format(id=outcome.source.id, **counts)
    if outcome.left:
        yield "  " + words.left.format(count=outcome.left)
    for failure in outcome.failures[:SHOWN_FAILURES]:
        yield f"  {failure.url}: {failure.reason}"
    if len(outcome.failures) > SHOWN_FAILURES:
        yield "  " + words.more_failures.format(count=len(outcome.failures) - SHOWN_FAILURES)


def _report(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    return {**_totals(outcomes), "sources": list(map(_to_dict, outcomes))}


def _totals(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """The sources that came and that did not, and what all of them gave."""
    came = sum(outcome.came for outcome in outcomes)
    counts = {name: sum(getattr(outcome, name) for outcome in outcomes) for name in _COUNTED}
    return {"came": came, "failed": len(outcomes) - came, **counts}


def _to_dict(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.source.id,
        "url": outcome.source.url,
        "came": outcome.came,
        **{name: getattr(outcome, name) for name in _COUNTED},
        "failures": [asdict(failure) for failure in outcome.failures],
    }
