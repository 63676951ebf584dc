"""Logits to probabilities."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cekfakta.types import Probabilities


def softmax(
    logits: NDArray[np.float32], labels: Sequence[str], temperature: float
) -> Probabilities:
    """Probabilities of one row of logits, shape (3,), divided by a temperature first.

    Temperature scaling is that of Guo et al., "On Calibration of Modern Neural Networks" (2017).
    """
    scaled = logits.astype(np.float64) / temperature
    exponentials = np.exp(scaled - scaled.max())
    row = exponentials / exponentials.sum()
    return Probabilities(**dict(zip(labels, map(float, row), strict=True)))
