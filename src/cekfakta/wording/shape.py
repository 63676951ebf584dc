"""The shape of the page's words: one ``Wording`` a language, so that none can lack a string."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance


@dataclass(frozen=True, slots=True)
class Confidence:
    """Words for a probability of at least ``least``."""

    least: float
    words: str


@dataclass(frozen=True, slots=True)
class CheckWording:
    """The first tab: the box, its button and what may go wrong with a message."""

    tab: str
    box: str
    placeholder: str
    button: str
    working: str
    examples: str
    clear: str
    empty: str
    too_long: str
    unreadable: str
    busy: str
    failed: str
    failed_hint: str


@dataclass(frozen=True, slots=True)
class ReportWording:
    """What is said of a checked message. ``{}`` places are filled by ``str.format``."""

    message: Mapping[Label, str]
    claim: Mapping[Label, str]
    advice: Mapping[Label, str]
    reasons: Mapping[Reason, str]
    confidence: tuple[Confidence, ...]
    covers: str
    no_claims: str
    no_claims_hint: str
    other_language: str
    claims: str
    claim_number: str
    stance: Mapping[Stance, str]
    kinds: Mapping[Kind, str]
    ratings: Mapping[Rating, str]
    more_sources: str
    open_source: str
    undated: str
    known: Mapping[Relation, str]
    known_hint: Mapping[Relation, str]
    similarity: str
    slot: str
    ours: str
    theirs: str
    slots: Mapping[str, str]
    absent: str
    family: str
    seen: str
    denied: str
    inherited: str
    uncovered: str
    receipt: str
    result: str


@dataclass(frozen=True, slots=True)
class ReplyWording:
    """The text that goes back to the group."""

    label: str
    hint: str
    opening: str
    verdicts: Mapping[Label, str]
    claim: str
    source: str
    fallback: str
    rest: str
    closing: str
    copy: str
    share: str


@dataclass(frozen=True, slots=True)
class BatchWording:
    """The tab for many messages."""

    tab: str
    intro: str
    file: str
    column: str
    button: str
    working: str
    done: str
    rejected: str
    first_rows: str
    download: str
    download_rejects: str
    chosen: str
    no_file: str
    no_column: str
    unreadable: str
    too_many: str
    columns: tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class SearchWording:
    """The tab that searches the corpus."""

    tab: str
    box: str
    placeholder: str
    button: str
    empty: str
    nothing: str
    found: str
    read: str
    checked_claim: str
    expired: str
    superseded: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Every string of the page in one language."""

    code: str
    switch: str
    title: str
    tagline: str
    private: str
    limits_title: str
    limits: tuple[str, ...]
    footer: str
    months: tuple[str, ...]
    percent: str
    thousands: str
    check: CheckWording
    report: ReportWording
    reply: ReplyWording
    batch: BatchWording
    search: SearchWording

    def date(self, day: date) -> str:
        """A date as it is written out: ``28 September 2024``."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def number(self, value: int) -> str:
        """A whole number with the language's sign for thousands."""
        return f"{value:,}".replace(",", self.thousands)

    def surety(self, probability: float) -> str:
        """A probability in words and per cent: ``yakin, 87 %``; certainty is never claimed."""
        percent = max(1, min(99, round(probability * 100)))
        words = next(step.words for step in self.report.confidence if percent / 100 >= step.least)
        return self.percent.format(words=words, percent=percent)
