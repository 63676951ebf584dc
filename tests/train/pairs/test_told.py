"""Prose that tells of a claim: the label follows from how it is told."""

from random import Random

from train.pairs.told import CONFIRMED, DENIED, OPEN, corrected, told

CLAIM = "Pasar Johar ditutup mulai besok"


def test_every_way_keeps_the_words_of_the_claim() -> None:
    for seed in range(60):
        text, label = told(CLAIM, Random(seed))
        assert CLAIM[1:] in text
        assert label in {"entailment", "neutral", "contradiction"}


def test_the_label_is_that_of_the_way() -> None:
    ways = {"contradiction": DENIED, "entailment": CONFIRMED, "neutral": OPEN}
    for seed in range(60):
        text, label = told(CLAIM, Random(seed))
        beside = [way.split("{claim}")[1].split("{office}")[0] for way in ways[label]]
        assert any(text.endswith(tail) or tail.strip(" .") in text for tail in beside)


def test_a_correction_states_claim_and_fact() -> None:
    text = corrected(CLAIM, "Pasar Johar tetap buka", Random(1))
    assert "asar Johar ditutup mulai besok" in text
    assert "asar Johar tetap buka" in text
