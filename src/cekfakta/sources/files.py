"""Statements from files: tables of records, and documents as they stand on the web."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cekfakta.corpus.record import from_dict, shorten
from cekfakta.errors import FormatError, InputError
from cekfakta.tables.decode import read_bytes
from cekfakta.tables.records import Record, records
from cekfakta.tables.rows import rejected
from cekfakta.types import Reject, Statement

_NEEDED = ("id", "text")


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
            yield rejected(item.source, item.line, reason, item.statement.text)


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
            yield rejected(file, 0, str(error), "")


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


def _table(path: Path) -> Iterator[_Found | Reject]:
    for record in records(path, _NEEDED):
        try:
            if record.fault:
                raise FormatError(record.fault)
            yield _Found(from_dict(_by_key(path, record)), str(path), record.line)
        except FormatError as error:
            yield rejected(path, record.line, str(error), record.content)


def _by_key(path: Path, record: Record) -> Mapping[str, object]:
    """The values by the keys of the documented record, which head the columns of a .csv."""
    if path.suffix.lower() == ".jsonl":
        return record.values
    return {name.lower(): cell for name, cell in record.values.items()}


def _document(path: Path) -> Iterator[_Found | Reject]:
    from cekfakta.sources.documents import read_document  # noqa: PLC0415 - loads lxml

    content = read_bytes(path)
    for item in read_document(content, _MEDIA[path.suffix.lower()], str(path)):
        yield item if isinstance(item, Reject) else _Found(item, str(path), 1)


_MEDIA = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".json": "application/json",
    ".jsonld": "application/json",
    ".xml": "application/xml",
}
"""The media type of a document by the end of its file's name."""
_READERS: dict[str, Callable[[Path], Iterator[_Found | Reject]]] = {
    ".jsonl": _table,
    ".csv": _table,
    **dict.fromkeys(_MEDIA, _document),
}
"""How each kind of file is read, by the end of its name."""
