"""Which passages are worth weighing against a claim: rankings fused, few per statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from cekfakta.text.normalise import fold
from cekfakta.types import Hit, Passage

_RANK_OFFSET = 60
_STEM = 5
_SHORTEST_WORD = 4


def fuse(rankings: Iterable[Sequence[Hit]]) -> list[Hit]:
    """One ranking out of several, best first; scores are the fused ones.

    Reciprocal rank fusion with the constant 60 of its paper (Cormack, Clarke & Büttcher 2009):
    ranks need no common scale, so lexical and dense scores can be joined.
    """
    scores: defaultdict[Passage, float] = defaultdict(float)
    for ranking in rankings:
        for rank, hit in enumerate(ranking, start=1):
            scores[hit.passage] += 1.0 / (_RANK_OFFSET + rank)
    fused = [Hit(passage, score) for passage, score in scores.items()]
    return sorted(fused, key=lambda hit: hit.score, reverse=True)


def per_statement(hits: Iterable[Hit], statements: int, passages: int) -> list[list[Hit]]:
    """The best ``passages`` hits of each of the best ``statements`` statements, best first."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        group = groups.get(hit.passage.statement_id)
        if group is None:
            if len(groups) == statements:
                continue
            group = groups[hit.passage.statement_id] = []
        if len(group) < passages:
            group.append(hit)
    return list(groups.values())


def overlap(claim: str, text: str) -> float:
    """Share (0..1) of the claim's content words that the text also uses.

    Words are compared by their first letters, which in Indonesian survive most suffixes; words
    under four letters are nearly all function words, numbers always count.
    """
    wanted = set(_stems(claim))
    return len(wanted.intersection(_stems(text))) / len(wanted) if wanted else 0.0


def _stems(text: str) -> Iterable[str]:
    for word in fold(text).split():
        if word.isdecimal():
            yield word
        elif len(word) >= _SHORTEST_WORD:
            yield word[:_STEM]
