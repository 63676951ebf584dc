"""Feeds and sitemaps, well made, broken, hostile: which pages of their own site they list."""

from __future__ import annotations

import pytest

from cekfakta.errors import FormatError
from cekfakta.sources import listings
from cekfakta.sources.listings import Entry, Listing, listing_kind, read_listing, same_site
from cekfakta.terms import SourceKind

URL = "https://portal.example/berita/feed"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(*urls: str, kind: str = "urlset", entry: str = "url", lastmod: str = "") -> bytes:
    stamp = f"<lastmod>{lastmod}</lastmod>" if lastmod else ""
    entries = "".join(f"<{entry}><loc>{url}</loc>{stamp}</{entry}>" for url in urls)
    return f"<{kind} xmlns='{NAMESPACE}'><!-- x -->{entries}</{kind}>".encode()


def rss(*links: str, head: str = "") -> bytes:
    items = "".join(f"<item><title>a</title><link>{link}</link></item>" for link in links)
    return f"{head}<rss version='2.0'><channel>{items}</channel></rss>".encode()


def of_feed(content: bytes) -> Listing:
    return read_listing(content, SourceKind.FEED, URL)


def of_sitemap(content: bytes) -> Listing:
    return read_listing(content, SourceKind.SITEMAP, URL)


ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Berita</title>
<entry><title>a</title><link href="/a"/><updated>2031-01-01T00:00:00Z</updated></entry>
<entry><title>b</title><link href="https://portal.example/b"/>
<published>2030-01-01T00:00:00Z</published><updated>2031-03-01T07:00:00+07:00</updated></entry>
</feed>"""


def test_an_atom_feed_says_when_its_pages_changed_newest_first() -> None:
    assert of_feed(ATOM).entries == (
        Entry("https://portal.example/b", "2031-03-01T00:00:00Z"),
        Entry("https://portal.example/a", "2031-01-01T00:00:00Z"),
    )


def test_the_day_on_which_an_item_came_says_nothing_of_changes() -> None:
    dated = rss("https://portal.example/a").replace(
        b"</item>", b"<pubDate>Sat, 01 Mar 2031 00:00:00 GMT</pubDate></item>"
    )
    assert of_feed(dated).entries == (Entry("https://portal.example/a"),)


def test_only_addresses_of_the_same_site_are_kept_each_once() -> None:
    found = of_feed(
        rss(
            "../a", " https://portal.example/a#isi ", "https://www.portal.example/b",
            "https://lain.example/c", "javascript:alert(1)", "http://10.0.0.1/", "file:///etc/passwd",
            "https://portal.example@lain.example/", "", URL,
        )
    )  # fmt: skip
    assert [entry.url for entry in found.entries] == [
        "https://portal.example/a",
        "https://www.portal.example/b",
    ]
    assert found.astray == 5


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://feed.liputan6.com/rss", "https://www.liputan6.com/a", True),
        ("https://bmkg.go.id/", "https://data.bmkg.go.id/x", True),
        ("https://bmkg.go.id/", "https://bnpb.go.id/", False),
        ("https://a.co.id/", "https://b.co.id/", False),
        ("http://127.0.0.1:80/", "http://127.0.0.1:81/", True),
        ("http://127.0.0.1/", "http://10.0.0.1/", False),
        ("", "https://bmkg.go.id/", False),
    ],
)
def test_a_site_is_a_registered_domain_or_a_host(one: str, other: str, *, same: bool) -> None:
    assert same_site(one, other) is same


def test_a_broken_feed_gives_what_can_be_read() -> None:
    broken = b"\n" + rss("https://portal.example/a?x=1&y=2", "https://portal.example/b")[:-25]
    urls = [entry.url for entry in of_feed(broken).entries]
    assert urls[0] == "https://portal.example/a?x=1&y=2"


def test_a_sitemap_lists_pages_and_an_index_lists_sitemaps() -> None:
    pages = of_sitemap(sitemap("https://portal.example/a", lastmod="2031-01-01"))
    assert pages.entries == (Entry("https://portal.example/a", "2031-01-01"),)
    index = sitemap("https://portal.example/b.xml", kind="sitemapindex", entry="sitemap")
    assert of_sitemap(index).entries == (Entry("https://portal.example/b.xml", "", is_list=True),)


def test_a_list_without_end_is_cut_to_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "MAX_ENTRIES", 2)
    entries = "".join(
        f"<url><loc>https://portal.example/{day}</loc><lastmod>2031-01-0{day}</lastmod></url>"
        for day in (1, 3, 2)
    )
    found = of_sitemap(f"<urlset xmlns='{NAMESPACE}'>{entries}</urlset>".encode())
    assert [entry.lastmod for entry in found.entries] == ["2031-01-03", "2031-01-02"]


def bomb(root: str) -> str:
    layers = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a "aaaaaaaaaa">{layers}]>'


def stealing(root: str) -> str:
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY j SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [bomb, stealing])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_sitemaps_are_refused(head: object, encoding: str) -> None:
    assert callable(head)
    body = head("urlset") + sitemap("https://portal.example/&j;").decode()
    with pytest.raises(FormatError):
        of_sitemap(body.replace('"1.0"', f'"1.0" encoding="{encoding}"').encode(encoding))


@pytest.mark.parametrize("head", [bomb, stealing])
def test_entities_in_feeds_are_refused(head: object) -> None:
    assert callable(head)
    with pytest.raises(FormatError, match="declares entities"):
        of_feed(rss("https://portal.example/&j;", head=head("rss")))


@pytest.mark.parametrize("head", [bomb, stealing])
def test_entities_that_a_feed_hides_in_its_encoding_stand_for_nothing(head: object) -> None:
    assert callable(head)
    hidden = rss("https://portal.example/&j;", head=head("rss")).decode()
    found = of_feed(hidden.replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16"))
    assert all(len(entry.url) < 40 and "root" not in entry.url for entry in found.entries)


def test_content_that_names_a_file_opens_none() -> None:
    for content in (b"/etc/passwd", b"file:///etc/passwd", b"http://10.0.0.1/"):
        with pytest.raises(FormatError, match="is no feed"):
            of_feed(content)


def test_a_feed_that_would_take_minutes_to_parse_is_refused() -> None:
    with pytest.raises(FormatError, match="want a feed of"):
        of_feed(b"<rss><channel>" + b"<item>" * 400_000)


@pytest.mark.parametrize("content", [b"", b"<html><p>Beranda</p></html>", b"{}", b"\x00\xff"])
def test_a_home_page_in_the_place_of_a_list_is_refused(content: bytes) -> None:
    for kind in (SourceKind.FEED, SourceKind.SITEMAP):
        with pytest.raises(FormatError):
            read_listing(content, kind, URL)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (rss(), SourceKind.FEED),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><feed/>", SourceKind.FEED),
        (b"<rdf:RDF/>", SourceKind.FEED),
        (sitemap(), SourceKind.SITEMAP),
        (sitemap(kind="sitemapindex"), SourceKind.SITEMAP),
        (b"<sm:urlset/>", SourceKind.SITEMAP),
        (b"<html><rss></rss></html>", None),
        (b"<alert/>", None),
        (b"{}", None),
        (b"", None),
        (b"<!" * 100_000, None),
    ],
)
def test_a_list_is_told_by_its_first_element(content: bytes, kind: SourceKind | None) -> None:
    assert listing_kind(content) is kind
