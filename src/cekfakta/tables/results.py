"""Writing results: complete or not at all, bad rows in a file beside them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from cekfakta.errors import FormatError, InputError
from cekfakta.types import Reject


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


def rejects_path(output: Path) -> Path:
    """Where the rejected rows of ``output`` go."""
    return output.with_name(output.name + ".rejects.jsonl")


@contextmanager
def results(
    source: Path, output: Path, suffixes: tuple[str, ...]
) -> Iterator[tuple[TextIO, Rejects]]:
    """Open ``output`` and its rejects file; both appear when the block ends without an error.

    Without rejects there is no such file, not even one of an earlier run. Text that is no
    Unicode (a lone surrogate) is written as its JSON escape.

    Raises:
        FormatError: ``output`` ends in none of ``suffixes``.
        InputError: it is the source, or cannot be written.
    """
    _check(source, output, suffixes)
    aside = rejects_path(output)
    with _replacing(output) as stream, _replacing(aside) as aside_stream:
        rejects = Rejects(aside, aside_stream)
        yield stream, rejects
    if not rejects.count:
        aside.unlink()


def write_json(stream: TextIO, value: dict[str, Any]) -> None:
    """Write ``value`` as one line."""
    stream.write(json.dumps(value, ensure_ascii=False) + "\n")


def cell(value: Any) -> Any:
    """The value, a text that a spreadsheet would take for a formula with a quote mark before it."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + value
    return value


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


@contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        stream = part.open("w", encoding="utf-8", errors="backslashreplace", newline="")
    except OSError as error:
        raise InputError(
            f"cannot write {path}: {error.strerror or error}; choose another folder"
        ) from error
    try:
        with stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
