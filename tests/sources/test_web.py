"""What stands at an address comes in as statements, or is set aside with what was wrong."""

from __future__ import annotations

import json

import pytest

from cekfakta.sources.fetch import Fetcher
from cekfakta.sources.web import read_address
from cekfakta.terms import Kind
from cekfakta.types import Reject, Statement
from tests.site import Site
from tests.sources.test_bmkg import QUAKE, file
from tests.sources.test_claimreview import REVIEW

RELEASE = """<html><head><title>Jembatan Kenanga ditutup dua pekan</title></head><body>
<article><h1>Jembatan Kenanga ditutup dua pekan</h1><p>Kenanga, 3 Maret 2031</p>
<p>Dinas Perhubungan Kota Kenanga menutup Jembatan Kenanga selama dua pekan mulai Senin untuk
memperbaiki lantai jembatan yang retak.</p><p>Kendaraan dialihkan ke Jalan Melati, dan angkutan umum
berhenti di terminal lama sampai pekerjaan selesai.</p></article></body></html>"""
FEED = b"<rss version='2.0'><channel><title>Berita</title></channel></rss>"


def only(url: str, fetcher: Fetcher) -> Statement:
    (found,) = read_address(url, fetcher)
    assert isinstance(found, Statement), found
    return found


def test_a_page_gives_its_release_under_its_address(site: Site, fetcher: Fetcher) -> None:
    url = site.says("/jembatan", RELEASE.encode())
    found = only(url, fetcher)
    assert (found.title, found.url) == ("Jembatan Kenanga ditutup dua pekan", url)
    assert "retak" in found.text


def test_a_page_with_claimreview_gives_its_fact_check(site: Site, fetcher: Fetcher) -> None:
    script = f"<script type='application/ld+json'>{json.dumps(REVIEW)}</script>"
    page = RELEASE.replace("</head>", f"{script}</head>")
    found = only(site.says("/periksa", page.encode()), fetcher)
    assert (found.kind, found.claim) == (Kind.FACTCHECK, REVIEW["claimReviewed"])


def test_json_gives_fact_checks_or_earthquakes(site: Site, fetcher: Fetcher) -> None:
    body = json.dumps([REVIEW]).encode()
    feed = site.says("/feed.json", body, Content_Type="application/json")
    assert only(feed, fetcher).kind is Kind.FACTCHECK
    quakes = site.says("/autogempa.json", file(QUAKE), Content_Type="application/json")
    assert only(quakes, fetcher).publisher == "BMKG"


@pytest.mark.parametrize(
    ("body", "media", "said"),
    [
        (b"{}", "application/json", "neither ClaimReview nor earthquakes"),
        (b"{", "application/json", "no JSON"),
        (b'{"Infogempa": 1}', "application/json", "want earthquakes"),
        (FEED, "application/rss+xml", "want the <alert>"),
        (b"", "text/html", ""),
        (b"<p></p>", "text/html", "holds a release of 0 characters"),
        (b"%PDF-1.4", "text/html", "PDF"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_the_reason(
    site: Site, fetcher: Fetcher, *, body: bytes, media: str, said: str
) -> None:
    url = site.says("/a", body, Content_Type=media)
    (found,) = read_address(url, fetcher)
    assert isinstance(found, Reject)
    assert found.source == url
    assert said in found.reason


def test_what_cannot_be_fetched_is_set_aside_too(site: Site, fetcher: Fetcher) -> None:
    for url in (site.says("/hilang", status=404), "http://10.0.0.1/"):
        (found,) = read_address(url, fetcher)
        assert isinstance(found, Reject)
        assert found.source == url
