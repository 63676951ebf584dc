"""Is a pasted message one that is already known? Verified likeness, guarded by facts."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from cekfakta.text.facts import differences
from cekfakta.text.normalise import fold
from cekfakta.types import Kind, Match, Relation, Statement

SAME = 0.86
"""Likeness from which two texts are one message. On 250 circulating posts of 2024: copies that were
wrapped, cut, joined or shouted all pass, mistyped ones to 93 %."""
SIMILAR = 0.60
"""Likeness from which a known message is worth showing: none of 3,000 headlines pass."""
FEWEST_WORDS = 8
"""Shorter texts are like many others by chance: at most similar (the rule of Meedan Check)."""
_GRAM = 5
_LINKS = {"link", "phone"}


def known_text(statement: Statement) -> str:
    """The circulating text that a record knows: its own, or the claim that it checks."""
    return statement.text if statement.kind is Kind.CIRCULATING else statement.claim or ""


def match(message: str, statement: Statement) -> Match | None:
    """How ``message`` relates to the text that ``statement`` knows; None when they are unlike.

    A changed number, date, sum, name or polarity makes it at most similar; another link or phone
    number is named but does not: the same bait is sent out with ever new ones.
    """
    theirs = known_text(statement)
    folded, folded_theirs = fold(message), fold(theirs)
    likeness = similarity(folded, folded_theirs)
    if likeness < SIMILAR:
        return None
    changed = differences(*_aligned(message, theirs))
    long_enough = min(len(folded.split()), len(folded_theirs.split())) >= FEWEST_WORDS
    guarded = all(difference.slot in _LINKS for difference in changed)
    same = likeness >= SAME and long_enough and guarded
    return Match(statement.id, likeness, Relation.SAME if same else Relation.SIMILAR, changed)


def best(matches: Iterable[Match | None], limit: int) -> tuple[Match, ...]:
    """The closest matches: the same message before similar ones, then by likeness."""
    found = [match for match in matches if match is not None]
    found.sort(key=lambda match: (match.relation is not Relation.SAME, -match.similarity))
    return tuple(found[:limit])


def similarity(folded: str, other: str) -> float:
    """Likeness (0..1) of two folded texts: edit ratio, or containment of the shorter's 5-grams.

    Containment finds a message that was wrapped or cut, the ratio one that was retyped.
    """
    ratio = fuzz.ratio(folded, other) / 100
    grams, others = _grams(folded), _grams(other)
    smaller = min(len(grams), len(others))
    return max(ratio, len(grams & others) / smaller if smaller else 0.0)


def _grams(text: str) -> set[str]:
    return {text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1)}


def _aligned(message: str, theirs: str) -> tuple[str, str]:
    """The stretches of both texts that speak of the same thing, so that a wrapper adds no fact."""
    alignment = fuzz.partial_ratio_alignment(message.casefold(), theirs.casefold())
    if alignment is None or len(message.casefold()) != len(message):
        return message, theirs
    return (
        message[alignment.src_start : alignment.src_end],
        theirs[alignment.dest_start : alignment.dest_end],
    )
