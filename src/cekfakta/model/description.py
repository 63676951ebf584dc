"""A model on disk: ``model.json`` describes it, hashes of its files prove it whole."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from cekfakta.errors import ModelError
from cekfakta.regular_file import require_regular

LABELS = ("entailment", "neutral", "contradiction")

_DECISIVE = {"kind", "labels", "temperature", "max_tokens", "dimensions", "prefixes", "files"}
"""What of ``model.json`` changes answers."""


class ModelDescription(BaseModel):
    """The contents of ``model.json`` that the run time needs."""

    name: str
    version: str
    kind: str
    labels: list[str] = Field(default_factory=list)
    temperature: float = Field(default=1.0, gt=0)
    max_tokens: int = Field(gt=8)
    dimensions: int = 0
    prefixes: dict[str, str] = Field(default_factory=dict)
    files: dict[str, str]
    """File name to SHA-256 of its content."""

    @property
    def fingerprint(self) -> str:
        """Name, version and the first 12 hex digits of the hash of all that changes an answer.

        That is the files' hashes and what this description says of how to use them.
        """
        content = json.dumps(self.model_dump(include=_DECISIVE), sort_keys=True)
        digest = hashlib.sha256(content.encode()).hexdigest()
        return f"{self.name}-{self.version}-{digest[:12]}"


def describe(folder: Path, kind: str) -> ModelDescription:
    """Read and verify the model of ``kind`` (``stance`` or ``encoder``) in ``folder``.

    Raises ModelError when files are missing, damaged or describe another kind of model.
    """
    path = folder / "model.json"
    require_regular(path, ModelError)
    try:
        description = ModelDescription.model_validate_json(path.read_bytes())
    except OSError as error:
        raise ModelError(
            f"no model at {folder}: {path.name} cannot be read ({error.strerror}); "
            f"want a folder with model.json, model.onnx and tokenizer.json; reinstall cekfakta"
        ) from error
    except ValidationError as error:
        fault = error.errors()[0]
        raise ModelError(
            f"{path} is damaged: {'.'.join(map(str, fault['loc'])) or 'JSON'}: {fault['msg']}; "
            f"restore the model folder or reinstall cekfakta"
        ) from error
    if description.kind != kind:
        raise ModelError(f"{folder} holds a model of kind {description.kind!r}, want {kind!r}")
    if kind == "stance" and sorted(description.labels) != sorted(LABELS):
        raise ModelError(f"{path} names the labels {description.labels}, want {list(LABELS)}")
    for name in ("model.onnx", "tokenizer.json"):
        _verify(folder / name, description.files.get(name, ""))
    return description


def _verify(path: Path, expected: str) -> None:
    require_regular(path, ModelError)
    try:
        with path.open("rb") as file:
            actual = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(
            f"{path} cannot be read ({error.strerror}); restore the model folder"
        ) from error
    if actual != expected:
        raise ModelError(
            f"{path} is damaged: its SHA-256 is {actual[:12]}…, model.json says "
            f"{expected[:12] or 'nothing'}…; restore the model folder or reinstall cekfakta"
        )
