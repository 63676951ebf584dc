"""Statements and an encoder small enough to see through."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from cekfakta.types import Kind, Statement


class HashEncoder:
    """Adds up one pseudo-random direction for each word, so that shared words mean likeness."""

    def __init__(self, fingerprint: str = "hash-1", dimensions: int = 256) -> None:
        self.fingerprint = fingerprint
        self.dimensions = dimensions
        self.encoded: list[str] = []

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return self._vector(text)

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.encoded.extend(texts)
        return np.stack([self._vector(text) for text in texts])

    def _vector(self, text: str) -> NDArray[np.float32]:
        total = np.full(self.dimensions, 1e-6)
        for word in text.lower().split():
            total += _direction(word.strip(".,"), self.dimensions)
        return (total / np.linalg.norm(total)).astype(np.float32)


@functools.cache
def _direction(word: str, dimensions: int) -> NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big")
    return np.random.default_rng(seed).standard_normal(dimensions)


@pytest.fixture
def encoder() -> HashEncoder:
    return HashEncoder()


@pytest.fixture
def other_encoder() -> HashEncoder:
    return HashEncoder("hash-2", dimensions=32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corpus.sqlite"


@pytest.fixture
def statement() -> Callable[..., Statement]:
    def make(number: int, text: str = "", **fields: object) -> Statement:
        values = {
            "id": f"s{number}",
            "kind": Kind.STATEMENT,
            "title": f"Siaran nomor {number}",
            "text": text or f"Kantor cabang {number} menutup loket pada hari libur.",
        }
        return Statement(**(values | fields))  # type: ignore[arg-type]

    return make
