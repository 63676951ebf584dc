"""Measure the shipped classifier, with what to beat beside every figure.

    python -m train.measure.evaluate --tuned build/tuned --model models/stance \
        --data ../shared/data

Writes `evaluation.json` into the work folder and its figures, without curves and examples, into the
model's manifest. Everything is measured after quantising.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from benchmarks.jsonl import read
from train import manifest
from train.measure import marks, phenomena, probe, score
from train.measure.calibrate import compare, halves, labelled, labels_of, pairs_of
from train.measure.marks import Floats, Ints, softmax
from train.pairs import written
from train.pairs.data import Row, draw, locate, rows
from train.pairs.documents import Document, document
from train.pairs.nearest import Passages
from train.pairs.sources import SOURCES

INDONLI = "nli/indonli_val.jsonl"
RECENT = "factchecks/turnbackhoax_2025_dev.jsonl"
RECENT_SAMPLE = 200
SOURCE_SAMPLE = 150
ENTAILMENT, NEUTRAL, CONTRADICTION = range(3)
COVERAGE = 0.8
ERROR = 0.05  # allowed among answered, where the threshold is fitted
CURVE = 50  # points of a curve that is kept
BULKY = {"wrong", "reliability", "risk_coverage"}  # for the report only
Scorer = Callable[[Sequence[tuple[str, str]]], Floats]


def claim_only(table: Sequence[Row]) -> list[tuple[str, str]]:
    """The same rows without their evidence: what the claim alone gives away."""
    return [("", row.hypothesis) for row in table]


def premise_only(table: Sequence[Row]) -> list[tuple[str, str]]:
    """The same rows without their claim: what the evidence alone gives away."""
    return [(row.premise, "") for row in table]


def broken_down(tags: Sequence[Iterable[str]], right: Sequence[bool]) -> dict[str, dict[str, Any]]:
    """The share of right rows under each tag; a row counts under all of its tags."""
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for shown, hit in zip(tags, right, strict=True):
        for tag in shown:
            found[tag].append(hit)
    return {tag: asdict(probe.share(hits)) for tag, hits in sorted(found.items())}


def hits(logits: Floats, labels: Ints) -> list[bool]:
    """Whether each row is right."""
    return [bool(hit) for hit in logits.argmax(-1) == labels]


def indonli(large: Scorer, small: Scorer, table: list[Row]) -> dict[str, Any]:
    """IndoNLI val: float32, int8 with its interval, by phenomenon, and either half alone."""
    labels = labels_of(table)
    exact, logits = large(pairs_of(table)), small(pairs_of(table))
    tags = [phenomena.shown(row.premise, row.hypothesis) for row in table]
    return {
        "rows": len(table),
        "float32": marks.accuracy(exact, labels),
        "int8": marks.accuracy(logits, labels),
        "int8_interval": marks.interval(logits, labels),
        "int8_confusion": marks.confusion(logits, labels),
        "claim_only": marks.accuracy(small(claim_only(table)), labels),
        "premise_only": marks.accuracy(small(premise_only(table)), labels),
        "agreement": float((logits.argmax(-1) == exact.argmax(-1)).mean()),
        "by_phenomenon": broken_down(tags, hits(logits, labels)),
    }


def written_claims(small: Scorer, table: list[Row], temperature: float) -> dict[str, Any]:
    """The test split of the written claims, each beside its whole passage."""
    logits = small(pairs_of(table))
    return {
        **beside_baselines(small, table, logits, temperature),
        "by_kind": by_row_source(table, logits),
    }


def own_dev(small: Scorer, dev: Path, temperature: float) -> dict[str, Any]:
    """The half of the own dev pairs that fitted neither temperature nor threshold."""
    fit, table = halves(dev)
    fit_logits, logits = small(pairs_of(fit)), small(pairs_of(table))
    fit_labels, labels = labels_of(fit), labels_of(table)
    least = marks.threshold(softmax(fit_logits / temperature), fit_labels, ERROR)
    coverage, error = marks.answered(softmax(logits / temperature), labels, least)
    return {
        **beside_baselines(small, table, logits, temperature),
        "ece_uncalibrated": marks.calibration_error(softmax(logits), labels),
        "scalings": compare((fit_logits, fit_labels), (logits, labels)),
        "abstention": {"threshold": least, "coverage": coverage, "error": error},
        "by_maker": by_row_source(table, logits),
    }


def beside_baselines(
    small: Scorer, table: list[Row], logits: Floats, temperature: float
) -> dict[str, Any]:
    """What the answers to claims are worth, and what either half of the pairs gives away."""
    labels = labels_of(table)
    return {
        "rows": len(table),
        **ranked(logits, labels),
        **honest(softmax(logits / temperature), labels),
        "claim_only_macro_f1": marks.macro_f1(small(claim_only(table)), labels),
        "premise_only_macro_f1": marks.macro_f1(small(premise_only(table)), labels),
    }


def by_row_source(table: list[Row], logits: Floats) -> dict[str, dict[str, Any]]:
    """The share of right rows of each source."""
    return broken_down([[row.source] for row in table], hits(logits, labels_of(table)))


def ranked(logits: Floats, labels: Ints) -> dict[str, Any]:
    """What the likeliest answers are worth."""
    return {
        "macro_f1": marks.macro_f1(logits, labels),
        "macro_f1_interval": marks.interval(logits, labels, marks.macro_f1),
        "accuracy": marks.accuracy(logits, labels),
        "interval": marks.interval(logits, labels),
        "confusion": marks.confusion(logits, labels),
    }


def honest(sure: Floats, labels: Ints) -> dict[str, Any]:
    """What the probabilities are worth."""

    def covered(chances: Floats, truth: Ints) -> float:
        return marks.accuracy_at(chances, truth, COVERAGE)

    share, risk = marks.risk_coverage(sure, labels)
    kept = np.unique(np.linspace(0, len(labels) - 1, CURVE).astype(int))
    return {
        "accuracy_at_80": covered(sure, labels),
        "accuracy_at_80_interval": marks.interval(sure, labels, covered),
        "ece": marks.calibration_error(sure, labels),
        "ece_interval": marks.interval(sure, labels, marks.calibration_error),
        "brier": marks.brier(sure, labels),
        "nll": marks.negative_log_likelihood(sure, labels),
        "aurc": marks.area_under_risk(sure, labels),
        "answerable_auroc": marks.answerable(sure, labels),
        "reliability": marks.reliability(sure, labels),
        "risk_coverage": [(float(share[i]), float(risk[i])) for i in kept],
    }


def by_source(small: Scorer, data: Path, work: Path) -> dict[str, dict[str, Any]]:
    """Accuracy on some rows of each set of the Indonesian stage: seen in training, so no test."""
    found = {}
    for source in SOURCES:
        path = locate(source, data, work)
        if not source.tune or not path.exists():
            continue
        pool = [row for row in rows(path, source.name) if row.label < len(manifest.LABELS)]
        table = draw(pool, min(SOURCE_SAMPLE, len(pool)), seed=7)
        if table:
            found[source.name] = asdict(probe.share(hits(small(pairs_of(table)), labels_of(table))))
    return found


def recent(small: Scorer, data: Path) -> dict[str, float]:
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
    own = decided(small, [(doc.claims[0], doc.windows) for doc in chosen])
    other = decided(small, [(doc.claims[0], elsewhere(doc, index)) for doc in chosen])
    return {
        "claims": len(chosen),
        "own_debunk_contradicts": float((own == CONTRADICTION).mean()),
        "own_debunk_entails": float((own == ENTAILMENT).mean()),
        "other_debunk_neutral": float((other == NEUTRAL).mean()),
    }


def elsewhere(doc: Document, index: Passages) -> tuple[str, ...]:
    """The passages of other documents nearest to the document's claim."""
    return tuple(index.nearest(doc.claims[0], doc.id, 2))


def decided(small: Scorer, questions: Sequence[tuple[str, Sequence[str]]]) -> Ints:
    """For each claim with its passages, the answer of the least neutral; neutral without any."""
    pairs = [(window, claim) for claim, windows in questions for window in windows]
    chances = iter(softmax(small(pairs)))
    answers = []
    for _, windows in questions:
        found = [next(chances) for _ in windows]
        telling = min(found, key=lambda p: p[NEUTRAL], default=None)
        answers.append(NEUTRAL if telling is None else int(telling.argmax()))
    return np.array(answers)


def figures(measures: dict[str, Any]) -> dict[str, Any]:
    """The measures without curves and examples."""
    return {
        name: figures(value) if isinstance(value, dict) else value
        for name, value in measures.items()
        if name not in BULKY
    }


def evaluate(tuned: Path, model: Path, data: Path, work: Path) -> dict[str, Any]:
    """All measures, saved."""
    content = manifest.read(model)

    def small(pairs: Sequence[tuple[str, str]]) -> Floats:
        return score.exported(model, pairs)

    def large(pairs: Sequence[tuple[str, str]]) -> Floats:
        return score.full(tuned, pairs)

    temperature = content["temperature"]
    claims = [labelled(pair) for pair in written.held_pairs(data, "test")]
    probed = softmax(small(probe.pairs(probe.cases())) / temperature)
    measures = {
        **{name: content["measures"][name] for name in ("parity",) if name in content["measures"]},
        "indonli_val": indonli(large, small, rows(data / INDONLI, "indonli-val")),
        "written_claims": written_claims(small, claims, temperature),
        "claim_evidence_dev": own_dev(small, work / "own/dev.jsonl", temperature),
        "turnbackhoax_2025": recent(small, data),
        "probe": probe.measure(probed, probe.cases()),
        "by_source": by_source(small, data, work),
        "cores": os.cpu_count() or 1,
    }
    (work / "evaluation.json").write_text(
        json.dumps(measures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    manifest.write(model, {**content, "measures": figures(measures)})
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
    print(json.dumps(figures(measures), indent=2))


if __name__ == "__main__":
    main()
