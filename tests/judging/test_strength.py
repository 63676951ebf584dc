"""From scores to probabilities."""

import pytest

from cekfakta.judging.strength import agrees, answers, decided, undecided
from cekfakta.types import Probabilities

YES, UNSURE, NO = (
    Probabilities(0.9, 0.05, 0.05),
    Probabilities(0.1, 0.8, 0.1),
    Probabilities(0.05, 0.05, 0.9),
)


def test_a_statement_on_the_topic_answers_rather_than_another() -> None:
    assert answers(YES, 0.9, None) > answers(YES, 0.1, None) > answers(UNSURE, 0.1, None)
    assert answers(YES, 0.5, 0.85) > answers(YES, 0.5, 0.7) > answers(UNSURE, 0.5, 0.7)
    assert answers(NO, 0.9, 0.8) == answers(YES, 0.9, 0.8)


def test_agreement_follows_the_classifier_and_then_the_facts() -> None:
    assert agrees(YES, None, denies=False) > 0.5 > agrees(NO, None, denies=False)
    kept, unknown, changed = (agrees(UNSURE, k, denies=False) for k in (True, None, False))
    assert kept > unknown > changed


def test_facts_that_a_denial_repeats_do_not_speak_for_the_claim() -> None:
    assert agrees(UNSURE, True, denies=True) == agrees(UNSURE, False, denies=True) == 0.5


@pytest.mark.parametrize("strength", [0.0, 0.35, 1.0])
def test_everything_is_a_probability(strength: float) -> None:
    assert 0 < decided(strength) < 1
    assert 0 < undecided(strength) < 1


def test_certain_scores_are_bounded() -> None:
    extreme = Probabilities(1.0, 0.0, 0.0)
    assert 0 < answers(extreme, 1.0, 1.0) < 1
    assert 0 < agrees(extreme, True, denies=False) < 1
