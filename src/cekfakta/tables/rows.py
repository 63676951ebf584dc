"""Reading the rows of a .csv or .jsonl file; a row that cannot be read does not stop the rest."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

from cekfakta.errors import FormatError, InputError
from cekfakta.tables.decode import read_text
from cekfakta.types import Reject

REJECT_CHARACTERS = 500
"""How much of a rejected row is repeated beside the reason."""

DELIMITERS = (",", ";", "\t", "|")
"""What separates the cells of a .csv, tried in this order."""


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


@dataclass(frozen=True, slots=True)
class _Record:
    """What lines ``first:last`` hold: the values, or a text saying why there are none."""

    first: int
    last: int
    found: Mapping[str, Any] | str


class Table:
    """The rows of one file, each with a string that is not blank in every one of ``columns``.

    Iterating gives a ``Row`` or a ``Reject`` for each row, in order, as often as asked;
    ``len`` counts both. Blank lines are no rows.

    Raises:
        InputError: the file cannot be read, is too large or holds no rows.
        FormatError: it is neither .csv nor .jsonl, or a .csv without one of the columns.
    """

    def __init__(self, source: Path, columns: Sequence[str]) -> None:
        self._source = source
        self._columns = tuple(columns)
        suffix = source.suffix.lower()
        if suffix not in {".csv", ".jsonl"}:
            raise FormatError(
                f"{source} ends in '{suffix}', want .csv or .jsonl: convert the file, or rename it "
                "if only its name is wrong"
            )
        self._lines = list(io.StringIO(read_text(source), newline=""))
        self._delimiter = self._find_delimiter() if suffix == ".csv" else ""
        self._length = sum(1 for _ in self._records())
        if not self._length:
            raise InputError(f"{source} holds no rows, want at least one: check that it is whole")

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Row | Reject]:
        for number, record in enumerate(self._records(), start=1):
            content = "".join(self._lines[record.first : record.last])
            reason = self._fault(record.found)
            if isinstance(record.found, str) or reason:
                yield rejected(self._source, record.first + 1, reason, content)
            else:
                yield Row(record.first + 1, number, record.found, content)

    def _records(self) -> Iterator[_Record]:
        if self._delimiter:
            return _csv_records(self._lines, self._delimiter)
        return _json_records(self._lines)

    def _find_delimiter(self) -> str:
        headers = {mark: _header(self._lines, mark) for mark in DELIMITERS}
        for mark, names in headers.items():
            if set(self._columns) <= set(names):
                return mark
        names = max(headers.values(), key=len)
        raise FormatError(
            f"{self._source} has the columns {', '.join(names) or '(none)'}; want "
            f"{', '.join(self._columns)}: name the column of the messages, or rename it"
        )

    def _fault(self, found: Mapping[str, Any] | str) -> str:
        if isinstance(found, str):
            return found
        for column in self._columns:
            if column not in found:
                return f"no {column!r} in this row, want it beside {', '.join(map(repr, found))}"
            value = found[column]
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


def rejected(source: Path, line: int, reason: str, content: str) -> Reject:
    """A row that could not be used, its texts cut to ``REJECT_CHARACTERS``."""
    kept = content.strip("\r\n")[:REJECT_CHARACTERS]
    return Reject(str(source), line, reason[:REJECT_CHARACTERS], kept)


def _json_records(lines: Sequence[str]) -> Iterator[_Record]:
    for index, line in enumerate(lines):
        if line.strip():
            yield _Record(index, index + 1, _json_object(line))


def _json_object(line: str) -> dict[str, Any] | str:
    try:
        value = json.loads(line, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        return f"not usable JSON ({error}), want one object a line"
    if not isinstance(value, dict):
        return f"JSON {type(value).__name__}, want an object"
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _csv_records(lines: Sequence[str], delimiter: str) -> Iterator[_Record]:
    names = _header(lines, delimiter)
    for first, last, cells in islice(_csv_rows(lines, delimiter), 1, None):
        if isinstance(cells, str):
            yield _Record(first, last, cells)
        elif len(cells) > len(names):
            fault = f"{len(cells)} cells, want {len(names)}: put cells with {delimiter!r} in quotes"
            yield _Record(first, last, fault)
        else:
            yield _Record(first, last, dict(zip(names, cells, strict=False)))


def _header(lines: Sequence[str], delimiter: str) -> list[str]:
    _, _, cells = next(_csv_rows(lines, delimiter), (0, 0, ""))
    return [] if isinstance(cells, str) else [name.strip() for name in cells]


def _csv_rows(lines: Sequence[str], delimiter: str) -> Iterator[tuple[int, int, list[str] | str]]:
    """The rows that are not blank, as ``(first, last, cells)``, or what is wrong for cells.

    After a row with broken quotes it goes on with the next line, so an unclosed quote costs one
    row and not the rest of the file.
    """
    start = 0
    while start < len(lines):
        reader = csv.reader(
            (lines[index] for index in range(start, len(lines))), delimiter=delimiter, strict=True
        )
        first = start
        try:
            for cells in reader:
                last = start + reader.line_num
                if any(cell.strip() for cell in cells):
                    yield first, last, cells
                first = last
            return
        except csv.Error as error:
            yield first, first + 1, f"broken row ({error}), want every quoted cell closed"
            start = first + 1
