"""Batching and temperature."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.model.batching import batches_by_length, softmax

LABELS = ["entailment", "neutral", "contradiction"]


@given(st.lists(st.integers(1, 300), max_size=40), st.integers(1, 2048))
def test_every_text_is_in_one_batch_and_no_batch_is_too_large(
    lengths: list[int], tokens: int
) -> None:
    batches = batches_by_length(lengths, tokens)
    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    for batch in batches:
        width = max(lengths[index] for index in batch)
        assert len(batch) == 1 or width * len(batch) <= tokens


def test_a_temperature_softens_but_keeps_the_order() -> None:
    logits = np.array([[2.0, 0.0, -1.0]], np.float32)
    (sharp,), (soft,) = (softmax(logits, LABELS, t) for t in (1.0, 2.0))
    assert sharp.entailment > soft.entailment > soft.neutral > soft.contradiction
    assert soft.entailment + soft.neutral + soft.contradiction == pytest.approx(1)


def test_labels_name_the_columns() -> None:
    (row,) = softmax(np.array([[5.0, 0.0, 0.0]], np.float32), LABELS[::-1], 1.0)
    assert row.contradiction > 0.9
