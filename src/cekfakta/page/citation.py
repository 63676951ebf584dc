"""Records as HTML: the sentence that counts, marked in its surroundings, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cekfakta.page.markup import element, escape, link
from cekfakta.report import Citation, Related
from cekfakta.terms import Kind, Why
from cekfakta.text.addresses import host_of
from cekfakta.types import Statement
from cekfakta.wording.lines import found_line
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


def related_html(
    related: Sequence[Related], statements: Mapping[str, Statement], words: Wording
) -> str:
    """The records that answer a question, then the nearest ones with why they do not decide."""
    answering = [record for record in related if record.why is Why.ANSWERS]
    near = [record for record in related if record.why is not Why.ANSWERS]
    parts = []
    for heading, records in ((words.report.answers, answering), (words.report.nearest, near)):
        if records:
            parts.append(element("h4", escape(heading)))
        parts += [
            _related(record, statements.get(record.statement_id), words) for record in records
        ]
    return "".join(parts)


def _related(record: Related, statement: Statement | None, words: Wording) -> str:
    why = ""
    if record.why is not Why.ANSWERS:
        why = element("span", escape(words.report.why[record.why]), class_="cf-tag")
    found = found_line(record, words)
    quote = _quote_in_context(record, statement)
    return element(
        "article",
        element("p", why, kind_tag(record.kind, words), class_="cf-tags"),
        element("p", link(record.url, record.title or record.statement_id), class_="cf-source"),
        element("p", escape(found)) if found else "",
        element("blockquote", quote) if record.quote else "",
        element("p", origin(record.publisher, _day(record, words), record.url, words)),
        class_="cf-citation",
    )


def kind_tag(kind: Kind, words: Wording) -> str:
    """What kind of record this is, as a small tag."""
    return element("span", escape(words.report.kinds[kind]), class_=f"cf-tag cf-kind-{kind.value}")


def origin(publisher: str, day: str, url: str, words: Wording) -> str:
    """Publisher, date and a link that names the site it leads to."""
    parts = [escape(part) for part in (publisher, day) if part]
    site = host_of(url)
    if site:
        parts.append(link(url, words.report.open_source.format(site=site)))
    return element("span", " · ".join(parts), class_="cf-origin")


def _day(citation: Citation | Related, words: Wording) -> str:
    return words.date(citation.published) if citation.published else words.report.undated


def _quote_in_context(citation: Citation | Related, statement: Statement | None) -> str:
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
