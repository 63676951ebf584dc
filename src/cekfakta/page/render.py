"""A report as HTML that can be trusted: pure, and every text in it escaped."""

from __future__ import annotations

from collections.abc import Mapping

from cekfakta.page.citation import citation_html
from cekfakta.page.icons import icon
from cekfakta.page.known import known_html
from cekfakta.page.markup import element, escape
from cekfakta.terms import Label, Reason
from cekfakta.types import Report, Statement, Verdict
from cekfakta.wording.reply import covered
from cekfakta.wording.shape import Wording


def report_html(report: Report, statements: Mapping[str, Statement], words: Wording) -> str:
    """The verdict banner, the known message, one card a claim, and the receipt.

    ``statements`` are the records that the report names, by id; one that is missing (the corpus
    has changed since) leaves its quote without its surroundings.
    """
    cards = [
        _claim_card(number, verdict, statements, words)
        for number, verdict in enumerate(report.verdicts, start=1)
    ]
    heading = element("h3", escape(words.report.claims), class_="cf-subheading") if cards else ""
    return element(
        "div",
        _banner(report, words),
        known_html(report.reposts, statements, words),
        heading,
        *cards,
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
    cited = {c.statement_id for verdict in report.verdicts for c in verdict.citations}
    return frozenset(cited | {match.statement_id for match in report.reposts})


def _banner(report: Report, words: Wording) -> str:
    title, hint = _summary(report, words)
    facts = []
    if report.label is not Label.NOT_ENOUGH_EVIDENCE:
        facts.append(words.surety(report.probability))
    if report.verdicts:
        facts.append(words.report.covers.format(part=covered(report), whole=len(report.verdicts)))
    body = element(
        "div",
        element("h2", escape(title), tabindex="-1"),
        element("p", escape(" · ".join(facts)), class_="cf-facts") if facts else "",
        element("p", escape(hint)),
    )
    return element(
        "section",
        icon(report.label),
        body,
        class_=f"cf-banner cf-{report.label.value}",
        aria_label=words.report.result,
    )


def _summary(report: Report, words: Wording) -> tuple[str, str]:
    """The headline and the advice under it."""
    said = words.report
    if any(Reason.NOT_INDONESIAN in verdict.reasons for verdict in report.verdicts):
        return said.message[report.label], said.other_language
    if not report.verdicts and report.label is Label.NOT_ENOUGH_EVIDENCE:
        return said.no_claims, said.no_claims_hint
    return said.message[report.label], said.advice[report.label]


def _claim_card(
    number: int, verdict: Verdict, statements: Mapping[str, Statement], words: Wording
) -> str:
    title = element(
        "p",
        icon(verdict.label),
        element("strong", escape(words.report.claim[verdict.label])),
        _surety(verdict, words),
        class_=f"cf-verdict cf-{verdict.label.value}",
    )
    reasons = (element("li", escape(words.report.reasons[reason])) for reason in verdict.reasons)
    name = words.report.claim_number.format(number=number)
    return element(
        "section",
        element("h4", escape(name)),
        element("p", escape(verdict.claim.text), class_="cf-claim"),
        title,
        element("ul", *reasons, class_="cf-reasons"),
        _citations(verdict, statements, words),
        class_="cf-card",
        aria_label=name,
    )


def _surety(verdict: Verdict, words: Wording) -> str:
    """How sure; an unverified claim gets none, since nothing was decided."""
    if verdict.label is Label.NOT_ENOUGH_EVIDENCE:
        return ""
    return element("span", escape(words.surety(verdict.probability)), class_="cf-surety")


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


def _receipt(report: Report, words: Wording) -> str:
    receipt = report.receipt
    text = words.report.receipt.format(
        corpus=receipt.corpus[:12], model=receipt.model, version=receipt.version
    )
    return element("p", escape(text), class_="cf-receipt")
