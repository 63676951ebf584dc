"""Load the declared sources with `datasets` and draw the rows of a training stage."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from datasets import load_dataset

from train.manifest import LABELS
from train.pairs.sources import SOURCES, Source

OWN = "own/"
NOT_ENTAILED = len(LABELS)  # of two-class sets: neutral or contradiction, nobody says which
_TWO_CLASS = {"entailment": LABELS.index("entailment"), "not_entailment": NOT_ENTAILED}


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled pair; `label` is an index into LABELS, or NOT_ENTAILED."""

    premise: str
    hypothesis: str
    label: int
    source: str


def locate(source: Source, data: Path, work: Path) -> Path:
    """The source's file: own pairs lie in the work folder, everything else in the data folder."""
    return (work if source.path.startswith(OWN) else data) / source.path


def rows(path: Path, name: str) -> list[Row]:
    """The labelled rows of a JSON-lines file: `label` of three classes, or `label2` of two."""
    table = load_dataset("json", data_files=str(path), split="train")
    found = []
    for row in table:
        label = LABELS.index(row["label"]) if row.get("label") in LABELS else None
        label = _TWO_CLASS.get(row.get("label2") or "") if label is None else label
        if label is not None and row["premise"] and row["hypothesis"]:
            found.append(Row(row["premise"], row["hypothesis"], label, name))
    return found


def draw(pool: Sequence[Row], count: int, seed: int) -> list[Row]:
    """`count` rows in seeded random order, starting over when the pool is smaller."""
    shuffled = list(pool)
    random.Random(seed).shuffle(shuffled)
    return list(islice(cycle(shuffled), count)) if shuffled else []


def stage_rows(stage: str, data: Path, work: Path, seed: int) -> list[Row]:
    """All rows of one of the STAGES, source after source."""
    drawn: list[Row] = []
    for source in SOURCES:
        count = getattr(source, stage)
        if count:
            drawn += draw(rows(locate(source, data, work), source.name), count, seed)
    return drawn
