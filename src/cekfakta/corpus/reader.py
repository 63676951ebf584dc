"""A corpus as one check reads it, which other processes may change meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import StatementNotFoundError
from cekfakta.types import Hit, Statement


class Reader:
    """Reads each record once, so that a check has one version of it from beginning to end."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._read: dict[str, Statement] = {}

    def candidates(self, text: str, limit: int) -> list[Statement]:
        """The records whose message ``text`` may repeat, likeliest first."""
        found = self._corpus.candidates(text, limit)
        return [self._read.setdefault(statement.id, statement) for statement in found]

    def get(self, statement_id: str) -> Statement:
        """The version that was read first. Raises StatementNotFoundError when it was gone then."""
        if statement_id not in self._read:
            self._read[statement_id] = self._corpus.get(statement_id)
        return self._read[statement_id]

    def statements(self, groups: Iterable[Sequence[Hit]]) -> Iterator[tuple[Statement, list[Hit]]]:
        """Each group's statement with those of its hits that lie in the version that was read.

        A group whose record is gone, or has none of its passages any more, is left out.
        """
        for group in groups:
            with suppress(StatementNotFoundError):
                statement = self.get(group[0].passage.statement_id)
                if hits := [hit for hit in group if _lies_in(hit, statement)]:
                    yield statement, hits


def _lies_in(hit: Hit, statement: Statement) -> bool:
    passage = hit.passage
    return statement.text[passage.start : passage.end] == passage.text
