"""Nothing from outside becomes markup, a template or a link that runs."""

from __future__ import annotations

import html
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.page.markup import element, escape, link
from cekfakta.text.addresses import web_address


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text())
def test_any_text_stays_text(text: str) -> None:
    reader = Reader()
    reader.feed(element("p", escape(text), title=text))
    reader.close()
    assert reader.tags == ["p"]
    assert len(reader.text) == len(text.replace("\r", "\n"))


@given(st.text(alphabet="abc <>&\"'{}$`@\\é😀\n", max_size=40))
def test_readable_text_is_read_as_it_was(text: str) -> None:
    assert html.unescape(escape(text)) == text


@pytest.mark.parametrize("text", ["${alert(1)}", "{{value}}", "@children", "`${1}`", "<%= 1 %>"])
def test_no_template_sign_is_left(text: str) -> None:
    assert not set("{}$`@<") & set(escape(text))


def test_marks_that_turn_text_around_are_shown_as_such() -> None:
    assert escape("aman\u202egpj.exe") == "aman\ufffdgpj.exe"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//tanpa-skema.example",
        "http://",
        "http://[",
        "https://a.example/\nx",
        "https://a.example/ x",
        "java\tscript:alert(1)",
        "https://a.example/" + "a" * 3000,
        "",
    ],
)
def test_an_address_that_is_no_web_page_is_no_link(url: str) -> None:
    assert web_address(url) is None
    assert link(url, "judul <b>") == "judul &lt;b&gt;"


def test_a_link_tells_the_other_site_nothing() -> None:
    made = link('https://a.example/?q="><script>', "Judul")
    assert 'rel="noopener noreferrer nofollow"' in made
    assert "<script" not in made
    assert made.startswith('<a href="https://a.example/?q=&quot;&gt;&lt;script&gt;"')
