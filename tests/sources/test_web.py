"""What stands at an address comes in as statements, or is set aside with what was wrong."""

from __future__ import annotations

import json

import pytest

from cekfakta.sources.crawler import Crawler
from cekfakta.sources.web import read_address
from cekfakta.terms import Kind
from cekfakta.types import Reject, Statement
from tests.site import Site
from tests.sources.test_bmkg import QUAKE, file
from tests.sources.test_claimreview import REVIEW
from tests.sources.test_listings import sitemap

RELEASE = """<html><head><title>Jembatan Kenanga ditutup dua pekan</title></head><body>
<article><h1>Jembatan Kenanga ditutup dua pekan</h1><p>Kenanga, 3 Maret 2031</p>
<p>Dinas Perhubungan Kota Kenanga menutup Jembatan Kenanga selama dua pekan mulai Senin untuk
memperbaiki lantai jembatan yang retak.</p><p>Kendaraan dialihkan ke Jalan Melati, dan angkutan umum
berhenti di terminal lama sampai pekerjaan selesai.</p></article></body></html>"""
FEED = b"<rss version='2.0'><channel><title>Berita</title></channel></rss>"


def only(url: str, crawler: Crawler) -> Statement:
    (found,) = read_address(url, crawler)
    assert isinstance(found, Statement), found
    return found


def test_a_page_gives_its_release_under_its_address(site: Site, crawler: Crawler) -> None:
    url = site.says("/jembatan", RELEASE.encode())
    found = only(url, crawler)
    assert (found.title, found.url) == ("Jembatan Kenanga ditutup dua pekan", url)
    assert "retak" in found.text


def test_a_page_with_claimreview_gives_its_fact_check(site: Site, crawler: Crawler) -> None:
    script = f"<script type='application/ld+json'>{json.dumps(REVIEW)}</script>"
    page = RELEASE.replace("</head>", f"{script}</head>")
    found = only(site.says("/periksa", page.encode()), crawler)
    assert (found.kind, found.claim) == (Kind.FACTCHECK, REVIEW["claimReviewed"])


def test_json_gives_fact_checks_or_earthquakes(site: Site, crawler: Crawler) -> None:
    body = json.dumps([REVIEW]).encode()
    feed = site.says("/feed.json", body, Content_Type="application/json")
    assert only(feed, crawler).kind is Kind.FACTCHECK
    quakes = site.says("/autogempa.json", file(QUAKE), Content_Type="application/json")
    assert only(quakes, crawler).publisher == "BMKG"


@pytest.mark.parametrize(
    ("body", "media", "said"),
    [
        (b"{}", "application/json", "neither ClaimReview nor earthquakes"),
        (b"{", "application/json", "no JSON"),
        (b'{"Infogempa": 1}', "application/json", "want earthquakes"),
        (FEED, "application/rss+xml", "lists no page"),
        (b"<kml/>", "application/xml", "want the <alert>"),
        (b"", "text/html", ""),
        (b"<p></p>", "text/html", "holds a release of 0 characters"),
        (b"%PDF-1.4", "text/html", "PDF"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_the_reason(
    site: Site, crawler: Crawler, *, body: bytes, media: str, said: str
) -> None:
    url = site.says("/a", body, Content_Type=media)
    (found,) = read_address(url, crawler)
    assert isinstance(found, Reject)
    assert found.source == url
    assert said in found.reason


def test_what_cannot_be_fetched_is_set_aside_too(site: Site, crawler: Crawler) -> None:
    for url in (site.says("/hilang", status=404), "http://10.0.0.1/"):
        (found,) = read_address(url, crawler)
        assert isinstance(found, Reject)
        assert found.source == url


def test_a_feed_gives_the_pages_that_it_lists(site: Site, crawler: Crawler) -> None:
    page = site.says("/jembatan", RELEASE.encode())
    gone, elsewhere = site.root + "/hilang", "https://lain.example/rilis"
    items = "".join(f"<item><link>{url}</link></item>" for url in (page, gone, elsewhere))
    feed = f"<rss version='2.0'><channel>{items}</channel></rss>".encode()
    release, missing = read_address(
        site.says("/feed", feed, Content_Type="application/rss+xml"), crawler
    )
    assert isinstance(release, Statement) and isinstance(missing, Reject)
    assert (release.url, missing.source) == (page, gone)


def test_a_sitemap_of_sitemaps_gives_their_pages(site: Site, crawler: Crawler) -> None:
    page = site.says("/jembatan", RELEASE.encode())
    inner = site.says("/dalam.xml", sitemap(page), Content_Type="application/xml")
    index = site.root + "/sitemap.xml"
    body = sitemap(index, inner, site.root + "/rusak.xml", kind="sitemapindex", entry="sitemap")
    site.says("/sitemap.xml", body, Content_Type="application/xml")
    broken, release = read_address(index, crawler)
    assert isinstance(release, Statement) and isinstance(broken, Reject)
    assert broken.source == site.root + "/rusak.xml"


def test_pages_of_a_list_are_not_fetched_where_robots_may_not(site: Site, crawler: Crawler) -> None:
    site.says("/robots.txt", b"User-agent: *\nDisallow: /", Content_Type="text/plain")
    page = site.says("/jembatan", RELEASE.encode())
    assert only(page, crawler).url == page
    (refused,) = read_address(
        site.says("/sitemap.xml", sitemap(page), Content_Type="application/xml"), crawler
    )
    assert isinstance(refused, Reject)
    assert "not for robots" in refused.reason
