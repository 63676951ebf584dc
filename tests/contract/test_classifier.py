"""What every engine of an exported classifier does."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from cekfakta.errors import ModelError
from cekfakta.model.load import load_classifier
from cekfakta.model.onnx import OnnxClassifier
from cekfakta.protocols import Classifier
from cekfakta.settings import shipped

PAIRS = [
    ("Kantor pos buka setiap hari.", "Kantor pos tidak pernah tutup."),
    (
        "Jembatan lama ditutup mulai Senin karena tiangnya retak, kendaraan lewat sisi timur.",
        "Jembatan lama masih boleh dilewati.",
    ),
    ("Harga beras turun.", "Wali kota membuka pasar ikan."),
]
Make = Callable[[Path], Classifier]


def _openvino(folder: Path) -> Classifier:
    from cekfakta.model.openvino import OpenvinoClassifier

    try:
        return OpenvinoClassifier(folder, 1)
    except ModelError as error:
        if "no faster" in str(error):
            pytest.skip("this processor has no fast 8-bit products")
        raise


@pytest.fixture(scope="module", params=["onnxruntime", "openvino"])
def make(request: pytest.FixtureRequest) -> Make:
    if request.param == "onnxruntime":
        return lambda folder: OnnxClassifier(folder, 1)
    pytest.importorskip("openvino")
    pytest.importorskip("onnx")
    return _openvino


@pytest.fixture(scope="module")
def classifier(make: Make) -> Classifier:
    return make(shipped("models") / "stance")


def test_scores_come_in_the_order_given_and_sum_to_one(classifier: Classifier) -> None:
    scores = classifier.score([*PAIRS, PAIRS[0]])
    assert scores[0].neutral == pytest.approx(scores[3].neutral, abs=1e-3)
    for score in scores:
        assert score.entailment + score.neutral + score.contradiction == pytest.approx(1)
    assert classifier.score([]) == []


def test_a_batch_scores_nearly_as_its_pairs_alone(classifier: Classifier) -> None:
    for pair, batched in zip(PAIRS, classifier.score(PAIRS), strict=True):
        (alone,) = classifier.score([pair])
        assert batched.contradiction == pytest.approx(alone.contradiction, abs=0.06)


def test_engines_agree(classifier: Classifier) -> None:
    known = OnnxClassifier(shipped("models") / "stance", 1).score(PAIRS)
    for score, other in zip(classifier.score(PAIRS), known, strict=True):
        assert score.contradiction == pytest.approx(other.contradiction, abs=0.15)


def test_a_folder_without_a_model_is_refused(make: Make, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model at"):
        make(tmp_path)


def test_an_installed_openvino_is_picked_where_it_is_fast(make: Make) -> None:
    if not find_spec("openvino"):
        assert "openvino" not in load_classifier().fingerprint
        return
    fast = _openvino(shipped("models") / "stance").fingerprint
    assert load_classifier(threads=1).fingerprint == fast
