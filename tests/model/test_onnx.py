"""The shipped models at run time, and what happens to damaged ones."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cekfakta.errors import MissingExtraError, ModelError
from cekfakta.model.load import load_classifier, load_encoder, load_models
from cekfakta.model.onnx import OnnxClassifier
from cekfakta.settings import shipped

LONG = "Kendaraan dialihkan ke jembatan baru sampai perbaikan selesai. " * 50
SHORT = "Jembatan lama ditutup."


@pytest.fixture(scope="module")
def classifier() -> OnnxClassifier:
    return OnnxClassifier(shipped("models") / "stance")


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Path]:
    yield Path(shutil.copytree(shipped("models") / "stance", tmp_path / "stance"))


def test_a_text_longer_than_the_model_reads_is_cut_not_refused(classifier: OnnxClassifier) -> None:
    assert len(classifier.score([(LONG, SHORT), (SHORT, LONG)])) == 2


def test_an_exported_folder_is_loaded_by_path(copied: Path, classifier: OnnxClassifier) -> None:
    assert load_classifier(str(copied)).fingerprint.startswith(classifier.fingerprint)
    assert load_encoder().dimensions > 0


def test_both_models_are_loaded_side_by_side(copied: Path, classifier: OnnxClassifier) -> None:
    scoring, encoder = load_models(str(copied), threads=1)
    assert scoring.fingerprint.startswith(classifier.fingerprint)
    assert encoder.fingerprint == load_encoder().fingerprint
    (copied / "model.onnx").unlink()
    with pytest.raises(ModelError, match=r"model\.onnx"):
        load_models(str(copied))


def test_a_truncated_model_is_refused_before_it_is_run(copied: Path) -> None:
    model = copied / "model.onnx"
    model.write_bytes(model.read_bytes()[:1000])
    with pytest.raises(ModelError, match=r"damaged.*SHA-256"):
        OnnxClassifier(copied)


def test_a_missing_file_is_named(copied: Path) -> None:
    (copied / "tokenizer.json").unlink()
    with pytest.raises(ModelError, match=r"tokenizer\.json"):
        OnnxClassifier(copied)


def test_a_broken_description_is_refused(copied: Path) -> None:
    (copied / "model.json").write_text("{")
    with pytest.raises(ModelError, match=r"model\.json is damaged"):
        OnnxClassifier(copied)


def test_a_model_of_another_kind_is_refused(copied: Path) -> None:
    description = json.loads((copied / "model.json").read_text())
    (copied / "model.json").write_text(json.dumps(description | {"kind": "encoder"}))
    with pytest.raises(ModelError, match="kind 'encoder', want 'stance'"):
        OnnxClassifier(copied)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises((ModelError, MissingExtraError)):
        load_classifier(str(tmp_path))
