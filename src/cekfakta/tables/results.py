"""The one writer of .csv and .jsonl: complete or not at all, bad rows in a file beside the good."""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from cekfakta.errors import FormatError, InputError
from cekfakta.tables.workspace import workspace
from cekfakta.text.characters import INVISIBLE
from cekfakta.types import Reject

_FORMULA_SIGNS = frozenset("=+-@−")
"""What begins a formula in a spreadsheet, in any of its Unicode widths."""


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """How many rows were answered and how many set apart, in the file ``rejects`` if any."""

    done: int
    rejected: int
    rejects: Path | None


class Rejects:
    """The rows set apart, one JSON object a line: ``line``, ``reason``, ``content``."""

    def __init__(self, path: Path, stream: TextIO) -> None:
        self._path = path
        self._stream = stream
        self.count = 0

    def add(self, reject: Reject) -> None:
        """Write one."""
        self.count += 1
        write_json(
            self._stream,
            {"line": reject.line, "reason": reject.reason, "content": reject.content},
        )

    def summary(self, done: int) -> BatchSummary:
        """What came of the file, with ``done`` rows answered."""
        return BatchSummary(done, self.count, self._path if self.count else None)


@dataclass(frozen=True, slots=True)
class Results:
    """An output in the making: the stream of its rows, its rejects, and a folder to work in."""

    stream: TextIO
    rejects: Rejects
    folder: Path


def rejects_path(output: Path) -> Path:
    """Where the rejected rows of ``output`` go."""
    return output.with_name(output.name + ".rejects.jsonl")


@contextmanager
def results(source: Path, output: Path, suffixes: tuple[str, ...]) -> Iterator[Results]:
    """Open ``output`` and its rejects file; both appear when the block ends without an error.

    Without rejects there is no such file, not even one of an earlier run. Until then all lies in
    a hidden folder beside the output; what killed runs on the same output left there is deleted.

    Raises:
        FormatError: ``output`` ends in none of ``suffixes``.
        InputError: it is the source, or cannot be written.
    """
    _check(source, output, suffixes)
    aside = rejects_path(output)
    with workspace(output) as folder:
        made, made_aside = folder / output.name, folder / aside.name
        with open_writing(made) as stream, open_writing(made_aside) as aside_stream:
            rejects = Rejects(aside, aside_stream)
            yield Results(stream, rejects, folder)
        if rejects.count:
            made_aside.replace(aside)
        else:
            aside.unlink(missing_ok=True)
        made.replace(output)


def open_writing(path: Path) -> TextIO:
    """Open a file for rows; text that is no Unicode (a lone surrogate) becomes its JSON escape."""
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="")


def write_json(stream: TextIO, value: dict[str, Any]) -> None:
    """Write ``value`` as one line."""
    stream.write(json.dumps(value, ensure_ascii=False) + "\n")


def csv_writer(stream: TextIO, fields: Sequence[str]) -> Callable[[Iterable[Any]], None]:
    """Write the header, and return what writes a row.

    A text that a spreadsheet would take for a formula gets a quote mark before it.
    """
    writer = csv.writer(stream)
    writer.writerow(fields)

    def write(values: Iterable[Any]) -> None:
        writer.writerow(map(_cell, values))

    return write


def _cell(value: Any) -> Any:
    """The value as a cell; a null character, with which the file would be no text, as U+FFFD."""
    if not isinstance(value, str):
        return value
    guard = "'" if _may_be_formula(value) else ""
    return guard + value.replace("\0", "\ufffd")


def _may_be_formula(text: str) -> bool:
    """Whether a text begins like a formula, blanks and invisible characters aside."""
    if text.startswith(("\t", "\r")):
        return True
    first = next((sign for sign in text if not (sign.isspace() or INVISIBLE.match(sign))), "")
    return unicodedata.normalize("NFKC", first)[:1] in _FORMULA_SIGNS


def _check(source: Path, output: Path, suffixes: tuple[str, ...]) -> None:
    if output.suffix.lower() not in suffixes:
        raise FormatError(
            f"{output} ends in '{output.suffix}', want {' or '.join(suffixes)}: rename the output"
        )
    if output.is_dir():
        raise InputError(f"{output} is a folder, want the name of a file to write")
    for path in (output, rejects_path(output)):
        if path.exists() and path.samefile(source):
            raise InputError(f"{path} is the input itself, want another name for the output")
