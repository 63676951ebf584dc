"""Marks on hand-made logits."""

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")

from train import marks
from train.export import softmax

LOGITS = np.array([[4, 0, 0], [0, 4, 0], [0, 0, 4], [4, 0, 0]], np.float32)
LABELS = np.array([0, 1, 2, 2])


def test_accuracy_and_its_interval() -> None:
    low, high = marks.interval(LOGITS, LABELS)
    assert low <= marks.accuracy(LOGITS, LABELS) == 0.75 <= high


def test_confusion_has_labels_in_rows() -> None:
    assert marks.confusion(LOGITS, LABELS) == [[1, 0, 0], [0, 1, 0], [1, 0, 1]]


def test_macro_f1_is_the_mean_of_the_classes() -> None:
    assert marks.macro_f1(LOGITS, LABELS) == pytest.approx((2 / 3 + 1 + 2 / 3) / 3)


def test_a_fitted_temperature_brings_certainty_down_to_accuracy() -> None:
    sure = np.tile(LOGITS * 3, (25, 1))
    labels = np.tile(LABELS, 25)
    fitted = marks.temperature(sure, labels)
    assert fitted > 1
    before = marks.calibration_error(softmax(sure), labels)
    assert marks.calibration_error(softmax(sure / fitted), labels) < before


def test_coverage_keeps_the_surest() -> None:
    chances = softmax(np.array([[9, 0, 0], [0, 1, 0]], np.float32))
    assert marks.accuracy_at(chances, np.array([0, 2]), 0.5) == 1.0
