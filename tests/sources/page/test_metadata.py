"""What a page states for machines is read from its head, and nothing is guessed from its text."""

from datetime import date

import pytest

from cekfakta.sources.page.metadata import Metadata, read_metadata
from cekfakta.sources.page.tree import parsed

URL = "https://kabarkota.example/a"


def read(head: str = "", body: str = "") -> Metadata:
    return read_metadata(parsed(f"<html><head>{head}</head><body>{body}</body></html>", "a.html"))


def linked(values: str) -> str:
    return f'<script type="application/ld+json">{values}</script>'


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-05-05T08:00:00+07:00">',
        '<meta property="article:published_time" content="2025-05-04T22:30:00+00:00">',
        '<meta name="dcterms.date" content="2025-05-05">',
        linked('{"@type": "NewsArticle", "datePublished": "2025-05-04T17:00:00.000Z"}'),
        linked('{"@graph": [{"@type": "Article", "datePublished": "2025-05-05T01:00:00+09:00"}]}'),
        linked('{"@type": "NewsArticle", "datePublished": "2025-05-05", }')
        + '<meta property="og:updated_time" content="2025-05-09T08:00:00+07:00">',
    ],
)
def test_the_day_is_the_first_publications_in_indonesia(head: str) -> None:
    assert read(head).day == date(2025, 5, 5)


def test_a_microformat_gives_the_day() -> None:
    hentry = "<abbr class='published' title='2025-05-04T20:00:00Z'>20.00</abbr>"
    assert read(body=hentry).day == date(2025, 5, 5)
    assert read(body="<time class='entry-date published' datetime='2025-05-05'>").day
    assert read(body="<time class='published' datetime='2025-02-31'>").day is None


def test_nothing_is_guessed() -> None:
    said = read(
        "<script>var built = '2026-02-02T03:11:20Z'</script><link rel='canonical' href='/a'>",
        "<h1>Judul</h1><p>Copyright 2024. Diperbarui 3 Mei 2025.</p>",
    )
    assert said == Metadata()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<link rel=alternate type=application/rss+xml title='Kabar Kota &raquo; Umpan'>", ""),
        ("<link rel=alternate type=application/atom+xml title='Kabar Kota - Atom'>", ""),
        ("", "<a href='/'>Beranda</a><a href='/'><img alt='Logo Kabar Kota'></a>"),
        ("", f"<a href='https://mitra.example/'>Mitra</a><a href='{URL[:-1]}'>Kabar Kota</a>"),
    ],
)
def test_a_feed_or_the_front_page_names_the_site(head: str, body: str) -> None:
    said = read(f"{head}<link rel=canonical href={URL}>", body)
    assert (said.home, said.site, said.url) == ("Kabar Kota", "", URL)


def test_an_official_site_names_itself_in_its_description() -> None:
    said = read("<meta name=description content='Portal resmi Pemerintah Kota Melati, sejak 2009'>")
    assert said.site == "Pemerintah Kota Melati"


def test_names_are_short_and_mended() -> None:
    said = read(f"<meta property=og:title content='â€œTidakâ€\x9d {'kabar ' * 200}'>")
    assert said.title.startswith("“Tidak” kabar")
    assert len(said.title) < 1_000


def test_an_article_in_linked_data_is_kept_whole() -> None:
    said = read(linked('[{"@type": "NewsArticle", "articleBody": "Satu.\\n\\nDua."}, {"a": [[]]}]'))
    assert said.text == "Satu.\n\nDua."
