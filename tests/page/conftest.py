"""The doors are tested on a checker that answers from a table."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(scope="session")
def checker(fake_checker: Any) -> Any:
    return fake_checker
