"""Which records are versions of one message."""

from __future__ import annotations

import pytest

from cekfakta.known.kinship import NearCopies
from cekfakta.terms import Kind, Relation
from cekfakta.types import Statement

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
