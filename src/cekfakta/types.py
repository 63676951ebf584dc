"""Every value that flows through cekfakta, frozen.

Offsets are character offsets, ``text[start:end]``. Probabilities lie in 0..1.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any


class Label(StrEnum):
    """What the evidence says of a claim (the labels of AVeriTeC)."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


class Kind(StrEnum):
    """What a corpus record is."""

    STATEMENT = "statement"
    FACTCHECK = "factcheck"
    CIRCULATING = "circulating"


class Rating(StrEnum):
    """What a fact-check found of the claim that it checks."""

    FALSE = "false"
    MISLEADING = "misleading"
    ALTERED = "altered"
    SATIRE = "satire"
    TRUE = "true"
    UNPROVEN = "unproven"


class Stance(StrEnum):
    """How a statement stands to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"


class Relation(StrEnum):
    """How a pasted message relates to a known one."""

    SAME = "same"
    SIMILAR = "similar"


class Reason(StrEnum):
    """Why a verdict is what it is, or why there is none."""

    EVIDENCE_AGREES = "evidence_agrees"
    EVIDENCE_DENIES = "evidence_denies"
    KNOWN_MESSAGE = "known_message"
    SOURCES_DISAGREE = "sources_disagree"
    NOTHING_FOUND = "nothing_found"
    WEAK_EVIDENCE = "weak_evidence"
    OUT_OF_DATE = "out_of_date"
    TOO_SHORT = "too_short"
    NOT_INDONESIAN = "not_indonesian"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text."""

    start: int
    end: int


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
    """One checkable assertion; ``text`` is cleaned, the offsets point into the pasted text."""

    text: str
    start: int
    end: int


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
    """A sentence of a passage, weighed alone; its offsets are those of the statement's text."""

    span: Span
    probabilities: Probabilities


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement weighed against a claim.

    ``passage`` is its likeliest passage, ``sentences`` that passage's sentences weighed one by
    one, ``relevance`` (0..1) how much the two speak of the same thing, ``figures_kept`` whether the
    claim's figures all stand in the statement (None: it has none), ``denies`` whether title or
    passage set out to deny something while the claim does not, and ``restates`` (0..1) how surely
    the claim repeats the claim that the fact-check checked (0 for other kinds).
    """

    statement: Statement
    passage: Passage
    probabilities: Probabilities
    sentences: tuple[Sentence, ...]
    relevance: float
    figures_kept: bool | None = None
    denies: bool = False
    restates: float = 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which two texts differ, e.g. ``number``: 35 GB against 50 GB."""

    slot: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Match:
    """A known message that the pasted one repeats or resembles; similarity lies in 0..1."""

    statement_id: str
    similarity: float
    relation: Relation
    differences: tuple[Difference, ...] = ()


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
            "reposts": [
                {
                    "statement_id": match.statement_id,
                    "similarity": round(match.similarity, 4),
                    "relation": match.relation.value,
                    "differences": [asdict(difference) for difference in match.differences],
                }
                for match in self.reposts
            ],
            "receipt": asdict(self.receipt),
        }


def _verdict_to_dict(verdict: Verdict) -> dict[str, Any]:
    return {
        "text": verdict.claim.text,
        "start": verdict.claim.start,
        "end": verdict.claim.end,
        "verdict": verdict.label.value,
        "probability": round(verdict.probability, 4),
        "reasons": [reason.value for reason in verdict.reasons],
        "citations": [
            {
                "statement_id": citation.statement_id,
                "kind": citation.kind.value,
                "title": citation.title,
                "publisher": citation.publisher,
                "published": citation.published.isoformat() if citation.published else None,
                "url": citation.url,
                "quote": citation.quote,
                "start": citation.start,
                "end": citation.end,
                "stance": citation.stance.value,
                "score": round(citation.score, 4),
            }
            for citation in verdict.citations
        ],
    }


@dataclass(frozen=True, slots=True)
class Reject:
    """A row or file that could not be used: where it is, why, and what it held (cut short)."""

    source: str
    line: int
    reason: str
    content: str
