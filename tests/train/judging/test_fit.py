"""The decision is fitted so that it holds on records that it has not seen."""

import numpy as np
import pytest

from train.judging import worth
from train.judging.fit import FOLDS, Table, across, agreeing, answering, even, logistic

RNG = np.random.default_rng(5)
ROWS = 600


@pytest.fixture(scope="module")
def table() -> Table:
    """The first signal tells whether a row answers, the second whether it agrees, none the rest."""
    signals = RNG.standard_normal((ROWS, 47))
    answers = (signals[:, 0] + 0.3 * RNG.standard_normal(ROWS) > 0.5).astype(float)
    agrees = answers * (signals[:, 1] > 0)
    fold = RNG.integers(0, FOLDS, ROWS).astype(float)
    return Table(signals, answers, agrees, np.ones(ROWS), fold)


def test_the_weight_lies_on_the_signal_that_tells(table: Table) -> None:
    assert int(np.abs(answering(table).weights).argmax()) == 0
    assert int(np.abs(agreeing(table).weights).argmax()) == 1


def test_records_that_were_not_seen_are_told_apart(table: Table) -> None:
    answered, agreed = across(table)
    said = table.answers > 0
    assert ((answered > 0.5) == said).mean() > 0.85
    assert ((agreed > 0.5) == (table.agrees > 0))[said].mean() > 0.85


def test_both_answers_count_alike(table: Table) -> None:
    weight = even(table.answers, table.weight)
    yes = table.answers > 0
    assert weight[yes].sum() == pytest.approx(weight[~yes].sum())
    assert weight.sum() == pytest.approx(ROWS)


def test_a_constant_signal_harms_nothing() -> None:
    column = RNG.standard_normal(200)
    rows = np.column_stack([column, np.ones(200)])
    model = logistic(rows, (column > 0).astype(float), np.ones(200))
    assert np.isfinite(model.weights).all()
    assert model.probability(np.array([[2.0, 1.0]]))[0] > 0.9


def test_the_signal_that_tells_is_missed_the_most(table: Table) -> None:
    whole = worth.losses(table)
    assert worth.losses(table.without(0))[0] > whole[0] + 0.1
    assert worth.losses(table.without(1))[1] > whole[1] + 0.1
    assert worth.losses(table.without(2)) == pytest.approx(whole, abs=0.02)
