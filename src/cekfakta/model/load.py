"""Chooses what runs a model: onnxruntime for an exported folder, torch for anything else."""

from __future__ import annotations

from pathlib import Path

from cekfakta.config import shipped
from cekfakta.errors import MissingExtraError
from cekfakta.model.engine import Classifier, Encoder
from cekfakta.model.onnx import OnnxClassifier, OnnxEncoder


def load_classifier(name: str | None = None, threads: int = 0) -> Classifier:
    """The shipped classifier, an exported folder, or a Hugging Face name or path through torch.

    Raises ModelError when it cannot be loaded, MissingExtraError when torch is needed and absent.
    """
    if name is None:
        return OnnxClassifier(shipped("models") / "stance", threads)
    if (Path(name) / "model.json").is_file():
        return OnnxClassifier(Path(name), threads)
    try:
        from cekfakta.model.torch import TorchClassifier  # noqa: PLC0415 - optional dependency
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"model {name!r} is no exported folder (no model.json), so it needs {error.name}, "
            f"which is not installed; run: pip install 'cekfakta[train]'"
        ) from error
    return TorchClassifier(name, threads)


def load_encoder(threads: int = 0) -> Encoder:
    """The shipped sentence encoder; raises ModelError when its files are missing or damaged."""
    return OnnxEncoder(shipped("models") / "encoder", threads)
