"""How much of two texts is the same message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from cekfakta.known.alignment import Alignment
from cekfakta.known.reading import Word
from cekfakta.known.slots import leftover
from cekfakta.text.characters import plain
from cekfakta.text.lexicon import GREETINGS, PRAYER_WORDS, PRAYERS, SHARE_WORDS
from cekfakta.text.stems import stem

_WRAPPING = GREETINGS | PRAYERS | PRAYER_WORDS | SHARE_WORDS
_WRAPS = 0.7
"""Least part of wrapping words for a sentence to be a wrapper."""
_EXCHANGED = 0.5
"""What a word counts for where another one stands in its place: a synonym, or slang."""
_MOST_EXCHANGED = 0.25
"""What such words count for at most, as a part of what is the same."""
_PART_WORDS = 12
_PART = 0.3
"""Least words and least part of the known text that a cut copy within other text has."""
_GLANCE = 3000
"""Characters of a text that are seen at a glance."""
_LONGER = re.compile(r"[^\W\d_]{4,}")
_DECORATED = re.compile(r"[^\W\d_a-zA-Z]|[a-zA-Z][01345][a-zA-Z]|[\u00ad\u200b-\u200f\u2060\ufeff]")
_FACT_LETTERS = 5
_GRAM = 5


def similarity(folded: str, other: str) -> float:
    """Likeness (0..1) of two folded texts: edit ratio, or containment of the shorter's 5-grams.

    Containment finds a message that was wrapped or cut, the ratio one that was retyped.
    """
    ratio = fuzz.ratio(folded, other) / 100
    grams, others = _grams(folded), _grams(other)
    smaller = min(len(grams), len(others))
    return max(ratio, len(grams & others) / smaller if smaller else 0.0)


def coverage(alignment: Alignment) -> float:
    """The part (0..1) of one of the texts that the other holds, by letters.

    The known text in a longer one, a cut of it (wrappers aside), or a cut of it in a longer one.
    """
    shared = _shared(alignment)
    theirs = shared / _letters(alignment.theirs.words)
    ours = shared / max(1, _letters(_unwrapped(alignment)))
    return min(1.0, max(theirs, ours, _embedded_cut(alignment, shared, theirs)))


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The beginnings of a text's longer words without their prefix, seen at a glance.

    It is quick, since it is what decides which of many candidates are read at all.
    """
    text = text[:_GLANCE]
    if _DECORATED.search(text):
        text = plain(text).text
    return frozenset(map(stem, _LONGER.findall(text.lower())))


def overlap(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The part (0..1) of the smaller set of stems that the other holds."""
    smaller = min(len(ours), len(theirs))
    return len(ours & theirs) / smaller if smaller else 0.0


def share(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The part (0..1) of our stems that theirs hold."""
    return len(ours & theirs) / len(ours) if ours else 0.0


def retelling(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How surely (0..1) two texts tell of one thing: their overlap, less if few stems make it."""
    shared = len(ours & theirs)
    return overlap(ours, theirs) * shared / (1 + shared)


def _grams(text: str) -> set[str]:
    return {text[i : i + _GRAM] for i in range(len(text) - _GRAM + 1)}


def weight(word: Word) -> int:
    """What a word counts for: its letters, a fact like a short word."""
    return _FACT_LETTERS if word.slot else len(word.key)


def _letters(words: Sequence[Word]) -> int:
    return sum(map(weight, words))


def _shared(alignment: Alignment) -> float:
    """Letters of the known text that ours has, words that were exchanged at their part."""
    words = alignment.theirs.words
    same = sum(weight(words[j]) for run in alignment.runs for _, j in run.pairs)
    exchanged = 0
    for gap in alignment.gaps:
        ours, theirs = leftover(gap)
        same += _letters(gap.theirs) - _letters(theirs)
        if not gap.edge:
            exchanged += _letters(theirs[: len(ours)])
    return same + min(_EXCHANGED * exchanged, _MOST_EXCHANGED * same)


def _unwrapped(alignment: Alignment) -> list[Word]:
    """The words of our text without sentences that only greet, pray or ask to share."""
    words = alignment.ours.words
    matched = {words[i].sentence for run in alignment.runs for i in run.ours}
    wrapping: dict[int, list[bool]] = {}
    for word in words:
        if word.sentence not in matched:
            wrapping.setdefault(word.sentence, []).append(word.key in _WRAPPING)
    wraps = {s for s, flags in wrapping.items() if sum(flags) >= _WRAPS * len(flags)}
    return [word for word in words if word.sentence not in wraps]


def _embedded_cut(alignment: Alignment, shared: float, part: float) -> float:
    """How well our text keeps a stretch of theirs, if the stretch is long enough to tell."""
    theirs = alignment.theirs.words
    first = min(run.theirs.start for run in alignment.runs)
    last = max(run.theirs.stop for run in alignment.runs)
    if last - first < _PART_WORDS or part < _PART:
        return 0.0
    ours = sum(_letters(alignment.ours.words[r.ours.start : r.ours.stop]) for r in alignment.runs)
    return shared / max(_letters(theirs[first:last]), ours, 1)
