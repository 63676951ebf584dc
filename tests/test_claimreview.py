"""A review says whose it is, of what claim, how it is rated and where it stands."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cekfakta.claimreview import BEST, WORST, of_report, of_statement
from cekfakta.terms import Rating
from cekfakta.wording.registry import wording
from tests.conftest import STATEMENTS

WORDS = wording("id").report
STATEMENT, FACTCHECK = STATEMENTS


def report(verdict: str, **claim: Any) -> dict[str, Any]:
    citation = {
        "title": "Loket tutup", "publisher": "Pos", "published": "2025-05-01", "stance": "refutes",
        "url": "https://example.org/pos", "quote": "Kantor pos tidak buka.",
    }  # fmt: skip
    made = {"text": "Kantor pos buka", "verdict": verdict, "citations": [citation], **claim}
    return {"claims": [made], "receipt": {"as_of": "2025-06-01"}}


def test_a_fact_check_is_the_review_of_its_publisher() -> None:
    review = of_statement(FACTCHECK, WORDS)
    assert review is not None
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == FACTCHECK.claim
    assert review["author"] == {"@type": "Organization", "name": "Pemeriksa"}
    assert (review["url"], review["datePublished"]) == ("https://example.org/kuota", "2025-04-01")
    assert review["reviewRating"] == {
        "@type": "Rating", "ratingValue": 1, "worstRating": 1, "bestRating": 5,
        "alternateName": "Salah",
    }  # fmt: skip


@pytest.mark.parametrize("rating", Rating)
def test_every_rating_has_a_value_and_a_name(rating: Rating) -> None:
    review = of_statement(replace(FACTCHECK, rating=rating), WORDS)
    assert review is not None
    assert WORST <= review["reviewRating"]["ratingValue"] <= BEST
    assert review["reviewRating"]["alternateName"]


def test_what_rates_no_claim_is_no_review_and_what_is_unknown_is_left_out() -> None:
    assert of_statement(STATEMENT, WORDS) is None
    bare = of_statement(replace(FACTCHECK, url="", published=None, publisher=""), WORDS)
    assert bare is not None
    assert not {"url", "datePublished", "author"} & bare.keys()


@pytest.mark.parametrize(
    ("verdict", "value"), [("refuted", 1), ("conflicting", 3), ("supported", 5)]
)
def test_a_verdict_is_the_review_of_the_program_and_names_its_sources(
    verdict: str, value: int
) -> None:
    (review,) = of_report(report(verdict), WORDS)
    assert review["reviewRating"]["ratingValue"] == value
    assert review["author"]["name"] == "cekfakta"
    assert review["datePublished"] == date(2025, 6, 1).isoformat()
    assert review["reviewBody"] == "“Kantor pos tidak buka.” (Pos)"
    (source,) = review["isBasedOn"]
    assert (source["url"], source["publisher"]["name"]) == ("https://example.org/pos", "Pos")


def test_what_is_left_open_is_no_review() -> None:
    assert list(of_report(report("not_enough_evidence"), WORDS)) == []
