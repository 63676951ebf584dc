"""Marks on hand-made logits."""

import numpy as np
import pytest

from train.measure import marks
from train.measure.marks import softmax

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


def test_risk_grows_with_coverage_when_the_surest_are_right() -> None:
    chances = softmax(np.array([[9, 0, 0], [0, 3, 0], [0, 0, 1]], np.float32))
    labels = np.array([0, 1, 0])
    covered, risk = marks.risk_coverage(chances, labels)
    assert covered.tolist() == pytest.approx([1 / 3, 2 / 3, 1])
    assert risk.tolist() == pytest.approx([0, 0, 1 / 3])
    assert marks.area_under_risk(chances, labels) == pytest.approx(1 / 9)


def test_the_threshold_keeps_the_error_where_it_was_fitted() -> None:
    chances = softmax(np.array([[9, 0, 0], [0, 3, 0], [0, 0, 1]], np.float32))
    labels = np.array([0, 1, 0])
    least = marks.threshold(chances, labels, error=0.05)
    assert marks.answered(chances, labels, least) == (pytest.approx(2 / 3), 0.0)
    assert marks.threshold(chances, np.array([1, 2, 0]), error=0.05) == 1.0


def test_brier_is_zero_for_the_certain_truth_and_two_for_the_certain_error() -> None:
    chances = np.eye(3, dtype=np.float32)
    assert marks.brier(chances, np.array([0, 1, 2])) == 0.0
    assert marks.brier(chances, np.array([1, 2, 0])) == 2.0


def test_answerable_is_a_half_without_any_difference_and_one_when_all_are_told_apart() -> None:
    labels = np.array([0, 1, 2, 1])
    assert marks.answerable(np.full((4, 3), 1 / 3, np.float32), labels) == 0.5
    assert marks.answerable(softmax(np.eye(3, dtype=np.float32)[labels]), labels) == 1.0


def test_the_interval_of_a_share_of_few_rows_stays_inside() -> None:
    low, high = marks.wilson(10, 10)
    assert 0.6 < low < 0.8
    assert high == pytest.approx(1.0)
