"""CSV lines to rows of cells, each line looked at three times at most, whatever its quotes are.

A cell in quotes may go on over many lines. Where its quote is never closed, only the line that
opens it is set apart and reading goes on with the next, which must not cost another look at all
that follows. So it is kept in mind how the lines ahead end for a reader who comes to them inside a
quoted cell: that depends on those lines alone, not on where the quote was opened.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

DELIMITERS = (",", ";", "\t", "|")
"""What may separate the cells of a row."""

MAX_ROW_CHARACTERS = 1_000_000
"""Longest row: a record with its longest text and claim, every character of them escaped."""

_BLANK = "".join(DELIMITERS) + " \r\n\u00a0"
_TOO_LONG = f"more than {MAX_ROW_CHARACTERS:,} characters"
_OPEN = "unexpected end of data"
"""What the csv module says of a quote that is still open at the end."""


@dataclass(frozen=True, slots=True)
class Cells:
    """A row from ``line``, as it is written and as it is meant, or what is wrong with it."""

    line: int
    content: str
    cells: list[str]
    fault: str = ""


def rows(lines: Iterable[str], delimiter: str) -> Iterator[Cells]:
    """Yield the rows that hold more than delimiters; a broken one is one line, the rest goes on."""
    ahead = _Ahead(iter(lines), delimiter)
    while ahead.more():
        number = ahead.number
        last, found = ahead.row()
        if isinstance(found, str):
            fault = f"broken row ({found}), want every quoted cell closed"
            yield Cells(number, ahead.take(1), [], fault)
        else:
            content = ahead.take(last)
            if any(cell.strip(_BLANK) for cell in found):
                yield Cells(number, content, found)


class _Ahead:
    """The lines from the next row on that have been read, and how the last of them ends."""

    def __init__(self, unread: Iterator[str], delimiter: str) -> None:
        self.number = 1
        self._waiting: deque[str] = deque()
        self._unread = unread
        self._delimiter = delimiter
        self._held = 0
        self._end: list[str] | str = _OPEN

    def more(self) -> bool:
        """Whether there is another line; it waits then."""
        return bool(self._waiting) or self._read() is not None

    def take(self, count: int) -> str:
        """Go past the first lines and return them."""
        taken = "".join(self._waiting.popleft() for _ in range(count))
        self.number += count
        self._held -= len(taken)
        if len(self._waiting) < 2:
            self._end = _OPEN
        return taken

    def row(self) -> tuple[int, list[str] | str]:
        """How many lines the next row has and its cells, or what is wrong with its first line."""
        first = self._waiting[0]
        if len(first) > MAX_ROW_CHARACTERS:
            return 1, _TOO_LONG
        found = self._parsed([first])
        if found != _OPEN:
            return 1, found
        found = self._closed()
        return len(self._waiting), found

    def _closed(self) -> list[str] | str:
        """The cells of the row that ends with the last waiting line, or why there is none.

        A row that is refused when its cells are put together spoils all that leads to its end.
        """
        while self._end == _OPEN and self._held <= MAX_ROW_CHARACTERS:
            line = self._read()
            if line is None:
                return _OPEN
            self._end = self._parsed([f'"{line}'])
        if self._held > MAX_ROW_CHARACTERS:
            return _TOO_LONG
        if isinstance(self._end, str):
            return self._end
        whole = self._parsed(self._waiting)
        if isinstance(whole, str):
            self._end = whole
        return whole

    def _read(self) -> str | None:
        line = next(self._unread, None)
        if line is not None:
            self._waiting.append(line)
            self._held += len(line)
        return line

    def _parsed(self, lines: Iterable[str]) -> list[str] | str:
        """The cells of one row, or what the csv module says against it."""
        try:
            return next(csv.reader(lines, delimiter=self._delimiter, strict=True), [])
        except csv.Error as error:
            return str(error)
