"""Marks of a classifier: accuracy, macro-F1, calibration, coverage, each from plain arrays.

Logits and probabilities are (rows, 3) in the order of LABELS; labels are indices into it.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Mark = Callable[[Floats, Ints], float]
BINS = 15
RESAMPLES = 1_000
NEUTRAL = 1


def softmax(logits: Floats) -> Floats:
    """Probabilities along the last axis."""
    shifted = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(-1, keepdims=True), np.float32)


def accuracy(logits: Floats, labels: Ints) -> float:
    """The share of rows whose highest logit is the label's."""
    return float((logits.argmax(-1) == labels).mean())


def interval(
    logits: Floats, labels: Ints, mark: Mark = accuracy, seed: int = 7
) -> tuple[float, float]:
    """The 95 % bootstrap interval of a mark, over the rows."""
    chance = np.random.default_rng(seed)
    drawn = (chance.integers(0, len(labels), len(labels)) for _ in range(RESAMPLES))
    low, high = np.percentile([mark(logits[rows], labels[rows]) for rows in drawn], [2.5, 97.5])
    return float(low), float(high)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % Wilson score interval of a share, sound for few rows; of at least one."""
    z, share = 1.96, hits / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * (share * (1 - share) / of + z * z / (4 * of * of)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)


def confusion(logits: Floats, labels: Ints) -> list[list[int]]:
    """Counts by label (rows) and answer (columns)."""
    table = np.zeros((3, 3), np.int64)
    np.add.at(table, (labels, logits.argmax(-1)), 1)
    return [[int(n) for n in row] for row in table]


def macro_f1(logits: Floats, labels: Ints) -> float:
    """The mean of the three classes' F1."""
    answers = logits.argmax(-1)
    scores = []
    for label in range(3):
        hits = float(((answers == label) & (labels == label)).sum())
        total = float((answers == label).sum() + (labels == label).sum())
        scores.append(2 * hits / total if total else 0.0)
    return float(np.mean(scores))


def reliability(probabilities: Floats, labels: Ints) -> list[tuple[float, float, int]]:
    """Mean certainty, accuracy and rows of each of 15 equal bins of the highest probability."""
    sure, right = probabilities.max(-1), probabilities.argmax(-1) == labels
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    filled = [bins == number for number in range(BINS) if (bins == number).any()]
    return [(float(sure[b].mean()), float(right[b].mean()), int(b.sum())) for b in filled]


def calibration_error(probabilities: Floats, labels: Ints) -> float:
    """Expected calibration error: the bins' distance of certainty from accuracy, weighted."""
    bins = reliability(probabilities, labels)
    return sum(rows * abs(sure - right) for sure, right, rows in bins) / len(labels)


def brier(probabilities: Floats, labels: Ints) -> float:
    """The squared distance from the truth, summed over the classes: 0 is best, 2 worst."""
    return float(((probabilities - np.eye(3)[labels]) ** 2).sum(-1).mean())


def negative_log_likelihood(probabilities: Floats, labels: Ints) -> float:
    """Mean surprise at the true label, in nats."""
    return float(-np.log(probabilities[np.arange(len(labels)), labels] + 1e-12).mean())


def risk_coverage(probabilities: Floats, labels: Ints) -> tuple[Floats, Floats]:
    """Share answered and the error among it, answering the surest 1, 2, 3, ... rows."""
    order = np.argsort(-probabilities.max(-1), kind="stable")
    wrong = (probabilities[order].argmax(-1) != labels[order]).cumsum()
    answered = np.arange(1, len(labels) + 1)
    return (answered / len(labels)).astype(np.float32), (wrong / answered).astype(np.float32)


def area_under_risk(probabilities: Floats, labels: Ints) -> float:
    """The mean error over all coverages (AURC): 0 is best."""
    return float(risk_coverage(probabilities, labels)[1].mean())


def accuracy_at(probabilities: Floats, labels: Ints, coverage: float) -> float:
    """The accuracy among the surest share of rows."""
    _, risk = risk_coverage(probabilities, labels)
    return 1.0 - float(risk[max(1, int(coverage * len(labels))) - 1])


def threshold(probabilities: Floats, labels: Ints, error: float) -> float:
    """The lowest certainty above which at most this share of answers is wrong; 1 when none is."""
    _, risk = risk_coverage(probabilities, labels)
    allowed = np.flatnonzero(risk <= error)
    return float(np.sort(probabilities.max(-1))[::-1][allowed[-1]]) if len(allowed) else 1.0


def answered(probabilities: Floats, labels: Ints, least: float) -> tuple[float, float]:
    """Share of rows at least this certain, and the error among them."""
    sure = probabilities.max(-1) >= least
    wrong = probabilities[sure].argmax(-1) != labels[sure]
    return float(sure.mean()), float(wrong.mean()) if sure.any() else 0.0


def answerable(probabilities: Floats, labels: Ints) -> float:
    """AUROC of telling decided rows from neutral ones by the chance of not being neutral.

    The chance that a decided row scores above a neutral one (Mann-Whitney); ties count half.
    """
    scores, decided = -probabilities[:, NEUTRAL], labels != NEUTRAL
    _, place, size = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (size.cumsum() - (size - 1) / 2)[place]
    one, other = int(decided.sum()), int((~decided).sum())
    return float((ranks[decided].sum() - one * (one + 1) / 2) / (one * other))


def temperature(logits: Floats, labels: Ints) -> float:
    """The temperature of least negative log likelihood, searched on a fine grid."""
    grid = np.exp(np.linspace(np.log(0.3), np.log(5.0), 400))
    losses = [negative_log_likelihood(softmax(logits / t), labels) for t in grid]
    return float(grid[int(np.argmin(losses))])
