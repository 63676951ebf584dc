"""How strongly a statement speaks for or against a claim: the learnt weights over the signals.

Two logistic models and their calibration, read from ``models/judging.json``: does the statement
answer the claim at all, and if it does, does it agree.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from cekfakta.errors import ModelError
from cekfakta.judging.candidates import Candidate
from cekfakta.judging.quoting import QUOTE_SIGNALS
from cekfakta.judging.signals import SIGNALS, signals
from cekfakta.protocols import Classifier, Encoder
from cekfakta.settings import shipped


@dataclass(frozen=True)
class Weights:
    """A logistic model: what each named signal counts for, and the bias."""

    bias: float
    of: Mapping[str, float]

    def probability(self, values: Mapping[str, float]) -> float:
        """The probability (0..1) that these values speak for."""
        total = self.bias + sum(weight * values[name] for name, weight in self.of.items())
        return 1.0 / (1.0 + math.exp(-max(-50.0, min(50.0, total))))


@dataclass(frozen=True)
class Strength:
    """What a candidate says: ``answers`` and ``agrees`` are probabilities (0..1)."""

    answers: float
    agrees: float

    @property
    def supports(self) -> float:
        """The probability that it supports the claim."""
        return self.answers * self.agrees

    @property
    def refutes(self) -> float:
        """The probability that it refutes the claim."""
        return self.answers * (1.0 - self.agrees)


@dataclass(frozen=True)
class Judging:
    """The learnt part of the decision; ``data`` is the content of ``judging.json``."""

    data: Mapping[str, Any]

    @classmethod
    def of_model(cls, name: str | None) -> Judging:
        """The weights in the folder of a model where it has its own, else the shipped ones."""
        own = Path(name) / "judging.json" if name else None
        return cls.read(own if own is not None and own.is_file() else None)

    @classmethod
    def read(cls, path: Path | None = None) -> Judging:
        """Read the shipped weights, or those of another file.

        Raises ModelError when they are missing, damaged, or name a signal that does not exist.
        """
        path = path or shipped("models") / "judging.json"
        try:
            judging = cls(json.loads(path.read_bytes()))
            weighed = judging.answering.of.keys() | judging.agreeing.of.keys()
            judging.quoting(dict.fromkeys(judging.quotes.of, 0.0))
            judging.certainty(judging.openness(0.5))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ModelError(
                f"the weights in {path} cannot be read ({error}); want the file that"
                " `python -m train.judging` writes: restore it or reinstall cekfakta"
            ) from error
        unknown = (weighed - SIGNALS.keys()) | (judging.quotes.of.keys() - QUOTE_SIGNALS.keys())
        if unknown:
            raise ModelError(
                f"{path} weighs signals that this version has not ({', '.join(sorted(unknown))});"
                " fit it anew with `python -m train.judging`"
            )
        return judging

    def misfits(self, classifier: Classifier, encoder: Encoder | None) -> list[str]:
        """Which of these models the weights were not fitted to, on whatever engine they run.

        A phrase each that names the model fitted to and this one.
        """
        models = {"classifier": classifier, "encoder": encoder}
        return [
            f"the {key} {self.data.get(key, '(not named)')}, not to {model.fingerprint}"
            for key, model in models.items()
            if model is not None and not self._names(model, key)
        ]

    def _names(self, model: Classifier | Encoder, key: str) -> bool:
        fitted = self.data.get(key)
        return isinstance(fitted, str) and model.fingerprint.startswith(fitted)

    @cached_property
    def answering(self) -> Weights:
        """Does a statement answer a claim?"""
        return _weights(self.data["answers"])

    @cached_property
    def agreeing(self) -> Weights:
        """Does a statement that answers a claim agree with it?"""
        return _weights(self.data["agrees"])

    @cached_property
    def fingerprint(self) -> str:
        """The first 12 hexadecimal digits of the hash over the weights."""
        content = json.dumps(self.data, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()[:12]

    def fingerprint_with(self, policy: object) -> str:
        """The same hash over the weights and the thresholds of a policy."""
        return hashlib.sha256(f"{self.fingerprint} {policy}".encode()).hexdigest()[:12]

    def strength(self, candidate: Candidate) -> Strength:
        """What a candidate says of its claim."""
        values = signals(candidate)
        return Strength(self.answering.probability(values), self.agreeing.probability(values))

    @cached_property
    def quotes(self) -> Weights:
        """Does a sentence of a fact-check say why its claim is untrue?"""
        return _weights(self.data["quotes"])

    def quoting(self, values: Mapping[str, float]) -> float:
        """The probability (0..1) that a reader accepts a sentence as the answer."""
        return self.quotes.probability(values)

    def openness(self, strength: float) -> float:
        """The probability (0..1) that nothing decides where the strongest evidence is this."""
        fitted = self.data["openness"]
        return 1.0 / (1.0 + math.exp(-(fitted["slope"] * strength + fitted["bias"])))

    def certainty(self, strength: float) -> float:
        """The probability (0..1) that a verdict resting on evidence this strong is right."""
        fitted = self.data["certainty"]
        scaled = fitted["slope"] * strength + fitted["bias"]
        return min(float(fitted["surest"]), 1.0 / (1.0 + math.exp(-scaled)))


def _weights(data: Mapping[str, Any]) -> Weights:
    return Weights(float(data["bias"]), {name: float(w) for name, w in data["weights"].items()})
