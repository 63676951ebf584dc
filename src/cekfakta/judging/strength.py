"""From the classifier's answer to the probability that a verdict on it is right.

Logistic regressions, fitted with the shipped models on the verdicts of tests/golden/
tune_messages.jsonl and on 150 posts of the 2025 development set, each against five statements.
"""

from __future__ import annotations

import math

from cekfakta.types import Probabilities

_SMALLEST = 1e-2


def answers(probabilities: Probabilities, relevance: float, likeness: float | None) -> float:
    """Probability (0..1) that the statement answers the claim at all.

    AUC 0.99 on the messages and 0.87 on the posts, 0.99 and 0.80 without ``likeness``.
    """
    spoken = -_logit(probabilities.neutral)
    if likeness is None:
        return _logistic(0.92 * spoken + 3.25 * relevance - 2.71)
    return _logistic(0.51 * spoken + 2.07 * relevance + 23.6 * likeness - 18.97)


def agrees(probabilities: Probabilities, kept: bool | None, denies: bool) -> float:
    """Probability (0..1) that a statement which answers the claim supports it.

    The classifier leans to contradiction on claims that condense a text in chat style; that the
    facts of the claim are in the statement (``kept``) speaks for support, that one is not against
    it: AUC 0.95 on 34 retold and altered facts, 0.80 for the classifier alone. A statement that
    ``denies`` may repeat the facts of the hoax, so there the classifier decides alone.
    """
    ratio = math.log(
        max(probabilities.entailment, _SMALLEST) / max(probabilities.contradiction, _SMALLEST)
    )
    if denies:
        return _logistic(ratio)
    facts = {True: 1.47, False: -2.32, None: 0.0}[kept]
    return _logistic(0.82 * ratio + facts + 0.95)


def decided(strength: float) -> float:
    """Probability (0..1) that a verdict resting on evidence this strong is right.

    Measured on the same messages and posts, the posts a second time with their own evidence taken
    away: 78 % of 136 verdicts, two thirds of the weaker half, all of the strongest quarter.
    """
    return _logistic(5.24 * strength - 2.51)


def undecided(strength: float) -> float:
    """Probability (0..1) that nothing decides, when the strongest evidence is this strong.

    Fitted on the 218 of those answers that were left open.
    """
    return _logistic(1.48 - 4.44 * strength)


def _logit(probability: float) -> float:
    bounded = min(max(probability, _SMALLEST), 1 - _SMALLEST)
    return math.log(bounded / (1 - bounded))


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-value))
