"""Probe a classifier with facts changed by hand: numbers, negation, names, places, dates.

    python -m train.measure.probe --model models/stance      an exported folder
    python -m train.measure.probe --model build/tuned        a checkpoint of torch

The cases are sentences of our own (tests/golden/probe.jsonl), written without the rules that make
training pairs. Beside the contradictions stand controls with the same facts said otherwise and
with other facts of the same topic, so that always contradicting does not pass. Not trained on.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.jsonl import read
from train import manifest
from train.measure import marks
from train.measure.marks import Floats

CASES = Path(__file__).parents[2] / "tests/golden/probe.jsonl"
CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Share:
    """Right answers out of some, with the 95 % interval of their share."""

    right: float
    of: int
    interval: tuple[float, float]


def share(hits: Sequence[bool]) -> Share:
    """The share of hits; of at least one."""
    return Share(sum(hits) / len(hits), len(hits), marks.wilson(sum(hits), len(hits)))


def cases() -> list[dict[str, str]]:
    """The committed cases: `premise`, `hypothesis`, `label`, `phenomenon`."""
    return read(CASES)


def pairs(table: Sequence[dict[str, str]]) -> list[tuple[str, str]]:
    """Premise and hypothesis of each case."""
    return [(case["premise"], case["hypothesis"]) for case in table]


def measure(probabilities: Floats, table: Sequence[dict[str, str]]) -> dict[str, Any]:
    """Recall of contradictions by kind, accuracy of the controls by kind, and what went wrong."""
    answers = [manifest.LABELS[number] for number in probabilities.argmax(-1)]
    hits: dict[str, defaultdict[str, list[bool]]] = {
        "contradiction": defaultdict(list),
        "control": defaultdict(list),
    }
    wrong = []
    for case, answer, chances in zip(table, answers, probabilities, strict=True):
        side = "contradiction" if case["label"] == CONTRADICTION else "control"
        hits[side][case["phenomenon"]].append(answer == case["label"])
        if answer != case["label"]:
            wrong.append({**case, "answer": answer, "probability": round(float(chances.max()), 3)})
    return {
        **{
            side: asdict(share([hit for found in kinds.values() for hit in found]))
            for side, kinds in hits.items()
        },
        **{
            f"{side}_by_kind": {kind: asdict(share(found)) for kind, found in sorted(kinds.items())}
            for side, kinds in hits.items()
        },
        "wrong": sorted(wrong, key=lambda case: -case["probability"]),
    }


def main() -> None:
    """Print the marks of a model on the probe."""
    from train.measure import score  # noqa: PLC0415 - the measure itself needs no torch

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, default=Path("models/stance"))
    parser.add_argument("--wrong", action="store_true", help="list what it gets wrong as well")
    arguments = parser.parse_args()
    table = cases()
    measured = measure(marks.softmax(score.of(arguments.model, pairs(table))), table)
    if not arguments.wrong:
        del measured["wrong"]
    print(json.dumps(measured, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
