"""The text that goes back to the group: plain, short, with the source and its date."""

from __future__ import annotations

from urllib.parse import quote

from cekfakta.terms import Label
from cekfakta.text.addresses import web_address
from cekfakta.text.privacy import mask
from cekfakta.types import Citation, Report
from cekfakta.wording.shape import Wording

CLAIM_CHARACTERS = 200
"""A longer claim is cut: the reply is read on a phone."""
QUOTE_CHARACTERS = 400


def reply_text(report: Report, words: Wording) -> str:
    """The reply to a message, with private numbers masked; empty when it makes no claim."""
    deciding = next((v for v in report.verdicts if v.label is report.label), None)
    if deciding is None:
        return ""
    said = words.reply
    parts = [
        said.opening,
        said.verdicts[report.label],
        said.claim.format(claim=_cut(mask(deciding.claim.text), CLAIM_CHARACTERS)),
    ]
    sides = 2 if report.label is Label.CONFLICTING else 1
    parts += [_source(citation, words) for citation in deciding.citations[:sides]]
    if not deciding.citations:
        parts.append(said.fallback)
    if len(report.verdicts) > 1:
        parts.append(said.rest.format(part=covered(report), whole=len(report.verdicts)))
    return "\n\n".join([*parts, said.closing])


def covered(report: Report) -> int:
    """How many of the claims have the verdict that stands for the message."""
    return sum(verdict.label is report.label for verdict in report.verdicts)


def share_address(reply: str) -> str:
    """The address that opens WhatsApp with the reply written; nothing is sent before a tap."""
    return "https://wa.me/?text=" + quote(reply, safe="")


def _source(citation: Citation, words: Wording) -> str:
    day = words.date(citation.published) if citation.published else words.report.undated
    text = words.reply.source.format(
        quote=_cut(citation.quote, QUOTE_CHARACTERS),
        title=citation.title,
        origin=", ".join(part for part in (citation.publisher, day) if part),
        url=web_address(citation.url) or "",
    )
    return text.strip()


def _cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0] + " …"
