"""Measure the shipped classifier, with what to beat beside every figure.

    python -m train.evaluate --tuned build/tuned --model models/stance --data ../shared/data

Writes `evaluation.json` into the work folder and the main figures into the model's manifest.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from train import manifest, marks, score
from train.calibrate import halves
from train.data import Row, rows
from train.documents import Document, document, read
from train.export import Floats, softmax
from train.nearest import Passages

INDONLI = "nli/indonli_val.jsonl"
RECENT = "factchecks/turnbackhoax_2025_dev.jsonl"
RECENT_SAMPLE = 200
ENTAILMENT, NEUTRAL, CONTRADICTION = range(3)
COVERAGE = 0.8


def pairs_of(table: Sequence[Row]) -> list[tuple[str, str]]:
    """Premise and hypothesis of each row."""
    return [(row.premise, row.hypothesis) for row in table]


def claim_only(table: Sequence[Row]) -> list[tuple[str, str]]:
    """The same rows without their evidence: what the claim alone gives away."""
    return [("", row.hypothesis) for row in table]


def indonli(tuned: Path, model: Path, data: Path) -> dict[str, Any]:
    """IndoNLI val: float32, int8 with its interval, and the claim alone."""
    table = rows(data / INDONLI, "indonli-val")
    labels = np.array([row.label for row in table])
    small, large = score.exported(model, pairs_of(table)), score.full(tuned, pairs_of(table))
    return {
        "rows": len(table),
        "float32": marks.accuracy(large, labels),
        "int8": marks.accuracy(small, labels),
        "int8_interval": marks.interval(small, labels),
        "int8_confusion": marks.confusion(small, labels),
        "claim_only": marks.accuracy(score.exported(model, claim_only(table)), labels),
        "agreement": float((small.argmax(-1) == large.argmax(-1)).mean()),
    }


def own_dev(model: Path, work: Path, temperature: float) -> dict[str, Any]:
    """The half of the own dev pairs that did not fit the temperature."""
    path = work / "own/dev.jsonl"
    _, table = halves(path)
    labels = np.array([row.label for row in table])
    logits = score.exported(model, pairs_of(table))
    alone = score.exported(model, claim_only(table))
    sure = softmax(logits / temperature)
    return {
        "rows": len(table),
        "macro_f1": marks.macro_f1(logits, labels),
        "accuracy": marks.accuracy(logits, labels),
        "interval": marks.interval(logits, labels),
        "accuracy_at_80": marks.accuracy_at(sure, labels, COVERAGE),
        "ece": marks.calibration_error(sure, labels),
        "ece_uncalibrated": marks.calibration_error(softmax(logits), labels),
        "confusion": marks.confusion(logits, labels),
        "claim_only_macro_f1": marks.macro_f1(alone, labels),
        "by_maker": by_maker([record["maker"] for record in read(path)[1::2]], logits, labels),
    }


def by_maker(makers: Sequence[str], logits: Floats, labels: marks.Ints) -> dict[str, float]:
    """Accuracy of each kind of pair."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for maker, hit in zip(makers, logits.argmax(-1) == labels, strict=True):
        right[maker].append(bool(hit))
    return {maker: float(np.mean(hits)) for maker, hits in sorted(right.items())}


def recent(model: Path, data: Path) -> dict[str, float]:
    """Posts of 2025, never trained on: against their own debunk, and against the nearest other.

    The most telling passage (least neutral) decides, as at run time.
    """
    documents = [
        document(record["id"], [record["claim"]], record["evidence"], dev=True)
        for record in read(data / RECENT)
    ]
    usable = [doc for doc in documents if doc.windows and doc.claims]
    flat = [(window, doc.id) for doc in usable for window in doc.windows]
    index = Passages([window for window, _ in flat], [owner for _, owner in flat])
    chosen = Random(7).sample(usable, min(RECENT_SAMPLE, len(usable)))
    own = decided(model, [(doc.claims[0], doc.windows) for doc in chosen])
    other = decided(model, [(doc.claims[0], elsewhere(doc, index)) for doc in chosen])
    return {
        "claims": len(chosen),
        "own_debunk_contradicts": float((own == CONTRADICTION).mean()),
        "own_debunk_entails": float((own == ENTAILMENT).mean()),
        "other_debunk_neutral": float((other == NEUTRAL).mean()),
    }


def elsewhere(doc: Document, index: Passages) -> tuple[str, ...]:
    """The passages of other documents nearest to the document's claim."""
    return tuple(index.nearest(doc.claims[0], doc.id, 2))


def decided(model: Path, questions: Sequence[tuple[str, Sequence[str]]]) -> marks.Ints:
    """For each claim with its passages, the answer of the least neutral; neutral without any."""
    pairs = [(window, claim) for claim, windows in questions for window in windows]
    chances = iter(softmax(score.exported(model, pairs)))
    answers = []
    for _, windows in questions:
        found = [next(chances) for _ in windows]
        telling = min(found, key=lambda p: p[NEUTRAL], default=None)
        answers.append(NEUTRAL if telling is None else int(telling.argmax()))
    return np.array(answers)


def evaluate(tuned: Path, model: Path, data: Path, work: Path) -> dict[str, Any]:
    """All measures, saved."""
    content = manifest.read(model)
    measures = {
        **content["measures"],
        "indonli_val": indonli(tuned, model, data),
        "claim_evidence_dev": own_dev(model, work, content["temperature"]),
        "turnbackhoax_2025": recent(model, data),
    }
    (work / "evaluation.json").write_text(json.dumps(measures, indent=2) + "\n", encoding="utf-8")
    manifest.write(model, {**content, "measures": measures})
    return measures


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tuned", type=Path, default=Path("build/tuned"))
    parser.add_argument("--model", type=Path, default=Path("models/stance"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path("build"))
    arguments = parser.parse_args()
    measures = evaluate(arguments.tuned, arguments.model, arguments.data, arguments.work)
    print(json.dumps(measures, indent=2))


if __name__ == "__main__":
    main()
