"""Whatever a page holds, it is read within bounds or refused with what to do."""

from collections.abc import Callable

import pytest

from cekfakta.errors import InputError
from cekfakta.sources.page.release import statement_from_page
from cekfakta.sources.page.shown import MAX_LINES, MAX_PAGE_CHARACTERS, read_shown
from cekfakta.sources.page.tree import MAX_TAGS

SAID = "Pemerintah kota membantah kabar itu dan meminta warga tetap tenang hari ini."


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def scripts(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script>"


READ = {
    "no end tags": "<html><body><table><tr><td><p>" + "".join(f"<p>{i} {SAID}" for i in range(900)),
    "one tag, many attributes": page(f"<p {' '.join(f'a{i}=1' for i in range(300_000))}>{SAID}"),
    "a class of millions": page(f"<p class='{'komentar-x ' * 400_000}'>{SAID}"),
    "a title of millions": page(f"<p>{SAID}", f"<title>{'Judul berita | ' * 300_000}</title>"),
    "nested linked data": page(f"<p>{SAID}", scripts("[" * 400_000)),
    "linked data in linked data": page(f"<p>{SAID}", scripts('{"@type":"Article","a":' * 9_000)),
    "many scripts": page(f"<p>{SAID}", scripts('{"datePublished": "2025-01-01"}') * 10_000),
    "many dates": page(f"<p>{SAID}", "<meta property=article:published_time content=2025>" * 9_000),
    "entities": f"<!DOCTYPE html [<!ENTITY a '{'a' * 99}'><!ENTITY b '&a;&a;'>]><p>&b; {SAID}</p>",
    "no characters": page(f"<p>&#0;&#x110000;&#xD800;\0\1\x9f\ud800{SAID}</p>"),
    "a table of a thousand columns": page(f"<p>{SAID}<table><tr>{'<td>a' * 1_000}</table>"),
}
REFUSED = {
    "too long": ("kata " * MAX_PAGE_CHARACTERS, "save only the release"),
    "too many tags": (page("<br>" * MAX_TAGS), f"want at most {MAX_TAGS}"),
    "too deep": (page("<div>" * 40_000 + SAID), "nests its tags too deep"),
    "too deep without end tags": (page(f"<font><b>{SAID}" * 9_000), "nests its tags too deep"),
    "too many lines": (page("".join(f"<p>{i} {SAID}" for i in range(MAX_LINES))), "shows"),
    "too many lines of text": ("a\n" * 2 * MAX_LINES, f"want at most {MAX_LINES}"),
    "one long line": (page("a" * 4_900_000), "characters, want at most"),
    "many entities": (page("&amp;" * 900_000), "characters, want at most"),
    "nothing": (page(""), "want 1 to"),
    "only a script": (page("<noscript>Aktifkan JavaScript.</noscript>"), "want 1 to"),
}


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_a_hostile_page_gives_what_it_says(content: str) -> None:
    assert SAID in statement_from_page(content, "a.html").text


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED)
def test_a_page_that_is_too_much_or_nothing_is_refused(content: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        statement_from_page(content, "a.html")


@pytest.mark.parametrize(
    "break_up",
    [
        lambda text: text.replace("</p>", ""),
        lambda text: text.replace(">", "", 3),
        lambda text: text.replace("</", "<"),
        lambda text: text[: len(text) // 2],
        lambda text: text[len(text) // 2 :] + text,
        lambda text: text.replace("<p>", "<p><p><b><i>"),
        lambda text: text.replace('"', "'"),
        lambda text: text.upper(),
    ],
)
def test_a_broken_page_never_shows_a_traceback(break_up: Callable[[str], str]) -> None:
    whole = page(f"<article><h1>Judul</h1>{f'<p>{SAID}</p>' * 4}</article>", "<title>Judul</title>")
    try:
        assert statement_from_page(break_up(whole), "a.html").text
    except InputError as error:
        assert "a.html" in str(error)


def test_an_article_that_only_a_script_shows_is_taken_from_linked_data() -> None:
    for body in (f"{SAID}\\n\\nDua.", f"<p>{SAID}</p><p>Dua.</p>"):
        head = scripts(f'{{"@type": "NewsArticle", "articleBody": "{body}"}}')
        shown = read_shown(page("<div id=app></div>", head), "a.html")
        assert shown.text.replace("\n\n", "\n") == f"{SAID}\nDua."


def test_text_that_was_decoded_wrongly_is_mended() -> None:
    broken = f"“{SAID}” – kata wali kota".encode().decode("cp1252", errors="surrogateescape")
    for content in (broken, page(f"<p>{broken}</p>")):
        assert read_shown(content.encode(errors="replace").decode(), "a").text.startswith("“Pemer")
    assert read_shown(page("<p>&#147;Ya&#148; &#150; katanya"), "a.html").text == "“Ya” – katanya"
