"""Documents that were saved are read as those on the web are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cekfakta.sources.documents import read_document
from cekfakta.sources.files import read_statements
from cekfakta.terms import Kind
from cekfakta.types import Statement
from tests.sources.test_bmkg import QUAKE, cap, file
from tests.sources.test_claimreview import REVIEW
from tests.sources.test_web import RELEASE

PLAIN = (
    "SIARAN PERS] Jembatan ditutup\n\n"
    "Dinas Perhubungan menutup Jembatan Kenanga mulai Senin selama dua pekan untuk diperbaiki.\n"
)


@pytest.mark.parametrize("name", ["feed.json", "feed.jsonld", "page.html"])
def test_what_was_saved_as_a_file_is_read_alike(tmp_path: Path, name: str) -> None:
    script = f"<script type='application/ld+json'>{json.dumps(REVIEW)}</script>"
    saved = script if name.endswith("html") else json.dumps({"dataFeedElement": [REVIEW]})
    (tmp_path / name).write_text(saved, encoding="utf-8")
    (found,) = read_statements(tmp_path)
    assert isinstance(found, Statement)
    assert (found.claim, found.url) == (REVIEW["claimReviewed"], REVIEW["url"])


def test_earthquakes_and_warnings_that_were_saved_are_read_alike(tmp_path: Path) -> None:
    (tmp_path / "gempa.json").write_bytes(file(QUAKE, QUAKE | {"DateTime": "2031-03-08T00:00:00Z"}))
    (tmp_path / "peringatan.xml").write_bytes(cap())
    found = list(read_statements(tmp_path))
    assert len(found) == 3
    for each in found:
        assert isinstance(each, Statement)
        assert (each.publisher, each.url) == ("BMKG", "")


@pytest.mark.parametrize("head", ["", '<?xml version="1.0" encoding="UTF-8"?>', "[", "{"])
@pytest.mark.parametrize("said", [RELEASE, PLAIN], ids=["markup", "plain"])
def test_a_page_that_begins_like_another_form_is_a_page(head: str, said: str) -> None:
    (found,) = read_document((head + said).encode(), "text/html", "rilis.html")
    assert isinstance(found, Statement)
    assert "menutup Jembatan Kenanga" in found.text


def test_plain_text_is_a_release_whatever_it_quotes() -> None:
    script = f"<script type='application/ld+json'>{json.dumps(REVIEW)}</script>"
    text = f"Jembatan ditutup\n\nDinas Perhubungan menutup Jembatan Kenanga sejak Senin. {script}"
    (found,) = read_document(text.encode(), "text/plain", "rilis.txt")
    assert isinstance(found, Statement)
    assert found.kind is Kind.STATEMENT


def test_a_review_takes_from_its_page_what_it_does_not_say() -> None:
    review = {name: REVIEW[name] for name in ("@type", "claimReviewed", "reviewRating")}
    script = f"<script type='application/ld+json'>{json.dumps(review)}</script>"
    page = RELEASE.replace("</head>", f"{script}</head>").encode()
    (said,) = read_document(RELEASE.encode(), "text/html", "https://kenanga.example/a")
    (found,) = read_document(page, "text/html", "https://kenanga.example/a")
    assert isinstance(said, Statement)
    assert isinstance(found, Statement)
    assert (found.kind, found.claim) == (Kind.FACTCHECK, REVIEW["claimReviewed"])
    for name in ("title", "text", "publisher", "published", "url"):
        assert getattr(found, name) == getattr(said, name)
    (first, *_) = read_document(page.replace(b"</head>", script.encode()), "text/html", "a.html")
    assert not isinstance(first, Statement)  # two reviews: the page's text is not one's own


def test_a_page_in_an_encoding_of_its_own_is_read() -> None:
    page = RELEASE.replace("<head>", "<head><meta charset=windows-1252>")
    content = page.replace("retak", "½ “retak”").encode("cp1252")
    (found,) = read_document(content, "text/html", "a.html")
    assert isinstance(found, Statement)
    assert "½ “retak”" in found.text


def test_a_warning_that_was_taken_back_is_no_statement() -> None:
    assert list(read_document(cap(kind="Cancel"), "application/cap+xml", "a.xml")) == []
