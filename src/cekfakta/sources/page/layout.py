"""The lines of text that a browser would show of a page's elements.

A block element (a paragraph, a division, a list item, a table) begins and ends a line, ``<br>``
breaks one, and so does a line end within ``<pre>``. A list item begins with ``- ``. A row of a
table that holds data is one line, ``| a | b |``; a table that only arranges the page is read as the
blocks in its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

MAX_CELL_CHARACTERS = 200
"""Longest cell of a table that holds data; a column of text that a page is arranged in has more."""

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol",
    "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "title", "tr", "ul",
})  # fmt: skip
HIDDEN = frozenset({
    "audio", "button", "canvas", "embed", "head", "iframe", "input", "math", "noscript", "object",
    "script", "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
"""Elements that hold no text of the page."""
_CELLS = ("td", "th")
_LARGE = ("table", "form", "ul", "ol", "h1", "h2", "h3")
"""What stands in no cell of a table that holds data."""
_SPACES = re.compile(r"[ \t\n\r\f]+")
"""What a browser shows as one space; a no-break space may be half of what was decoded wrongly."""


@dataclass(slots=True)
class _Lines:
    """Lines being written; ``mark`` opens the next one, in ``kept`` text line ends are kept."""

    done: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    mark: str = ""
    kept: bool = False

    def add(self, text: str | None) -> None:
        first, *others = (text or "").split("\n") if self.kept else [text or ""]
        self.parts.append(first)
        for other in others:
            self.end()
            self.parts.append(other)

    def end(self) -> None:
        line = _SPACES.sub(" ", "".join(self.parts)).strip(" ")
        self.parts.clear()
        if line.strip():
            self.done.append(self.mark + line)
            self.mark = ""


def lines(
    top: HtmlElement, without: Set[HtmlElement] = frozenset(), until: HtmlElement | None = None
) -> list[str]:
    """The lines of an element in order, without some of its elements and up to ``until``."""
    found = _Lines()
    walk = etree.iterwalk(top, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element is until:
                break
            if element.tag in HIDDEN or element in without:
                walk.skip_subtree()
            elif element.tag == "table" and _holds_data(element):
                found.end()
                found.done.extend(_rows(element))
                walk.skip_subtree()
            else:
                _begin(found, element)
        else:
            if element.tag in _BLOCKS:
                found.end()
                found.mark = "" if element.tag == "li" else found.mark
                found.kept = found.kept and element.tag != "pre"
            if element is not top:
                found.add(element.tail)
    found.end()
    return found.done


def _begin(found: _Lines, element: HtmlElement) -> None:
    if element.tag in _BLOCKS:
        found.end()
    if element.tag == "li":
        found.mark = "- "
    found.kept = found.kept or element.tag == "pre"
    found.add(element.text)


def _holds_data(table: HtmlElement) -> bool:
    """Whether a table has at least two rows of several short cells, and nothing larger in them."""
    if next(table.iterdescendants(*_LARGE), None) is not None:
        return False
    rows = [list(row.iterchildren(*_CELLS)) for row in table.iter("tr")]
    return sum(len(row) > 1 for row in rows) > 1 and all(
        len(cell.text_content()) <= MAX_CELL_CHARACTERS for row in rows for cell in row
    )


def _rows(table: HtmlElement) -> Iterator[str]:
    for row in table.iter("tr"):
        cells = [" ".join(lines(cell)) for cell in row.iterchildren(*_CELLS)]
        if any(cells):
            yield f"| {' | '.join(cells)} |"
