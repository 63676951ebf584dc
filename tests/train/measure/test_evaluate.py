"""Every figure of the written claims, from a classifier whose answers are known."""

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("datasets")

from train.measure import evaluate
from train.measure.marks import Floats
from train.pairs.data import Row

KINDS = ("written-e1", "written-n1", "written-c1")


def by_premise(pairs: object) -> Floats:
    """Right where the premise names the label; neutral without one."""
    found = []
    for premise, _ in pairs:  # type: ignore[attr-defined]
        label = int(premise) if premise else 1
        found.append([4.0 if at == label else 0.0 for at in range(3)])
    return np.array(found, np.float32)


def test_a_claim_is_right_with_its_evidence_and_a_guess_without() -> None:
    table = [Row(str(at % 3), f"klaim {at}", at % 3, KINDS[at % 3]) for at in range(60)]
    found = evaluate.written_claims(by_premise, table, temperature=1.0)
    assert found["rows"] == 60
    assert found["macro_f1"] == pytest.approx(1.0)
    assert found["claim_only_macro_f1"] == pytest.approx(1 / 6, abs=0.01)
    assert {kind: share["right"] for kind, share in found["by_kind"].items()} == dict.fromkeys(
        KINDS, 1.0
    )


def test_the_manifest_gets_no_curves() -> None:
    kept = evaluate.figures({"a": {"wrong": [1], "ece": 0.1}, "reliability": [2]})
    assert kept == {"a": {"ece": 0.1}}
