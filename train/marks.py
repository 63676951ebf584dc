"""Marks of a classifier: accuracy with its interval, macro-F1, calibration, coverage."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from train.export import Floats, softmax

Ints = NDArray[np.int64]
BINS = 15
RESAMPLES = 1_000


def accuracy(logits: Floats, labels: Ints) -> float:
    """The share of rows whose highest logit is the label's."""
    return float((logits.argmax(-1) == labels).mean())


def interval(logits: Floats, labels: Ints, seed: int = 7) -> tuple[float, float]:
    """The 95 % bootstrap interval of the accuracy."""
    right = (logits.argmax(-1) == labels).astype(float)
    chance = np.random.default_rng(seed)
    means = [chance.choice(right, len(right)).mean() for _ in range(RESAMPLES)]
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


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


def calibration_error(probabilities: Floats, labels: Ints) -> float:
    """Expected calibration error of the highest probability, over 15 equal bins."""
    sure, right = probabilities.max(-1), probabilities.argmax(-1) == labels
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    error = 0.0
    for number in range(BINS):
        inside = bins == number
        if inside.any():
            error += inside.mean() * abs(sure[inside].mean() - right[inside].mean())
    return float(error)


def accuracy_at(probabilities: Floats, labels: Ints, coverage: float) -> float:
    """The accuracy among the surest share of rows."""
    order = np.argsort(-probabilities.max(-1))[: max(1, int(coverage * len(labels)))]
    return float((probabilities[order].argmax(-1) == labels[order]).mean())


def temperature(logits: Floats, labels: Ints) -> float:
    """The temperature of least negative log likelihood, searched on a fine grid."""
    grid = np.exp(np.linspace(np.log(0.3), np.log(5.0), 400))
    rows = np.arange(len(labels))
    losses = [-np.log(softmax(logits / t)[rows, labels] + 1e-12).mean() for t in grid]
    return float(grid[int(np.argmin(losses))])
