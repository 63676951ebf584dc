"""How nearly a claim says what was checked, and what a fact-check says in its title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.known.restated import NOTHING, correction, restatement
from cekfakta.terms import Kind, Rating
from cekfakta.types import Difference, Statement

CHECKED = "Semua operator membagikan kuota internet gratis 35 GB kepada seluruh pelanggan"


@pytest.mark.parametrize(
    "text",
    [
        CHECKED,
        f"{CHECKED}!!!",
        CHECKED.upper(),
        f"Info penting. {CHECKED}. Sebarkan ke semua grup.",
        "semua operator membagikan kuota internet gratis 35GB kpd seluruh pelanggan",
    ],
    ids=["equal", "exclaimed", "shouted", "wrapped", "chat spelling"],
)
def test_a_copy_holds_all_of_the_checked_claim(text: str) -> None:
    found = restatement(text, CHECKED)
    assert found.coverage > 0.95
    assert found.differences == ()


@pytest.mark.parametrize(
    ("old", "new", "slot"),
    [
        ("35 GB", "90 GB", "number"),
        ("membagikan", "tidak membagikan", "negation"),
        ("Semua operator", "Semua operator di Papua", ""),
    ],
)
def test_a_fact_that_was_changed_is_named(old: str, new: str, slot: str) -> None:
    found = restatement(CHECKED.replace(old, new), CHECKED)
    assert found.coverage > 0.7
    assert [difference.slot for difference in found.differences] == ([slot] if slot else [])


@pytest.mark.parametrize(
    ("ours", "theirs", "difference"),
    [
        (
            "Bus wisata masuk jurang di Garut dan 12 penumpang tewas",
            "Bus wisata masuk jurang di Cianjur dan 12 penumpang tewas",
            Difference("place", "Garut", "Cianjur"),
        ),
        (
            "Menteri Teguh mengatakan bantuan Rp600.000 cair pekan depan",
            "Menteri Teguh mengatakan bantuan Rp900.000 cair pekan depan",
            Difference("money", "Rp600.000", "Rp900.000"),
        ),
        (
            "Bank BNI membagikan hadiah mobil kepada nasabah lama",
            "Bank BRI membagikan hadiah mobil kepada nasabah lama",
            Difference("office", "BNI", "BRI"),
        ),
        (
            "Pemutihan SIM berlaku 2 April 2024 di semua kantor polisi",
            "Pemutihan SIM berlaku 9 April 2024 di semua kantor polisi",
            Difference("date", "2 April 2024", "9 April 2024"),
        ),
    ],
)
def test_what_was_put_in_its_place_is_quoted(
    ours: str, theirs: str, difference: Difference
) -> None:
    assert restatement(ours, theirs).differences == (difference,)


@pytest.mark.parametrize(
    "text",
    ["Gunung di utara pulau meletus semalam dan warga mengungsi", "Kuota", ""],
)
def test_another_text_restates_nothing(text: str) -> None:
    assert restatement(text, CHECKED) == NOTHING


def test_the_same_sentences_in_another_order_are_a_copy() -> None:
    one, other = "Jembatan lama ditutup mulai Senin pagi", "Warga desa memakai perahu kayu"
    moved = restatement(f"{other}. {one}.", f"{one}. {other}.")
    assert (moved.coverage, moved.differences) == (1.0, ())


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_compared(ours: str, theirs: str) -> None:
    assert 0.0 <= restatement(ours, theirs).coverage <= 1.0


def factcheck(title: str, rating: Rating = Rating.FALSE, claim: str | None = CHECKED) -> Statement:
    return Statement("f", Kind.FACTCHECK, title, "Itu tidak benar.", claim=claim, rating=rating)


@pytest.mark.parametrize(
    "title",
    [
        "Tidak ada kuota internet gratis 35 GB dari operator",
        "Kuota internet gratis 35 GB dari semua operator adalah hoaks",
        "Operator tidak membagikan kuota internet gratis 35 GB kepada seluruh pelanggan",
        "Tautan kuota 35 GB mencuri data pribadi",
    ],
)
def test_a_title_that_says_what_is_true_is_the_correction(title: str) -> None:
    assert correction(factcheck(title)) == title


@pytest.mark.parametrize(
    "title",
    [
        f"[SALAH] {CHECKED}",
        f"Cek Fakta: {CHECKED}",
        CHECKED,
        "Operator membagikan kuota internet gratis 35 GB kepada pelanggan",
    ],
)
def test_a_title_that_repeats_the_hoax_is_none(title: str) -> None:
    assert correction(factcheck(title)) is None


@pytest.mark.parametrize(
    "statement",
    [
        Statement("s", Kind.STATEMENT, "Kantor pos tutup hari Minggu", "Kantor pos tutup."),
        factcheck(CHECKED, Rating.TRUE),
        factcheck(CHECKED, claim=None),
    ],
    ids=["official", "true", "without a claim"],
)
def test_what_denies_no_claim_is_said_by_its_title(statement: Statement) -> None:
    assert correction(statement) == statement.title


@pytest.mark.xfail(
    strict=True, reason="a claim without proof is judged as untrue, yet its title as its correction"
)
def test_a_title_that_repeats_a_claim_without_proof_is_no_correction() -> None:
    assert correction(factcheck(CHECKED, Rating.UNPROVEN)) is None
