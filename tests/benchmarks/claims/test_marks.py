"""Scoring answers to the written claims."""

import json
from pathlib import Path

import pytest

from benchmarks.claims.marks import Answer, answers, by_kind, calibration_error, macro_f1
from benchmarks.claims.written import WrittenClaim


def claim(number: int, label: str, kind: str = "e1") -> WrittenClaim:
    return WrittenClaim(f"p/{number}", "p", kind, label, "Ditutup.")


def test_answers_come_as_labels_or_as_probabilities(tmp_path: Path) -> None:
    rows = [
        {"id": "p/1", "label": "neutral"},
        {"id": "p/2", "entailment": 0.2, "neutral": 0.1, "contradiction": 0.7},
    ]
    path = tmp_path / "answers.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    written = [claim(n, "contradiction") for n in (1, 2, 3)]
    one, other = answers(path, written)
    assert (one.label, one.sure, one.right) == ("neutral", None, False)
    assert (other.label, other.sure, other.right) == ("contradiction", 0.7, True)


def test_macro_f1_is_the_mean_of_the_three_classes() -> None:
    labels = ["entailment", "neutral", "contradiction"]
    perfect = [Answer(claim(n, label), label, None) for n, label in enumerate(labels)]
    assert macro_f1(perfect) == 1.0
    assert macro_f1([Answer(answer.claim, "neutral", None) for answer in perfect]) == (
        pytest.approx(0.5 / 3)
    )


def test_a_claim_that_is_half_false_may_be_called_contradicted_and_counts_apart() -> None:
    half = claim(1, "conflicting", "partly")
    assert Answer(half, "contradiction", None).right
    assert Answer(half, "conflicting", None).right
    assert not Answer(half, "entailment", None).right
    given = [Answer(half, "entailment", None)]
    assert macro_f1(given) == 0.0
    assert by_kind(given)["partly (conflicting)"][:2] == (1, 0.0)


def test_the_calibration_error_is_the_gap_between_sure_and_right() -> None:
    sure = [Answer(claim(n, "neutral"), "neutral", 0.8) for n in range(4)]
    assert calibration_error(sure) == pytest.approx(0.2)
    assert calibration_error([Answer(claim(1, "neutral"), "neutral", None)]) is None
