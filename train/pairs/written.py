"""Pairs of the claims written by hand, ``data/claims``, with evidence as the run time reads it.

The evidence of a claim is its whole passage, now and then only the window of it that says most of
the claim, or the windows of the whole article that do, read together as long evidence is. With
another document's nearest passage it is neutral: the same words must then decide nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.claims.written import Joined, join
from cekfakta.corpus.passages import passages
from cekfakta.terms import Kind
from cekfakta.types import Statement
from train.pairs.nearest import Passages

DOCUMENTS = ("statements", "factchecks", "summaries")
NOT_PAIRS = frozenset({"forward"})
"""Kinds that the run time cuts into claims before anything is classified."""
LABELS = {"conflicting": "contradiction"}
"""A claim of two halves, one false, is false as a whole."""
TWICE = frozenset({"c1", "e2", "pair+", "pair-"})
"""Kinds that also stand beside their whole passage: the first network trained on every claim once
had 0.84 of the true ones right and 0.47 of those with another actor, place or cause, 0.14 of those
with one relation turned round (215 and 36 dev claims)."""
NARROW = 0.3
ARTICLE = 0.2
ELSEWHERE = 0.3
"""Shares of the claims given a window, the article's windows, and besides another passage."""
KEPT = 0.9
"""Share of what the passage says of a claim that a window must say too."""
UNSAID = 0.6
"""A passage that shares more than this of a claim's weight may answer it."""
JOINED_WINDOWS = 2

Pair = dict[str, str]


def pairs(data: Path, chance: Random) -> Iterator[Pair]:
    """The pairs of the training split, as JSON lines."""
    joined = _joined(data, "train")
    texts = {row.source.id: row.passage for row in joined}
    flat = [(window, owner) for owner, text in texts.items() for window in windows(text)]
    index = Passages([window for window, _ in flat], [owner for _, owner in flat])
    for row in joined:
        label = _label(row)
        yield _pair(_evidence(row, label, index, chance), row, label)
        if row.claim.kind in TWICE:
            yield _pair(row.passage, row, label)
        if label != "neutral" and chance.random() < ELSEWHERE:
            near = index.nearest(row.claim.text, row.source.id, 1)
            if near and index.coverage(row.claim.text, near[0]) < UNSAID:
                yield _pair(near[0], row, "neutral")


def held_pairs(data: Path, split: str) -> Iterator[Pair]:
    """The claims of the dev or the test split, each with its whole passage."""
    for row in _joined(data, split):
        yield _pair(row.passage, row, _label(row))


def windows(text: str) -> list[str]:
    """A text cut as the run time cuts statements."""
    return [passage.text for passage in passages(Statement("", Kind.STATEMENT, "", text))]


def document_files(data: Path) -> list[Path]:
    """The files of the data folder in which the passages' documents are looked for."""
    return [path for folder in DOCUMENTS for path in sorted((data / folder).glob("*.jsonl"))]


def _joined(data: Path, split: str) -> list[Joined]:
    found = join(document_files(data), split)
    return [row for row in found if row.claim.kind not in NOT_PAIRS]


def _label(row: Joined) -> str:
    return LABELS.get(row.claim.label, row.claim.label)


def _evidence(row: Joined, label: str, index: Passages, chance: Random) -> str:
    """What is read beside the claim; less than the passage only where it still decides."""
    drawn, claim = chance.random(), row.claim.text
    if drawn < NARROW:
        less = max(windows(row.passage), key=lambda w: index.coverage(claim, w))
    elif drawn < NARROW + ARTICLE:
        article = windows(row.article)
        best = sorted(article, key=lambda w: -index.coverage(claim, w))[:JOINED_WINDOWS]
        less = " ".join(window for window in article if window in best)
    else:
        return row.passage
    enough = KEPT * index.coverage(claim, row.passage)
    return less if label == "neutral" or index.coverage(claim, less) >= enough else row.passage


def _pair(premise: str, row: Joined, label: str) -> Pair:
    return {
        "premise": premise,
        "hypothesis": row.claim.text,
        "label": label,
        "maker": f"written-{row.claim.kind}",
    }
