"""Fact-checks that others publish as ClaimReview come in as records."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.claimreview import CONTEXT, of_statement
from cekfakta.errors import FormatError
from cekfakta.sources.claimreview import in_json, in_page
from cekfakta.terms import Kind, Rating
from cekfakta.types import Reject, Statement
from cekfakta.wording.registry import wording
from tests.conftest import STATEMENTS

URL = "https://periksa.example/2031/03/kuota"
REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": URL,
    "claimReviewed": "Semua pelanggan mendapat kuota 35 GB gratis.",
    "name": "Salah: kuota gratis 35 GB",
    "reviewBody": "Operator menyatakan tidak ada kuota gratis itu.",
    "author": {"@type": "Organization", "name": "Tim Periksa"},
    "datePublished": "2031-03-04T08:00:00+07:00",
    "reviewRating": {"@type": "Rating", "ratingValue": "1", "alternateName": "Salah"},
}


def found(content: Any) -> list[Statement | Reject]:
    text = content if isinstance(content, str) else json.dumps(content)
    read = in_page if text.startswith("<") else in_json
    return list(read(text, URL))


def only(content: Any) -> Statement:
    (statement,) = found(content)
    assert isinstance(statement, Statement), statement
    return statement


def page(*scripts: str) -> str:
    tags = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<!doctype html><html><head>{tags}</head><body><p>Isi.</p></body></html>"


def test_a_review_is_a_fact_check() -> None:
    statement = only(REVIEW)
    assert (statement.kind, statement.rating) == (Kind.FACTCHECK, Rating.FALSE)
    assert statement.claim == REVIEW["claimReviewed"]
    assert statement.text == REVIEW["reviewBody"]
    assert (statement.publisher, statement.published) == ("Tim Periksa", date(2031, 3, 4))
    assert statement.url == URL


def test_reviews_are_found_in_pages_graphs_and_feeds() -> None:
    feed = {"@type": "DataFeed", "dataFeedElement": [{"item": [REVIEW]}, {"item": [REVIEW]}]}
    assert len(found(feed)) == 2
    assert only({"@graph": [{"@type": "WebPage"}, {**REVIEW, "@type": ["ClaimReview", "Review"]}]})
    assert only(page('{"@type": "NewsArticle"}', "{broken", json.dumps(REVIEW))).url == URL
    assert found(page()) == []


@pytest.mark.parametrize(
    "head", ['<?xml version="1.0" encoding="UTF-8"?>', "[Siaran pers] ", "{", ""]
)
def test_a_page_is_read_however_it_begins(head: str) -> None:
    (statement,) = in_page(head + page(json.dumps(REVIEW)), URL)
    assert isinstance(statement, Statement)


def test_an_export_of_googles_tools_comes_in() -> None:
    claim = {
        "text": "Vaksin berisi cip.",
        "claimDate": "2031-01-01T00:00:00Z",
        "claimReview": [{
            "publisher": {"name": "Tim Periksa", "site": "periksa.example"}, "url": URL,
            "title": "Vaksin tidak berisi cip", "reviewDate": "2031-01-05T00:00:00Z",
            "textualRating": "Menyesatkan", "languageCode": "id",
        }],
    }  # fmt: skip
    statement = only({"claims": [claim], "nextPageToken": "x"})
    assert (statement.claim, statement.rating) == ("Vaksin berisi cip.", Rating.MISLEADING)
    assert (statement.title, statement.text) == (("Vaksin tidak berisi cip",) * 2)
    assert statement.published == date(2031, 1, 5)


@pytest.mark.parametrize(
    ("rating", "meant"),
    [
        ({"alternateName": "Sebagian benar"}, Rating.MISLEADING),
        ({"alternateName": "Tidak Benar"}, Rating.FALSE),
        ({"alternateName": "HOAKS"}, Rating.FALSE),
        ({"alternateName": "Benar"}, Rating.TRUE),
        ({"alternateName": "Belum terbukti"}, Rating.UNPROVEN),
        ({"alternateName": "Video suntingan"}, Rating.ALTERED),
        ({"alternateName": "Satire"}, Rating.SATIRE),
        ({"alternateName": "Missing context"}, Rating.MISLEADING),
        ({"ratingValue": 1, "bestRating": 5, "worstRating": 1}, Rating.FALSE),
        ({"ratingValue": "2"}, Rating.MISLEADING),
        ({"ratingValue": 3}, Rating.UNPROVEN),
        ({"ratingValue": 10, "bestRating": 10, "worstRating": 0}, Rating.TRUE),
    ],
)
def test_ratings_go_by_their_words_and_else_by_their_value(
    rating: dict[str, Any], meant: Rating
) -> None:
    assert only({**REVIEW, "reviewRating": rating}).rating is meant


@pytest.mark.parametrize(
    "change",
    [
        {"claimReviewed": ""},
        {"reviewRating": None},
        {"reviewRating": {"alternateName": "???"}},
        {"reviewRating": {"ratingValue": 7}},
        {"reviewRating": {"ratingValue": 1, "bestRating": 1, "worstRating": 1}},
        {"reviewBody": None, "name": None},
    ],
)
def test_what_cannot_be_used_is_set_apart(change: dict[str, Any]) -> None:
    (reject, kept) = found([{**REVIEW, **change}, REVIEW])
    assert isinstance(reject, Reject)
    assert reject.reason
    assert isinstance(kept, Statement)


def test_what_is_exported_comes_in_again_the_same() -> None:
    review = of_statement(STATEMENTS[1], wording("id").report)
    assert review is not None
    again = only({"@context": CONTEXT, "@graph": [review]})
    for name in ("claim", "rating", "text", "title", "publisher", "published", "url"):
        assert getattr(again, name) == getattr(STATEMENTS[1], name)


def test_the_id_is_the_same_each_time_and_another_for_another_claim() -> None:
    assert only(REVIEW).id == only(REVIEW).id
    assert only(REVIEW).id != only({**REVIEW, "claimReviewed": "Yang lain."}).id


@pytest.mark.parametrize("content", ["", "{", "[1,", "[" * 100_000])
def test_what_is_no_json_is_refused(content: str) -> None:
    with pytest.raises(FormatError, match="want ClaimReview"):
        found(content)


KEYS = st.sampled_from(
    ["@type", "claimReviewed", "reviewRating", "ratingValue", "alternateName", "author", "name",
     "claimReview", "text", "url", "datePublished", "publisher"]
)  # fmt: skip
SHAPES = st.recursive(
    st.none() | st.text(max_size=9) | st.floats() | st.just("ClaimReview"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
)


@given(SHAPES)
def test_no_shape_of_json_breaks_it(value: Any) -> None:
    for each in in_json(json.dumps([value]), URL):
        assert isinstance(each, (Statement, Reject))
