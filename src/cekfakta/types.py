"""Every value that flows through cekfakta, frozen.

Offsets are character offsets, ``text[start:end]``. Probabilities lie in 0..1.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from cekfakta.terms import Act, Kind, Label, Rating, Reason, Relation, Stance


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Statement:
    """One record of the corpus: an official statement, a fact-check or a circulating message."""

    id: str
    kind: Kind
    title: str
    text: str
    publisher: str = ""
    published: date | None = None
    url: str = ""
    lang: str = "id"
    claim: str | None = None
    rating: Rating | None = None
    valid_from: date | None = None
    expires: date | None = None
    superseded_by: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A pasted text made readable: wrappers, links and numbers set apart, offsets kept.

    ``text`` is the cleaned text; its character ``i`` comes from ``original[offsets[i]]``.
    """

    original: str
    text: str
    offsets: tuple[int, ...]
    language: str
    links: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion; ``text`` is cleaned, the offsets point into the pasted text.

    ``act`` is what the message does with it.
    """

    text: str
    start: int
    end: int
    act: Act = Act.ASSERTS


@dataclass(frozen=True, slots=True)
class Passage:
    """A window of sentences, ``statement.text[start:end]``, as the classifier reads it."""

    statement_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a query; a higher score ranks earlier, scores of one search compare."""

    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Probabilities:
    """The classifier's calibrated answer for one (premise, hypothesis) pair; sums to 1."""

    entailment: float
    neutral: float
    contradiction: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage, weighed alone; its offsets are those of the statement's text.

    ``relevance`` (0..1) is how much of the claim it speaks of.
    """

    span: Span
    probabilities: Probabilities
    relevance: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement weighed against a claim.

    ``passage`` is its likeliest passage, ``sentences`` that passage's sentences weighed one by
    one, ``relevance`` (0..1) how much the two speak of the same thing, ``likeness`` the cosine of
    claim and passage in meaning (None without an encoder), ``facts_kept`` whether the claim's
    figures and names stand in the statement (None: it has none), ``denies`` whether title or
    passage set out to deny something while the claim does not, and ``restates`` (0..1) how surely
    the claim repeats the claim that the fact-check checked (0 for other kinds).
    """

    statement: Statement
    passage: Passage
    probabilities: Probabilities
    sentences: tuple[Sentence, ...]
    relevance: float
    likeness: float | None = None
    facts_kept: bool | None = None
    denies: bool = False
    restates: float = 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which two texts differ, e.g. ``number``: 35 GB against 50 GB.

    Slots are number, money, date, place, name, office, link, phone, sender and negation; ``added``
    and ``dropped`` hold a sentence that only one of the two has.
    """

    slot: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Member:
    """One known version of a message that keeps coming back.

    ``seen`` is when a circulating text was published, ``denied`` when a fact-check that found it
    untrue was, ``rating`` what a fact-check found.
    """

    statement_id: str
    title: str
    seen: date | None = None
    denied: date | None = None
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """All known versions of one message, oldest first; ``id`` is that of the oldest."""

    id: str
    members: tuple[Member, ...]

    @property
    def first_seen(self) -> date | None:
        """When the oldest dated version went round."""
        return min((member.seen for member in self.members if member.seen), default=None)

    @property
    def first_denied(self) -> date | None:
        """When the first fact-check found a version untrue."""
        return min((member.denied for member in self.members if member.denied), default=None)

    @property
    def rating(self) -> Rating | None:
        """What the newest fact-check of a version found: the verdict that the others inherit."""
        return next((m.rating for m in reversed(self.members) if m.rating), None)


@dataclass(frozen=True, slots=True)
class Match:
    """A known message that the pasted one repeats or resembles; similarity lies in 0..1.

    ``family`` holds every known version of it. ``uncovered`` names the slots in which the pasted
    message says something that no denial of the family speaks of.
    """

    statement_id: str
    similarity: float
    relation: Relation
    differences: tuple[Difference, ...] = ()
    family: Family | None = None
    uncovered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence of a statement that decides a claim: ``statement.text[start:end] == quote``."""

    statement_id: str
    kind: Kind
    title: str
    publisher: str
    published: date | None
    url: str
    quote: str
    start: int
    end: int
    stance: Stance
    score: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What official statements say of one claim; ``probability`` is that the label is right."""

    claim: Claim
    label: Label
    probability: float
    reasons: tuple[Reason, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a verdict was computed from: the same receipt gives the same verdict."""

    corpus: str
    model: str
    version: str


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to one message: its gravest claim's label, and every claim's verdict."""

    text: str
    label: Label
    probability: float
    language: str
    verdicts: tuple[Verdict, ...]
    reposts: tuple[Match, ...]
    receipt: Receipt

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON values: the public contract of every door."""
        return {
            "text": self.text,
            "verdict": self.label.value,
            "probability": round(self.probability, 4),
            "language": self.language,
            "claims": [_verdict_to_dict(verdict) for verdict in self.verdicts],
            "reposts": [_match_to_dict(match) for match in self.reposts],
            "receipt": asdict(self.receipt),
        }


def family_to_dict(family: Family) -> dict[str, Any]:
    """The family as plain JSON values."""
    own = {"first_seen": family.first_seen, "first_denied": family.first_denied}
    plain: dict[str, Any] = _plain({"id": family.id, **own, "rating": family.rating})
    return {**plain, "members": _plain(family.members)}


def _match_to_dict(match: Match) -> dict[str, Any]:
    family = family_to_dict(match.family) if match.family else None
    return {**_plain(replace(match, family=None)), "family": family}


def _verdict_to_dict(verdict: Verdict) -> dict[str, Any]:
    return {
        **_plain(verdict.claim),
        "verdict": verdict.label.value,
        "probability": round(verdict.probability, 4),
        "reasons": [reason.value for reason in verdict.reasons],
        "citations": _plain(verdict.citations),
    }


def _plain(value: Any) -> Any:
    """What JSON can hold: dates in ISO form, probabilities to four digits, enums as their text."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return round(value, 4) if isinstance(value, float) else value


@dataclass(frozen=True, slots=True)
class Reject:
    """A row or file that could not be used: where it is, why, and what it held (cut short)."""

    source: str
    line: int
    reason: str
    content: str
