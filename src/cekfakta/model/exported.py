"""The classifier and the encoder of an exported folder, on any engine that runs its graph."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from cekfakta.errors import ModelError
from cekfakta.model.batching import batches_by_length, softmax
from cekfakta.model.description import ModelDescription, describe
from cekfakta.types import Probabilities


class Network(Protocol):
    """A loaded graph; safe to call from several threads."""

    def __call__(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        """One output row for each row of token ids; both inputs have shape (batch, tokens)."""


Opener = Callable[[Path], Network]
"""Loads a verified ``model.onnx``; what it raises is told as a ModelError."""


class _Graph:
    """A verified folder with its tokenizer; runs texts in length-sorted batches."""

    def __init__(self, folder: Path, kind: str, opener: Opener) -> None:
        self.description: ModelDescription = describe(folder, kind)
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._network = opener(folder / "model.onnx")
        except Exception as error:  # the libraries raise bare exceptions of their own
            raise ModelError(f"the model in {folder} cannot be loaded: {error}") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(self.description.max_tokens, strategy="longest_first")

    def run(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Output rows in the order of ``texts``, each batch padded to its own longest text."""
        encodings = self._tokenizer.encode_batch(list(texts))
        rows: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(encodings)
        lengths = [len(encoding.ids) for encoding in encodings]
        for batch in batches_by_length(lengths):
            output = self._network(*_padded([encodings[index] for index in batch]))
            for index, row in zip(batch, output, strict=True):
                rows[index] = row
        return np.stack(rows)


def _padded(encodings: Sequence[Encoding]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    width = max(len(encoding.ids) for encoding in encodings)
    ids = np.zeros((len(encodings), width), np.int64)
    mask = np.zeros_like(ids)
    for row, encoding in enumerate(encodings):
        ids[row, : len(encoding.ids)] = encoding.ids
        mask[row, : len(encoding.ids)] = 1
    return ids, mask


class ExportedClassifier:
    """The stance classifier of a folder like ``models/stance``."""

    def __init__(self, folder: Path, opener: Opener) -> None:
        self._graph = _Graph(folder, "stance", opener)
        self.fingerprint = self._graph.description.fingerprint

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Calibrated probabilities of each (premise, hypothesis), in the order given."""
        if not pairs:
            return []
        description = self._graph.description
        return softmax(self._graph.run(pairs), description.labels, description.temperature)


class ExportedEncoder:
    """The sentence encoder of a folder like ``models/encoder``."""

    def __init__(self, folder: Path, opener: Opener) -> None:
        self._graph = _Graph(folder, "encoder", opener)
        self.fingerprint = self._graph.description.fingerprint
        self.dimensions = self._graph.description.dimensions
        self._prefixes = self._graph.description.prefixes

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Unit vector of what is looked for, shape (dimensions,)."""
        row: NDArray[np.float32] = self._graph.run([self._prefixes.get("query", "") + text])[0]
        return row

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of what may be found, shape (len(texts), dimensions)."""
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        prefix = self._prefixes.get("passage", "")
        return self._graph.run([prefix + text for text in texts])
