"""The classifier and the encoder of an exported folder, on any engine that runs its graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from cekfakta.errors import ModelError
from cekfakta.model import evidence
from cekfakta.model.description import ModelDescription, describe
from cekfakta.model.pool import Pool
from cekfakta.model.softmax import softmax
from cekfakta.types import Probabilities


class Network(Protocol):
    """A loaded graph that infers on the calling thread; several may call it at once."""

    def __call__(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        """Rows of output, shape (1, outputs), of one text; both inputs have shape (1, tokens)."""


Opener = Callable[[Path], Network]
"""Loads a verified ``model.onnx``; what it raises is told as a ModelError."""


class _Graph:
    """A verified folder with its tokenizer."""

    def __init__(self, folder: Path, kind: str, opener: Opener, threads: int) -> None:
        self.description: ModelDescription = describe(folder, kind)
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._network = opener(folder / "model.onnx")
        except Exception as error:  # the libraries raise bare exceptions of their own
            raise ModelError(f"the model in {folder} cannot be loaded: {error}") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(self.description.max_tokens, strategy="longest_first")
        self._pool = Pool(threads)

    def run(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> list[NDArray[np.float32]]:
        """A row of output for each text, in the order given: the same alone as among others."""
        encodings = self._tokenizer.encode_batch(list(texts))
        return self._pool.infer(self._infer, (encoding.ids for encoding in encodings))

    def measure(self, texts: Sequence[str]) -> list[int]:
        """How many tokens each text has, as far as they can be read at once."""
        encodings = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [len(encoding.ids) for encoding in encodings]

    def _infer(self, tokens: Sequence[int]) -> NDArray[np.float32]:
        ids = np.array([tokens], np.int64)
        row: NDArray[np.float32] = self._network(ids, np.ones_like(ids))[0]
        return row


class ExportedClassifier:
    """The stance classifier of a folder like ``models/stance``."""

    def __init__(self, folder: Path, opener: Opener, threads: int) -> None:
        self._graph = _Graph(folder, "stance", opener, threads)
        self.fingerprint = self._graph.description.fingerprint

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Calibrated probabilities of each (premise, hypothesis), in the order given.

        A premise may have any length: ``model.evidence`` says how a long one is read.
        """
        most = self._graph.description.max_tokens
        return evidence.score(pairs, self._read, self._graph.measure, most)

    def _read(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        known = self._graph.description
        return [softmax(row, known.labels, known.temperature) for row in self._graph.run(pairs)]


class ExportedEncoder:
    """The sentence encoder of a folder like ``models/encoder``."""

    def __init__(self, folder: Path, opener: Opener, threads: int) -> None:
        self._graph = _Graph(folder, "encoder", opener, threads)
        self.fingerprint = self._graph.description.fingerprint
        self.dimensions = self._graph.description.dimensions
        self._prefixes = self._graph.description.prefixes

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Unit vector of what is looked for, shape (dimensions,)."""
        return self._graph.run([self._prefixes.get("query", "") + text])[0]

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of what may be found, shape (len(texts), dimensions)."""
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        prefix = self._prefixes.get("passage", "")
        return np.stack(self._graph.run([prefix + text for text in texts]))
