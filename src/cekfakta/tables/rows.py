"""The rows of a .csv or .jsonl file that hold texts to work on; what cannot be used set apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from cekfakta.errors import InputError
from cekfakta.tables.records import Record, records
from cekfakta.types import Reject

REJECT_CHARACTERS = 500
"""How much of a rejected row is repeated beside the reason."""


@dataclass(frozen=True, slots=True)
class Row:
    """One usable row: its first line and its number among the rows, from 1, and its values."""

    line: int
    number: int
    values: Mapping[str, Any]
    content: str

    @property
    def identity(self) -> str | int:
        """What the row calls itself in its ``id``, else its number."""
        named = self.values.get("id")
        return named if isinstance(named, str | int) and named != "" else self.number


class Table:
    """The rows of one file, each with a string that is not blank in every one of ``columns``.

    Iterating reads the file and gives a ``Row`` or a ``Reject`` for each row, in order, as often
    as asked; ``len`` counts both. Blank lines are no rows.

    Raises:
        InputError: the file cannot be read, is too large or holds no rows.
        FormatError: it is neither .csv nor .jsonl, or a .csv without one of the columns.
    """

    def __init__(self, source: Path, columns: Sequence[str]) -> None:
        self._source = source
        self._columns = tuple(columns)
        self._length = sum(1 for _ in records(source, self._columns))
        if not self._length:
            raise InputError(f"{source} holds no rows, want at least one: check that it is whole")

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Row | Reject]:
        for number, record in enumerate(records(self._source, self._columns), start=1):
            reason = record.fault or self._fault(record)
            if reason:
                yield rejected(self._source, record.line, reason, record.content)
            else:
                yield Row(record.line, number, record.values, record.content)

    def _fault(self, record: Record) -> str:
        for column in self._columns:
            if column not in record.values:
                keys = ", ".join(map(repr, record.values)) or "nothing"
                return f"no {column!r} in this row, want it beside {keys}"
            value = record.values[column]
            if not isinstance(value, str):
                return f"{column!r} holds {type(value).__name__}, want a string"
            if not value.strip():
                return f"{column!r} is empty"
        return ""


def chunks(table: Table, size: int) -> Iterator[list[tuple[int, Row | Reject]]]:
    """The rows of a table, counted from 1, ``size`` at a time."""
    rows = iter(enumerate(table, start=1))
    while chunk := list(islice(rows, size)):
        yield chunk


def rejected(source: Path | str, line: int, reason: str, content: str) -> Reject:
    """A row that could not be used, its texts cut to ``REJECT_CHARACTERS``."""
    kept = content.strip("\r\n")[:REJECT_CHARACTERS]
    return Reject(str(source), line, reason[:REJECT_CHARACTERS], kept)
