"""Which stretches of two texts are the same words, wherever they stand, and what fills the gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from cekfakta.known.reading import Reading, Word
from cekfakta.known.sameness import same_word

_GAP = 7
"""Most words between two matched ones of a run."""
_PASSES = 12
"""Most runs that stand in another order; a longer shuffle leaves its rest unaligned."""
_FEWEST = 3
_END = 6
"""Most words at an end of a run that are moved over a gap."""
_DENSITY = 0.4


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of each side that stand between the same neighbours and are not the same."""

    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]
    before: str
    """The key of the word before it that both have."""
    edge: bool = False
    """Whether it lies beside a run and not in it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of both texts in which the words are the same but for its gaps.

    ``ours`` and ``theirs`` are ranges of word positions, ``pairs`` the positions that match.
    """

    pairs: tuple[tuple[int, int], ...]

    @property
    def ours(self) -> range:
        """Its positions in our text."""
        return range(self.pairs[0][0], self.pairs[-1][0] + 1)

    @property
    def theirs(self) -> range:
        """Its positions in their text."""
        return range(self.pairs[0][1], self.pairs[-1][1] + 1)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The runs in the order of their text, and the gaps within and at the edges of them."""

    ours: Reading
    theirs: Reading
    runs: tuple[Run, ...]
    gaps: tuple[Gap, ...]


def align(ours: Reading, theirs: Reading) -> Alignment:
    """Find the runs of two texts, longest common subsequences first, then what was moved."""
    free_ours, free_theirs = list(range(len(ours.keys))), list(range(len(theirs.keys)))
    runs: list[Run] = []
    for _ in range(_PASSES):
        chains = _chains(ours.keys, theirs.keys, free_ours, free_theirs)
        chains = [_trimmed(chain) for chain in chains]
        kept = [chain for chain in chains if _solid(chain, ours, theirs)]
        if not kept:
            break
        for chain in kept:
            slid = _slid(chain, ours.keys, theirs.keys)
            runs.append(_widened(slid, ours, theirs, set(free_ours), set(free_theirs)))
            free_ours = [i for i in free_ours if i not in runs[-1].ours]
            free_theirs = [j for j in free_theirs if j not in runs[-1].theirs]
    runs.sort(key=lambda run: run.pairs[0][1])
    return Alignment(ours, theirs, tuple(runs), tuple(_gaps(ours, theirs, runs)))


def _chains(
    ours: Sequence[str], theirs: Sequence[str], free_ours: list[int], free_theirs: list[int]
) -> list[list[tuple[int, int]]]:
    """The common subsequence of what is free, cut where its words stand far apart."""
    chains: list[list[tuple[int, int]]] = []
    codes = LCSseq.opcodes([ours[i] for i in free_ours], [theirs[j] for j in free_theirs])
    for code in codes:
        if code.tag != "equal":
            continue
        for step in range(code.src_end - code.src_start):
            pair = free_ours[code.src_start + step], free_theirs[code.dest_start + step]
            last = chains[-1][-1] if chains else None
            if last and pair[0] - last[0] <= _GAP + 1 and pair[1] - last[1] <= _GAP + 1:
                chains[-1].append(pair)
            else:
                chains.append([pair])
    return chains


def _trimmed(chain: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The chain without words at its ends that hang on it by a gap longer than they are."""
    for _ in range(2):
        for size in range(1, min(_FEWEST, len(chain) - 1) + 1):
            (i, j), (next_i, next_j) = chain[size - 1], chain[size]
            if abs(next_i - i) + abs(next_j - j) - 2 > 2 * size + 1:
                chain = chain[size:]
                break
        chain = chain[::-1]
    return chain


def _solid(chain: list[tuple[int, int]], ours: Reading, theirs: Reading) -> bool:
    """Whether a chain is long and dense enough to be no chance; a whole sentence always is."""
    span = max(chain[-1][0] - chain[0][0], chain[-1][1] - chain[0][1]) + 1
    if len(chain) < _DENSITY * span or len(chain) < 2:
        return False
    return len(chain) >= _FEWEST or any(
        reading.ends_sentence(chain[0][side] - 1) and reading.ends_sentence(chain[-1][side])
        for side, reading in enumerate((ours, theirs))
    )


def _slid(
    chain: list[tuple[int, int]], ours: Sequence[str], theirs: Sequence[str]
) -> list[tuple[int, int]]:
    """The chain with its first and last words moved over a gap that only one side has.

    Of equally long common subsequences the one whose ends lie close is meant: a word that stands
    twice in the known text would else make a gap at the edge of a cut.
    """
    pairs = list(chain)
    for step in (1, -1):
        pairs = _slid_end(pairs[::step], step, ours, theirs)[::step]
    return pairs


def _slid_end(
    pairs: list[tuple[int, int]], step: int, ours: Sequence[str], theirs: Sequence[str]
) -> list[tuple[int, int]]:
    """The chain, whose positions go by ``step``, with what comes first close to what follows."""
    for size in range(min(_END, len(pairs) - 1), 0, -1):
        i, j = pairs[size]
        closer = [(i - step * back, j - step * back) for back in range(size, 0, -1)]
        apart = closer != pairs[:size]
        beside = [i for i, _ in closer] == [i for i, _ in pairs[:size]] or [
            j for _, j in closer
        ] == [j for _, j in pairs[:size]]
        if apart and beside and all(ours[a] == theirs[b] for a, b in closer if a >= 0 and b >= 0):
            return closer + pairs[size:]
    return pairs


def _widened(
    chain: list[tuple[int, int]],
    ours: Reading,
    theirs: Reading,
    free_ours: set[int],
    free_theirs: set[int],
) -> Run:
    """The chain with the words beside it that are the same but for their spelling."""
    pairs = list(chain)
    for step, at in ((-1, 0), (1, -1)):
        while True:
            i, j = pairs[at][0] + step, pairs[at][1] + step
            near = i in free_ours and j in free_theirs
            if not near or not same_word(ours.words[i], theirs.words[j]):
                break
            pairs.insert(0 if step < 0 else len(pairs), (i, j))
    return Run(tuple(pairs))


def _gaps(ours: Reading, theirs: Reading, runs: list[Run]) -> list[Gap]:
    gaps = [gap for run in runs for gap in _inside(ours, theirs, run)]
    taken_ours = {i for run in runs for i in run.ours}
    taken_theirs = {j for run in runs for j in run.theirs}
    for run in runs:
        for step, end in ((-1, 0), (1, -1)):
            i, j = run.pairs[end]
            left = _beside(ours, i, step, taken_ours)
            right = _beside(theirs, j, step, taken_theirs)
            gaps += _edge(left, right, theirs.keys[j], step)
    return gaps


def _inside(ours: Reading, theirs: Reading, run: Run) -> list[Gap]:
    gaps = []
    for (i, j), (next_i, next_j) in pairwise(run.pairs):
        if next_i - i > 1 or next_j - j > 1:
            left, right = ours.words[i + 1 : next_i], theirs.words[j + 1 : next_j]
            beside = theirs.words[j]
            same = right and right[0].sentence == beside.sentence
            gaps.append(Gap(left, right, beside.key if same else ""))
    return gaps


def _edge(left: list[Word], right: list[Word], beside: str, step: int) -> list[Gap]:
    """What both have beside a run in its sentence: as many words as the shorter has, or one more.

    The longer side may have a wrapper there; an office of two words may stand for one of one.
    """
    negator = next((word for word in left[:2] if word.negates), None)
    if not right and negator and step < 0:
        return [Gap((negator,), (), "", edge=True)]
    size = min(len(left), len(right))
    if not size:
        return []
    before = beside if step > 0 else ""
    ours, theirs = left[: size + 1][::step], right[: size + 1][::step]
    return [Gap(tuple(ours), tuple(theirs), before, edge=True)]


def _beside(reading: Reading, at: int, step: int, taken: set[int]) -> list[Word]:
    """The free words beside a position in its sentence, nearest first; else a fact before it."""
    found: list[Word] = []
    sentence = reading.words[at].sentence
    at += step
    while 0 <= at < len(reading.words) and at not in taken and len(found) <= _GAP:
        if reading.words[at].sentence != sentence and (found or not reading.words[at].slot):
            break
        found.append(reading.words[at])
        at += step
    return found
