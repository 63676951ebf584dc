"""The values that flow through cekfakta, frozen; the answer to a message is in ``report``.

Offsets are character offsets, ``text[start:end]``. Probabilities lie in 0..1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cekfakta.terms import Act, Kind, Rating, Relation, Scope, SourceKind


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
    scope: Scope | None = None


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
class Reject:
    """A row or file that could not be used: where it is, why, and what it held (cut short)."""

    source: str
    line: int
    reason: str
    content: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where statements come from, or where an institution is found.

    ``institution`` is whom its statements are attributed to, empty where each page names its own.
    ``region`` is a province or ``nasional``, ``domain`` the institution's own, ``mention`` the
    public page or file that confirms it; a source that a user added has none of the three.
    """

    id: str
    kind: SourceKind
    url: str
    institution: str = ""
    region: str = ""
    domain: str = ""
    mention: str = ""
