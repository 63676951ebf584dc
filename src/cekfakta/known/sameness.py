"""When two words or facts say the same although they are written differently."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from cekfakta.known.reading import Word
from cekfakta.text.dates import compatible
from cekfakta.text.gazetteer import BODIES, PEOPLE, PLACES, ROLES

_TYPO = 74.0
"""Least edit similarity, of 100, of a word and its misspelling: one slip in five letters."""
_STEM = 5
_KNOWN = PLACES | PEOPLE | BODIES | ROLES


def same_word(ours: Word, theirs: Word) -> bool:
    """Whether two words are one: equal, a slip of the pen, an abbreviation, the same value."""
    if ours.key == theirs.key:
        return True
    if ours.slot or theirs.slot:
        return same_fact(ours, theirs)
    return spelt_alike(ours.key, theirs.key)


def same_fact(ours: Word, theirs: Word) -> bool:
    """Whether two facts can be one: a unit left out, a date without its year."""
    left, right = ours.key.split(" ", 1)[-1], theirs.key.split(" ", 1)[-1]
    kinds = {ours.slot, theirs.slot}
    if kinds <= {"number", "money"}:
        (a, _, unit), (b, _, other) = left.partition(" "), right.partition(" ")
        return a == b and (unit == other or not unit or not other)
    return kinds == {"date"} and compatible(left, right)


@lru_cache(maxsize=16384)
def spelt_alike(ours: str, theirs: str) -> bool:
    """Whether two words are spellings or forms of one word; two known names or offices never."""
    if ours.isdigit() or theirs.isdigit() or (ours in _KNOWN and theirs in _KNOWN):
        return ours == theirs
    if fuzz.ratio(ours, theirs) >= _TYPO:
        return True
    short, long = sorted((ours, theirs), key=len)
    if len(short) > _STEM and (short[:_STEM] == long[:_STEM] or short in long):
        return True
    return len(short) > 1 and short[0] == long[0] and _abbreviates(short, long)


def _abbreviates(short: str, long: str) -> bool:
    """Whether a chat spelling keeps the consonants of the word: ``bgt``, ``pmrintah``."""
    if len(short) == len(long):
        return False
    letters = iter(long)
    if not all(letter in letters for letter in short):
        return False
    return all(letter in short for letter in long if letter not in "aeiouhngy")
