"""What each signal is worth to the decision: how much is lost when it alone is left out."""

from __future__ import annotations

import numpy as np

from cekfakta.judging.signals import SIGNALS
from train.judging.fit import Floats, Table, across, even


def report(table: Table) -> str:
    """A line for each signal, the most missed first: log loss gained, in thousandths.

    Losses are those of samples on records that the models did not see; below 0 the decision is the
    better without the signal.
    """
    whole = losses(table)
    rows = []
    for number, name in enumerate(SIGNALS):
        answers, agrees = np.subtract(losses(table.without(number)), whole) * 1000
        rows.append((-max(answers, agrees), f"{answers:10.2f} {agrees:8.2f}  {name}"))
    head = f"{'answers':>10} {'agrees':>8}  signal left out"
    foot = f"{whole[0] * 1000:10.1f} {whole[1] * 1000:8.1f}  loss with all"
    return "\n".join([head, *(line for _, line in sorted(rows)), foot])


def losses(table: Table) -> tuple[float, float]:
    """Log loss of "does it answer" and, of those that do, of "does it agree", across folds."""
    answered, agreed = across(table)
    said = table.answers > 0
    return (
        _loss(answered, table.answers, table.weight),
        _loss(agreed[said], table.agrees[said], table.weight[said]),
    )


def _loss(chance: Floats, wanted: Floats, weight: Floats) -> float:
    """Both answers count alike, as they do in the fit."""
    right = np.where(wanted > 0, chance, 1.0 - chance)
    return float(np.average(-np.log(np.clip(right, 1e-9, 1.0)), weights=even(wanted, weight)))
