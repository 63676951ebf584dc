"""The claims of a message, each with what the message does with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cekfakta.terms import Act
from cekfakta.text.acts import act_alone, acts
from cekfakta.text.boundaries import LINK, links
from cekfakta.text.characters import EMOJI
from cekfakta.text.context import in_context, worded
from cekfakta.text.parts import Part
from cekfakta.text.predicates import has_predicate
from cekfakta.text.spoken import spoken
from cekfakta.text.units import undecorated
from cekfakta.types import Claim, Message, Span

MOST_WORDS = 40
"""Most words of a message that may be one claim: a forward of two or three sentences."""

_CLAUSE = re.compile(
    r"[,;]\s*(?:(?i:sedangkan|sementara itu|tetapi|tapi|namun)\s+|dan\s+(?=[A-Z]))|;\s+"
)
_DECORATION = re.compile(
    rf"(?P<link>{LINK.pattern})|{EMOJI.pattern}|#(?=\w)|(?<!\S):[a-z_]{{2,30}}:"
)
_CLAUSE_HEAD = 200
"""Characters of a clause in which its subject and verb are looked for."""
_BLANKS = re.compile(r"\s+")


def claims(message: Message) -> tuple[Claim, ...]:
    """What a message says that can be checked, in order, each text once.

    Greetings, prayers, opinions, headings, bare calls and sentences that only frame the message
    are none. A question whether something is true is one, a call that carries a contact, a figure
    or a reason too, and so is what ``Tahukah Anda bahwa ...?`` asserts.
    """
    found: dict[str, Claim] = {}
    told = in_context(message)
    for part, act in zip(told, acts(told), strict=True):
        if part.claim:
            for claim in _claims_of(message, part, act):
                found.setdefault(spoken(claim.text).folded, claim)
    return tuple(found.values())


def whole(message: Message) -> Claim | None:
    """A short message as one claim; None for a longer one, and for one without words.

    Its act is that of its claims where they share one; it corrects where it retells something.
    """
    text = message.text
    span = undecorated(text, 0, len(text), links(text))
    words = text[span.start : span.end]
    if len(words.split()) > MOST_WORDS or not worded(words):
        return None
    does = {claim.act for claim in claims(message)}
    mixed = Act.CORRECTS if Act.RETELLS in does else Act.ASSERTS
    return _claim(message, span, does.pop() if len(does) == 1 else mixed)


def _claims_of(message: Message, part: Part, act: Act) -> Iterator[Claim]:
    """The coordinate clauses of a part, when each has its own subject and verb."""
    spans = _clauses(message.text, Span(part.start, part.end))
    alone = len(spans) > 1 and act not in {Act.ASKS, Act.RETELLS}
    for span in spans:
        own = act_alone(message.text[span.start : span.end]) if alone else act
        yield _claim(message, span, own)


def _clauses(text: str, span: Span) -> list[Span]:
    found: list[Span] = []
    start = span.start
    for match in _CLAUSE.finditer(text, span.start, span.end):
        left, right = text[start : match.start()], text[match.end() : span.end][:_CLAUSE_HEAD]
        if _full_clause(left[:_CLAUSE_HEAD]) and _full_clause(right):
            found.append(Span(start, match.start()))
            start = match.end()
    return [*found, Span(start, span.end)]


def _full_clause(text: str) -> bool:
    """Whether words begin with a subject and have a verb behind it."""
    words = spoken(text).words
    return len(words) > 3 and not has_predicate(words[:1]) and has_predicate(words[1:6])


def _claim(message: Message, span: Span, act: Act) -> Claim:
    words = _DECORATION.sub(_kept, message.text[span.start : span.end])
    start = message.offsets[span.start]
    end = message.offsets[span.end - 1] + 1
    return Claim(_BLANKS.sub(" ", words).strip(), start, end, act)


def _kept(match: re.Match[str]) -> str:
    return match["link"] or " "
