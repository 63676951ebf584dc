"""Search results and batch previews as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from cekfakta.page.citation import kind_tag, origin
from cekfakta.page.markup import element, escape, link
from cekfakta.types import Statement
from cekfakta.wording.lines import rated
from cekfakta.wording.shape import Wording

SUMMARY_CHARACTERS = 220
"""How much of a statement shows before it is opened."""


def statements_html(statements: Sequence[Statement], words: Wording) -> str:
    """One card a statement, in the order given."""
    found = words.search.found.format(count=len(statements))
    cards = (_statement_card(statement, words) for statement in statements)
    return element(
        "div",
        element("p", escape(found), class_="cf-found"),
        *cards,
        class_="cf-results",
        lang=words.code,
    )


def table_html(columns: Sequence[str], rows: Sequence[Sequence[str]], caption: str) -> str:
    """A table whose cells are plain text."""
    head = element("tr", *(element("th", escape(name), scope="col") for name in columns))
    body = (
        element("tr", *(element("td", escape(cell), dir="auto") for cell in row)) for row in rows
    )
    table = element(
        "table",
        element("caption", escape(caption)),
        element("thead", head),
        element("tbody", *body),
    )
    return element("div", table, class_="cf-table", tabindex="0", role="region", aria_label=caption)


def _statement_card(statement: Statement, words: Wording) -> str:
    day = words.date(statement.published) if statement.published else words.report.undated
    return element(
        "article",
        element("p", kind_tag(statement.kind, words), *_tags(statement, words), class_="cf-tags"),
        element("h3", link(statement.url, statement.title or statement.id)),
        element("p", origin(statement.publisher, day, statement.url, words)),
        _checked_claim(statement, words),
        _body(statement.text, words),
        class_="cf-card",
    )


def _tags(statement: Statement, words: Wording) -> list[str]:
    said = []
    if statement.rating:
        said.append(rated(statement.rating, words))
    if statement.superseded_by:
        said.append(words.search.superseded)
    elif statement.expires:
        said.append(words.search.expired.format(date=words.date(statement.expires)))
    return [element("span", escape(text), class_="cf-tag cf-rating") for text in said]


def _checked_claim(statement: Statement, words: Wording) -> str:
    if not statement.claim:
        return ""
    label = element("strong", escape(words.search.checked_claim))
    return element("p", label, ": ", escape(statement.claim))


def _body(text: str, words: Wording) -> str:
    """Short texts whole, longer ones behind a summary that can be opened."""
    if len(text) <= SUMMARY_CHARACTERS:
        return element("p", escape(text))
    cut = text[:SUMMARY_CHARACTERS]
    opening = cut[: max(cut.rfind(" "), 0)] + " …"
    summary = element("summary", escape(words.search.read))
    return element("p", escape(opening)) + element(
        "details", summary, element("p", escape(text), class_="cf-body")
    )
