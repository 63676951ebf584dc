"""What every engine of an encoder does."""

from collections.abc import Callable
from itertools import islice, permutations
from pathlib import Path

import numpy as np
import pytest

from cekfakta.errors import ModelError
from cekfakta.model.onnx import OnnxEncoder
from cekfakta.protocols import Encoder
from cekfakta.settings import shipped

TEXTS = [
    "Kantor pos buka setiap hari.",
    "Jembatan lama ditutup mulai Senin karena tiangnya retak, kendaraan lewat sisi timur.",
    "Harga beras turun. " * 100,
    "Air.",
    "",
]
Make = Callable[[Path, int], Encoder]


@pytest.fixture(scope="module", params=[OnnxEncoder])
def make(request: pytest.FixtureRequest) -> Make:
    return request.param


@pytest.fixture(scope="module")
def encoder(make: Make) -> Encoder:
    return make(shipped("models") / "encoder", 2)


def test_vectors_are_of_one_length_and_near(encoder: Encoder) -> None:
    query = encoder.encode_query("jam buka kantor pos")
    vectors = encoder.encode_passages(TEXTS)
    assert query.shape == (encoder.dimensions,)
    assert vectors.shape == (len(TEXTS), encoder.dimensions)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-3)
    assert np.argmax(vectors @ query) == 0
    assert encoder.encode_passages([]).shape == (0, encoder.dimensions)


def test_a_text_has_the_vector_alone_that_it_has_among_others(encoder: Encoder) -> None:
    alone = {text: encoder.encode_passages([text])[0] for text in TEXTS}
    for order in islice(permutations([*TEXTS, TEXTS[0]]), 0, None, 60):
        wanted = np.stack([alone[text] for text in order])
        assert np.array_equal(encoder.encode_passages(order), wanted)


def test_the_number_of_threads_changes_no_bit(make: Make) -> None:
    one, three = (make(shipped("models") / "encoder", threads) for threads in (1, 3))
    assert np.array_equal(one.encode_passages(TEXTS), three.encode_passages(TEXTS))
    assert np.array_equal(one.encode_query(TEXTS[1]), three.encode_query(TEXTS[1]))


def test_a_folder_without_a_model_is_refused(make: Make, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model at"):
        make(tmp_path, 1)
