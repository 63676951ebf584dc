"""Facts in common, and texts that deny."""

import pytest

from cekfakta.text.agreement import facts_kept, retells, sets_out_to_deny

TEXT = "Pada 29 Juni 2025 tercatat 63 persen truk melanggar dan kerugiannya Rp43,4 triliun."


@pytest.mark.parametrize(
    ("claim", "kept"),
    [
        ("63 persen truk melanggar", True),
        ("Juni 2025 ada 63 persen truk melanggar", True),
        ("kerugiannya 43,4 triliun", True),
        ("73 persen truk melanggar", False),
        ("kerugiannya Rp4,3 triliun", False),
        ("Juli 2025 ada 63 persen truk melanggar", False),
        ("truk banyak yang melanggar", None),
        ("di ruas tol Kulon Progo ada 63 persen truk melanggar", False),
        ("kata MTI ada 63 persen truk melanggar", True),
    ],
)
def test_every_fact_of_the_claim_must_stand_in_the_text(claim: str, kept: bool | None) -> None:
    assert facts_kept(claim, TEXT) is kept


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Kabar itu hoaks.", True),
        ("Kapolres membantah kabar itu.", True),
        ("Informasi tersebut tidak benar.", True),
        ("Kapolres meresmikan pos baru.", False),
        ("Itu salah satu pos terbesar.", False),
    ],
)
def test_a_denial_is_known_by_its_words(text: str, denies: bool) -> None:
    assert sets_out_to_deny(text) is denies


def test_a_denial_may_retell_a_claim_unless_that_denies_too() -> None:
    denial = "Polisi membantah kabar penculikan anak di Kediri."
    assert retells(denial, "Terjadi penculikan anak di Kediri")
    assert not retells(denial, "Gak ada penculikan anak di Kediri")
    assert not retells(denial, "Penculikan anak di Kediri itu hoaks")
    assert not retells("Polisi menangkap penculik.", "Terjadi penculikan anak di Kediri")
