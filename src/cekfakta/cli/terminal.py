"""The one way to the terminal: what is printed here cannot steer it.

Messages, records, file names and errors may hold escape sequences, carriage returns or marks that
turn text around; they are shown as U+FFFD, in JSON as escapes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import typer

from cekfakta.text.characters import is_shown


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and how it looks where there are colours."""

    text: str
    colour: str | None = None
    bold: bool = False
    dim: bool = False


def say(*lines: Line | str, err: bool = False) -> None:
    """Print lines, on the error stream for ``err``; a line stays one, whatever it holds."""
    for line in lines:
        if isinstance(line, Line):
            text, bold, dim = printable(line.text), line.bold or None, line.dim or None
            typer.secho(text, err=err, fg=line.colour, bold=bold, dim=dim)
        else:
            typer.echo(printable(line), err=err)


def say_json(value: dict[str, Any], indent: int | None = 2) -> None:
    """Print one JSON object."""
    typer.echo(_json(value, indent))


def say_json_array(values: Iterable[dict[str, Any]]) -> None:
    """Print a JSON array, one element a line, as the values come."""
    typer.echo("[", nl=False)
    for number, value in enumerate(values):
        typer.echo(("," if number else "") + "\n" + _json(value, None), nl=False)
    typer.echo("\n]")


def printable(text: str) -> str:
    """The text on one line, without anything that steers a terminal."""
    if text.isprintable():
        return text
    return "".join(sign if is_shown(sign) and sign != "\n" else "\ufffd" for sign in text)


def _json(value: dict[str, Any], indent: int | None) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    if text.isprintable():
        return text
    return "".join(sign if is_shown(sign) else json.dumps(sign)[1:-1] for sign in text)
