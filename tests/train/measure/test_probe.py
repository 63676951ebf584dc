"""The probe counts what it says, and its cases are what they claim to be."""

from collections import Counter

import numpy as np
import pytest

from train.manifest import LABELS
from train.measure import probe

KINDS = {"number", "money", "date", "place", "name", "office", "negation", "opposite"}


def test_every_kind_has_enough_contradictions_and_there_are_enough_controls() -> None:
    table = probe.cases()
    counts = Counter(c["phenomenon"] for c in table if c["label"] == "contradiction")
    assert counts.keys() == KINDS
    assert min(counts.values()) >= 20
    assert sum(case["label"] != "contradiction" for case in table) >= 100
    assert len({(case["premise"], case["hypothesis"]) for case in table}) == len(table)


def test_a_model_that_always_contradicts_fails_every_control() -> None:
    table = probe.cases()
    always = np.tile(np.array([0.1, 0.1, 0.8], np.float32), (len(table), 1))
    measured = probe.measure(always, table)
    assert measured["contradiction"]["right"] == 1.0
    assert measured["control"]["right"] == 0.0
    assert len(measured["wrong"]) == measured["control"]["of"]


def test_recall_is_by_kind_and_the_surest_error_comes_first() -> None:
    table = [
        {"phenomenon": kind, "premise": "a", "hypothesis": "b", "label": label}
        for kind, label in (
            ("number", "contradiction"),
            ("number", "contradiction"),
            ("topic", "neutral"),
        )
    ]
    chances = np.array([[0.1, 0.1, 0.8], [0.6, 0.2, 0.2], [0.8, 0.1, 0.1]], np.float32)
    measured = probe.measure(chances, table)
    assert measured["contradiction_by_kind"]["number"]["right"] == 0.5
    assert [case["answer"] for case in measured["wrong"]] == [LABELS[0], LABELS[0]]
    assert measured["wrong"][0]["probability"] == pytest.approx(0.8)
