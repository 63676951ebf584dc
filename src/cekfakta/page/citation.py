"""A citation as HTML: the deciding sentence marked within its statement, and where it stands."""

from __future__ import annotations

from urllib.parse import urlsplit

from cekfakta.page.markup import element, escape, link
from cekfakta.terms import Kind
from cekfakta.text.addresses import web_address
from cekfakta.types import Citation, Statement
from cekfakta.wording.shape import Wording

CONTEXT_CHARACTERS = 180
"""How much of the statement is shown on each side of the quote."""


def citation_html(citation: Citation, statement: Statement | None, words: Wording) -> str:
    """The quote in its context, its title, publisher, date and link."""
    stance = element(
        "span",
        escape(words.report.stance[citation.stance]),
        class_=f"cf-tag cf-{citation.stance.value}",
    )
    return element(
        "article",
        element("p", stance, kind_tag(citation.kind, words), class_="cf-tags"),
        element("blockquote", _quote_in_context(citation, statement)),
        element("p", link(citation.url, citation.title or citation.url), class_="cf-source"),
        element("p", origin(citation.publisher, _day(citation, words), citation.url, words)),
        class_="cf-citation",
    )


def kind_tag(kind: Kind, words: Wording) -> str:
    """What kind of record this is, as a small tag."""
    return element("span", escape(words.report.kinds[kind]), class_=f"cf-tag cf-kind-{kind.value}")


def origin(publisher: str, day: str, url: str, words: Wording) -> str:
    """Publisher, date and a link that names the site it leads to."""
    parts = [escape(part) for part in (publisher, day) if part]
    if web_address(url) is not None:
        site = (urlsplit(url).hostname or "").removeprefix("www.")
        parts.append(link(url, words.report.open_source.format(site=site)))
    return element("span", " · ".join(parts), class_="cf-origin")


def _day(citation: Citation, words: Wording) -> str:
    return words.date(citation.published) if citation.published else words.report.undated


def _quote_in_context(citation: Citation, statement: Statement | None) -> str:
    """The quote marked; its surroundings only where they are those it was taken from."""
    mark = element("mark", escape(citation.quote))
    if statement is None or statement.text[citation.start : citation.end] != citation.quote:
        return mark
    before = _tail(statement.text[: citation.start])
    after = _head(statement.text[citation.end :])
    return f"{escape(before)}{mark}{escape(after)}"


def _tail(text: str) -> str:
    """The end of ``text``, cut at a space."""
    if len(text) <= CONTEXT_CHARACTERS:
        return text
    cut = text[-CONTEXT_CHARACTERS:]
    return "… " + cut[cut.find(" ") + 1 :]


def _head(text: str) -> str:
    """The beginning of ``text``, cut at a space."""
    if len(text) <= CONTEXT_CHARACTERS:
        return text
    cut = text[:CONTEXT_CHARACTERS]
    return cut[: max(cut.rfind(" "), 0)] + " …"
