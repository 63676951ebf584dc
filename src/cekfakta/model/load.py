"""Chooses what runs a model.

An exported folder runs on OpenVINO where that is installed and fast, else on onnxruntime; anything
else on torch.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

from cekfakta.errors import MissingExtraError, ModelError
from cekfakta.model.onnx import OnnxClassifier, OnnxEncoder
from cekfakta.protocols import Classifier, Encoder
from cekfakta.settings import shipped

_log = logging.getLogger(__name__)


def load_models(name: str | None = None, threads: int = 0) -> tuple[Classifier, Encoder]:
    """Load the classifier and the encoder side by side, in two thirds of the time.

    Raises what ``load_classifier`` and ``load_encoder`` raise.
    """
    with ThreadPoolExecutor(1) as beside:
        encoder = beside.submit(load_encoder, threads)
        return load_classifier(name, threads), encoder.result()


def load_classifier(name: str | None = None, threads: int = 0) -> Classifier:
    """The shipped classifier, an exported folder, or a Hugging Face name or path through torch.

    Raises ModelError when it cannot be loaded, MissingExtraError when torch is needed and absent.
    """
    folder = Path(name) if name is not None else shipped("models") / "stance"
    if name is None or (folder / "model.json").is_file():
        return _exported(folder, threads)
    try:
        from cekfakta.model.torch import TorchClassifier  # noqa: PLC0415 - optional dependency
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"model {name!r} is no exported folder (no model.json), so it needs {error.name}, "
            f"which is not installed; run: pip install 'cekfakta[train]'"
        ) from error
    return TorchClassifier(name, threads)


def _exported(folder: Path, threads: int) -> Classifier:
    if find_spec("openvino") and find_spec("onnx"):
        from cekfakta.model.openvino import OpenvinoClassifier  # noqa: PLC0415 - optional dependency

        try:
            return OpenvinoClassifier(folder, threads)
        except ModelError as error:
            _log.info("onnxruntime takes over: %s", error)
    return OnnxClassifier(folder, threads)


def load_encoder(threads: int = 0) -> Encoder:
    """The shipped sentence encoder; raises ModelError when its files are missing or damaged.

    Always on onnxruntime, so that vectors on disk stay those of their fingerprint.
    """
    return OnnxEncoder(shipped("models") / "encoder", threads)
