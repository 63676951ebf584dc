"""What every engine of a classifier does."""

from collections.abc import Callable
from importlib.util import find_spec
from itertools import islice, permutations
from pathlib import Path

import pytest

from cekfakta.errors import ModelError
from cekfakta.model.load import load_classifier
from cekfakta.model.onnx import OnnxClassifier
from cekfakta.protocols import Classifier
from cekfakta.settings import shipped
from tests.tiny_bert import tiny_bert

PAIRS = [
    ("Kantor pos buka setiap hari.", "Kantor pos tidak pernah tutup."),
    (
        "Jembatan lama ditutup mulai Senin karena tiangnya retak, kendaraan lewat sisi timur.",
        "Jembatan lama masih boleh dilewati.",
    ),
    ("Harga beras turun.", "Wali kota membuka pasar ikan."),
    ("Hari ini kantor pos tutup. " * 60, "Kantor pos buka hari ini."),
    ("Air.", "Api."),
]
NEEDED = {"onnxruntime": (), "openvino": ("openvino", "onnx"), "torch": ("torch", "transformers")}
Make = Callable[[Path, int], Classifier]


def _openvino(folder: Path, threads: int) -> Classifier:
    from cekfakta.model.openvino import OpenvinoClassifier

    try:
        return OpenvinoClassifier(folder, threads)
    except ModelError as error:
        if "no faster" in str(error):
            pytest.skip("this processor has no fast 8-bit products")
        raise


def _torch(folder: Path, threads: int) -> Classifier:
    from cekfakta.model.torch import TorchClassifier

    return TorchClassifier(str(folder), threads)


@pytest.fixture(scope="module", params=NEEDED)
def engine(request: pytest.FixtureRequest) -> str:
    for package in NEEDED[request.param]:
        pytest.importorskip(package)
    return request.param


@pytest.fixture(scope="module")
def make(engine: str) -> Make:
    return {"onnxruntime": OnnxClassifier, "openvino": _openvino, "torch": _torch}[engine]


@pytest.fixture(scope="module")
def folder(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if engine == "torch":
        return tiny_bert(tmp_path_factory.mktemp("bert"))
    return shipped("models") / "stance"


@pytest.fixture(scope="module")
def classifier(make: Make, folder: Path) -> Classifier:
    return make(folder, 2)


def test_scores_come_in_the_order_given_and_sum_to_one(classifier: Classifier) -> None:
    for score in classifier.score(PAIRS):
        assert score.entailment + score.neutral + score.contradiction == pytest.approx(1)
    assert classifier.score([]) == []


def test_a_pair_scores_alone_as_among_others_bit_for_bit(classifier: Classifier) -> None:
    alone = {pair: classifier.score([pair])[0] for pair in PAIRS}
    for order in islice(permutations([*PAIRS, PAIRS[0]]), 0, None, 60):
        assert classifier.score(order) == [alone[pair] for pair in order]


def test_the_number_of_threads_changes_no_bit(make: Make, folder: Path) -> None:
    one, three = (make(folder, threads).score(PAIRS) for threads in (1, 3))
    assert one == three


def test_engines_agree(classifier: Classifier, engine: str) -> None:
    if engine == "torch":
        pytest.skip("it has another model")
    known = OnnxClassifier(shipped("models") / "stance", 1).score(PAIRS)
    for score, other in zip(classifier.score(PAIRS), known, strict=True):
        assert score.contradiction == pytest.approx(other.contradiction, abs=0.15)


def test_a_folder_without_a_model_is_refused(make: Make, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no (model at|classifier)"):
        make(tmp_path, 1)


def test_an_installed_openvino_is_picked_where_it_is_fast() -> None:
    if not find_spec("openvino"):
        assert "openvino" not in load_classifier().fingerprint
        return
    fast = _openvino(shipped("models") / "stance", 1).fingerprint
    assert load_classifier(threads=1).fingerprint == fast
