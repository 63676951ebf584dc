"""The field's standard terms as closed sets: labels, ratings, stances, relations, reasons."""

from __future__ import annotations

from enum import StrEnum


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


class SourceKind(StrEnum):
    """What stands at the address of a source, and so how it is read.

    A ``site`` is where an institution is found; nothing is read from it.
    """

    PAGE = "page"
    FEED = "feed"
    SITEMAP = "sitemap"
    CLAIMREVIEW = "claimreview"
    BMKG = "bmkg"
    SITE = "site"


DENYING = frozenset({Rating.FALSE, Rating.MISLEADING, Rating.ALTERED, Rating.SATIRE})
"""Ratings of a claim that was found untrue."""


class Act(StrEnum):
    """What a message does with a claim.

    ``asserts`` it; ``corrects``: its words deny something and say what is true instead; ``advises``
    or warns; ``asks`` whether it is true; ``retells`` it, while the message itself calls it untrue.
    """

    ASSERTS = "asserts"
    CORRECTS = "corrects"
    ADVISES = "advises"
    ASKS = "asks"
    RETELLS = "retells"


class Scope(StrEnum):
    """What a statement decides: ``event`` that one happening alone, ``standing`` a rule that holds.

    A rule still holds on other days: earthquakes cannot be predicted.
    """

    EVENT = "event"
    STANDING = "standing"


class Stance(StrEnum):
    """How a statement stands to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"


class Relation(StrEnum):
    """How a pasted message relates to a known one.

    ``mutated`` is the known message with a slot changed, ``debunk_of`` a text that denies it.
    The closest relation stands first.
    """

    SAME = "same"
    MUTATED = "mutated"
    DEBUNK_OF = "debunk_of"
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
    ELSEWHERE = "elsewhere"
    QUESTION = "question"
    TOO_SHORT = "too_short"
    NOT_INDONESIAN = "not_indonesian"


class Why(StrEnum):
    """Why a statement that is close to a claim does not decide it.

    ``answers`` is no obstacle: it is what a question is answered with.
    """

    ANSWERS = "answers"
    EXPIRED = "expired"
    OTHER_DAY = "other_day"
    OTHER_PLACE = "other_place"
    OTHER_NAME = "other_name"
    OTHER_AMOUNT = "other_amount"
    OTHER_AILMENT = "other_ailment"
    CLOSE = "close"
