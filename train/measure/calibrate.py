"""Fit the temperature of the exported, quantised classifier on the dev pairs, and note it.

    python -m train.measure.calibrate --model models/stance --work build

One half of the dev pairs fits it; the other measures it in `train.measure.evaluate`. The pairs of a
premise are on one side. Richer scalings are compared across the halves, so that one is seen when it
pays.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.jsonl import read
from train import manifest
from train.measure import marks, score
from train.measure.marks import Floats, Ints, softmax
from train.pairs.data import Row

STEPS = 20  # of Newton's method, which settles within ten; also the halvings of one
RIDGE = 1e-3  # the biases' common shift changes nothing, so the bend alone has no inverse


def halves(dev: Path) -> tuple[list[Row], list[Row]]:
    """The dev pairs that fit and those that measure."""
    table = [labelled(row) for row in read(dev)]
    second = [zlib.crc32(row.premise.encode()) % 2 == 1 for row in table]
    fit = [row for row, later in zip(table, second, strict=True) if not later]
    return fit, [row for row, later in zip(table, second, strict=True) if later]


def labelled(pair: Mapping[str, str]) -> Row:
    """A pair of the project's own making as a row; its source is its maker."""
    label = manifest.LABELS.index(pair["label"])
    return Row(pair["premise"], pair["hypothesis"], label, pair["maker"])


def pairs_of(table: list[Row]) -> list[tuple[str, str]]:
    """Premise and hypothesis of each row."""
    return [(row.premise, row.hypothesis) for row in table]


def labels_of(table: list[Row]) -> Ints:
    """The labels of the rows."""
    return np.array([row.label for row in table])


def affine(logits: Floats, labels: Ints, shared: bool) -> tuple[Floats, Floats]:
    """Scale and bias of each class, of least negative log likelihood.

    Vector scaling (Guo et al., 2017); `shared` gives all classes one scale, which is temperature
    and a bias. Newton's method from the fitted temperature, its steps halved until they improve.
    """
    own = np.ones((3, 1)) if shared else np.eye(3)
    inputs = np.concatenate(
        [logits[:, :, None] * own[None], np.tile(np.eye(3), (len(labels), 1, 1))], axis=2
    )
    scales = own.shape[1]
    weights = np.concatenate([np.full(scales, 1 / marks.temperature(logits, labels)), np.zeros(3)])

    def chances(at: NDArray[np.float64]) -> Floats:
        return softmax(np.asarray(inputs @ at, np.float32))

    for _ in range(STEPS):
        now = chances(weights).astype(float)
        spread = now[:, :, None] * np.eye(3) - now[:, :, None] * now[:, None, :]
        slope = np.einsum("nkp,nk->p", inputs, now - np.eye(3)[labels])
        bend = np.einsum("nkp,nkl,nlq->pq", inputs, spread, inputs, optimize=True)
        step = np.linalg.solve(bend + RIDGE * np.eye(len(weights)), slope)
        reached = marks.negative_log_likelihood(np.asarray(now, np.float32), labels)
        for half in 0.5 ** np.arange(STEPS):
            tried = weights - half * step
            if marks.negative_log_likelihood(chances(tried), labels) < reached:
                weights = tried
                break
        else:
            break
    scale = np.broadcast_to(weights[:scales], 3)
    return scale.astype(np.float32), weights[scales:].astype(np.float32)


def compare(one: tuple[Floats, Ints], other: tuple[Floats, Ints]) -> dict[str, dict[str, float]]:
    """NLL and ECE of each scaling, fitted on one half and measured on the other, both ways."""
    found: dict[str, list[tuple[float, float]]] = {}
    for (logits, labels), (unseen, truth) in ((one, other), (other, one)):
        scaled = {
            "none": unseen,
            "temperature": unseen / marks.temperature(logits, labels),
        }
        for name, shared in (("temperature and bias", True), ("vector", False)):
            scale, bias = affine(logits, labels, shared)
            scaled[name] = unseen * scale + bias
        for name, values in scaled.items():
            chances = softmax(values)
            nll = marks.negative_log_likelihood(chances, truth)
            found.setdefault(name, []).append((nll, marks.calibration_error(chances, truth)))
    return {
        name: {
            "nll": float(np.mean([n for n, _ in got])),
            "ece": float(np.mean([e for _, e in got])),
        }
        for name, got in found.items()
    }


def calibrate(model: Path, dev: Path) -> float:
    """Write the temperature into the model's manifest and return it."""
    fit, _ = halves(dev)
    fitted = marks.temperature(score.exported(model, pairs_of(fit)), labels_of(fit))
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
