"""Reading what the benchmarks are given; nothing of it is kept in the project."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from cekfakta.terms import Kind
from cekfakta.text.normalise import fold
from cekfakta.types import Statement

FEWEST_WORDS = 8
"""Posts of fewer words are left out: they are at most ``similar`` by rule."""
_MASKED_PHONE = re.compile(r"(?<!\w)08[xX]{4,}")
_MASKED = re.compile(r"(?i)^\W*(?:tidak terdapat|narasi tidak|tidak ditampilkan)")


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def posts(path: Path, seed: int = 1) -> dict[str, str]:
    """Id to text of the posts of eight words or more, each text once.

    A phone number that the collector masked gets made-up digits back.
    """
    found: dict[str, str] = {}
    seen: set[str] = set()
    for row in rows(path):
        chance = Random(f"{seed} {row['id']}")
        text = _MASKED_PHONE.sub(f"0812{chance.randrange(10**8):08}", row["post"])
        folded = fold(text)
        if len(folded.split()) < FEWEST_WORDS or folded in seen or _MASKED.match(text):
            continue
        seen.add(folded)
        found[row["id"]] = text
    return found


def circulating(texts: Iterable[tuple[str, str]]) -> Iterator[Statement]:
    """Texts with their ids as records of known messages."""
    for key, text in texts:
        yield Statement(key, Kind.CIRCULATING, title="", text=text)


def notice(row: dict[str, Any]) -> Statement:
    """A ministry's hoax notice as a fact-check: its title, but for the tag, is the claim."""
    claim = re.sub(r"^(?:hoaks|disinformasi|misinformasi)\s+", "", row["title"])
    return Statement(str(row["id"]), Kind.FACTCHECK, row["title"], row["body_stemmed"], claim=claim)


def lines(path: Path) -> list[str]:
    """The texts of a file: the ``text`` of JSON lines, the second column of TSV, or its lines."""
    if path.suffix == ".jsonl":
        return [row["text"] for row in rows(path)]
    read = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t")[1] for line in read] if path.suffix == ".tsv" else read
