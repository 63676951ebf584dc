"""The classifier and the encoder on onnxruntime, without torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from cekfakta.errors import ModelError
from cekfakta.model.engine import batches_by_length, softmax
from cekfakta.model.files import ModelDescription, describe
from cekfakta.types import Probabilities


class _Graph:
    """A verified ONNX graph with its tokenizer; runs texts in length-sorted batches."""

    def __init__(self, folder: Path, kind: str, threads: int) -> None:
        self.description: ModelDescription = describe(folder, kind)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        try:
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # both libraries raise bare exceptions of their own
            raise ModelError(f"the model in {folder} cannot be loaded: {error}") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(self.description.max_tokens, strategy="longest_first")

    def run(self, texts: Sequence[str] | Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Output rows in the order of ``texts``."""
        encodings = self._tokenizer.encode_batch(list(texts))
        rows: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(encodings)
        lengths = [len(encoding.ids) for encoding in encodings]
        for batch in batches_by_length(lengths):
            output = self._run_batch([encodings[index] for index in batch])
            for index, row in zip(batch, output, strict=True):
                rows[index] = row
        return np.stack(rows)

    def _run_batch(self, encodings: Sequence[Encoding]) -> NDArray[np.float32]:
        width = max(len(encoding.ids) for encoding in encodings)
        ids = np.zeros((len(encodings), width), np.int64)
        mask = np.zeros_like(ids)
        for row, encoding in enumerate(encodings):
            ids[row, : len(encoding.ids)] = encoding.ids
            mask[row, : len(encoding.ids)] = 1
        inputs = {"input_ids": ids, "attention_mask": mask}
        output: NDArray[np.float32] = self._session.run(None, inputs)[0]
        return output


class OnnxClassifier:
    """The stance classifier of a folder like ``models/stance``."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        self._graph = _Graph(folder, "stance", threads)
        self.fingerprint = self._graph.description.fingerprint

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Calibrated probabilities of each (premise, hypothesis), in the order given."""
        if not pairs:
            return []
        description = self._graph.description
        return softmax(self._graph.run(pairs), description.labels, description.temperature)


class OnnxEncoder:
    """The sentence encoder of a folder like ``models/encoder``."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        self._graph = _Graph(folder, "encoder", threads)
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
