"""A model's fingerprint is that of its answers: files, and all that is said of how to use them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from cekfakta.errors import ModelError
from cekfakta.model.description import ModelDescription, describe

STANCE = {
    "name": "uji",
    "version": "1",
    "kind": "stance",
    "labels": ["entailment", "neutral", "contradiction"],
    "temperature": 1.25,
    "max_tokens": 256,
    "dimensions": 384,
    "prefixes": {"query": "query: ", "passage": "passage: "},
}


def made(folder: Path, **changed: Any) -> ModelDescription:
    """Write a model folder of two small files and describe it."""
    files = {"model.onnx": b"graf", "tokenizer.json": b"{}"} | changed.pop("content", {})
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    said = STANCE | {"files": hashes} | changed
    (folder / "model.json").write_text(json.dumps(said), encoding="utf-8")
    return describe(folder, said["kind"])


@pytest.mark.parametrize(
    "changed",
    [
        {"labels": ["contradiction", "neutral", "entailment"]},
        {"temperature": 1.250001},
        {"max_tokens": 128},
        {"dimensions": 256},
        {"prefixes": {"query": "passage: ", "passage": "query: "}},
        {"prefixes": {"query": "query: "}},
        {"kind": "encoder"},
        {"content": {"model.onnx": b"lain"}},
        {"content": {"tokenizer.json": b"[]"}},
        {"content": {"model.onnx": b"{}", "tokenizer.json": b"graf"}},
    ],
)
def test_what_changes_an_answer_changes_the_fingerprint(
    tmp_path: Path, changed: dict[str, Any]
) -> None:
    assert made(tmp_path, **changed).fingerprint != made(tmp_path).fingerprint


@pytest.mark.parametrize(
    "changed",
    [
        {"measures": {"accuracy": 0.9}},
        {"data": [{"name": "pasangan"}]},
        {"prefixes": {"passage": "passage: ", "query": "query: "}},
    ],
)
def test_what_only_tells_of_the_model_changes_nothing(
    tmp_path: Path, changed: dict[str, Any]
) -> None:
    assert made(tmp_path, **changed).fingerprint == made(tmp_path).fingerprint


def test_the_fingerprint_is_the_same_on_every_machine(tmp_path: Path) -> None:
    assert made(tmp_path).fingerprint == "uji-1-8d60b7a2e3eb"


def test_labels_of_another_classifier_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="names the labels"):
        made(tmp_path, labels=["ya", "tidak", "entah"])
