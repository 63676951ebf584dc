"""The dense index: vectors of passages, compared exactly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their likeness."""

    @property
    def fingerprint(self) -> str:
        """Name and content hash: equal fingerprints give equal vectors."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return the unit vector of what is looked for, shape (dimensions,)."""

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the unit vectors of what may be found, shape (len(texts), dimensions)."""
