"""What a message that was sent out again inherits from its older versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cekfakta.known.inheritance import inherit, is_covered
from cekfakta.report import Verdict
from cekfakta.terms import Label, Rating, Reason, Relation
from cekfakta.types import Claim, Difference, Family, Match, Member

FAMILY = Family("f", (Member("f", "Salah", denied=date(2023, 5, 1), rating=Rating.FALSE),))
MUTATED = Match("f", 0.95, Relation.MUTATED, (Difference("number", "50 GB", "35 GB"),))


DENIAL = "Operator membantah.\nOperator membagikan kuota 35 GB.\nTidak ada kuota gratis."
CHANGED = "Operator membagikan kuota 50 GB."


def verdict(*reasons: Reason, text: str = CHANGED, label: Label = Label.REFUTED) -> Verdict:
    return Verdict(Claim(text, 0, len(text)), label, 0.9, reasons)


def inherited(match: Match, family: Family, *verdicts: Verdict, denial: str = DENIAL) -> Match:
    return inherit(match, denial, lambda identity: family, verdicts)


@pytest.mark.parametrize(
    ("ours", "denial", "covered"),
    [
        ("50 GB", "Kuota 50 GB itu hoaks", True),
        ("50 GB", "kuota 50 gb, kata operator", True),
        ("50 GB", "Kuota 150 GB itu hoaks", False),
        ("50 GB", "Kuota 35 GB itu hoaks", False),
        ("50 GB", "", False),
        ("", "Kuota 35 GB itu hoaks", True),
    ],
)
def test_a_slot_is_covered_where_what_is_new_is_spoken_of(
    ours: str, denial: str, *, covered: bool
) -> None:
    assert is_covered(Difference("number", ours, "35 GB"), denial) is covered


def test_what_was_changed_is_not_covered_by_the_old_denial() -> None:
    assert inherited(MUTATED, FAMILY) == replace(MUTATED, family=FAMILY, uncovered=("number",))
    elsewhere = verdict(Reason.EVIDENCE_DENIES, text="Operator membagikan kuota.")
    assert inherited(MUTATED, FAMILY, elsewhere).uncovered == ("number",)


@pytest.mark.parametrize("label", [each for each in Label if each is not Label.REFUTED])
def test_a_claim_that_is_not_refuted_covers_no_change(label: Label) -> None:
    assert inherited(MUTATED, FAMILY, verdict(label=label)).uncovered == ("number",)


def test_each_slot_left_open_is_named_once() -> None:
    differences = (
        *MUTATED.differences,
        Difference("place", "Medan", "Solo"),
        Difference("number", "12", "9"),
        Difference("date", "", "3 Mei 2026"),
    )
    changed = replace(MUTATED, differences=differences)
    assert inherited(changed, FAMILY).uncovered == ("number", "place")
    assert inherited(changed, FAMILY, verdict()).uncovered == ("place", "number")


def test_a_denial_that_speaks_of_the_change_covers_it() -> None:
    denial = f"{DENIAL} Kabar lain menyebut 50 GB."
    covered = inherited(MUTATED, FAMILY, denial=denial)
    assert covered == replace(MUTATED, family=FAMILY, uncovered=())


def test_evidence_that_denies_the_change_covers_it() -> None:
    assert inherited(MUTATED, FAMILY, verdict(Reason.EVIDENCE_DENIES)).uncovered == ()
    by_memory = verdict(Reason.KNOWN_MESSAGE, Reason.EVIDENCE_DENIES)
    assert inherited(MUTATED, FAMILY, by_memory).uncovered == ()


def test_without_a_denial_nothing_is_left_uncovered() -> None:
    confirmed = Family("f", (Member("f", "Benar", rating=Rating.TRUE),))
    assert inherited(MUTATED, confirmed).uncovered == ()


@pytest.mark.parametrize("relation", [Relation.SIMILAR, Relation.DEBUNK_OF])
def test_what_is_not_the_message_has_no_family(relation: Relation) -> None:
    match = replace(MUTATED, relation=relation)
    assert inherited(match, FAMILY) == match
