"""Logistic regressions over the named signals, and how sure the verdicts on them are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True)
class Table:
    """The samples in numbers: their signals, whether they answer, and whether they then agree.

    ``fold`` is 0..4, the same for all samples on one record.
    """

    signals: Floats
    answers: Floats
    agrees: Floats
    weight: Floats
    fold: Floats

    @classmethod
    def of(cls, samples: Sequence[Sample]) -> Table:
        """The table of these samples."""
        place = {about: at % FOLDS for at, about in enumerate(sorted({s.about for s in samples}))}
        return cls(
            np.array([list(signals(sample.candidate).values()) for sample in samples]),
            np.array([sample.target != "none" for sample in samples], float),
            np.array([sample.target == "supports" for sample in samples], float),
            np.array([sample.weight for sample in samples]),
            np.array([place[sample.about] for sample in samples], float),
        )

    def where(self, kept: NDArray[np.bool_]) -> Table:
        """The kept rows."""
        columns = (self.signals, self.answers, self.agrees, self.weight, self.fold)
        return Table(*(column[kept] for column in columns))

    def without(self, signal: int) -> Table:
        """The table without the signal of this number."""
        return replace(self, signals=np.delete(self.signals, signal, axis=1))

    @property
    def answering(self) -> Table:
        """The rows that answer their claim."""
        return self.where(self.answers > 0)


def fit(samples: Sequence[Sample], table: Table) -> dict[str, Any]:
    """Everything that ``judging.json`` holds but the fingerprints of the models."""
    names = list(SIGNALS)
    return {
        "samples": dict(Counter(sample.target for sample in samples)),
        "lines": dict(Counter(sample.line for sample in samples if sample.own)),
        "answers": answering(table).named(names),
        "agrees": agreeing(table).named(names),
        "quotes": quotes(samples),
        **sureness(samples, *across(table)),
    }


def answering(table: Table) -> Logistic:
    """Does a statement answer a claim?"""
    return logistic(table.signals, table.answers, even(table.answers, table.weight))


def agreeing(table: Table) -> Logistic:
    """Does a statement that answers a claim agree with it?"""
    said = table.answering
    return logistic(said.signals, said.agrees, even(said.agrees, said.weight))


def even(wanted: Floats, weight: Floats) -> Floats:
    """Weights under which both answers count alike."""
    yes = float((wanted * weight).sum() / weight.sum())
    evened: Floats = weight * np.where(wanted > 0, 0.5 / yes, 0.5 / (1.0 - yes))
    return evened


def across(table: Table) -> tuple[Floats, Floats]:
    """Both probabilities of each sample from models that saw no sample on the same record."""
    answered, agreed = np.zeros(len(table.fold)), np.zeros(len(table.fold))
    for number in range(FOLDS):
        seen, unseen = table.where(table.fold != number), table.fold == number
        answered[unseen] = answering(seen).probability(table.signals[unseen])
        agreed[unseen] = agreeing(seen).probability(table.signals[unseen])
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
