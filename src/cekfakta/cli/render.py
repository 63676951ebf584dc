"""Values to lines of text for a reader at a terminal. Corpus and messages are hostile here."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterator

import typer

from cekfakta.corpus.store import CorpusStats
from cekfakta.terms import Label
from cekfakta.types import Citation, Family, Match, Report, Statement, Verdict
from cekfakta.wording.command import Words

WIDEST = 100
"""Columns beyond which lines are not filled, for reading ease."""

SNIPPET_CHARACTERS = 200
"""How much of a statement a search result shows."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What could steer a terminal or turn its text around."""

_COLOURS = {
    Label.SUPPORTED: typer.colors.GREEN,
    Label.REFUTED: typer.colors.RED,
    Label.CONFLICTING: typer.colors.YELLOW,
    Label.NOT_ENOUGH_EVIDENCE: typer.colors.CYAN,
}


def visible(text: str) -> str:
    """The text without characters that steer a terminal."""
    return _CONTROL.sub("\ufffd", text)


def report_lines(report: Report, words: Words) -> Iterator[str]:
    """The answer to one message."""
    headline = words.report.message[report.label]
    if report.verdicts:
        agreeing = sum(verdict.label is report.label for verdict in report.verdicts)
        covers = words.report.covers.format(part=agreeing, whole=len(report.verdicts))
        headline = f"{_judged(headline, report.probability, words)}, {covers}"
    yield typer.style(headline, fg=_COLOURS[report.label], bold=True)
    yield from _filled(words.report.advice[report.label])
    if not report.verdicts:
        yield from _filled(f"{words.report.no_claims}. {words.report.no_claims_hint}")
    for number, verdict in enumerate(report.verdicts, start=1):
        yield ""
        yield from _verdict_lines(number, verdict, words)
    for match in report.reposts:
        yield ""
        yield from _match_lines(match, words)
    yield ""
    receipt = report.receipt
    yield typer.style(
        words.report.receipt.format(
            corpus=receipt.corpus[:12], model=visible(receipt.model), version=receipt.version
        ),
        dim=True,
    )


def listed(statement: Statement, words: Words) -> str:
    """One line for a record of the corpus."""
    published = statement.published.isoformat() if statement.published else "-" * 10
    kind = words.report.kinds[statement.kind]
    return visible(f"{statement.id}  {published}  {kind}  {' '.join(statement.title.split())}")


def shown(statement: Statement, words: Words) -> Iterator[str]:
    """A record in full."""
    values = {
        "id": statement.id,
        "kind": words.report.kinds[statement.kind],
        "title": statement.title,
        "publisher": statement.publisher,
        "published": statement.published,
        "url": statement.url,
        "lang": statement.lang,
        "claim": statement.claim,
        "rating": words.report.ratings[statement.rating] if statement.rating else None,
        "valid_from": statement.valid_from,
        "expires": statement.expires,
        "superseded_by": statement.superseded_by,
    }
    for name, value in values.items():
        if value:
            yield visible(f"{words.fields[name]}: {value}")
    yield ""
    yield visible(statement.text)


def found(statement: Statement, words: Words) -> Iterator[str]:
    """A search result."""
    yield typer.style(visible(" ".join(statement.title.split())), bold=True)
    yield f"  {_source(statement, words)}  [{visible(statement.id)}]"
    yield from _filled(textwrap.shorten(statement.text, SNIPPET_CHARACTERS, placeholder=" …"), "  ")
    yield ""


def family_lines(family: Family, words: Words) -> Iterator[str]:
    """A message that is known in several versions, one line for each."""
    yield typer.style(
        words.family.format(
            count=len(family.members),
            seen=family.first_seen or words.report.undated,
            denied=family.first_denied or words.report.undated,
            rating=words.report.ratings[family.rating] if family.rating else words.report.absent,
        ),
        bold=True,
    )
    for member in family.members:
        kind = words.report.denied if member.denied else words.report.seen
        day = member.denied or member.seen
        dated = day.isoformat() if day else "-" * 10
        title = " ".join(member.title.split())
        yield visible(f"  {dated}  {kind}  {title}  [{member.statement_id}]")


def counted(stats: CorpusStats, words: Words) -> Iterator[str]:
    """What a corpus holds."""
    yield f"{words.counts['statements']}: {stats.statements}"
    for kind, count in stats.kinds.items():
        yield f"  {words.report.kinds[kind]}: {count}"
    yield f"{words.counts['publishers']}: {stats.publishers}"
    yield f"{words.counts['versions']}: {stats.versions}"
    if stats.oldest and stats.newest:
        yield f"{words.counts['dates']}: {stats.oldest} … {stats.newest}"
    yield f"{words.counts['revision']}: {stats.revision}"


def _verdict_lines(number: int, verdict: Verdict, words: Words) -> Iterator[str]:
    yield from _filled(f"“{verdict.claim.text}”", f"{number}. ")
    label = _judged(words.report.claim[verdict.label], verdict.probability, words)
    yield "   " + typer.style(label, fg=_COLOURS[verdict.label])
    for reason in verdict.reasons:
        yield from _filled(words.report.reasons[reason], "   ")
    for citation in verdict.citations:
        yield from _filled(f"{words.report.stance[citation.stance]}: “{citation.quote}”", "   > ")
        yield f"     {_source(citation, words)}  [{visible(citation.statement_id)}]"
        if citation.url:
            yield f"     {visible(citation.url)}"


def _match_lines(match: Match, words: Words) -> Iterator[str]:
    known = words.report.known[match.relation]
    percent = _percent(match.similarity)
    yield visible(words.known.format(known=known, percent=percent, id=match.statement_id))
    for difference in match.differences:
        text = words.differs.format(
            slot=words.report.slots.get(difference.slot, difference.slot),
            ours=difference.ours or words.report.absent,
            theirs=difference.theirs or words.report.absent,
        )
        yield from _filled(text, "   ")
    if match.uncovered:
        slots = ", ".join(words.report.slots.get(slot, slot) for slot in match.uncovered)
        yield from _filled(words.report.uncovered.format(slots=slots), "   ")
    if match.family and len(match.family.members) > 1:
        yield from (f"   {line}" for line in family_lines(match.family, words))


def _judged(label: str, probability: float, words: Words) -> str:
    return words.verdict.format(label=label, percent=_percent(probability))


def _percent(probability: float) -> int:
    """Whole percent, cut and not rounded, so that nothing short of certain reads as 100."""
    return int(probability * 100 + 1e-9)


def _source(of: Statement | Citation, words: Words) -> str:
    published = of.published.isoformat() if of.published else words.report.undated
    return visible(", ".join(part for part in (of.publisher, published) if part))


def _filled(text: str, indent: str = "") -> list[str]:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    return textwrap.wrap(
        visible(text),
        width,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
    )
