"""Scalings are fitted on one half, and a premise is never on both."""

import json
from pathlib import Path

import numpy as np
import pytest

for extra in ("torch", "transformers", "onnx", "datasets"):
    pytest.importorskip(extra)

from train.measure import calibrate, marks  # noqa: E402


def _leaning(seed: int) -> tuple[marks.Floats, marks.Ints]:
    """Logits twice too sure and leaning to the last class, with labels drawn from the truth."""
    chance = np.random.default_rng(seed)
    true = chance.normal(0, 1.5, (3_000, 3)).astype(np.float32)
    labels = np.array([chance.choice(3, p=row / row.sum()) for row in marks.softmax(true)])
    return 2 * true + np.array([0, 0, 1.5], np.float32), labels


def test_a_bias_is_found_where_there_is_one() -> None:
    logits, labels = _leaning(1)
    scale, bias = calibrate.affine(logits, labels, shared=True)
    assert scale == pytest.approx([0.5] * 3, abs=0.05)
    assert bias - bias[0] == pytest.approx([0, 0, -0.75], abs=0.15)


def test_the_better_scaling_is_seen_across_the_halves() -> None:
    compared = calibrate.compare(_leaning(1), _leaning(2))
    assert compared["temperature"]["nll"] < compared["none"]["nll"]
    assert compared["vector"]["nll"] < compared["temperature"]["nll"]
    assert compared["vector"]["ece"] < compared["temperature"]["ece"]


def test_the_pairs_of_a_premise_are_on_one_side(tmp_path: Path) -> None:
    lines = (
        {"premise": f"p{n // 3}", "hypothesis": f"h{n}", "label": "neutral", "maker": "title"}
        for n in range(60)
    )
    dev = tmp_path / "dev.jsonl"
    dev.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    fit, measured = calibrate.halves(dev)
    assert len(fit) + len(measured) == 60
    assert not {row.premise for row in fit} & {row.premise for row in measured}
    assert {row.source for row in fit} == {"title"}
