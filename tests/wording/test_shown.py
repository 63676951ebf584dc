"""Which parts of a report are shown: no record twice, and topics are not messages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cekfakta.terms import Relation
from cekfakta.types import Match
from cekfakta.wording.desks import ALWAYS, Desk
from cekfakta.wording.shown import (
    MOST_NEAR,
    known_message,
    near_messages,
    records,
    whom_to_ask,
)

TOPIC = Match("topik", 0.77, Relation.SIMILAR)


def test_a_record_on_the_same_topic_is_no_known_message(samples: Any) -> None:
    report = samples.report_of(samples.unverified, reposts=(TOPIC,))
    assert known_message(report) is None
    assert near_messages(report) == (TOPIC,)


@pytest.mark.parametrize(
    "match",
    [
        replace(TOPIC, similarity=0.8),
        replace(TOPIC, relation=Relation.SAME),
        replace(TOPIC, relation=Relation.MUTATED),
        replace(TOPIC, relation=Relation.DEBUNK_OF),
    ],
    ids=["alike", "same", "mutated", "debunk"],
)
def test_what_shares_the_message_is_known(samples: Any, match: Match) -> None:
    report = samples.report_of(samples.unverified, reposts=(match,))
    assert known_message(report) == match
    assert near_messages(report) == ()


def test_what_differs_in_a_fact_is_known_at_any_likeness(samples: Any) -> None:
    differing = replace(samples.similar, similarity=0.6)
    assert known_message(samples.report_of(reposts=(differing,))) == differing


def test_the_closest_relation_goes_first(samples: Any) -> None:
    same = Match("sama", 0.8, Relation.SAME)
    assert known_message(samples.report_of(reposts=(samples.similar, same))) == same


def test_a_record_that_is_cited_is_not_named_again_as_similar(samples: Any) -> None:
    match = Match(samples.hoax.id, 0.9, Relation.SIMILAR)
    assert known_message(samples.report_of(samples.refuted, reposts=(match,))) is None
    assert known_message(samples.report_of(samples.asked, reposts=(match,))) is None
    differing = replace(match, differences=samples.similar.differences)
    report = samples.report_of(samples.refuted, reposts=(differing,))
    assert known_message(report) == differing
    assert differing.statement_id in records(report)


def test_topics_are_shown_only_where_nothing_else_is(samples: Any) -> None:
    for verdict in (samples.refuted, samples.near, samples.conflicting):
        assert near_messages(samples.report_of(verdict, reposts=(TOPIC,))) == ()
    many = tuple(replace(TOPIC, statement_id=str(n)) for n in range(9))
    report = samples.report_of(samples.unverified, reposts=many)
    assert near_messages(report) == many[:MOST_NEAR]


@pytest.mark.parametrize("name", ["refuted", "supported", "corrected", "conflicting", "asked"])
def test_a_settled_answer_sends_nobody_elsewhere(samples: Any, name: str) -> None:
    assert whom_to_ask(samples.report_of(getattr(samples, name))) == ()


def test_an_open_answer_ends_with_whom_to_ask(samples: Any) -> None:
    report = samples.report_of(samples.unverified, text="Gempa besar akan terjadi besok")
    assert whom_to_ask(report) == (Desk.WEATHER, *ALWAYS)
    assert whom_to_ask(samples.report_of(links=("bit.ly/x",), text="bit.ly/x")) == ALWAYS
    assert whom_to_ask(samples.report_of()) == ()
