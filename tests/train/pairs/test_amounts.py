"""Amounts said otherwise keep their value; overstated ones do not."""

from random import Random

import pytest

from cekfakta.text.numerals import numerals
from train.pairs import amounts


def said(sentence: str) -> set[str]:
    """Everything that the sentence becomes."""
    return {amounts.same_amount(sentence, Random(seed)) for seed in range(80)}


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (15, "lima belas"),
        (20, "dua puluh"),
        (47, "empat puluh tujuh"),
        (100, "seratus"),
        (306, "tiga ratus enam"),
    ],
)
def test_numbers_in_words(value: int, words: str) -> None:
    assert amounts.in_words(value) == words


@pytest.mark.parametrize("value", range(2, 1000, 7))
def test_the_run_time_reads_the_words_as_the_number(value: int) -> None:
    (read,) = numerals(f"{amounts.in_words(value)} orang")
    assert read.value == value


@pytest.mark.parametrize(
    "sentence", ["Anggaran Rp12 miliar cair", "Harganya Rp12.500.000 per unit", "Naik 25 persen"]
)
def test_a_sum_or_share_keeps_its_value_in_another_form(sentence: str) -> None:
    (before,) = numerals(sentence)
    ways = said(sentence)
    assert len(ways) > 2
    assert {read.value for way in ways for read in numerals(way)} == {before.value}


def test_a_count_becomes_words_or_vaguer_but_stays_true() -> None:
    ways = said("Ada 35 korban luka")
    assert "Ada tiga puluh lima korban luka" in ways
    assert "Ada puluhan korban luka" in ways
    assert not any("lebih dari 4" in way for way in ways)


def test_years_dates_and_clauses_of_law_are_left_alone() -> None:
    for sentence in ("Pada 12 Maret hujan", "Menurut Pasal 28 ayat itu", "Sejak 1998 berdiri"):
        assert said(sentence) == {sentence}


def test_an_overstated_count_is_not_what_was_said() -> None:
    for seed in range(40):
        claimed = amounts.overstated("Ada 35 korban luka", Random(seed)) or ""
        assert claimed.split("korban")[0] not in {"Ada 35 ", "Ada puluhan ", "Ada lebih dari 30 "}
    assert amounts.overstated("Ada korban luka", Random(0)) is None


def test_short_dates_are_written_out() -> None:
    assert amounts.dated("Rabu (5/3/2025) di Solo") == "Rabu, 5 Maret 2025 di Solo"
    assert amounts.dated("kode (45/99)") == "kode (45/99)"


def test_a_word_as_the_denial_of_its_opposite() -> None:
    assert amounts.doubly_negated("Harga beras naik") == "Harga beras tidak turun"
    assert amounts.doubly_negated("Harga tidak naik") == "Harga tidak naik"
