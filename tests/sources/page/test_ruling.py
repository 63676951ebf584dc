"""Fact-checks that say in the headline what they found."""

import pytest

from cekfakta.sources.page.ruling import as_ruled, worded_rating
from cekfakta.terms import Kind, Rating
from cekfakta.types import Statement


def page(title: str) -> Statement:
    return Statement("p", Kind.STATEMENT, title, "Isi halaman.")


@pytest.mark.parametrize(
    ("title", "rating"),
    [
        ("[SALAH] Vaksin berisi cip pelacak", Rating.FALSE),
        ("[HOAKS] Vaksin berisi cip pelacak", Rating.FALSE),
        ("[Menyesatkan] Vaksin berisi cip pelacak", Rating.MISLEADING),
    ],
)
def test_a_headline_with_a_ruling_makes_a_factcheck_of_its_claim(
    title: str, rating: Rating
) -> None:
    found = as_ruled(page(title))
    assert (found.kind, found.rating) == (Kind.FACTCHECK, rating)
    assert (found.title, found.claim) == (title, "Vaksin berisi cip pelacak")


@pytest.mark.parametrize(
    "title",
    [
        "Vaksin tidak berisi cip pelacak",
        "[SIARAN PERS] Jembatan Kenanga ditutup dua pekan",
        "[CEK FAKTA] Benarkah vaksin berisi cip pelacak?",
        "[KLARIFIKASI] Jembatan Kenanga tetap dibuka",
        "[SALAH]",
        "[VIDEO] Salah jalan, bus masuk jurang",
    ],
)
def test_any_other_headline_leaves_the_page_a_statement(title: str) -> None:
    assert as_ruled(page(title)) == page(title)


def test_words_that_tell_no_rating_tell_none() -> None:
    assert worded_rating("Cek lagi") is None
