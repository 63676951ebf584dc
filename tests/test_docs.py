"""The documentation names every command and option there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from cekfakta.batch.messages import FIELDS
from cekfakta.cli.program import app
from cekfakta.terms import Why
from cekfakta.wording.answer import Answer

CLI = (Path(__file__).parent.parent / "docs" / "cli.md").read_text(encoding="utf-8")


def names(command: Any, path: str = "") -> Iterator[str]:
    yield from (option for parameter in command.params for option in _options(parameter))
    for name, child in getattr(command, "commands", {}).items():
        yield f"{path}{name}"
        yield from names(child, f"{path}{name} ")


def _options(parameter: Any) -> list[str]:
    return [option for option in parameter.opts if option.startswith("-")]


@pytest.mark.parametrize("name", sorted(set(names(typer.main.get_command(app)))))
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"`{name}" in CLI or f"## {name}\n" in CLI


@pytest.mark.parametrize("name", [*FIELDS, *Answer, *Why])
def test_every_column_of_a_batch_and_what_it_may_hold_is_documented(name: str) -> None:
    assert f"`{name}`" in CLI
