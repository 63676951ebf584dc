"""Quality may not fall below what was reached before."""

import json
from pathlib import Path

import pytest

from cekfakta.checker import Checker
from tests.eval_gate import measure

HERE = Path(__file__).parent
FLOORS: dict[str, float] = json.loads((HERE / "floors.json").read_text())


@pytest.fixture(scope="module")
def figures(checker: Checker) -> dict[str, measure.Figure]:
    return measure.figures(checker)


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(name: str, figures: dict[str, measure.Figure]) -> None:
    if name not in figures:
        pytest.skip(f"the data for {name} is not on this machine")
    assert figures[name].share >= FLOORS[name]
