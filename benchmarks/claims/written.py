"""The claims and the passages that they were written on; joining them with the passages' texts.

Of passages that are not this project's own, the data set holds no text: only where it was
published, a hash of the document and where in it the passage stands. Whoever has the documents
joins them by the hash.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.jsonl import read

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "data" / "claims"
STARTER = (ROOT / "data" / "factchecks.jsonl", ROOT / "data" / "statements.jsonl")
SPLITS = ("train", "dev", "test")
HASH_DIGITS = 16
SHORTEST_DOCUMENT = 60
"""Characters of the shortest text that is looked up among the documents."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a passage stands: ``start`` and ``end`` are offsets in its document's plain text.

    ``document`` is ``digest`` of that text. ``record`` is the starter record whose text it is.
    """

    id: str
    split: str
    url: str | None
    date: str | None
    document: str
    start: int
    end: int
    record: str | None = None


@dataclass(frozen=True, slots=True)
class WrittenClaim:
    """A claim on a passage and its label there: entailment, contradiction, neutral, conflicting.

    ``kind`` is one of those of the datasheet, ``data/claims/README.md``.
    """

    id: str
    passage: str
    kind: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A claim with its passage and the whole document that the passage is of."""

    claim: WrittenClaim
    source: Source
    passage: str
    article: str


def plain(text: str) -> str:
    """A document as it is hashed and cut: every run of blanks is one space."""
    return " ".join(text.split())


def digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a document's plain text."""
    return hashlib.sha256(plain(text).encode()).hexdigest()[:HASH_DIGITS]


def sources(split: str | None = None) -> dict[str, Source]:
    """The passages of a split (None: of all) by their ids."""
    rows = (Source(**row) for row in read(FOLDER / "passages.jsonl"))
    return {source.id: source for source in rows if split in {None, source.split}}


def claims(split: str | None = None) -> list[WrittenClaim]:
    """The claims on the passages of a split (None: of all), in the order of the file."""
    wanted = sources(split)
    rows = (WrittenClaim(**row) for row in read(FOLDER / "claims.jsonl"))
    return [claim for claim in rows if claim.passage in wanted]


def join(files: Iterable[Path], split: str | None = None) -> list[Joined]:
    """The claims whose documents are the starter corpus or stand in ``files`` (JSON Lines).

    A document may be the value of any key of a row; it is known by its hash.
    """
    wanted = sources(split)
    texts = _documents([*STARTER, *files], {source.document for source in wanted.values()})
    return [
        Joined(claim, source, texts[source.document][source.start : source.end],
               texts[source.document])
        for claim in claims(split)
        if (source := wanted[claim.passage]).document in texts
    ]  # fmt: skip


def _documents(files: Iterable[Path], wanted: set[str]) -> Mapping[str, str]:
    """The plain texts by hash of the wanted documents that stand in the files."""
    found: dict[str, str] = {}
    for row in (row for path in files for row in read(path)):
        for value in row.values():
            if isinstance(value, str) and len(value) >= SHORTEST_DOCUMENT:
                text = plain(value)
                key = digest(text)
                if key in wanted:
                    found[key] = text
    return found
