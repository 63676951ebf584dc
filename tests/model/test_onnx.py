"""The shipped models at run time, and what happens to damaged ones."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from cekfakta.errors import MissingExtraError, ModelError
from cekfakta.model.load import load_classifier, load_encoder
from cekfakta.model.onnx import OnnxClassifier, OnnxEncoder
from cekfakta.settings import shipped

SHORT = ("Kantor pos buka setiap hari.", "Kantor pos tidak pernah tutup.")
LONG = (
    "Dinas perhubungan menutup jembatan lama mulai Senin karena tiang penyangganya retak, dan "
    "mengalihkan kendaraan ke jembatan baru di sisi timur sampai perbaikan selesai bulan depan.",
    "Jembatan lama ditutup.",
)


@pytest.fixture(scope="module")
def classifier() -> OnnxClassifier:
    return OnnxClassifier(shipped("models") / "stance")


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return OnnxEncoder(shipped("models") / "encoder")


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Path]:
    yield Path(shutil.copytree(shipped("models") / "stance", tmp_path / "stance"))


def test_padding_hardly_changes_a_score(classifier: OnnxClassifier) -> None:
    """Int8 scales follow the batch, hence a few points; a lost mask would cost tens of them."""
    alone = [classifier.score([pair])[0] for pair in (SHORT, LONG)]
    together = classifier.score([SHORT, LONG])
    for one, batched in zip(alone, together, strict=True):
        assert batched.entailment == pytest.approx(one.entailment, abs=0.06)
        assert batched.contradiction == pytest.approx(one.contradiction, abs=0.06)


def test_probabilities_sum_to_one_in_the_order_given(classifier: OnnxClassifier) -> None:
    scores = classifier.score([LONG, SHORT, LONG])
    assert scores[0] == scores[2]
    for score in scores:
        assert score.entailment + score.neutral + score.contradiction == pytest.approx(1)
    assert classifier.score([]) == []


def test_a_text_longer_than_the_model_reads_is_cut_not_refused(classifier: OnnxClassifier) -> None:
    assert len(classifier.score([(LONG[0] * 50, LONG[1]), (LONG[0], LONG[1] * 200)])) == 2


def test_like_texts_have_likelier_vectors(encoder: OnnxEncoder) -> None:
    query = encoder.encode_query("jam buka kantor pos")
    near, far = encoder.encode_passages([SHORT[0], LONG[0]])
    assert query.shape == (encoder.dimensions,)
    assert np.linalg.norm(query) == pytest.approx(1, abs=1e-3)
    assert query @ near > query @ far
    assert encoder.encode_passages([]).shape == (0, encoder.dimensions)


def test_an_exported_folder_is_loaded_by_path(copied: Path, classifier: OnnxClassifier) -> None:
    assert load_classifier(str(copied)).fingerprint.startswith(classifier.fingerprint)
    assert load_encoder().dimensions > 0


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
