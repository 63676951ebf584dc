"""Which known messages a text repeats, resembles or denies: found by words and by meaning."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.reader import Reader
from cekfakta.errors import StatementNotFoundError
from cekfakta.known import relation
from cekfakta.types import Hit, Match

KNOWN = 20
"""Records of like words that are compared; the right one of 3,000 posts was always among them."""
NEARBY = 10
"""Records of like meaning that are compared: a notice sums a message up in words of its own."""


def recognise(
    text: str, corpus: Corpus | Reader, nearest: Sequence[Hit], limit: int
) -> tuple[Match, ...]:
    """The closest ``limit`` known messages; a record that has just gone is left out.

    ``nearest`` is what ``corpus.dense`` found for the text, best first; empty without an encoder.
    """
    cosines: dict[str, float] = {}
    for hit in nearest:
        cosines.setdefault(hit.passage.statement_id, hit.score)
    likely = {statement.id: statement for statement in corpus.candidates(text, KNOWN)}
    for statement_id in list(cosines)[:NEARBY]:
        with suppress(StatementNotFoundError):
            likely.setdefault(statement_id, corpus.get(statement_id))
    matches = (
        relation.match(text, statement, cosines.get(identity, 0.0) if cosines else None)
        for identity, statement in likely.items()
    )
    return relation.best(matches, limit)
