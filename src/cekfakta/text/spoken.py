"""A sentence as the words that are spoken in it, clause by clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from cekfakta.text.normalise import fold

_CLAUSE = re.compile(r"(?<!\d)[,:;!?.]+\s+|(?<=\d)[,:;!?]\s+|\s-+\s|\s\(")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence with its folded words, in order; ``clauses`` are those between its stops."""

    text: str
    clauses: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]
    folded: str


@lru_cache(maxsize=8192)
def spoken(text: str) -> Spoken:
    """The words of a sentence; a sentence is read again and again by what judges it."""
    clauses = tuple(tuple(fold(clause).split()) for clause in _CLAUSE.split(text))
    words = tuple(chain.from_iterable(clauses))
    return Spoken(text, clauses, words, " ".join(words))
