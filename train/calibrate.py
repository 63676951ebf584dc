"""Fit the temperature of the exported, quantised classifier on the dev pairs, and note it.

    python -m train.calibrate --model models/stance --work build

Every second dev pair fits it; the others measure it in `train.evaluate`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from train import manifest, marks, score
from train.data import Row, rows


def halves(dev: Path) -> tuple[list[Row], list[Row]]:
    """The dev pairs that fit the temperature, and those that measure it."""
    all_rows = rows(dev, "own-dev")
    return all_rows[::2], all_rows[1::2]


def calibrate(model: Path, dev: Path) -> float:
    """Write the temperature into the model's manifest and return it."""
    fit, _ = halves(dev)
    logits = score.exported(model, [(row.premise, row.hypothesis) for row in fit])
    fitted = marks.temperature(logits, np.array([row.label for row in fit]))
    content = manifest.read(model)
    manifest.write(model, {**content, "temperature": round(fitted, 4)})
    return fitted


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, default=Path("models/stance"))
    parser.add_argument("--work", type=Path, default=Path("build"))
    arguments = parser.parse_args()
    print(calibrate(arguments.model, arguments.work / "own/dev.jsonl"))


if __name__ == "__main__":
    main()
