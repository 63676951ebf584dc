"""The one reader of .csv and .jsonl files: row after row, what is wrong with one set beside it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, NoReturn

from cekfakta.errors import FormatError
from cekfakta.tables.decode import open_text
from cekfakta.tables.quoting import DELIMITERS, MAX_ROW_CHARACTERS, rows

MAX_CELL_CHARACTERS = 131_072
"""Longest text in a row; the csv module's own limit for a cell."""

HEADER_LINES = 20
"""Lines within which the header ends."""

_SHOWN = 200
_BLANK = "\ufeff \t\r\n"
_BROKEN_BYTE = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Record:
    """A row: its first line in the file, its text as it stands there, and its named values.

    A row with a ``fault`` cannot be used.
    """

    line: int
    content: str
    values: Mapping[str, Any]
    fault: str = ""


def records(path: Path, needed: Sequence[str] = ()) -> Iterator[Record]:
    """Yield the rows of a .csv or .jsonl file in order; blank ones are none.

    Columns of a .csv are found by name, capitals or not; a needed one goes by the name asked for.
    Raises InputError when the file cannot be read, FormatError when it is neither of the two, or
    a .csv without the needed columns or with two of one name.
    """
    suffix = path.suffix.lower()
    if suffix not in {".csv", ".jsonl"}:
        raise FormatError(
            f"{path} ends in '{path.suffix}', want .csv or .jsonl: convert the file, or rename it "
            "if only its name is wrong"
        )
    with open_text(path) as lines:
        if suffix == ".csv":
            yield from _csv_records(path, lines, needed)
        else:
            yield from _json_records(lines)


def header(path: Path) -> tuple[str, ...]:
    """Return the column names of a .csv. Raises as ``records`` does."""
    with open_text(path) as lines:
        return _header(path, list(islice(lines, HEADER_LINES)), ())[1]


def _csv_records(path: Path, lines: Iterator[str], needed: Sequence[str]) -> Iterator[Record]:
    first = list(islice(lines, HEADER_LINES))
    delimiter, names = _header(path, first, needed)
    for row in islice(rows(chain(first, lines), delimiter), 1, None):
        fault = row.fault
        if len(row.cells) > len(names):
            fault = (
                f"{len(row.cells)} cells, want {len(names)}: put cells with {delimiter!r} in quotes"
            )
        named = {name: cell for name, cell in zip(names, row.cells, strict=False) if name}
        yield _record(row.line, row.content, fault or named)


def _header(path: Path, lines: Sequence[str], needed: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The delimiter and the column names, a needed one as it was asked for.

    Of several delimiters that give the needed columns, the one that makes most columns.
    """
    asked = {name.casefold(): name for name in needed}
    found = {mark: _names(lines, mark, asked) for mark in DELIMITERS}
    delimiter = max(found, key=lambda mark: (set(needed) <= set(found[mark]), len(found[mark])))
    names = found[delimiter]
    if not set(needed) <= set(names):
        raise FormatError(
            f"{path} has the columns {_shown(names) or '(none)'}; want {', '.join(needed)}: "
            "name them in its first row, or choose another column"
        )
    twice = [
        name for name, count in Counter(map(str.casefold, names)).items() if count > 1 and name
    ]
    if twice:
        raise FormatError(
            f"{path} has more than one column {_shown(twice)}: give each its own name in the first "
            "row"
        )
    return delimiter, names


def _names(lines: Sequence[str], delimiter: str, asked: Mapping[str, str]) -> tuple[str, ...]:
    first = next(rows(lines, delimiter), None)
    cells = first.cells if first else []
    return tuple(asked.get(cell.strip().casefold(), cell.strip()) for cell in cells)


def _json_records(lines: Iterable[str]) -> Iterator[Record]:
    for number, line in enumerate(lines, 1):
        written = line.strip(_BLANK)
        if written:
            yield _record(number, line, _json_object(written))


def _json_object(line: str) -> Mapping[str, Any] | str:
    if len(line) > MAX_ROW_CHARACTERS:
        return f"{len(line):,} characters, want at most {MAX_ROW_CHARACTERS:,}"
    try:
        value = json.loads(line, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        return f"not JSON ({error.msg} at column {error.colno}), want one object a line"
    except (ValueError, RecursionError) as error:
        return f"not usable JSON ({error}), want one flat object a line"
    return (
        value if isinstance(value, dict) else f"a JSON {type(value).__name__}, want a JSON object"
    )


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _record(line: int, content: str, found: Mapping[str, Any] | str) -> Record:
    """The row, its values looked over."""
    fault = found if isinstance(found, str) else _fault(content, found)
    return Record(line, content, {} if isinstance(found, str) else found, fault)


def _fault(content: str, values: Mapping[str, Any]) -> str:
    if _BROKEN_BYTE.search(content):
        return "bytes that are not UTF-8: save the file as UTF-8"
    for name, value in values.items():
        if isinstance(value, str) and len(value) > MAX_CELL_CHARACTERS:
            return f"{name!r} has {len(value):,} characters, want at most {MAX_CELL_CHARACTERS:,}"
    return ""


def _shown(names: Iterable[str]) -> str:
    """The names, cut so that an error stays readable."""
    listed = ", ".join(names)
    return listed if len(listed) <= _SHOWN else listed[:_SHOWN] + "…"
