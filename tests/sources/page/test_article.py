"""The article is found by its prose, not by the names of one site's elements."""

import pytest

from cekfakta.sources.page.article import article_lines
from cekfakta.sources.page.tree import parsed

PROSE = [f"Paragraf ke-{n} menjelaskan bahwa kabar yang beredar itu tidak benar." for n in range(6)]
BODY = "".join(f"<p>{line}</p>" for line in PROSE)
OTHER = "<p>Kabar lain yang tidak ada hubungannya dengan berita di atas ini.</p>"


def read(body: str) -> tuple[list[str], list[str]]:
    return article_lines(parsed(f"<html><body>{body}</body></html>", "a.html"))


@pytest.mark.parametrize(
    "article",
    [
        f"<div>{BODY}</div>",
        f"<table><tr><td>menu</td><td>{BODY}</td></tr></table>",
        f"<form><div class='has-comments'>{BODY}</div></form>",
        f"<div>{BODY.replace('<p>', '<div><span>').replace('</p>', '</span></div>')}</div>",
        f"<div>{BODY.replace('<p>', '').replace('</p>', '<br><br>')}</div>",
        f"<div><div>{BODY}</div><div class='widget comments'>{OTHER}</div></div>",
        f"<div>{BODY}<aside>{OTHER}</aside><div class='berita-terkait'>{OTHER}</div></div>",
        f"<div>{BODY}<div class='box' style='display: none'>{OTHER}</div></div>",
        f"<div>{BODY}<div><a href='/a'><img>{OTHER[3:-4]}</a></div></div>",
        f"<div>{BODY}<h3>Kabar: lain</h3><small>{OTHER[3:-4]}</small></div>",
    ],
)
def test_the_article_is_what_holds_the_prose(article: str) -> None:
    _, found = read(f"<ul><li>Beranda</li></ul>{article}<div>{OTHER}</div><footer>{OTHER}</footer>")
    assert found == PROSE


def test_sections_side_by_side_are_one_article() -> None:
    half = len(BODY) // 2
    _, found = read(f"<div><div>{BODY[:half]}</div><h2>Fakta</h2><div>{BODY[half:]}</div></div>")
    assert found == PROSE


def test_dates_among_buttons_stay_above_the_article_and_teasers_do_not() -> None:
    date = "<div class='share'>Senin, 5 Mei 2025<a>Bagikan</a></div>"
    teaser = f"<div class='terkait'>{OTHER}</div>"
    above, found = read(f"<main><h1>Judul</h1>{date}{teaser}<div>{BODY}</div></main>")
    assert above == ["Judul", "Senin, 5 Mei 2025Bagikan"]
    assert found == PROSE


def test_a_link_within_a_sentence_stays() -> None:
    linked = BODY.replace("kabar yang beredar itu", "<a href='/a'>kabar yang beredar itu</a>")
    assert read(f"<main>{linked}</main>")[1] == PROSE


def test_a_page_without_a_body_is_read_whole() -> None:
    assert article_lines(parsed("<frameset></frameset>", "a.html")) == ([], [])
