"""The card that says a pasted message is a known one, and the records on its topic alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cekfakta.page.citation import kind_tag, origin, related_html
from cekfakta.page.markup import element, escape, link
from cekfakta.report import Related, Report
from cekfakta.terms import Why
from cekfakta.types import Difference, Family, Match, Member, Span, Statement
from cekfakta.wording.lines import rated, uncovered_line
from cekfakta.wording.shape import Wording
from cekfakta.wording.shown import known_message, near_messages, records

MOST_VERSIONS = 30
"""Versions listed under a known message; a family may have thousands."""


def known_html(report: Report, statements: Mapping[str, Statement], words: Wording) -> str:
    """A card for the closest known message; nothing when none is known.

    Its record is left out where a verdict shows it already; what differs stands slot by slot.
    """
    match = known_message(report)
    if match is None:
        return ""
    statement = (
        None if match.statement_id in records(report) else statements.get(match.statement_id)
    )
    return element(
        "section",
        element("h3", escape(words.report.known[match.relation])),
        element("p", escape(words.report.known_hint[match.relation])),
        _differences(match.differences, words),
        _inheritance(match, words),
        _record(statement, words) if statement else "",
        _timeline(match.family, words) if match.family else "",
        class_=f"cf-known cf-known-{match.relation.value}",
        aria_label=words.report.known[match.relation],
    )


def near_html(report: Report, statements: Mapping[str, Statement], words: Wording) -> str:
    """Known messages on the same topic, as nearest records, where no verdict names any."""
    found = (statements.get(match.statement_id) for match in near_messages(report))
    near = tuple(Related.of(s, Span(0, 0), Why.CLOSE) for s in found if s)
    return element("section", related_html(near, {}, words), class_="cf-card") if near else ""


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


def _inheritance(match: Match, words: Wording) -> str:
    """What was found of earlier versions, and what of this one that does not cover."""
    said = []
    if match.family and match.family.rating:
        rating = words.report.ratings[match.family.rating]
        said.append(words.report.inherited.format(rating=rating))
    if match.uncovered:
        said.append(uncovered_line(match, words))
    return "".join(element("p", escape(text), class_="cf-inherited") for text in said)


def _timeline(family: Family, words: Wording) -> str:
    """Every known version with its date, oldest first; nothing when there is but one."""
    if len(family.members) < 2:
        return ""
    heading = words.report.family.format(count=words.number(len(family.members)))
    shown = family.members[:MOST_VERSIONS]
    items = (element("li", *_version(member, words)) for member in shown)
    return element(
        "div",
        element("h4", escape(heading)),
        element("ol", *items),
        "" if len(shown) == len(family.members) else element("p", "…"),
        class_="cf-family",
    )


def _version(member: Member, words: Wording) -> tuple[str, ...]:
    day = member.denied or member.seen
    event = words.report.denied if member.denied else words.report.seen
    rating = f" ({rated(member.rating, words)})" if member.rating else ""
    dated = words.date(day) if day else words.report.undated
    return (
        element("strong", escape(f"{event} {dated}")),
        " ",
        element("span", escape((member.title or member.statement_id) + rating)),
    )


def _record(statement: Statement, words: Wording) -> str:
    day = words.date(statement.published) if statement.published else words.report.undated
    rating = (
        element("span", escape(rated(statement.rating, words)), class_="cf-tag cf-rating")
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
