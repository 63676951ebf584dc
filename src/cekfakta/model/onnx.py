"""The classifier and the encoder on onnxruntime, without torch."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from cekfakta.model.exported import ExportedClassifier, ExportedEncoder


class _Session:
    """A graph on onnxruntime; 0 threads is one per core.

    Idle threads sleep instead of spinning, so that a server without requests burns nothing.
    """

    def __init__(self, path: Path, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )

    def __call__(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        inputs = {"input_ids": ids, "attention_mask": mask}
        output: NDArray[np.float32] = self._session.run(None, inputs)[0]
        return output


class OnnxClassifier(ExportedClassifier):
    """The stance classifier of a folder like ``models/stance``, on onnxruntime."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        super().__init__(folder, partial(_Session, threads=threads))


class OnnxEncoder(ExportedEncoder):
    """The sentence encoder of a folder like ``models/encoder``, on onnxruntime."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        super().__init__(folder, partial(_Session, threads=threads))
