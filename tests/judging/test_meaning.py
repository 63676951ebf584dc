"""Cosines of texts, each encoded once."""

from typing import Any

import pytest

from cekfakta.judging.meaning import Meaning

TEXT = "Kantor pos tutup hari Minggu"


def test_the_more_words_are_shared_the_more_alike_texts_are(encoder: Any) -> None:
    same, near, far = Meaning(encoder).cosines(
        TEXT, [TEXT, "Kantor pos buka hari Minggu", "Gunung itu meletus semalam"]
    )
    assert same == pytest.approx(1.0, abs=1e-5)
    assert same > near > far


def test_a_text_is_encoded_once(encoder: Any) -> None:
    meaning = Meaning(encoder)
    first = meaning.cosines(TEXT, ["Kantor pos", "Kantor pos", TEXT])
    assert meaning.cosines(TEXT, ["Kantor pos", "Kantor pos", TEXT]) == first
    assert sorted(encoder.encoded) == sorted([TEXT, "Kantor pos"])


def test_a_cosine_depends_on_nothing_asked_before(encoder: Any) -> None:
    asked = Meaning(encoder)
    asked.cosines("Gempa", ["Banjir", "Kantor pos"])
    assert asked.cosines(TEXT, ["Kantor pos"]) == Meaning(encoder).cosines(TEXT, ["Kantor pos"])


def test_nothing_to_compare_with_gives_nothing(encoder: Any) -> None:
    assert Meaning(encoder).cosines(TEXT, []) == []
