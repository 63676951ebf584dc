"""The text that goes back to the group: plain, short, with the source and its date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from cekfakta.report import Citation, Related, Report, Verdict
from cekfakta.terms import Label
from cekfakta.text.addresses import web_address
from cekfakta.text.boundaries import LINK
from cekfakta.text.privacy import mask
from cekfakta.wording.answer import OF_DENIED, Answer, answer, answer_to, denies
from cekfakta.wording.headline import (
    PUBLISHER_CHARACTERS,
    TITLE_CHARACTERS,
    answers,
    cut,
    explanation,
    headline,
    in_short,
    quoted,
    sentence,
)
from cekfakta.wording.lines import desk_line
from cekfakta.wording.links import address
from cekfakta.wording.shape import Wording
from cekfakta.wording.shown import whom_to_ask

CLAIM_CHARACTERS = 200
"""A longer claim is cut: the reply is read on a phone."""
QUOTE_CHARACTERS = 300
LISTED_CHARACTERS = 120
"""What a claim, and its quote, may take where several are listed."""
MOST_LISTED: Mapping[Label, int] = {Label.REFUTED: 6, Label.CONFLICTING: 2, Label.SUPPORTED: 3}
"""Claims listed by label; of the others only the number is given."""

_SIGNS: Mapping[Answer, str] = {
    Answer.TRUE: "✅",
    Answer.CORRECTION_AGREES: "✅",
    Answer.ADVICE_AGREES: "✅",
    Answer.DENIAL_AGREES: "✅",
    Answer.UNTRUE: "❌",
    Answer.DENIAL_DISAGREES: "❌",
    Answer.ADVICE_DISAGREES: "❌",
    Answer.DISPUTED: "⚠️",
    Answer.ONLY_LINK: "🔗",
    Answer.ONLY_PHONE: "📞",
}
_UNDECIDED = "❔"


def reply_text(report: Report, words: Wording) -> str:
    """The reply to a message, with private numbers masked; empty when there is nothing to say."""
    found = answer_to(report)
    if found is Answer.NO_CLAIM:
        return ""
    said = words.reply
    first = f"{_sign(found)} {mask(_headline(report, found, words))}"
    clean = _without_links if found is Answer.ONLY_LINK else mask
    under = "\n".join(clean(line) for line in explanation(report, words))
    several = len(report.verdicts) > 1
    body = _listed(report.verdicts, words) if several else _alone(report.deciding, words)
    parts = [said.opening, f"{first}\n{under}", *body, *_asking(report, words), said.closing]
    return "\n\n".join(parts)


def share_address(reply: str) -> str:
    """The address that opens WhatsApp with the reply written; nothing is sent before a tap."""
    return "https://wa.me/?text=" + quote(reply, safe="")


def _headline(report: Report, found: Answer, words: Wording) -> str:
    """The headline as it is said to a group, which did not ask cekfakta itself."""
    said = words.reply.headline.get(found)
    return sentence(said, report.deciding, words) if said else headline(report, words)


def _sign(found: Answer) -> str:
    return _SIGNS.get(found, _UNDECIDED)


def _alone(verdict: Verdict | None, words: Wording) -> list[str]:
    """The one claim of a message, and its evidence under the title of each record.

    The title of a record that answers a question stands in the headline already.
    """
    if verdict is None:
        return []
    claim = _claim(verdict, CLAIM_CHARACTERS, words)
    found = answer(verdict)
    if found in OF_DENIED:
        claim = f"{in_short(found, verdict.probability, words)}: {claim}"
    titled = bool(verdict.citations)
    evidence = []
    for record in _cited(verdict):
        title = f"{cut(mask(record.title), TITLE_CHARACTERS)}\n" if titled else ""
        evidence.append(title + _source(record, QUOTE_CHARACTERS, words))
    return [claim, *evidence]


def _listed(verdicts: Sequence[Verdict], words: Wording) -> list[str]:
    """The claims of a message, those that are not true first, each with its source."""
    parts = []
    for label, most in MOST_LISTED.items():
        labelled = [verdict for verdict in verdicts if verdict.label is label]
        parts += [_entry(verdict, words) for verdict in labelled[:most]]
        if len(labelled) > most:
            parts.append(words.reply.more[label].format(count=len(labelled) - most))
    asked = [verdict for verdict in verdicts if answers(verdict)]
    parts += [_entry(verdict, words) for verdict in asked]
    still_open = len([v for v in verdicts if v.label is Label.NOT_ENOUGH_EVIDENCE]) - len(asked)
    if still_open and parts:
        left = words.reply.more[Label.NOT_ENOUGH_EVIDENCE].format(count=still_open)
        parts.append(f"{_UNDECIDED} {left}")
    return parts


def _entry(verdict: Verdict, words: Wording) -> str:
    claim = _claim(verdict, LISTED_CHARACTERS, words)
    found = answer(verdict)
    short = in_short(found, verdict.probability, words)
    line = f"{_sign(found)} {short}{'.' if denies(verdict) else ':'} {claim}"
    found_in = [_source(record, LISTED_CHARACTERS, words) for record in _cited(verdict)]
    return "\n".join([line, *found_in])


def _claim(verdict: Verdict, longest: int, words: Wording) -> str:
    return quoted(verdict, cut(_without_links(verdict.claim.text), longest), words)


def _cited(verdict: Verdict) -> Sequence[Citation | Related]:
    """The record that decides or answers, or one for each side."""
    if verdict.label is Label.CONFLICTING:
        return verdict.citations[:2]
    return verdict.citations[:1] or answers(verdict)[:1]


def _without_links(text: str) -> str:
    """A message's words without private numbers, and without links that a thumb could open.

    An official address stays; one that is passed on in a warning would still be opened.
    """
    kept = LINK.sub(lambda link: link[0] if address(link[0]).ending else "[tautan]", text)
    return mask(kept)


def _source(record: Citation | Related, longest: int, words: Wording) -> str:
    """Quote, publisher, date and address of a record."""
    day = words.date(record.published) if record.published else words.report.undated
    lines = (
        f"“{cut(mask(record.quote), longest)}”",
        ", ".join(part for part in (cut(record.publisher, PUBLISHER_CHARACTERS), day) if part),
        web_address(record.url) or "",
    )
    return "\n".join(line for line in lines if line)


def _asking(report: Report, words: Wording) -> list[str]:
    """Where to ask, when nothing decides."""
    lines = [desk_line(desk, words) for desk in whom_to_ask(report)]
    return ["\n".join([words.report.ask.title, *lines])] if lines else []
