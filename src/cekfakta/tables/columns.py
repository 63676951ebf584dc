"""The columns of an uploaded table, for the reader to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cekfakta.errors import FormatError
from cekfakta.tables.records import header, records

USUAL_NAMES = ("text", "teks", "pesan", "message", "isi")
"""Column names that most likely hold the messages, likeliest first."""

MAX_COLUMNS = 50


def columns(source: Path) -> tuple[str, ...]:
    """The column names of a .csv, or the keys of a .jsonl's first object.

    Raises FormatError when there are none, and InputError when the file cannot be read.
    """
    named = header(source) if source.suffix.lower() == ".csv" else _keys(source)
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


def _keys(source: Path) -> Iterable[str]:
    return next((record.values for record in records(source) if not record.fault), ())
