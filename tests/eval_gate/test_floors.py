"""Quality may not fall below what was reached before."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from cekfakta.checker import Checker

HERE = Path(__file__).parent
FLOORS: dict[str, float] = json.loads((HERE / "floors.json").read_text())


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("measure", HERE / "measure.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory, measure: ModuleType) -> Checker:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CEKFAKTA_DATA_FOLDER", str(tmp_path_factory.mktemp("data")))
        return Checker.open()


@pytest.fixture(scope="module")
def figures(measure: ModuleType, checker: Checker) -> dict[str, float]:
    with checker:
        measured: dict[str, float] = measure.figures(checker)
    return measured


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(name: str, figures: dict[str, float]) -> None:
    if name not in figures:
        pytest.skip(f"the data for {name} is not on this machine")
    assert figures[name] >= FLOORS[name]
