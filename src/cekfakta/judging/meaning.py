"""How alike texts are in meaning; a text is encoded once as long as it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cekfakta.protocols import Encoder

KEPT = 20_000
"""Vectors kept in memory, of 1.5 kB each: titles, claims and passages come again and again."""


class Meaning:
    """Cosines of texts; equal texts have equal vectors, so that keeping them changes nothing."""

    def __init__(self, encoder: Encoder) -> None:
        self._vector = lru_cache(maxsize=KEPT)(lambda text: _only(encoder, text))

    def cosines(self, text: str, others: Sequence[str]) -> list[float]:
        """The cosine of a text with each of the others."""
        ours = self._vector(text)
        return [float(ours @ self._vector(other)) for other in others]


def _only(encoder: Encoder, text: str) -> NDArray[np.float32]:
    vector: NDArray[np.float32] = encoder.encode_passages([text])[0]
    return vector
