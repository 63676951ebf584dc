"""Checking every message of a file, copies of one message once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Protocol, TextIO

from cekfakta.batch.posts import TOGETHER, Posts, comparable, posts
from cekfakta.days import require_day
from cekfakta.errors import InputError
from cekfakta.report import Report
from cekfakta.tables.results import BatchSummary, csv_writer, results, write_json
from cekfakta.tables.rows import Row, Table, chunks, rejected
from cekfakta.types import Reject
from cekfakta.wording.answer import answer_to

KEPT_REPORTS = 4096
"""Reports kept, so that a copy later in the file costs nothing."""

FIELDS = (
    "id",
    "scored_as",
    "text",
    "verdict",
    "answer",
    "probability",
    "language",
    "claims",
    "publisher",
    "published",
    "url",
    "quote",
    "reasons",
    "related_title",
    "related_url",
    "related_why",
)
"""Columns of the flat summary; citation, reasons and the nearest record are those of the deciding
claim, ``answer`` says what kind of answer the message gets (``cekfakta.wording.answer``)."""


class Checks(Protocol):
    """What a batch asks of a checker."""

    def check(self, text: str, today: date | None = None) -> Report:
        """The report on one message seen from a day; InputError when it cannot be checked."""


def run(
    checker: Checks,
    source: Path,
    output: Path,
    text_column: str = "text",
    progress: Callable[[int, int], None] | None = None,
    *,
    today: date | None = None,
) -> BatchSummary:
    """Check each row of ``source`` (.csv or .jsonl) and write the answers to ``output``.

    A .jsonl holds one report a row, with the row's ``id`` (or its number) first; a .csv holds
    ``FIELDS``. A row that makes the same claims as an earlier one shares its report: ``scored_as``
    names that row, and a .jsonl has that row's text, which the offsets belong to. Rows that cannot
    be used go to ``OUTPUT.rejects.jsonl``. The output appears whole, at the end. ``progress`` is
    told the rows handled and the rows in all. ``besok`` is counted from ``today`` in every row
    (None: the day on which the batch begins).

    Raises InputError when source, output or day cannot be used as a whole.
    """
    today = today or date.today()
    require_day(today)
    table = Table(source, [text_column])
    done = 0
    with results(source, output, (".csv", ".jsonl")) as made, posts(made.folder) as known:
        writer = _csv_writer if output.suffix.lower() == ".csv" else _json_writer
        write = writer(made.stream)
        scoring = _Scoring(checker, known, today)
        for chunk in chunks(table, TOGETHER):
            scoring.meet([row for _, row in chunk if isinstance(row, Row)], text_column)
            for handled, row in chunk:
                try:
                    if isinstance(row, Reject):
                        made.rejects.add(row)
                    else:
                        text = row.values[text_column]
                        write(row.identity, text, *scoring.score(row, text))
                        done += 1
                except InputError as error:
                    made.rejects.add(rejected(source, row.line, str(error), row.content))
                if progress:
                    progress(handled, len(table))
    return made.rejects.summary(done)


class _Scoring:
    """Reports on rows, one for all copies of a message."""

    def __init__(self, checker: Checks, known: Posts, today: date) -> None:
        self._check = lru_cache(maxsize=KEPT_REPORTS)(partial(checker.check, today=today))
        self._known = known
        self._scored: dict[int, str | int] = {}

    def meet(self, rows: Sequence[Row], column: str) -> None:
        """Look for copies among rows that are about to be scored, and those before."""
        texts = ((row.number, row.values[column]) for row in rows)
        self._known.add((number, text) for number, text in texts if comparable(text))

    def score(self, row: Row, text: str) -> tuple[str | int, Report]:
        """Which row was scored for this one, itself or an earlier one, and its report.

        Raises InputError when the text cannot be checked.
        """
        copies = self._known.copies(row.number) if comparable(text) else ()
        for other in copies:
            if other in self._scored:
                return self._scored[other], self._check(self._known.text(other))
        report = self._check(text)
        self._scored[row.number] = row.identity
        return row.identity, report


_Write = Callable[[str | int, str, str | int, Report], None]


def _json_writer(stream: TextIO) -> _Write:
    def write(identity: str | int, text: str, scored: str | int, report: Report) -> None:
        write_json(stream, {"id": identity, "scored_as": scored, **report.to_dict()})

    return write


def _csv_writer(stream: TextIO) -> _Write:
    write_row = csv_writer(stream, FIELDS)

    def write(identity: str | int, text: str, scored: str | int, report: Report) -> None:
        write_row((identity, scored, text, *_summary(report)))

    return write


def _summary(report: Report) -> list[Any]:
    deciding = report.deciding
    citation = deciding.citations[0] if deciding and deciding.citations else None
    related = deciding.related[0] if deciding and deciding.related else None
    return [
        report.label.value,
        answer_to(report).value,
        round(report.probability, 4),
        report.language,
        len(report.verdicts),
        citation.publisher if citation else "",
        citation.published or "" if citation else "",
        citation.url if citation else "",
        citation.quote if citation else "",
        ";".join(deciding.reasons) if deciding else "",
        related.title if related else "",
        related.url if related else "",
        related.why.value if related else "",
    ]
