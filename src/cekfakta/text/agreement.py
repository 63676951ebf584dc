"""What two texts have in common at a glance: their facts, and whether one sets out to deny."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from cekfakta.text.dates import compatible
from cekfakta.text.facts import Fact, facts
from cekfakta.text.names import names
from cekfakta.text.normalise import fold

_SAME_NAME = 80
"""Least similarity, of 100, of a word of a name and its spelling in the text."""
_FIGURES = {"number", "money", "date"}
_DENIAL = re.compile(
    r"(?i)\b(?:hoaks|hoax|bohong|palsu|penipuan|tidak benar|keliru|menyesatkan|\w*bantah(?:an)?"
    r"|faktanya|klarifikasi|rekayasa|disinformasi|fitnah|salah(?! satu| seorang)|manipulasi)\b"
)
_NEGATION = re.compile(r"\b(?:tidak|tak|bukan|belum|tanpa|jangan)\b")


def facts_kept(claim: str, text: str) -> bool | None:
    """Whether the numbers, sums, dates and names of the claim stand in the text.

    None if it has no figure and no foreign name. Units are left aside (``20,5 juta orang`` is
    ``20,5 juta``), and a month holds its days. A name is foreign when the text has none of its
    words; abbreviations are left aside, for the text may write them out.
    """
    if any(_foreign(name, text) for name in _written_out(claim)):
        return False
    asked = [fact for fact in facts(claim) if fact.slot in _FIGURES]
    known = [fact for fact in facts(text) if fact.slot in _FIGURES]
    if not asked:
        return None
    return all(any(_equal(fact, other) for other in known) for fact in asked)


def _written_out(claim: str) -> list[str]:
    found = (name for name in names(claim) if not claim[name.start : name.end].isupper())
    return [name.value for name in found]


def _foreign(name: str, text: str) -> bool:
    words = fold(text).split()
    best = (process.extractOne(word, words, scorer=fuzz.ratio) for word in fold(name).split())
    return all(found is None or found[1] < _SAME_NAME for found in best)


def sets_out_to_deny(text: str) -> bool:
    """Whether the text speaks of a hoax, a denial or a fraud, and so may retell what it denies."""
    return _DENIAL.search(text) is not None


def retells(text: str, claim: str) -> bool:
    """Whether the text sets out to deny while the claim denies nothing: it may retell the claim."""
    return sets_out_to_deny(text) and not (
        sets_out_to_deny(claim) or _NEGATION.search(fold(claim)) is not None
    )


def _equal(fact: Fact, other: Fact) -> bool:
    if "date" in {fact.slot, other.slot}:
        return fact.slot == other.slot and compatible(fact.value, other.value)
    return fact.value.split()[0] == other.value.split()[0]
