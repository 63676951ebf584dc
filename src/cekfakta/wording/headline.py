"""The first sentences of an answer: what was found, from whom, how surely, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from cekfakta.catalogue import owner_of
from cekfakta.report import Citation, Related, Report, Verdict
from cekfakta.terms import Kind, Stance, Why
from cekfakta.wording.answer import (
    CAUTIONS,
    DECIDED,
    OF_DENIED,
    UNSETTLED,
    Answer,
    answer,
    answer_to,
    denies,
)
from cekfakta.wording.lines import found_line
from cekfakta.wording.links import address
from cekfakta.wording.shape import Wording

TITLE_CHARACTERS = 120
PUBLISHER_CHARACTERS = 60
MOST_SOURCES = 2
MOST_LINKS = 5
"""Addresses named of a message that is nothing but links."""


def headline(report: Report, words: Wording) -> str:
    """The answer to a message in one sentence."""
    found = answer_to(report)
    said = words.report.headline[found]
    if len(report.verdicts) > 1:
        said = words.report.of_several.get(found, said)
    return sentence(said, report.deciding, words)


def finding(verdict: Verdict, words: Wording) -> str:
    """The answer to one claim among several in one sentence."""
    found = answer(verdict)
    said = words.report.of_part.get(found, words.report.headline[found])
    return sentence(said, verdict, words)


def quoted(verdict: Verdict, claim: str, words: Wording) -> str:
    """The text of a claim in quotation marks, and a word on it where the message denies it."""
    marked = f"“{claim}”"
    return words.report.denied_story.format(claim=marked) if denies(verdict) else marked


def in_short(found: Answer, probability: float, words: Wording) -> str:
    """An answer in a few words; one that takes a side, as sure as it is."""
    said = words.report.short[found]
    return capital(words.sure(said, probability) if found in DECIDED else said)


def finding_beside(verdict: Verdict, several: bool, words: Wording) -> str:
    """What stands beside a claim that is quoted under the headline; empty where that says it.

    A story that the message denies is never quoted without a word on it.
    """
    found = answer(verdict)
    if several:
        return finding(verdict, words)
    return in_short(found, verdict.probability, words) if found in OF_DENIED else ""


def explanation(report: Report, words: Wording) -> tuple[str, ...]:
    """What stands under the headline: the count, both sides or the finding, then the advice."""
    found, verdict = answer_to(report), report.deciding
    counted = len(report.verdicts) > 1 and found is not Answer.OTHER_LANGUAGE
    lines = [tally(report, words)] if counted else []
    if verdict is not None and found is Answer.DISPUTED:
        sides = {side: sources(_on(side, verdict), words) for side in Stance}
        lines.append(
            words.report.sides.format(
                supporting=sides[Stance.SUPPORTS], denying=sides[Stance.REFUTES]
            )
        )
    answering = answers(verdict)
    if found is Answer.QUESTION_ANSWERED and answering and answering[0].rating:
        lines.append(found_line(answering[0], words))
    if found is Answer.ONLY_LINK:
        lines += _addresses(report, words)
    lines.append(_advice(found, verdict, words))
    return (*lines, *_heed(report, found, words))


def tally(report: Report, words: Wording) -> str:
    """How many parts of a message got which answer, as in "1 tidak benar, 2 belum jelas"."""
    counted = Counter(answer(verdict) for verdict in report.verdicts)
    parts = (f"{counted[a]} {words.report.short[a]}" for a in Answer if a in counted)
    return words.report.tally.format(whole=len(report.verdicts), parts=", ".join(parts))


def sources(cited: Iterable[Citation], words: Wording) -> str:
    """Whose word it is: ``pemeriksa fakta`` for fact-checks, else the publisher alone."""
    said = words.report
    kinds: dict[str, Kind] = {}
    for citation in cited:
        kinds.setdefault(_publisher(citation), citation.kind)
    found = list(kinds.items())[:MOST_SOURCES]
    checkers = [name for name, kind in found if kind is Kind.FACTCHECK]
    names = [name or said.unnamed for name, kind in found if kind is not Kind.FACTCHECK]
    if checkers:
        names.append(said.factchecker.format(publisher=_joined(checkers, words)).strip())
    return _joined(names, words) or said.unnamed


def answers(verdict: Verdict | None) -> tuple[Related, ...]:
    """The records that answer a question."""
    related = verdict.related if verdict else ()
    return tuple(record for record in related if record.why is Why.ANSWERS)


def sentence(said: str, verdict: Verdict | None, words: Wording) -> str:
    """A sentence about a verdict with its places filled, as sure as the verdict is."""
    if verdict is None:
        return capital(said)
    answering = answers(verdict)
    filled = said.format(
        sources=sources(verdict.citations, words),
        title=cut(answering[0].title, TITLE_CHARACTERS) if answering else "",
    )
    decided = answer(verdict) in DECIDED
    return capital(words.sure(filled, verdict.probability) if decided else filled)


def capital(said: str) -> str:
    """The text with a capital at its head."""
    return said[:1].upper() + said[1:]


def cut(text: str, limit: int) -> str:
    """The text on one line, a longer one cut at a space."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"


def _on(side: Stance, verdict: Verdict) -> list[Citation]:
    return [citation for citation in verdict.citations if citation.stance is side]


def _publisher(citation: Citation) -> str:
    return cut(citation.publisher, PUBLISHER_CHARACTERS)


def _joined(names: Sequence[str], words: Wording) -> str:
    """One name, or two with "dan" between them."""
    if len(names) < MOST_SOURCES:
        return "".join(names)
    return words.report.joined.format(first=names[0], second=names[1])


def _addresses(report: Report, words: Wording) -> list[str]:
    """What the addresses of a message tell, each once."""
    return list(dict.fromkeys(_address(link, words) for link in report.links[:MOST_LINKS]))


def _advice(found: Answer, verdict: Verdict | None, words: Wording) -> str:
    """What to do; a message that denies, warns or advises is not itself put in doubt."""
    advice = words.report.advice[found]
    cautions = verdict is not None and verdict.claim.act in CAUTIONS
    return words.report.cautioning.get(found, advice) if cautions else advice


def _heed(report: Report, found: Answer, words: Wording) -> tuple[str, ...]:
    """What to heed before a link is opened or a number is called, where nothing is decided."""
    if found not in UNSETTLED or not (report.links or found is Answer.ONLY_PHONE):
        return ()
    said = words.report.address
    links = said.link_advice if report.links else ()
    return links + said.phone_advice if report.phones else links


def _address(link: str, words: Wording) -> str:
    """Whose address a link leads to, and whether it is an official one."""
    said, where = words.report.address, address(link)
    if not where.host:
        return said.unclear
    institution = owner_of(where.host)
    if where.ending:
        owner = said.owners[where.ending] + (f" ({institution})" if institution else "")
        return said.official.format(host=where.host, owner=owner, ending=where.ending)
    if institution:
        return said.owned.format(host=where.host, owner=institution)
    other = said.abroad if where.abroad else said.other
    return (said.poses if where.poses else other).format(host=where.host)
