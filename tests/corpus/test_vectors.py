"""Vectors that come with a corpus."""

from pathlib import Path

import numpy as np
import pytest

from cekfakta.corpus.vectors import SealedEncoder, key, seal
from cekfakta.errors import CorpusError

TEXTS = ["Kantor pos buka.", "Jembatan lama ditutup.", "Harga beras turun."]


def test_what_is_sealed_is_not_encoded_and_is_the_same_bit_for_bit(encoder, tmp_path):
    made = encoder.encode_passages([*TEXTS, "Baru."]).astype(np.float16)
    assert seal(tmp_path / "vectors.npz", encoder, [*TEXTS, TEXTS[0]]) == 3
    encoder.encoded.clear()
    sealed = SealedEncoder(encoder, tmp_path / "vectors.npz")
    read = sealed.encode_passages([TEXTS[2], "Baru.", TEXTS[0], TEXTS[0]])
    assert encoder.encoded == ["Baru."]
    assert np.array_equal(read.astype(np.float16), made[[2, 3, 0, 0]])
    assert sealed.encode_passages([]).shape == (0, encoder.dimensions)
    assert sealed.fingerprint == encoder.fingerprint
    assert np.array_equal(sealed.encode_query(TEXTS[0]), encoder.encode_query(TEXTS[0]))


def test_another_encoder_makes_its_own(encoder, other_encoder, tmp_path):
    seal(tmp_path / "vectors.npz", encoder, TEXTS)
    sealed = SealedEncoder(other_encoder, tmp_path / "vectors.npz")
    vectors = sealed.encode_passages(TEXTS)
    assert other_encoder.encoded == TEXTS
    assert vectors.shape == (3, other_encoder.dimensions)


def test_a_key_tells_encoder_and_text(encoder, other_encoder):
    keys = {key(one, text) for one in (encoder, other_encoder) for text in TEXTS}
    assert len(keys) == 6
    assert {len(one) for one in keys} == {32}


def test_the_same_texts_give_the_same_file(encoder, tmp_path):
    one, other = tmp_path / "one.npz", tmp_path / "other.npz"
    seal(one, encoder, TEXTS)
    seal(other, encoder, TEXTS[::-1])
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("content", [None, b"", b"rusak", "cut", "flipped"])
def test_a_damaged_file_is_refused(encoder, tmp_path: Path, content):
    path = tmp_path / "vectors.npz"
    seal(path, encoder, TEXTS)
    whole = path.read_bytes()
    if content == "flipped":
        content = bytes([*whole[:1000], whole[1000] ^ 1, *whole[1001:]])
    elif content == "cut":
        content = whole[: len(whole) // 2]
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(CorpusError, match=r"vectors\.npz cannot be read.*reinstall"):
        SealedEncoder(encoder, path).encode_passages(TEXTS)
