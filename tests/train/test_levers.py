"""What each lever changes, and that every row it names has a source."""

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("datasets")

from train.levers import BASE, LEVERS, SEEDS  # noqa: E402
from train.network.finetune import _apart, _loss  # noqa: E402
from train.pairs.sources import SOURCES  # noqa: E402


def test_every_lever_draws_from_declared_sources_with_two_seeds() -> None:
    known = {source.name for source in SOURCES}
    assert len(set(SEEDS)) >= 2
    for lever in LEVERS.values():
        assert lever.rows.keys() <= known
        assert lever.rows.keys() >= BASE.keys()


def test_smoothing_pulls_towards_all_labels_and_agreement_is_nought_for_equal_passes() -> None:
    logits = torch.tensor([[6.0, 0.0, -2.0]])
    right = torch.tensor([[True, False, False]])
    assert _loss(logits, right, 0.1) > _loss(logits, right, 0.0) > 0
    assert _loss(logits, torch.tensor([[True, True, True]]), 0.0).item() == pytest.approx(
        0.0, abs=1e-6
    )
    assert _apart(logits, logits).item() == 0.0
    other = torch.tensor([[0.0, 6.0, -2.0]])
    assert _apart(logits, other).item() == pytest.approx(_apart(other, logits).item())
    assert _apart(logits, other) > 1
