"""The rules of two services in use, re-made: when do they take a message for a known one?"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

DICE = 0.95
"""Cofacts: least Dice coefficient of the character bigrams of two texts that are identical."""
SHARE = 0.875
"""Check: least share of the message's words that stand in the known text, to be confirmed."""
FEWEST_WORDS = 8
"""Check: shorter messages are never confirmed by their words."""
_WORD = re.compile(r"\w+")


def cofacts(message: str, known: str) -> bool:
    """Whether Cofacts would take the message for the known text."""
    return dice(message, known) >= DICE


def check(message: str, known: str) -> bool:
    """Whether Meedan Check would confirm the message as the known text by its words."""
    words = _WORD.findall(message.casefold())
    if len(words) < FEWEST_WORDS:
        return False
    theirs = set(_WORD.findall(known.casefold()))
    return sum(word in theirs for word in words) >= SHARE * len(words)


def dice(left: str, right: str) -> float:
    """Dice coefficient (0..1) of character bigrams, blanks left out, repeats counted."""
    ours, theirs = _bigrams(left), _bigrams(right)
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


def _bigrams(text: str) -> Counter[str]:
    joined = "".join(text.split())
    return Counter(map("".join, pairwise(joined)))
