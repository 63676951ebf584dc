"""A report as HTML that can be trusted: pure, and every text in it escaped."""

from __future__ import annotations

from collections.abc import Mapping

from cekfakta.page.citation import citation_html, related_html
from cekfakta.page.icons import icon
from cekfakta.page.known import known_html, near_html
from cekfakta.page.markup import element, escape, link
from cekfakta.report import Report, Verdict
from cekfakta.terms import Label
from cekfakta.types import Statement
from cekfakta.wording.answer import denies, percent, surety
from cekfakta.wording.desks import CONTACTS, Desk
from cekfakta.wording.headline import explanation, finding_beside, headline, quoted
from cekfakta.wording.lines import desk_line, receipt_line
from cekfakta.wording.shape import Wording
from cekfakta.wording.shown import records, whom_to_ask


def report_html(report: Report, statements: Mapping[str, Statement], words: Wording) -> str:
    """The answer, the known message, one card a claim, whom to ask, and the code of the check.

    ``statements`` are the records that the report names, by id; one that is missing (the corpus
    has changed since) leaves its quote without its surroundings.
    """
    several = len(report.verdicts) > 1
    cards = [
        _claim_card(number, verdict, several, statements, words)
        for number, verdict in enumerate(report.verdicts, start=1)
    ]
    heading = element("h3", escape(words.report.claims), class_="cf-subheading") if several else ""
    return element(
        "div",
        _banner(report, words),
        known_html(report, statements, words),
        heading,
        *cards,
        near_html(report, statements, words),
        _asking(report, words),
        _receipt(report, words),
        class_="cf-report",
        lang=words.code,
    )


def notice_html(title: str, hint: str = "") -> str:
    """A friendly word when there is nothing to show: an empty box, an unreadable file."""
    parts = [element("p", escape(title), class_="cf-notice-title")]
    if hint:
        parts.append(element("p", escape(hint)))
    return element("div", *parts, class_="cf-notice", role="alert")


def statement_ids(report: Report) -> frozenset[str]:
    """The records that a report names."""
    return records(report) | {match.statement_id for match in report.reposts}


def _banner(report: Report, words: Wording) -> str:
    body = element(
        "div",
        element("h2", escape(headline(report, words)), tabindex="-1"),
        *(element("p", escape(line)) for line in explanation(report, words)),
    )
    return element(
        "section",
        icon(report.label),
        body,
        class_=f"cf-banner {_shade(report.label, report.probability)}",
        aria_label=words.report.result,
    )


def _claim_card(
    number: int,
    verdict: Verdict,
    several: bool,
    statements: Mapping[str, Statement],
    words: Wording,
) -> str:
    """What is said of one claim; where it is the only one, the banner has said it already."""
    name = words.report.claim_number.format(number=number)
    text = verdict.claim.text
    claim = quoted(verdict, text, words) if denies(verdict) else text
    reasons = (element("li", escape(words.report.reasons[reason])) for reason in verdict.reasons)
    return element(
        "section",
        element("h4", escape(name)) if several else "",
        element("p", escape(claim), class_="cf-claim"),
        _finding(verdict, finding_beside(verdict, several, words)),
        element("ul", *reasons, class_="cf-reasons"),
        _citations(verdict, statements, words),
        related_html(verdict.related, statements, words),
        _certainty(verdict, words),
        class_="cf-card",
        aria_label=name,
    )


def _finding(verdict: Verdict, said: str) -> str:
    if not said:
        return ""
    return element(
        "p",
        icon(verdict.label),
        element("strong", escape(said)),
        class_=f"cf-verdict {_shade(verdict.label, verdict.probability)}",
    )


def _shade(label: Label, probability: float) -> str:
    """The classes that colour a verdict: its label, and how sure it is where it takes a side."""
    sure = "" if label is Label.NOT_ENOUGH_EVIDENCE else f" cf-{surety(probability).value}"
    return f"cf-{label.value}{sure}"


def _certainty(verdict: Verdict, words: Wording) -> str:
    """The number, in small print; an undecided claim has none."""
    if verdict.label is Label.NOT_ENOUGH_EVIDENCE:
        return ""
    said = words.report.certainty.format(percent=percent(verdict.probability))
    return element("p", escape(said), class_="cf-fine")


def _citations(verdict: Verdict, statements: Mapping[str, Statement], words: Wording) -> str:
    shown = [
        citation_html(citation, statements.get(citation.statement_id), words)
        for citation in verdict.citations
    ]
    first = 2 if verdict.label is Label.CONFLICTING else 1
    rest = shown[first:]
    if not rest:
        return "".join(shown)
    summary = element("summary", escape(words.report.more_sources.format(count=len(rest))))
    return "".join(shown[:first]) + element("details", summary, *rest)


def _asking(report: Report, words: Wording) -> str:
    """Where to ask when nothing decides; a site is a link."""
    desks = whom_to_ask(report)
    if not desks:
        return ""
    return element(
        "section",
        element("h3", escape(words.report.ask.title)),
        element("ul", *(element("li", _desk(desk, words)) for desk in desks)),
        class_="cf-card cf-ask",
    )


def _desk(desk: Desk, words: Wording) -> str:
    site = CONTACTS[desk].site
    line = desk_line(desk, words)
    if not site:
        return escape(line)
    return escape(line.removesuffix(site)) + link(f"https://{site}", site)


def _receipt(report: Report, words: Wording) -> str:
    return element(
        "details",
        element("summary", escape(words.report.receipt)),
        element("p", escape(receipt_line(report.receipt, words))),
        class_="cf-receipt",
    )
