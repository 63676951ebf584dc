"""The columns of an uploaded table, for the reader to choose from."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

from cekfakta.errors import FormatError
from cekfakta.tables.decode import read_text
from cekfakta.tables.rows import DELIMITERS

USUAL_NAMES = ("text", "teks", "pesan", "message", "isi")
"""Column names that most likely hold the messages, likeliest first."""

MAX_COLUMNS = 50


def columns(source: Path) -> tuple[str, ...]:
    """The column names of a .csv, or the keys of a .jsonl's first object.

    Raises FormatError when there are none, and InputError when the file cannot be read.
    """
    lines = read_text(source).splitlines()
    first = next((line for line in lines if line.strip()), "")
    named = _keys(first) if source.suffix.lower() == ".jsonl" else _header(first)
    found = tuple(dict.fromkeys(name for name in named if name))[:MAX_COLUMNS]
    if not found:
        raise FormatError(
            f"{source.name} has no columns, want names in the first row of a .csv or a JSON object "
            "on each line of a .jsonl"
        )
    return found


def likeliest(names: Sequence[str]) -> str:
    """The column that most likely holds the messages."""
    usual = {name.casefold(): name for name in reversed(names)}
    return next((usual[name] for name in USUAL_NAMES if name in usual), names[0])


def _header(line: str) -> list[str]:
    try:
        read = [next(csv.reader([line], delimiter=mark), []) for mark in DELIMITERS]
    except csv.Error:
        return []
    return [name.strip() for name in max(read, key=len)]


def _keys(line: str) -> list[str]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return []
    return list(value) if isinstance(value, dict) else []
