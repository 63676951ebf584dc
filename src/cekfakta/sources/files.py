"""Statements from files: ``.jsonl``, ``.csv``, press releases as ``.txt`` or saved ``.html``."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cekfakta.corpus.record import from_dict, plain, shorten
from cekfakta.errors import FormatError, InputError
from cekfakta.sources.page.release import statement_from_page
from cekfakta.tables.decode import open_text, read_text
from cekfakta.types import Reject, Statement

_NEEDED = ("id", "text")
_DELIMITERS = ",;\t"
_KEPT = 200
_ESCAPED_BYTE = re.compile(r"[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class _Found:
    """A statement and where it stands."""

    statement: Statement
    source: str
    line: int


def read_statements(path: Path) -> Iterator[Statement | Reject]:
    """Yield the statements of a file, or of all supported files below a folder in sorted order.

    A row that cannot be used is a Reject and the rest goes on; so is, within a folder, a file. An
    id seen before is skipped when its content is the same and rejected when it differs. Raises
    InputError when the path is missing, unreadable, too large or unsupported, FormatError when the
    file is not what its name says.
    """
    seen: dict[str, tuple[int, str]] = {}
    for item in _items(path):
        if isinstance(item, Reject):
            yield item
            continue
        content = hash(item.statement)
        if item.statement.id not in seen:
            seen[item.statement.id] = (content, f"{item.source}:{item.line}")
            yield item.statement
        elif seen[item.statement.id][0] != content:
            reason = (
                f"id {shorten(item.statement.id)} is used with other content at "
                f"{seen[item.statement.id][1]}, want one record per id: give this one its own id"
            )
            yield _reject(item.source, item.line, reason, item.statement.text)


def _items(path: Path) -> Iterator[_Found | Reject]:
    if not path.is_dir():
        yield from _reader(path)(path)
        return
    files = [file for file in sorted(path.rglob("*")) if file.suffix.lower() in _READERS]
    if not files:
        raise InputError(f"{path} holds no file to read, want {_supported()}")
    for file in files:
        try:
            yield from _reader(file)(file)
        except InputError as error:
            yield _reject(str(file), 0, str(error), "")


def _reader(path: Path) -> Callable[[Path], Iterator[_Found | Reject]]:
    if not path.exists():
        raise InputError(f"{path} does not exist, want a file or folder: check its name")
    try:
        return _READERS[path.suffix.lower()]
    except KeyError:
        raise InputError(
            f"{path} ends in '{path.suffix}', want {_supported()}: convert it, or rename it if "
            "only its name is wrong"
        ) from None


def _supported() -> str:
    return " ".join(_READERS)


def _jsonl(path: Path) -> Iterator[_Found | Reject]:
    with open_text(path) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip("\ufeff \t\r\n"):
                yield _parsed(path, number, line)


def _parsed(path: Path, number: int, line: str) -> _Found | Reject:
    try:
        return _Found(from_dict(_object(line)), str(path), number)
    except FormatError as error:
        return _reject(str(path), number, str(error), line)


def _object(line: str) -> dict[str, object]:
    if _ESCAPED_BYTE.search(line):
        raise FormatError("the line has bytes that are not UTF-8: save the file as UTF-8")
    try:
        value = json.loads(line.strip("\ufeff \t\r\n"))
    except json.JSONDecodeError as error:
        fault = f"not JSON ({error.msg} at column {error.colno}), want one object a line"
        raise FormatError(fault) from None
    except (ValueError, RecursionError) as error:
        raise FormatError(f"not usable JSON ({error}), want one flat object a line") from None
    if not isinstance(value, dict):
        raise FormatError(f"got {shorten(value)}, want a JSON object with the keys id and text")
    return value


def _csv(path: Path) -> Iterator[_Found | Reject]:
    with open_text(path) as file:
        header = file.readline()
        delimiter = max(_DELIMITERS, key=header.count)
        names = [
            name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])
        ]
        _check_header(path, names)
        rows = csv.reader(file, delimiter=delimiter, strict=True)
        start = 2
        while (row := _next_row(rows)) is not None:
            if isinstance(row, str):
                yield _reject(str(path), start, row, "")
            elif any(cell.strip() for cell in row):
                yield _record(path, start, names, row)
            start = rows.line_num + 2


def _check_header(path: Path, names: list[str]) -> None:
    missing = [name for name in _NEEDED if name not in names]
    if missing:
        raise FormatError(
            f"{path} has the columns {shorten(', '.join(names))}, want at least "
            f"{', '.join(_NEEDED)}: name them in its first line ({', '.join(missing)} not found)"
        )


def _next_row(rows: Iterator[list[str]]) -> list[str] | str | None:
    """Return the next row, or what is wrong with it, or None at the end."""
    try:
        return next(rows, None)
    except csv.Error as error:
        return f"broken row ({error}), want every quoted cell closed and below 131,072 characters"


def _record(path: Path, line: int, names: list[str], row: list[str]) -> _Found | Reject:
    content = " | ".join(row)
    try:
        if len(row) > len(names):
            fault = f"{len(row)} cells, want {len(names)}: put cells with delimiters in quotes"
            raise FormatError(fault)
        if _ESCAPED_BYTE.search(content):
            raise FormatError("the row has bytes that are not UTF-8: save the file as UTF-8")
        return _Found(from_dict(dict(zip(names, row, strict=False))), str(path), line)
    except FormatError as error:
        return _reject(str(path), line, str(error), content)


def _page(path: Path) -> Iterator[_Found | Reject]:
    yield _Found(statement_from_page(read_text(path), path), str(path), 1)


def _reject(source: str, line: int, reason: str, content: str) -> Reject:
    kept = plain(content)
    return Reject(source, line, reason, kept if len(kept) <= _KEPT else kept[:_KEPT] + "…")


_READERS: dict[str, Callable[[Path], Iterator[_Found | Reject]]] = {
    ".jsonl": _jsonl,
    ".csv": _csv,
    ".txt": _page,
    ".html": _page,
    ".htm": _page,
}
"""How each kind of file is read, by the end of its name."""
