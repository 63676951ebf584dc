"""Which passages are worth weighing against a claim: rankings fused, few per statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cekfakta.types import Hit, Passage

LEXICAL_SHARE = 0.6
"""Weight of words against meaning in ``blend``.

Chosen on 366 posts of 2024 against the ministry's 4,212 notices: R@1 .811 and R@10 .945 (words
alone .760 and .904, meaning alone .732 and .918, ranks fused .795 and .943). Of 494 posts of 2025
against the evidence of their fact-checks it finds .660 and .854 (.563 and .783, .642 and .840,
.644 and .856).
"""
_RANK_OFFSET = 60


def blend(lexical: Sequence[Hit], dense: Sequence[Hit]) -> list[Hit]:
    """One ranking by words and meaning, best first; scores are 0..1.

    BM25 counts as a share of the best hit's, cosine by its place between the last hit's and the
    best's, since all cosines of an encoder are alike; what one index has not found scores 0 there.
    """
    scores: defaultdict[Passage, float] = defaultdict(float)
    for weight, hits, worst in (
        (LEXICAL_SHARE, lexical, 0.0),
        (1.0 - LEXICAL_SHARE, dense, min((hit.score for hit in dense), default=0.0)),
    ):
        best = max((hit.score for hit in hits), default=0.0)
        for hit in hits:
            scaled = (hit.score - worst) / (best - worst) if best > worst else 1.0
            scores[hit.passage] += weight * scaled
    return _ranked(scores)


def fuse(rankings: Iterable[Sequence[Hit]]) -> list[Hit]:
    """One ranking out of several, best first; scores are the fused ones.

    Reciprocal rank fusion with the constant 60 of its paper (Cormack, Clarke & Büttcher 2009):
    ranks need no common scale, so what different queries found can be joined.
    """
    scores: defaultdict[Passage, float] = defaultdict(float)
    for ranking in rankings:
        for rank, hit in enumerate(ranking, start=1):
            scores[hit.passage] += 1.0 / (_RANK_OFFSET + rank)
    return _ranked(scores)


def _ranked(scores: Mapping[Passage, float]) -> list[Hit]:
    hits = [Hit(passage, score) for passage, score in scores.items()]
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage.statement_id, hit.passage.start))


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
