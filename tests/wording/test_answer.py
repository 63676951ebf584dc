"""What kind of answer a message gets: by its label and by what it does with its claim."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cekfakta.terms import Act, Label, Reason
from cekfakta.wording.answer import (
    Answer,
    Surety,
    answer,
    answer_to,
    denies,
    percent,
    surety,
)


@pytest.mark.parametrize(
    ("label", "act", "found"),
    [
        (Label.SUPPORTED, Act.ASSERTS, Answer.TRUE),
        (Label.SUPPORTED, Act.CORRECTS, Answer.CORRECTION_AGREES),
        (Label.SUPPORTED, Act.ADVISES, Answer.ADVICE_AGREES),
        (Label.SUPPORTED, Act.RETELLS, Answer.DENIAL_AGREES),
        (Label.REFUTED, Act.ASSERTS, Answer.UNTRUE),
        (Label.REFUTED, Act.CORRECTS, Answer.DENIAL_DISAGREES),
        (Label.REFUTED, Act.ADVISES, Answer.ADVICE_DISAGREES),
        (Label.REFUTED, Act.RETELLS, Answer.DENIAL_DISAGREES),
        (Label.CONFLICTING, Act.ADVISES, Answer.DISPUTED),
        (Label.NOT_ENOUGH_EVIDENCE, Act.ASSERTS, Answer.OPEN),
        (Label.REFUTED, Act.ASKS, Answer.QUESTION_OPEN),
    ],
)
def test_the_answer_goes_by_label_and_act(
    samples: Any, label: Label, act: Act, found: Answer
) -> None:
    verdict = replace(samples.refuted, label=label, claim=replace(samples.refuted.claim, act=act))
    assert answer(verdict) is found


def test_a_story_that_the_message_denies_is_told_from_what_it_says(samples: Any) -> None:
    retold = samples.retold
    assert not denies(retold)
    assert not denies(samples.corrected)
    for label in (Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE):
        assert denies(replace(retold, label=label))


def test_a_question_is_answered_by_a_record_that_answers_it(samples: Any) -> None:
    assert answer(samples.asked) is Answer.QUESTION_ANSWERED
    assert answer(replace(samples.asked, related=(samples.nearest,))) is Answer.QUESTION_OPEN


def test_another_language_is_not_an_open_answer(samples: Any) -> None:
    foreign = replace(samples.unverified, reasons=(Reason.NOT_INDONESIAN,))
    assert answer(foreign) is Answer.OTHER_LANGUAGE


def test_the_deciding_verdict_answers_and_not_the_first(samples: Any) -> None:
    report = samples.report_of(samples.supported, samples.refuted)
    assert answer_to(replace(report, deciding=samples.refuted)) is Answer.UNTRUE


def test_what_is_confirmed_in_part_is_not_merely_open(samples: Any) -> None:
    assert answer_to(samples.report_of(samples.unverified, samples.supported)) is Answer.PARTLY
    assert answer_to(samples.report_of(samples.unverified)) is Answer.OPEN


def test_a_bare_link_or_number_is_no_greeting(samples: Any) -> None:
    report_of = samples.report_of
    assert answer_to(report_of(links=("bit.ly/x",), phones=("0812",))) is Answer.ONLY_LINK
    assert answer_to(report_of(phones=("0812",))) is Answer.ONLY_PHONE
    assert answer_to(report_of()) is Answer.NO_CLAIM


@pytest.mark.parametrize(
    ("probability", "shade"),
    [
        (1.0, Surety.SURE),
        (0.9, Surety.SURE),
        (0.89, Surety.LIKELY),
        (0.7, Surety.LIKELY),
        (0.56, Surety.SEEMING),
        (0.0, Surety.SEEMING),
    ],
)
def test_three_shades(probability: float, shade: Surety) -> None:
    assert surety(probability) is shade


def test_a_plain_denial_that_is_confirmed_is_simply_true(samples: Any) -> None:
    claim = replace(samples.supported.claim, act=Act.CORRECTS)
    assert answer(replace(samples.supported, claim=claim)) is Answer.TRUE


@pytest.mark.parametrize(("probability", "shown"), [(1.0, 99), (0.29, 29), (0.999, 99), (0.0, 1)])
def test_certainty_is_never_claimed(probability: float, shown: int) -> None:
    assert percent(probability) == shown
