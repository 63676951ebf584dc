"""The doors are tested on a checker that answers from a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.serving import Served, serving


@pytest.fixture(scope="session")
def checker(fake_checker: Any) -> Any:
    return fake_checker


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where Gradio keeps what is uploaded and what can be downloaded."""
    folder = tmp_path_factory.mktemp("gradio")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADIO_TEMP_DIR", str(folder))
        yield folder


@pytest.fixture(scope="session")
def served(checker: Any, cache: Path) -> Iterator[Served]:
    """The checker at a real port."""
    with serving(checker) as served:
        yield served
