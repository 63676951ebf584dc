"""From the strength of the evidence to the probability that the verdict is right."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve from strength (0..1) to probability (Platt scaling, Platt 1999)."""

    slope: float
    intercept: float

    def __call__(self, strength: float) -> float:
        """Probability (0..1) that a verdict resting on evidence of this strength is right."""
        return 1.0 / (1.0 + math.exp(-(self.slope * strength + self.intercept)))
