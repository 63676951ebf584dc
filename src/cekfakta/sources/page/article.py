"""Where on a page its article stands, whatever the site calls its elements.

The article's container is the innermost element that holds most of the page's prose. What a site
puts inside it beside the article is told by its element or by the words of its class and id, in
English and Indonesian: comments, related articles, authors, captions, newsletters. Of what stands
above the container only what follows the headline belongs to the article: its date, a lead. There
only what holds prose is left out, for dates stand among buttons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from cekfakta.sources.page.layout import HIDDEN, lines

SHARE = 0.6
"""Share of the page's prose that the container holds at least. On two thirds of the golden pages
0.5 to 0.7 are right; without any class names the lower ones are right more often, but a smaller
share might lose the sections of an article that stand beside its first."""
MAX_PRUNED = 0.4
"""Share of the page's prose that an element may hold to be left out for its name; wrappers of whole
pages carry names such as ``has-comments``."""
PROSE_WORDS = 7
"""Words from which a stretch of text counts as prose; links and buttons have fewer."""
MAX_BESIDE_LINK = 3
"""Most elements of a block of which a link may be all that is said; the others are pictures."""

_BESIDE = frozenset({
    "aside", "dialog", "figcaption", "figure", "footer", "form", "marquee", "nav", "small",
})  # fmt: skip
"""Elements that hold what stands beside an article."""
_PARAGRAPHS = frozenset({"p", "li"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:comments?|komentar|komen|disqus|related|terkait|(?:baca|lihat)-?(?:juga|jg)|"
    r"share|sharing|shareths?|berbagi|bagikan?|bagi|social|sosmed|authors?|penulis|tags?|topik|"
    r"breadcrumbs?|remah|nav|navigation|navigasi|paging|pagination|menu|sidebar|newsletter|buletin|"
    r"langganan|subscribe|cookies?|consent|caption|keterangan|ket|populer|popular|trending|"
    r"lainnya|rekomendasi|recommend\w*|iklan|ads?|advert\w*|adsense|sponsor|promo|koreksi|"
    r"lampiran|attachments?|rating|survei|poll|jajak)(?=[\s_\d-]|$)",
    re.I,
)
"""Words by which sites call what stands beside an article."""


class _Prose(NamedTuple):
    """How many characters of prose there are, in how many stretches of text."""

    characters: int
    stretches: int


_NONE = _Prose(0, 0)


def article_lines(tree: HtmlElement) -> tuple[list[str], list[str]]:
    """The lines above the article's container, and the lines in it."""
    body = tree.find("body")
    if body is None:
        return [], lines(tree)
    prose = _prose(body, frozenset())
    most = MAX_PRUNED * prose[body].characters
    beside = frozenset(
        element
        for element in body.iterdescendants(etree.Element)
        if _is_beside(element) and prose[element].characters <= most
    )
    container = _container(body, _prose(body, beside))
    wordy = frozenset(element for element in beside if prose[element].stretches)
    above = lines(body, wordy, until=container)
    return above, lines(container, beside | frozenset(_between(container, prose)))


def _between(container: HtmlElement, prose: Mapping[HtmlElement, _Prose]) -> Iterator[HtmlElement]:
    """What stands between the paragraphs of an article: headings, and blocks that are one link."""
    begun = False
    for element in container.iterdescendants(etree.Element):
        wordy = prose[element].stretches > 0
        if begun and ((element.tag in _HEADINGS and not wordy) or _is_lone_link(element)):
            yield element
        begun = begun or (element.tag in _PARAGRAPHS and wordy)


def _is_lone_link(element: HtmlElement) -> bool:
    """Whether an element is a link and all that its block says."""
    block = element.getparent()
    return (
        element.tag == "a"
        and len(block) <= MAX_BESIDE_LINK
        and not any((text or "").strip() for text in (block.text, *(each.tail for each in block)))
        and not any(each.text_content().strip() for each in block if each is not element)
    )


def _container(body: HtmlElement, prose: Mapping[HtmlElement, _Prose]) -> HtmlElement:
    """The innermost element that holds the share of prose, in more than one stretch."""
    least = SHARE * prose[body].characters
    container = body
    while True:
        inner = max(container, key=lambda element: prose[element], default=container)
        characters, stretches = prose[inner]
        if inner.tag in {"a", *_PARAGRAPHS} or stretches < 2 or characters < least:
            return container
        container = inner


def _prose(body: HtmlElement, without: Set[HtmlElement]) -> dict[HtmlElement, _Prose]:
    """How much prose each element holds, within and below it; none where it is left out."""
    held: dict[HtmlElement, _Prose] = {}
    for _, element in etree.iterwalk(body, events=("end",)):
        texts = [element.text, *(child.tail for child in element)]
        own = [len(text) for text in texts if text and len(text.split()) >= PROSE_WORDS]
        inner = [held[child] for child in element]
        held[element] = (
            _NONE
            if element in without or element.tag in HIDDEN
            else _Prose(
                sum(own) + sum(each.characters for each in inner),
                len(own) + sum(each.stretches for each in inner),
            )
        )
    return held


def _is_beside(element: HtmlElement) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return (
        element.tag in _BESIDE
        or "hidden" in element.attrib
        or "display:none" in element.get("style", "").replace(" ", "")
        or _NAMES.search(names) is not None
    )
