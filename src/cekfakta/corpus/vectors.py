"""Vectors of passages under a hash of what made them, and those that are shipped in a file.

A vector is kept as float16. Its key tells the encoder and the text that the encoder read, nothing
else of a record, so that a vector holds as long as both stay as they are.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cekfakta.errors import CorpusError
from cekfakta.protocols import Encoder

VERSION = 2
"""Rises when an encoder of the same fingerprint makes other vectors."""


def key(encoder: Encoder, text: str) -> bytes:
    """Return the hash, 32 bytes, under which the vector of a text is kept."""
    return hashlib.sha256(f"{VERSION} of {encoder.fingerprint}\n{text}".encode()).digest()


def seal(path: Path, encoder: Encoder, texts: Iterable[str]) -> int:
    """Write the vectors of all texts to a file for ``SealedEncoder``; return how many."""
    known = {key(encoder, text): text for text in texts}
    keys = sorted(known)
    vectors = encoder.encode_passages([known[one] for one in keys]).astype(np.float16)
    rows = np.frombuffer(b"".join(keys), np.uint8).reshape(len(keys), -1)
    np.savez(path, keys=rows, vectors=vectors)
    return len(keys)


class SealedEncoder:
    """An encoder that reads the vectors of known passages from a file and makes the others."""

    def __init__(self, encoder: Encoder, path: Path) -> None:
        self._encoder = encoder
        self._path = path
        self.fingerprint = encoder.fingerprint
        self.dimensions = encoder.dimensions

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Unit vector of what is looked for, shape (dimensions,)."""
        return self._encoder.encode_query(text)

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of what may be found, shape (len(texts), dimensions).

        Those of the file are as exact as float16. Raises CorpusError when the file is damaged.
        """
        missing = [text for text in texts if key(self, text) not in self._sealed]
        made = zip(missing, self._encoder.encode_passages(missing), strict=True)
        vectors = self._sealed | {key(self, text): vector for text, vector in made}
        rows = [vectors[key(self, text)] for text in texts]
        return np.array(rows, np.float32).reshape(len(texts), self.dimensions)

    @cached_property
    def _sealed(self) -> dict[bytes, NDArray[np.floating]]:
        try:
            with self._path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                keys, vectors = arrays["keys"], arrays["vectors"]
        except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
            raise CorpusError(
                f"the shipped vectors in {self._path} cannot be read ({error}); reinstall cekfakta"
            ) from error
        return {row.tobytes(): vector for row, vector in zip(keys, vectors, strict=True)}
