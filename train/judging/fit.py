"""Logistic regressions over the named signals, and how sure the verdicts on them are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.harm.cases import CASES
from benchmarks.jsonl import read
from cekfakta.judging import citing
from cekfakta.judging.signals import SIGNALS, signals
from cekfakta.terms import Stance
from train.judging.samples import BY_HAND, Sample

Floats = NDArray[np.float64]

SHRINK = 3.0
"""Weight of the squares of the standardised weights; 1 and 10 give the same verdicts but for a few
messages in a thousand."""
FOLDS = 5
SUREST = 0.97
"""No verdict is surer: of the 300 strongest of the tuning half 297 were right."""


@dataclass(frozen=True)
class Logistic:
    """Weights of the columns and a bias."""

    weights: Floats
    bias: float

    def probability(self, table: Floats) -> Floats:
        """The probability of each row of ``table``."""
        chance: Floats = 1.0 / (1.0 + np.exp(-(table @ self.weights + self.bias)))
        return chance

    def named(self, names: Sequence[str]) -> dict[str, Any]:
        """The model as ``judging.json`` holds it."""
        pairs = zip(names, self.weights, strict=True)
        return {
            "bias": round(self.bias, 4),
            "weights": {name: round(float(weight), 4) for name, weight in pairs},
        }


def logistic(table: Floats, wanted: Floats, weight: Floats, shrink: float = SHRINK) -> Logistic:
    """Fit on standardised columns, by Newton's method."""
    mean, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    columns = np.hstack([(table - mean) / spread, np.ones((len(table), 1))])
    penalty = np.eye(columns.shape[1]) * shrink
    penalty[-1, -1] = 0.0
    found = np.zeros(columns.shape[1])
    for _ in range(100):
        chance = 1.0 / (1.0 + np.exp(-(columns @ found)))
        slope = columns.T @ (weight * (chance - wanted)) + penalty @ found
        bend = (columns * (weight * chance * (1.0 - chance) + 1e-9)[:, None]).T @ columns
        step = np.linalg.solve(bend + penalty, slope)
        found -= step
        if np.abs(step).max() < 1e-8:
            break
    weights: Floats = found[:-1] / spread
    return Logistic(weights, float(found[-1] - weights @ mean))


def fit(samples: Sequence[Sample]) -> dict[str, Any]:
    """Everything that ``judging.json`` holds but the fingerprints of the models."""
    table = np.array([list(signals(sample.candidate).values()) for sample in samples])
    answers = np.array([sample.target != "none" for sample in samples], float)
    agrees = np.array([sample.target == "supports" for sample in samples], float)
    weight = np.array([sample.weight for sample in samples])
    own = answers > 0
    answering = logistic(table, answers, even(answers, weight))
    agreeing = logistic(table[own], agrees[own], even(agrees[own], weight[own]))
    names = list(SIGNALS)
    return {
        "samples": dict(Counter(sample.target for sample in samples)),
        "lines": dict(Counter(sample.line for sample in samples if sample.own)),
        "answers": answering.named(names),
        "agrees": agreeing.named(names),
        "quotes": quotes(samples),
        **sureness(samples, *across(samples, table, answers, agrees, weight)),
    }


def even(wanted: Floats, weight: Floats) -> Floats:
    """Weights under which both answers count alike."""
    yes = float((wanted * weight).sum() / weight.sum())
    evened: Floats = weight * np.where(wanted > 0, 0.5 / yes, 0.5 / (1.0 - yes))
    return evened


def across(
    samples: Sequence[Sample], table: Floats, answers: Floats, agrees: Floats, weight: Floats
) -> tuple[Floats, Floats]:
    """Both probabilities of each sample from models that saw no sample on the same record."""
    place = {about: at % FOLDS for at, about in enumerate(sorted({s.about for s in samples}))}
    fold = np.array([place[sample.about] for sample in samples])
    answered, agreed = np.zeros(len(samples)), np.zeros(len(samples))
    for number in range(FOLDS):
        seen, unseen = fold != number, fold == number
        said = seen & (answers > 0)
        model = logistic(table[seen], answers[seen], even(answers[seen], weight[seen]))
        answered[unseen] = model.probability(table[unseen])
        model = logistic(table[said], agrees[said], even(agrees[said], weight[said]))
        agreed[unseen] = model.probability(table[unseen])
    return answered, agreed


def sureness(samples: Sequence[Sample], answered: Floats, agreed: Floats) -> dict[str, Any]:
    """How sure a verdict, or its absence, is by the strength of the evidence, across folds."""
    strength = answered * np.maximum(agreed, 1.0 - agreed)
    stance = np.where(agreed >= 0.5, "supports", "refutes")
    right = np.array([s.target == said for s, said in zip(samples, stance, strict=True)], float)
    none = np.array([sample.target == "none" for sample in samples], float)
    people = np.array([sample.weight >= BY_HAND for sample in samples])
    decided, left = people & (strength >= 0.5), people & (strength < 0.6)
    certainty = logistic(strength[decided, None], right[decided], np.ones(decided.sum()), 0.5)
    openness = logistic(strength[left, None], none[left], np.ones(left.sum()), 0.5)
    return {
        "certainty": {**_line(certainty), "surest": SUREST, "samples": int(decided.sum())},
        "openness": {**_line(openness), "samples": int(left.sum())},
    }


def _line(model: Logistic) -> dict[str, float]:
    return {"slope": round(float(model.weights[0]), 3), "bias": round(model.bias, 3)}


def quotes(samples: Sequence[Sample]) -> dict[str, Any]:
    """What tells the sentence that says why a checked claim is untrue, on the annotated half."""
    denials = {row["about"]: row for row in read(CASES / "denials.jsonl") if row["split"] == "tune"}
    rows: list[dict[str, float]] = []
    accepted: list[float] = []
    for sample in samples:
        row = denials.get(sample.about)
        if sample.line != "checked claims" or not sample.own or row is None:
            continue
        candidate = sample.candidate
        for sentence in candidate.reading.sentences if candidate.reading else ():
            text = candidate.statement.text[sentence.span.start : sentence.span.end]
            rows.append(dict(citing.values(candidate, sentence, Stance.REFUTES)))
            accepted.append(
                float(any(text in denial or denial in text for denial in row["denies"]))
            )
    table = np.array([list(row.values()) for row in rows])
    fitted = logistic(table, np.array(accepted), np.ones(len(rows)), 2.0)
    return {**fitted.named(list(rows[0])), "samples": len(rows)}
