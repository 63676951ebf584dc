"""Which records are versions of one message, and what a version inherits from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cekfakta.known.kinship import NearCopies, inherit
from cekfakta.terms import Kind, Label, Rating, Reason, Relation
from cekfakta.types import Claim, Difference, Family, Match, Member, Statement, Verdict

QUOTA = (
    "Dalam rangka ulang tahun, operator membagikan kuota internet gratis 35 GB "
    "kepada seluruh pelanggan setia di Indonesia"
)
BRIDGE = (
    "Jembatan di hulu sungai ambruk semalam dan tiga desa tidak dapat dilewati kendaraan "
    "sampai pekan depan menurut ketua kampung"
)


def post(text: str, identity: str = "p") -> Statement:
    return Statement(identity, Kind.CIRCULATING, "", text)


def checked(text: str) -> Statement:
    return Statement("f", Kind.FACTCHECK, "Salah", "Itu tidak benar.", claim=text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (QUOTA, Relation.SAME),
        (f"Diteruskan\n*{QUOTA.upper()}*!!!", Relation.SAME),
        (QUOTA.replace("35 GB", "50 GB"), Relation.MUTATED),
        (QUOTA.replace("operator membagikan", "operator tidak membagikan"), None),
        (f"{QUOTA}. {BRIDGE}", None),
        (BRIDGE, None),
        (QUOTA[:60], None),
    ],
    ids=["equal", "wrapped", "number", "negated", "joined", "other", "cut short"],
)
def test_versions_of_one_message_are_kin_in_either_order(
    text: str, expected: Relation | None
) -> None:
    rule = NearCopies()
    one, other = checked(QUOTA), post(text)
    assert rule.related(one, other) == rule.related(other, one) == expected


def test_only_what_circulates_has_a_wording() -> None:
    rule = NearCopies()
    assert rule.wording(Statement("s", Kind.STATEMENT, "Judul", QUOTA)) == ""
    assert rule.wording(checked(QUOTA)) == rule.wording(post(QUOTA)) == QUOTA


FAMILY = Family("f", (Member("f", "Salah", denied=date(2023, 5, 1), rating=Rating.FALSE),))
MUTATED = Match("f", 0.95, Relation.MUTATED, (Difference("number", "50 GB", "35 GB"),))


def verdict(*reasons: Reason) -> Verdict:
    claim = Claim("Operator membagikan kuota 50 GB.", 0, 32)
    return Verdict(claim, Label.REFUTED, 0.9, reasons)


def inherited(match: Match, family: Family, *verdicts: Verdict) -> Match:
    return inherit(match, lambda identity: family, verdicts)


def test_what_was_changed_is_not_covered_by_the_old_denial() -> None:
    assert inherited(MUTATED, FAMILY) == replace(MUTATED, family=FAMILY, uncovered=("number",))
    by_memory = verdict(Reason.KNOWN_MESSAGE, Reason.EVIDENCE_DENIES)
    assert inherited(MUTATED, FAMILY, by_memory).uncovered == ("number",)


def test_evidence_that_denies_the_change_covers_it() -> None:
    assert inherited(MUTATED, FAMILY, verdict(Reason.EVIDENCE_DENIES)).uncovered == ()


def test_without_a_denial_nothing_is_left_uncovered() -> None:
    confirmed = Family("f", (Member("f", "Benar", rating=Rating.TRUE),))
    assert inherited(MUTATED, confirmed).uncovered == ()


@pytest.mark.parametrize("relation", [Relation.SIMILAR, Relation.DEBUNK_OF])
def test_what_is_not_the_message_has_no_family(relation: Relation) -> None:
    match = replace(MUTATED, relation=relation)
    assert inherited(match, FAMILY) == match
