"""Altered sentences contradict: exactly one fact differs."""

from random import Random

import pytest

from train.pairs import alter

SENTENCE = "Gubernur Aceh menyerahkan 35 unit rumah senilai Rp 4 miliar pada Senin, 3 Maret 2025"


@pytest.mark.parametrize(
    ("maker", "gone"),
    [(alter.unit, "miliar"), (alter.place, "Aceh"), (alter.office, "Gubernur")],
)
def test_a_maker_takes_its_fact_out(maker: alter.Maker, gone: str) -> None:
    changed = maker(SENTENCE, Random(1))
    assert changed is not None
    assert gone in SENTENCE
    assert gone not in changed


@pytest.mark.parametrize("maker", alter.MAKERS)
@pytest.mark.parametrize("seed", range(10))
def test_a_maker_changes_the_sentence_or_declines(maker: alter.Maker, seed: int) -> None:
    changed = maker(SENTENCE, Random(seed))
    assert changed is None or changed != SENTENCE


def test_a_number_keeps_its_place() -> None:
    changed = alter.number("Ada 35 korban", Random(3))
    assert changed is not None
    assert changed.startswith("Ada ")
    assert changed.endswith(" korban")


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("Harga beras tidak naik", "Harga beras naik"),
        ("Polisi menangkap dua orang", ("Polisi tidak menangkap", "Polisi tak menangkap")),
    ],
)
def test_polarity_turns(sentence: str, negated: str | tuple[str, ...]) -> None:
    changed = alter.negation(sentence, Random(2))
    assert changed is not None
    assert changed.startswith(negated)


def test_opposites_go_both_ways() -> None:
    assert alter.opposite("Suhu meningkat", Random(0)) == "Suhu menurun"
    assert alter.opposite("Suhu menurun", Random(0)) == "Suhu meningkat"


def test_a_name_becomes_another() -> None:
    sentence = "Hal itu dikatakan oleh Budi Harsono kemarin"
    assert alter.names_in(sentence) == ["Budi Harsono"]
    assert alter.renamed(sentence, ["Sari Wulandari"], Random(0)) == (
        "Hal itu dikatakan oleh Sari Wulandari kemarin"
    )


def test_a_sentence_without_facts_is_left_alone() -> None:
    assert alter.altered("Begitu adanya", [], Random(0)) is None
