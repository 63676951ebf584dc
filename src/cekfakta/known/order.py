"""Whether a copy keeps its sentences, and the order of words within them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from cekfakta.known.alignment import Alignment, Run
from cekfakta.known.reading import Reading, Word
from cekfakta.known.slots import spoken_for
from cekfakta.text.normalise import fold
from cekfakta.text.stems import stem

_STOP = re.compile(r"[.!?…]+[”\"]?(?=\s|$)|\n")
_WHOLE = 0.8
"""Part of the longer text's words that the shorter has, at least, when nothing but moves differ."""
_CONTENT = 4
"""Letters from which a word is more than a particle."""
_WORDS_A_MOVE = 40
"""Words of text for each one that may be found moved by chance: none in a short message."""
_SLACK = 1
"""Words by which a moved sentence may miss its ends."""


def kept(alignment: Alignment) -> bool:
    """Whether nothing but whole sentences was moved: a swap within one changes who did what."""
    for before, after in pairwise(alignment.runs):
        if after.ours.start < before.ours.start and not (
            _whole(before, alignment) and _whole(after, alignment)
        ):
            return False
    mine, others = _spoken(alignment)
    left = _unmatched(alignment.ours, alignment.runs, 0, mine)
    right = _unmatched(alignment.theirs, alignment.runs, 1, others)
    rewritten = set(map(stem, left)) & set(map(stem, right))
    moved = max(len(left & right), len(rewritten) - 1)
    if _WORDS_A_MOVE * moved > len(alignment.theirs.words):
        return False
    return not (_stand(mine, alignment.theirs) and _stand(others, alignment.ours))


def rearranged(ours: Reading, theirs: Reading) -> bool:
    """Whether two texts hold the very same pieces between full stops, in whatever order."""
    few, many = sorted((len(ours.words), len(theirs.words)))
    return few >= _WHOLE * many and _pieces(ours.text) == _pieces(theirs.text)


@lru_cache(maxsize=512)
def _pieces(text: str) -> Counter[str]:
    """The words between full stops; at those of abbreviations as well, for movers cut there too."""
    return Counter(filter(None, map(fold, _STOP.split(text))))


def _spoken(alignment: Alignment) -> tuple[set[Word], set[Word]]:
    """The words of each side that are spelt otherwise on the other."""
    mine: set[Word] = set()
    others: set[Word] = set()
    for gap in alignment.gaps:
        ours, theirs = spoken_for(gap)
        mine |= ours
        others |= theirs
    for run in alignment.runs:
        for i, j in run.pairs:
            if alignment.ours.keys[i] != alignment.theirs.keys[j]:
                mine.add(alignment.ours.words[i])
                others.add(alignment.theirs.words[j])
    return mine, others


def _stand(words: set[Word], reading: Reading) -> bool:
    """Whether one of the words stands in the other text as it is: then it was swapped."""
    return any(len(word.key) >= _CONTENT and word.key in reading.keys for word in words)


def _unmatched(reading: Reading, runs: Sequence[Run], side: int, spoken: set[Word]) -> set[str]:
    """The keys of what has no counterpart in sentences that have one for the most part."""
    words = reading.words
    matched = {words[pair[side]] for run in runs for pair in run.pairs} | spoken
    sizes = Counter(word.sentence for word in words)
    held = Counter(word.sentence for word in matched)
    return {
        word.key
        for word in words
        if word not in matched
        and 2 * held[word.sentence] >= sizes[word.sentence]
        and (word.slot or len(word.key) >= _CONTENT)
    }


def _whole(run: Run, alignment: Alignment) -> bool:
    """Whether a run begins and ends where a sentence does in either text, give or take a word."""
    sides = ((alignment.ours, run.ours), (alignment.theirs, run.theirs))
    steps = range(-_SLACK, _SLACK + 1)
    starts = any(side.ends_sentence(at.start - 1 + step) for side, at in sides for step in steps)
    ends = any(side.ends_sentence(at.stop - 1 + step) for side, at in sides for step in steps)
    return starts and ends
