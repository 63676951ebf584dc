"""Measure what each lever of training is worth: short Indonesian stages, each with two seeds.

    python -m train.levers --data DATA --work build [--only NAME]

All start from the same multilingual stage and differ in one thing. Killed at any point, the same
command goes on. Figures are those of the float32 network, on IndoNLI val and on the written dev
claims beside their whole passages; they go into `levers.jsonl` of the work folder.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from train.measure import marks, score
from train.measure.calibrate import labelled, labels_of, pairs_of
from train.measure.evaluate import INDONLI
from train.measure.marks import softmax
from train.network import finetune
from train.network.finetune import Plan
from train.pairs import written
from train.pairs.data import Row, draw, locate, rows
from train.pairs.sources import SOURCES

SEEDS = (7, 11)
BASE: Mapping[str, int] = {
    "indonli": 3_200, "own-statements": 400, "own-factchecks": 300, "own-questions": 100
}  # fmt: skip
"""Rows of every run; a lever adds to them."""
SOME = {**BASE, "own-written": 3_000}
CONTRASTIVE = {"cad-nli": 1_000, "breaking-nli": 500, "fever-symmetric": 500}
STAGE = finetune.PLANS["tune"]


@dataclass(frozen=True)
class Lever:
    """A run: its rows by source, and how it is trained."""

    rows: Mapping[str, int]
    plan: Plan = field(default_factory=lambda: STAGE)


LEVERS = {
    "no written claims": Lever(BASE),
    "1,000 pairs of written claims": Lever({**BASE, "own-written": 1_000}),
    "3,000": Lever(SOME),
    "6,000": Lever({**BASE, "own-written": 6_000}),
    "12,000": Lever({**BASE, "own-written": 12_000}),
    "3,000, and 2,000 summaries and headlines": Lever({**SOME, "own-summaries": 2_000}),
    "3,000, and 2,000 of the contrastive sets": Lever({**SOME, **CONTRASTIVE}),
    "3,000, label smoothing 0.05": Lever(SOME, replace(STAGE, smoothing=0.05)),
    "3,000, R-Drop 0.5": Lever(SOME, replace(STAGE, agreement=0.5)),
    "3,000, two epochs": Lever({name: 2 * count for name, count in SOME.items()}),
}


def drawn(wanted: Mapping[str, int], data: Path, work: Path, seed: int) -> list[Row]:
    """The rows of a run."""
    found: list[Row] = []
    for source in SOURCES:
        if count := wanted.get(source.name, 0):
            found += draw(rows(locate(source, data, work), source.name), count, seed)
    return found


def measure(folder: Path, data: Path) -> dict[str, float]:
    """The figures of a trained network."""
    lay = rows(data / INDONLI, "indonli")
    claims = [labelled(pair) for pair in written.held_pairs(data, "dev")]
    on_lay, on_claims = (score.full(folder, pairs_of(table)) for table in (lay, claims))
    wanted = labels_of(claims)
    return {
        "indonli_val": marks.accuracy(on_lay, labels_of(lay)),
        "dev_macro_f1": marks.macro_f1(on_claims, wanted),
        "ece": marks.calibration_error(softmax(on_claims), wanted),
        **{f"right {name}": right for name, right in _by_kind(on_claims, claims).items()},
    }


def _by_kind(logits: marks.Floats, claims: Sequence[Row]) -> dict[str, float]:
    hits: dict[str, list[bool]] = {}
    for row, answer in zip(claims, logits.argmax(-1), strict=True):
        hits.setdefault(row.source, []).append(int(answer) == row.label)
    return {kind: sum(right) / len(right) for kind, right in sorted(hits.items())}


def run(name: str, seed: int, data: Path, work: Path) -> dict[str, Any]:
    """Train and measure one lever with one seed."""
    lever = LEVERS[name]
    out = work / "levers" / f"{list(LEVERS).index(name)}-{seed}"
    plan = replace(lever.plan, seed=seed)
    folder = finetune.finetune(work / "warm-cut", drawn(lever.rows, data, work, seed), plan, out)
    return {"lever": name, "seed": seed, **measure(folder, data)}


def main() -> None:
    """Run the levers that are not measured yet."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path("build"))
    parser.add_argument("--only", choices=sorted(LEVERS))
    arguments = parser.parse_args()
    path = arguments.work / "levers.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    done = {(row["lever"], row["seed"]) for row in map(json.loads, lines)}
    for name in [arguments.only] if arguments.only else LEVERS:
        for seed in SEEDS:
            if (name, seed) not in done:
                found = run(name, seed, arguments.data, arguments.work)
                with path.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
