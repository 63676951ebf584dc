"""Values to lines of text for a reader at a terminal."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator

import typer

from cekfakta.cli.terminal import Line
from cekfakta.corpus.store import CorpusStats
from cekfakta.report import Citation, Related, Report, Verdict
from cekfakta.terms import Label, Why
from cekfakta.types import Family, Match, Statement
from cekfakta.wording.answer import Surety, percent, surety
from cekfakta.wording.headline import explanation, finding_beside, headline, quoted
from cekfakta.wording.lines import desk_line, found_line, receipt_line, uncovered_line
from cekfakta.wording.shape import Wording
from cekfakta.wording.shown import known_message, records, whom_to_ask

WIDEST = 100
"""Columns beyond which lines are not filled, for reading ease."""

SNIPPET_CHARACTERS = 200
"""How much of a statement a search result shows."""

_COLOURS = {
    Label.SUPPORTED: typer.colors.GREEN,
    Label.REFUTED: typer.colors.RED,
    Label.CONFLICTING: typer.colors.YELLOW,
    Label.NOT_ENOUGH_EVIDENCE: typer.colors.CYAN,
}


def report_lines(report: Report, words: Wording) -> Iterator[Line | str]:
    """The answer to one message."""
    yield _styled(headline(report, words), report.label, report.probability)
    for line in explanation(report, words):
        yield from _filled(line)
    numbered = len(report.verdicts) > 1
    for number, verdict in enumerate(report.verdicts, start=1):
        yield ""
        yield from _filled(
            quoted(verdict, verdict.claim.text, words), f"{number}. " if numbered else "   "
        )
        beside = finding_beside(verdict, numbered, words)
        if beside:
            yield _styled("   " + beside, verdict.label, verdict.probability)
        yield from _verdict_lines(verdict, words)
    known = known_message(report)
    if known:
        yield ""
        yield from _match_lines(known, known.statement_id not in records(report), words)
    yield from _asking_lines(report, words)
    yield ""
    receipt = f"{words.report.receipt}: {receipt_line(report.receipt, words)}"
    yield Line(receipt, dim=True)


def listed(statement: Statement, words: Wording) -> str:
    """One line for a record of the corpus."""
    published = statement.published.isoformat() if statement.published else "-" * 10
    kind = words.report.kinds[statement.kind]
    return f"{statement.id}  {published}  {kind}  {' '.join(statement.title.split())}"


def shown(statement: Statement, words: Wording) -> Iterator[str]:
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
        "scope": words.command.scopes[statement.scope] if statement.scope else None,
    }
    for name, value in values.items():
        if value:
            yield from f"{words.command.fields[name]}: {value}".split("\n")
    yield ""
    yield from statement.text.split("\n")


def found(statement: Statement, words: Wording) -> Iterator[Line | str]:
    """A search result."""
    yield Line(" ".join(statement.title.split()), bold=True)
    yield f"  {_source(statement, words)}  [{statement.id}]"
    yield from _filled(textwrap.shorten(statement.text, SNIPPET_CHARACTERS, placeholder=" …"), "  ")
    yield ""


def family_lines(family: Family, words: Wording, indent: str = "") -> Iterator[Line | str]:
    """A message that is known in several versions, one line for each."""
    whole = words.command.family.format(
        count=len(family.members),
        seen=family.first_seen or words.report.undated,
        denied=family.first_denied or words.report.undated,
        rating=words.report.ratings[family.rating] if family.rating else words.report.absent,
    )
    yield Line(indent + whole, bold=True)
    for member in family.members:
        kind = words.report.denied if member.denied else words.report.seen
        day = member.denied or member.seen
        dated = day.isoformat() if day else "-" * 10
        title = " ".join(member.title.split())
        yield f"{indent}  {dated}  {kind}  {title}  [{member.statement_id}]"


def counted(stats: CorpusStats, words: Wording) -> Iterator[str]:
    """What a corpus holds."""
    yield f"{words.command.counts['statements']}: {stats.statements}"
    for kind, count in stats.kinds.items():
        yield f"  {words.report.kinds[kind]}: {count}"
    yield f"{words.command.counts['publishers']}: {stats.publishers}"
    yield f"{words.command.counts['versions']}: {stats.versions}"
    if stats.oldest and stats.newest:
        yield f"{words.command.counts['dates']}: {stats.oldest} … {stats.newest}"
    yield f"{words.command.counts['revision']}: {stats.revision}"


def _verdict_lines(verdict: Verdict, words: Wording) -> Iterator[Line | str]:
    said = words.report
    for reason in verdict.reasons:
        yield from _filled(said.reasons[reason], "   ")
    for citation in verdict.citations:
        yield from _filled(f"{said.stance[citation.stance]}: “{citation.quote}”", "   > ")
        yield from _record_lines(citation, words)
    for related in verdict.related:
        yield from _related_lines(related, words)
    if verdict.label is not Label.NOT_ENOUGH_EVIDENCE:
        certainty = said.certainty.format(percent=percent(verdict.probability))
        yield Line("   " + certainty, dim=True)


def _related_lines(related: Related, words: Wording) -> Iterator[str]:
    said = words.report
    answering = related.why is Why.ANSWERS
    heading = said.answers if answering else f"{said.nearest} ({said.why[related.why]})"
    yield from _filled(f"{heading}: {related.title}", "   - ")
    yield from _filled(f"“{related.quote}”", "     ")
    if related.rating:
        yield from _filled(found_line(related, words), "     ")
    yield from _record_lines(related, words)


def _record_lines(record: Citation | Related, words: Wording) -> Iterator[str]:
    yield f"     {_source(record, words)}  [{record.statement_id}]"
    if record.url:
        yield f"     {record.url}"


def _match_lines(match: Match, named: bool, words: Wording) -> Iterator[Line | str]:
    """A known message; its record is ``named`` where no verdict does so already."""
    said = words.report
    record = f"  [{match.statement_id}]" if named else ""
    yield said.known[match.relation] + record
    for difference in match.differences:
        text = words.command.differs.format(
            slot=said.slots.get(difference.slot, difference.slot),
            ours=_marked(difference.ours, words),
            theirs=_marked(difference.theirs, words),
        )
        yield from _filled(text, "   ")
    if match.uncovered:
        yield from _filled(uncovered_line(match, words), "   ")
    if match.family and len(match.family.members) > 1:
        yield from family_lines(match.family, words, indent="   ")


def _marked(words_of_one: str, words: Wording) -> str:
    """What one of two texts says, in quotation marks; where it says nothing, that."""
    return f"“{words_of_one}”" if words_of_one else words.report.absent


def _asking_lines(report: Report, words: Wording) -> Iterator[str]:
    desks = whom_to_ask(report)
    if desks:
        yield ""
        yield words.report.ask.title
        yield from (f"   {desk_line(desk, words)}" for desk in desks)


def _styled(said: str, label: Label, probability: float) -> Line:
    """An answer in its colour; the surer a verdict, the stronger."""
    undecided = label is Label.NOT_ENOUGH_EVIDENCE
    shade = Surety.SURE if undecided else surety(probability)
    return Line(said, _COLOURS[label], bold=shade is Surety.SURE, dim=shade is Surety.SEEMING)


def _source(of: Statement | Citation | Related, words: Wording) -> str:
    published = of.published.isoformat() if of.published else words.report.undated
    return ", ".join(part for part in (of.publisher, published) if part)


def _filled(text: str, indent: str = "") -> list[str]:
    width = min(shutil.get_terminal_size().columns, WIDEST)
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
    )
