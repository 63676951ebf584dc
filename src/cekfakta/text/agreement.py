"""What two texts have in common at a glance: their figures, and whether one sets out to deny."""

from __future__ import annotations

import re

from cekfakta.text.dates import compatible
from cekfakta.text.facts import Fact, facts
from cekfakta.text.normalise import fold

_FIGURES = {"number", "money", "date"}
_DENIAL = re.compile(
    r"(?i)\b(?:hoaks|hoax|bohong|palsu|penipuan|tidak benar|keliru|menyesatkan|\w*bantah(?:an)?"
    r"|faktanya|klarifikasi|rekayasa|disinformasi|fitnah|salah(?! satu| seorang)|manipulasi)\b"
)
_NEGATION = re.compile(r"\b(?:tidak|tak|bukan|belum|tanpa|jangan)\b")


def figures_kept(claim: str, text: str) -> bool | None:
    """Whether every number, sum and date of the claim also stands in the text; None if it has none.

    Units are left aside (``20,5 juta orang`` is ``20,5 juta``), and a month holds its days.
    """
    asked = [fact for fact in facts(claim) if fact.slot in _FIGURES]
    known = [fact for fact in facts(text) if fact.slot in _FIGURES]
    if not asked:
        return None
    return all(any(_equal(fact, other) for other in known) for fact in asked)


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
