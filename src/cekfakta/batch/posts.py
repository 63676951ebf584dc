"""The posts of one file and which of them are copies of one another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cekfakta.corpus.corpus import Corpus
from cekfakta.known.kinship import NearCopies
from cekfakta.known.likeness import similarity
from cekfakta.known.relation import match
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.terms import Kind, Relation
from cekfakta.text.claims import claims
from cekfakta.text.message import read
from cekfakta.text.normalise import clean, fold
from cekfakta.types import Match, Statement

TOGETHER = 500
"""Rows that are looked at together, so that memory does not grow with the file."""

STANDS = 0.9
"""Likeness of a claim and its place in another post from which the post makes it too."""


class Posts:
    """Posts by their row number, kept in a corpus on disk; use ``posts``."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._first: dict[bytes, int] = {}
        self._equal: dict[int, int] = {}

    def add(self, rows: Iterable[tuple[int, str]]) -> None:
        """Take in posts, each under a number higher than those before; equal texts once."""
        new = []
        for number, text in rows:
            whole = text.encode(errors="replace").decode()
            shown = " ".join(clean(whole)[0].split())
            first = self._first.setdefault(hashlib.sha256(shown.encode()).digest(), number)
            if first == number:
                new.append(Statement(_identity(number), Kind.CIRCULATING, "", whole))
            else:
                self._equal[number] = first
        self._corpus.add(new)

    def text(self, number: int) -> str:
        """The text of the first post that reads like this one."""
        return self._corpus.get(_identity(self.first(number))).text

    def first(self, number: int) -> int:
        """The first post with an equal text."""
        return self._equal.get(number, number)

    def families(self) -> dict[int, int]:
        """The oldest version of each post that has an older one, equal texts aside."""
        oldest = {}
        for family in self._corpus.families():
            first, *others = sorted(int(member.statement_id) for member in family.members)
            oldest.update(dict.fromkeys(others, first))
        return oldest

    def copies(self, number: int) -> Iterator[int]:
        """Older posts that make the same claims as this one and no others, oldest first."""
        first = self.first(number)
        if first != number:
            yield first
        for identity, relation in self._corpus.related(_identity(first)):
            other = int(identity)
            if relation is Relation.SAME and other < number and self._alike(first, other):
                yield other

    def compared(self, text: str, number: int) -> Match:
        """How a text relates to another post of its family, and what differs."""
        other = Statement(_identity(number), Kind.CIRCULATING, "", self.text(number))
        found = match(text, other)
        likeness = similarity(fold(text), fold(other.text))
        return found or Match(other.id, likeness, Relation.SIMILAR)

    def _alike(self, one: int, other: int) -> bool:
        """Whether each makes the claims of the other; a longer one could make more."""
        ours, theirs = self.text(one), self.text(other)
        both = (self.compared(ours, other), self.compared(theirs, one))
        return (
            all(match.relation is Relation.SAME for match in both)
            and _makes_claims_of(ours, theirs)
            and _makes_claims_of(theirs, ours)
        )


@contextmanager
def posts(folder: Path) -> Iterator[Posts]:
    """No posts yet; their files lie in ``folder``."""
    with Corpus.open(folder / "posts.sqlite", kinship=NearCopies()) as corpus:
        yield Posts(corpus)


def comparable(text: str) -> bool:
    """Whether a text is one that could be checked, as far as its size tells."""
    return len(text) <= MAX_MESSAGE_CHARACTERS and "\x00" not in text


def _makes_claims_of(text: str, other: str) -> bool:
    folded = fold(text)
    wanted = [fold(claim.text) for claim in claims(read(other))]
    return all(claim in folded or similarity(claim, folded) >= STANDS for claim in wanted)


def _identity(number: int) -> str:
    return f"{number:012d}"
