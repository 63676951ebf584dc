"""The classifier and the encoder on onnxruntime, without torch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from cekfakta.model.exported import ExportedClassifier, ExportedEncoder

onnxruntime.disable_telemetry_events()  # for a program that loaded it before cekfakta


class _Session:
    """A graph on onnxruntime that starts no threads of its own.

    Measured with a session for each thread on two cores: as fast, and 30 to 60 MB more for each.
    """

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )

    def __call__(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        inputs = {"input_ids": ids, "attention_mask": mask}
        output: NDArray[np.float32] = self._session.run(None, inputs)[0]
        return output


class OnnxClassifier(ExportedClassifier):
    """The stance classifier of a folder like ``models/stance``, on onnxruntime."""

    engine = f"onnxruntime {onnxruntime.__version__}"

    def __init__(self, folder: Path, threads: int = 0) -> None:
        super().__init__(folder, _Session, threads)


class OnnxEncoder(ExportedEncoder):
    """The sentence encoder of a folder like ``models/encoder``, on onnxruntime."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        super().__init__(folder, _Session, threads)
