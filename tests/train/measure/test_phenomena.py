"""Each rule tags what it says and nothing else."""

import pytest

from train.measure.phenomena import shown

PREMISE = "Wali Kota membuka jembatan baru di Palu pada hari Senin."


@pytest.mark.parametrize(
    ("claim", "phenomena"),
    [
        ("Jembatan baru tidak dibuka", {"negation"}),
        ("Jembatan baru di palu dibuka 12 orang", {"number"}),
        ("Jembatan baru di Palu berbayar dua ribu rupiah", {"number", "name"}),
        ("Wali kota membuka jembatan baru", {"same words"}),
        ("Penyeberangan sungai sudah dapat dilalui kendaraan", {"paraphrase"}),
    ],
)
def test_a_claim_is_tagged(claim: str, phenomena: set[str]) -> None:
    assert shown(PREMISE, claim) == phenomena


def test_a_long_premise_is_tagged() -> None:
    assert "long premise" in shown("kata " * 61, "lain")
    assert "long premise" not in shown("kata " * 60, "lain")
