"""The answer to a message, frozen, and its plain JSON form.

Offsets are character offsets, ``text[start:end]``. Probabilities lie in 0..1.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from cekfakta.terms import Kind, Label, Rating, Reason, Stance, Why
from cekfakta.types import Claim, Family, Match, Span, Statement


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

    @classmethod
    def of(cls, statement: Statement, span: Span, stance: Stance, score: float) -> Citation:
        """The citation of the sentences at ``span`` of a statement's text."""
        return cls(**_quoted(statement, span), stance=stance, score=score)


@dataclass(frozen=True, slots=True)
class Related:
    """A statement close to a claim that it does not decide, or that answers a question.

    ``why`` says which; ``quote`` is literally ``statement.text[start:end]``.
    """

    statement_id: str
    kind: Kind
    title: str
    publisher: str
    published: date | None
    url: str
    why: Why
    quote: str
    start: int
    end: int
    rating: Rating | None = None

    @classmethod
    def of(cls, statement: Statement, span: Span, why: Why) -> Related:
        """A statement with the sentences at ``span`` of its text, which may be none."""
        return cls(**_quoted(statement, span), why=why, rating=statement.rating)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What official statements say of one claim; ``probability`` is that the label is right.

    ``related`` are the nearest statements where nothing decides.
    """

    claim: Claim
    label: Label
    probability: float
    reasons: tuple[Reason, ...]
    citations: tuple[Citation, ...] = ()
    related: tuple[Related, ...] = ()


def message_hash(text: str) -> str:
    """The SHA-256 of a pasted text, lone surrogates and all, by which its receipt names it."""
    return hashlib.sha256(text.encode(errors="backslashreplace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a report was computed from: the same receipt gives the same report.

    Hashes or names of the corpus content, the classifier, the encoder (empty without one), the
    learnt decision and the engine that ran the models; ``as_of`` is the day from which ``besok``
    was counted, ``message`` the ``message_hash`` of the pasted text.
    """

    corpus: str
    classifier: str
    encoder: str
    decision: str
    engine: str
    as_of: date
    version: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """The answer to one message.

    ``deciding`` is the verdict that stands for it, None where it makes no claim. ``links`` and
    ``phones`` are those of the message.
    """

    text: str
    language: str
    verdicts: tuple[Verdict, ...]
    deciding: Verdict | None
    reposts: tuple[Match, ...]
    receipt: Receipt
    links: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()

    @property
    def label(self) -> Label:
        """The label of the verdict that stands for the message."""
        return self.deciding.label if self.deciding else Label.NOT_ENOUGH_EVIDENCE

    @property
    def probability(self) -> float:
        """The probability that this label is right."""
        return self.deciding.probability if self.deciding else 1.0

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON values: the public contract of every door.

        ``deciding`` is the place in ``claims`` of the verdict that stands for the message, or null.
        """
        at = self.verdicts.index(self.deciding) if self.deciding else None
        return {
            "text": self.text,
            "verdict": self.label.value,
            "probability": round(self.probability, 4),
            "language": self.language,
            "deciding": at,
            "claims": [_verdict_to_dict(verdict) for verdict in self.verdicts],
            "reposts": [_match_to_dict(match) for match in self.reposts],
            "links": list(self.links),
            "phones": list(self.phones),
            "receipt": _plain(self.receipt),
        }


def _quoted(statement: Statement, span: Span) -> dict[str, Any]:
    """What a citation and a related statement take over of a statement and its sentences."""
    return {
        "statement_id": statement.id,
        "kind": statement.kind,
        "title": statement.title,
        "publisher": statement.publisher,
        "published": statement.published,
        "url": statement.url,
        "quote": statement.text[span.start : span.end],
        "start": span.start,
        "end": span.end,
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
        "related": _plain(verdict.related),
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
