"""Checking every message of a file, the same text once."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol, TextIO

from cekfakta.batch.output import BatchSummary, results, write_json
from cekfakta.batch.rows import Row, Table, rejected
from cekfakta.errors import InputError
from cekfakta.types import Reject, Report

KEPT_REPORTS = 4096
"""Distinct texts whose report is kept, so that a copy later in the file costs nothing."""

FIELDS = (
    "id",
    "text",
    "verdict",
    "probability",
    "language",
    "claims",
    "publisher",
    "published",
    "url",
    "quote",
    "reasons",
)
"""Columns of the flat summary; citation and reasons are those of the gravest claim."""


class Checks(Protocol):
    """What a batch asks of a checker."""

    def check(self, text: str) -> Report:
        """The report on one message; InputError when it cannot be checked."""


def run(
    checker: Checks,
    source: Path,
    output: Path,
    text_column: str = "text",
    progress: Callable[[int, int], None] | None = None,
) -> BatchSummary:
    """Check each row of ``source`` (.csv or .jsonl) and write the answers to ``output``.

    A .jsonl holds one report a row, with the row's ``id`` (or its number) first; a .csv holds
    ``FIELDS``. Rows that cannot be used go to ``OUTPUT.rejects.jsonl``. The output appears whole,
    at the end. ``progress`` is told the rows handled and the rows in all.

    Raises InputError when source or output cannot be used as a whole.
    """
    table = Table(source, [text_column])
    check = lru_cache(maxsize=KEPT_REPORTS)(checker.check)
    done = 0
    with results(source, output, (".csv", ".jsonl")) as (stream, rejects):
        write = _csv_writer(stream) if output.suffix.lower() == ".csv" else _json_writer(stream)
        for handled, row in enumerate(table, start=1):
            try:
                if isinstance(row, Reject):
                    rejects.add(row)
                else:
                    write(_identity(row), check(row.values[text_column]))
                    done += 1
            except InputError as error:
                rejects.add(rejected(source, row.line, str(error), row.content))
            if progress:
                progress(handled, len(table))
    return rejects.summary(done)


def _identity(row: Row) -> str | int:
    identity = row.values.get("id")
    return identity if isinstance(identity, str | int) and identity != "" else row.number


def _json_writer(stream: TextIO) -> Callable[[str | int, Report], None]:
    def write(identity: str | int, report: Report) -> None:
        write_json(stream, {"id": identity, **report.to_dict()})

    return write


def _csv_writer(stream: TextIO) -> Callable[[str | int, Report], None]:
    writer = csv.writer(stream)
    writer.writerow(FIELDS)

    def write(identity: str | int, report: Report) -> None:
        writer.writerow([_cell(value) for value in _summary(identity, report)])

    return write


def _summary(identity: str | int, report: Report) -> list[Any]:
    gravest = next((v for v in report.verdicts if v.label is report.label), None)
    citation = gravest.citations[0] if gravest and gravest.citations else None
    return [
        identity,
        report.text,
        report.label.value,
        round(report.probability, 4),
        report.language,
        len(report.verdicts),
        citation.publisher if citation else "",
        citation.published or "" if citation else "",
        citation.url if citation else "",
        citation.quote if citation else "",
        ";".join(gravest.reasons) if gravest else "",
    ]


def _cell(value: Any) -> Any:
    """The value, a text that a spreadsheet would take for a formula with a quote mark before it."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + value
    return value
