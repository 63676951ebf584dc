"""Scoring (premise, hypothesis) pairs of a file with the classifier alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol, TextIO

from cekfakta.errors import FormatError
from cekfakta.tables.results import BatchSummary, results, write_json
from cekfakta.tables.rows import Row, Table
from cekfakta.types import Probabilities, Reject

CHUNK = 64
"""Pairs handed to the classifier at once."""


class Scores(Protocol):
    """What scoring asks of a classifier."""

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """The probabilities of each (premise, hypothesis)."""


def score(
    classifier: Scores,
    source: Path,
    output: Path,
    progress: Callable[[int, int], None] | None = None,
) -> BatchSummary:
    """Add ``entailment``, ``neutral`` and ``contradiction`` to each object of a .jsonl.

    Other keys are kept; lines that cannot be used go to ``OUTPUT.rejects.jsonl``. The output
    appears whole, at the end. ``progress`` is told the rows handled and the rows in all.

    Raises InputError when source or output cannot be used as a whole.
    """
    if source.suffix.lower() != ".jsonl":
        raise FormatError(f"{source} ends in '{source.suffix}', want .jsonl: convert the pairs")
    table = Table(source, ["premise", "hypothesis"])
    done = handled = 0
    with results(source, output, (".jsonl",)) as made:
        rows = iter(table)
        while chunk := list(islice(rows, CHUNK)):
            usable = [row for row in chunk if isinstance(row, Row)]
            for reject in (row for row in chunk if isinstance(row, Reject)):
                made.rejects.add(reject)
            _write(made.stream, usable, classifier)
            done += len(usable)
            handled += len(chunk)
            if progress:
                progress(handled, len(table))
    return made.rejects.summary(done)


def _write(stream: TextIO, rows: Sequence[Row], classifier: Scores) -> None:
    pairs = [(row.values["premise"], row.values["hypothesis"]) for row in rows]
    for row, found in zip(rows, classifier.score(pairs) if pairs else (), strict=True):
        write_json(
            stream,
            {
                **row.values,
                "entailment": round(found.entailment, 6),
                "neutral": round(found.neutral, 6),
                "contradiction": round(found.contradiction, 6),
            },
        )
