"""Probabilities and temperature."""

import numpy as np
import pytest

from cekfakta.model.softmax import softmax

LABELS = ["entailment", "neutral", "contradiction"]


def test_a_temperature_softens_but_keeps_the_order() -> None:
    logits = np.array([2.0, 0.0, -1.0], np.float32)
    sharp, soft = (softmax(logits, LABELS, temperature) for temperature in (1.0, 2.0))
    assert sharp.entailment > soft.entailment > soft.neutral > soft.contradiction
    assert soft.entailment + soft.neutral + soft.contradiction == pytest.approx(1)


def test_labels_name_the_columns() -> None:
    row = softmax(np.array([5.0, 0.0, 0.0], np.float32), LABELS[::-1], 1.0)
    assert row.contradiction > 0.9
