"""The card that says a pasted message is a known one, or only like one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cekfakta.server.ui.citation import kind_tag, origin
from cekfakta.server.ui.markup import element, escape, link
from cekfakta.server.ui.wording import Wording
from cekfakta.types import Difference, Match, Relation, Statement


def known_html(
    matches: Sequence[Match], statements: Mapping[str, Statement], words: Wording
) -> str:
    """A card for the closest known message; nothing when none is known.

    A message that differs in a fact is shown as similar, with the differences slot by slot.
    """
    if not matches:
        return ""
    match = min(matches, key=lambda m: (m.relation is not Relation.SAME, -m.similarity))
    statement = statements.get(match.statement_id)
    percent = round(match.similarity * 100)
    return element(
        "section",
        element("h3", escape(words.report.known[match.relation])),
        element("p", escape(words.report.known_hint[match.relation])),
        element("p", escape(words.report.similarity.format(percent=percent)), class_="cf-alike"),
        _differences(match.differences, words),
        _record(statement, words) if statement else "",
        class_=f"cf-known cf-known-{match.relation.value}",
        aria_label=words.report.known[match.relation],
    )


def _differences(differences: Sequence[Difference], words: Wording) -> str:
    if not differences:
        return ""
    report = words.report
    head = element(
        "tr",
        *(
            element("th", escape(name), scope="col")
            for name in (report.slot, report.ours, report.theirs)
        ),
    )
    rows = (
        element(
            "tr",
            element("th", escape(report.slots.get(d.slot, d.slot)), scope="row"),
            element("td", escape(d.ours or report.absent)),
            element("td", escape(d.theirs or report.absent)),
        )
        for d in differences
    )
    table = element("table", element("thead", head), element("tbody", *rows))
    return element("div", table, class_="cf-table")


def _record(statement: Statement, words: Wording) -> str:
    day = words.date(statement.published) if statement.published else words.report.undated
    rating = (
        element("span", escape(words.report.ratings[statement.rating]), class_="cf-tag cf-rating")
        if statement.rating
        else ""
    )
    return element(
        "div",
        element("p", kind_tag(statement.kind, words), rating, class_="cf-tags"),
        element("p", link(statement.url, statement.title or statement.url), class_="cf-source"),
        element("p", origin(statement.publisher, day, statement.url, words)),
        class_="cf-citation",
    )
