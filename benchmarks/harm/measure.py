"""Asks the messages and counts what the answers do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.harm.cases import CASES, Case
from benchmarks.jsonl import read
from cekfakta.checker import Checker
from cekfakta.report import Report
from cekfakta.text.claims import claims
from cekfakta.text.message import read as read_message

ASKED_ON = date(2026, 11, 24)
"""The day on which every message is asked, so that the table does not change with the calendar."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a case was answered; ``quote_denies`` only where a checked claim was refuted."""

    case: Case
    label: str
    shown: bool
    quotes: tuple[str, ...]
    quote_denies: bool | None

    @property
    def harms(self) -> bool:
        """Whether the answer is one that does harm."""
        return self.label not in self.case.allowed

    @property
    def right(self) -> bool:
        """Whether the answer is the best one."""
        return self.label == self.case.wanted


def answers(checker: Checker, cases: Iterable[Case]) -> list[Answer]:
    """Each case with its answer, in order."""
    denials = {row["about"]: row["denies"] for row in read(CASES / "denials.jsonl")}
    return [
        _answer(case, checker.check(case.text, ASKED_ON), denials.get(case.about or "", ()))
        for case in cases
    ]


def _answer(case: Case, report: Report, denials: Sequence[str]) -> Answer:
    own = [c for v in report.verdicts for c in v.citations if c.statement_id == case.about]
    known = {match.statement_id for match in report.reposts}
    related = {r.statement_id for v in report.verdicts for r in getattr(v, "related", ())}
    shown = bool(own) or case.about in known or case.about in related
    quotes = tuple(citation.quote for citation in own)
    label = report.label.value
    denies = None
    if case.line == "checked claims" and label == "refuted":
        denies = bool(quotes) and _accepted(quotes[0], denials)
    return Answer(case, label, shown, quotes, denies)


def _accepted(quote: str, denials: Sequence[str]) -> bool:
    """Whether a quote is one that an annotator accepted, holds one, or is part of one."""
    return any(quote == denial or denial in quote or quote in denial for denial in denials)


@dataclass(frozen=True, slots=True)
class Cut:
    """How well messages are cut into claims: shares of the claims found, and of those right."""

    recall: float
    precision: float
    missed: tuple[str, ...]
    invented: tuple[str, ...]


def cut(split: str | None) -> Cut:
    """The claims of the forwards against those that their writer marked.

    A marked claim is found when a claim of ours holds most of it or lies within it; a claim of ours
    is right when it touches a marked one.
    """
    found = wanted = right = made = 0
    missed: list[str] = []
    invented: list[str] = []
    for row in read(CASES / "forwards.jsonl"):
        if split not in {None, row["split"]}:
            continue
        ours = [(c.start, c.end) for c in claims(read_message(row["text"]))]
        marked = _places(row["text"], row["claims"])
        hit = [any(_most(mark, our) for our in ours) for mark in marked]
        true = [any(_touch(mark, our) for mark in marked) for our in ours]
        found, wanted = found + sum(hit), wanted + len(marked)
        right, made = right + sum(true), made + len(ours)
        missed += [row["text"][a:b] for (a, b), was in zip(marked, hit, strict=True) if not was]
        invented += [row["text"][a:b] for (a, b), was in zip(ours, true, strict=True) if not was]
    return Cut(found / wanted, right / made, tuple(missed), tuple(invented))


def _places(text: str, marked: Sequence[str]) -> list[tuple[int, int]]:
    """Where the marked claims stand, each behind the one before it where it stands there again."""
    places: list[tuple[int, int]] = []
    done = 0
    for claim in marked:
        at = text.find(claim, done)
        at = text.find(claim) if at < 0 else at
        places.append((at, at + len(claim)))
        done = max(done, at + len(claim))
    return places


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _most(mark: tuple[int, int], our: tuple[int, int]) -> bool:
    return _overlap(mark, our) >= 0.7 * min(mark[1] - mark[0], our[1] - our[0]) > 0


def _touch(mark: tuple[int, int], our: tuple[int, int]) -> bool:
    return _overlap(mark, our) >= 0.5 * (our[1] - our[0]) > 0 or _most(mark, our)
