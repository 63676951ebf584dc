"""Clustering the posts of a file into families, each with a representative."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO

from cekfakta.batch.posts import TOGETHER, Posts, posts
from cekfakta.errors import InputError
from cekfakta.tables.results import BatchSummary, Rejects, csv_writer, results, write_json
from cekfakta.tables.rows import Row, Table, chunks, rejected
from cekfakta.terms import Relation
from cekfakta.text.message import read
from cekfakta.types import Difference, Match, Reject

FIELDS = ("id", "text", "family", "representative", "relation", "similarity", "changed")
"""Columns of the result; a representative has neither relation nor changes."""


Identities = Mapping[int, str | int]
"""What the usable rows call themselves, by their numbers."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row in its family; ``how`` it relates to the representative, None when it is that."""

    identity: str | int
    text: str
    family: int
    representative: str | int
    how: Match | None

    @property
    def changed(self) -> tuple[Difference, ...]:
        return self.how.differences if self.how else ()

    def values(self) -> tuple[str | int | float, ...]:
        relation = self.how.relation.value if self.how else ""
        similarity = round(self.how.similarity, 4) if self.how else 1.0
        return self.identity, self.text, self.family, self.representative, relation, similarity


def dedup(
    source: Path,
    output: Path,
    text_column: str = "text",
    progress: Callable[[int, int], None] | None = None,
) -> BatchSummary:
    """Write for each row of ``source`` (.csv or .jsonl) which family of copies it belongs to.

    ``family`` counts from 1 in the order of the rows; the representative is a family's first row,
    named by its ``id`` (or its number). ``relation`` and ``changed`` say how the row relates to it.
    Rows that cannot be used go to ``OUTPUT.rejects.jsonl``. The output appears whole, at the end,
    and is the same for the same file. ``progress`` is told the rows handled, each twice.

    Raises InputError when source or output cannot be used as a whole.
    """
    table = Table(source, [text_column])
    told = progress or (lambda done, total: None)
    with results(source, output, (".csv", ".jsonl")) as made, posts(made.folder) as known:
        usable: dict[int, str | int] = {}
        for chunk in chunks(table, TOGETHER):
            rows = list(_usable(chunk, source, text_column, made.rejects))
            known.add((row.number, row.values[text_column]) for row in rows)
            usable.update((row.number, row.identity) for row in rows)
            told(chunk[-1][0], 2 * len(table))
        writer = _csv_writer if output.suffix.lower() == ".csv" else _json_writer
        write = writer(made.stream)
        placed = _placed(table, text_column, known, usable)
        for handled, place in enumerate(placed, start=1 + len(table)):
            if place:
                write(place)
            told(handled, 2 * len(table))
    return made.rejects.summary(len(usable))


def _usable(
    chunk: list[tuple[int, Row | Reject]], source: Path, column: str, rejects: Rejects
) -> Iterator[Row]:
    for _, row in chunk:
        if isinstance(row, Reject):
            rejects.add(row)
            continue
        try:
            read(row.values[column])
        except InputError as error:
            rejects.add(rejected(source, row.line, str(error), row.content))
        else:
            yield row


def _placed(
    table: Table, column: str, known: Posts, usable: Identities
) -> Iterator[_Placed | None]:
    """Where each row belongs, in order; None for a row that was set apart."""
    oldest = known.families()
    numbers: dict[int, int] = {}
    for row in table:
        if not isinstance(row, Row) or row.number not in usable:
            yield None
            continue
        text, first = row.values[column], known.first(row.number)
        head = oldest.get(first, first)
        family = numbers.setdefault(head, len(numbers) + 1)
        how = _how(row.number, text, head, known)
        yield _Placed(row.identity, text, family, usable[head], how)


def _how(number: int, text: str, head: int, known: Posts) -> Match | None:
    """How a post relates to its representative; None: it is the representative."""
    if number == head:
        return None
    if known.first(number) == head:
        return Match(str(head), 1.0, Relation.SAME)
    return known.compared(text, head)


def _json_writer(stream: TextIO) -> Callable[[_Placed], None]:
    def write(placed: _Placed) -> None:
        changed = [asdict(difference) for difference in placed.changed]
        write_json(stream, dict(zip(FIELDS, (*placed.values(), changed), strict=True)))

    return write


def _csv_writer(stream: TextIO) -> Callable[[_Placed], None]:
    write_row = csv_writer(stream, FIELDS)

    def write(placed: _Placed) -> None:
        changed = "; ".join(f"{d.slot}: {d.theirs} -> {d.ours}" for d in placed.changed)
        write_row((*placed.values(), changed))

    return write
