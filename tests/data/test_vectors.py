"""The sealed vectors are those of the shipped records and of the shipped encoder."""

import numpy as np
import pytest

from cekfakta.corpus import vectors
from cekfakta.corpus.dense import readings
from cekfakta.model.load import load_encoder
from cekfakta.protocols import Encoder
from cekfakta.settings import shipped
from cekfakta.starter import VECTORS, starter_records


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [text for record in starter_records() for _, _, text in readings(record)]


def test_every_shipped_passage_has_its_vector_and_nothing_else(
    encoder: Encoder, texts: list[str]
) -> None:
    with np.load(shipped("data") / VECTORS) as file:
        sealed = {row.tobytes() for row in file["keys"]}
        shape = file["vectors"].shape
    wanted = {vectors.key(encoder, text) for text in texts}
    assert sealed == wanted, "records or encoder have changed; run: python data/seal.py"
    assert shape == (len(wanted), encoder.dimensions)


def test_they_are_what_the_encoder_makes(encoder: Encoder, texts: list[str]) -> None:
    """Up to rounding, which differs from one kind of processor to another."""
    some = texts[::80]
    sealed = vectors.SealedEncoder(encoder, shipped("data") / VECTORS).encode_passages(some)
    made = encoder.encode_passages(some)
    assert np.einsum("ij,ij->i", sealed, made).min() > 0.98
