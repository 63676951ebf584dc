"""Sentences of messages and of official prose, and the claims among them."""

from __future__ import annotations

import re

from cekfakta.text.boundaries import BREAK, LINK, breaks
from cekfakta.text.characters import EMOJI
from cekfakta.text.checkable import (
    Act,
    embedded_assertion,
    has_predicate,
    informative,
    judge,
    tag_question,
)
from cekfakta.text.normalise import fold
from cekfakta.types import Claim, Message, Span

MAX_CLAIMS = 20
"""Most claims of one message; of more, the most informative and then the longest are kept."""

MOST_WORDS = 40
"""Most words of a message that may be one claim: a forward of two or three sentences."""

_SHORT = 4
_LONG = 30
_EDGES = " \t\n\"'.,:;-=*_~•|()[]>/\\"
_OPENING = re.compile(
    rf"(?:[\s\"'.,:;=*_~•|)\]>/\\-]|\d{{1,2}}[.)]\s|#\w+(?=\s*(?:#|$))|{EMOJI.pattern})*"
)
_CLAUSE = re.compile(
    r"[,;]\s*(?:(?i:sedangkan|sementara itu|tetapi|tapi|namun)\s+|dan\s+(?=[A-Z]))|;\s+"
)
_CALL = re.compile(
    r"(?<=\s)(?=(?:Jangan|Klik|Ayo|Yuk|Mari|Sil?lah?kan|Segera|Daftar(?:kan)?|Hubungi|Buruan|Harap|Mohon"
    r"|Ingin|Info lebih|Utk [Ii]nfo|Untuk [Ii]nfo|Persyaratan|Syarat|Kualifikasi|Fasilitas|Posisi"
    r"|JANGAN|KLIK|AYO|YUK|MARI|SILAH?KAN|SEGERA|DAFTAR(?:KAN)?|HUBUNGI|BURUAN|HARAP|MOHON|INGIN"
    r"|PERSYARATAN|SYARAT|KUALIFIKASI|FASILITAS|INFORMASI LENGKAP)\b)"
)
_PREPOSITION = re.compile(r"(?i)(?:di|pada|dalam|untuk|dari)\s")
_CLOSING = re.compile(rf"(?:(?<=\s)#\w+|{EMOJI.pattern}|:[a-z_]{{2,30}}:)$")
_DECORATION = re.compile(rf"{EMOJI.pattern}|#(?=\w)|(?<!\S):[a-z_]{{2,30}}:")
_SAID = re.compile(r"\w")
_BLANKS = re.compile(r"\s+")


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a message or of prose, in order.

    Blanks around them and punctuation without a word belong to none.
    """
    links = [match.span() for match in LINK.finditer(text)]
    spans: list[Span] = []
    start, word, link = 0, -1, 0
    for match in BREAK.finditer(text):
        at = match.start()
        if word < start:
            said = _SAID.search(text, start)
            word = said.start() if said else len(text)
        if word >= at:
            start = match.end()
            continue
        while link < len(links) and links[link][1] <= at:
            link += 1
        inside = link < len(links) and links[link][0] < at
        if inside or not breaks(text, start, match):
            continue
        spans += _trimmed(text, start, match.end("close") if match["stop"] else at)
        start = match.end()
    if _SAID.search(text, start):
        spans += _trimmed(text, start, len(text))
    return tuple(spans)


def claims(message: Message) -> tuple[Claim, ...]:
    """The checkable assertions of a message, in order, at most ``MAX_CLAIMS``.

    Greetings, prayers, opinions, questions and bare calls are none; a call that carries an offer
    or a reason is one, and so is what ``Tahukah Anda bahwa ...?`` asserts. Where no sentence
    qualifies, the longest one that is none of those stands for the message.
    """
    text = message.text
    units = [_asserting(text, span) for span in _units(text)]
    judged = [(span, judge(text[span.start : span.end])) for span in units]
    chosen = [part for span, act in judged if act is Act.CLAIM for part in _clauses(text, span)]
    if not chosen:
        rest = [span for span, act in judged if act is Act.FRAGMENT and _worded(text, span)]
        chosen = sorted(rest, key=lambda span: span.start - span.end)[:1]
    return tuple(_claim(message, span) for span in _foremost(text, chosen))


def whole(message: Message) -> Claim | None:
    """A short message as one claim; None for a longer one, and for one without words."""
    span = _undecorated(message.text, Span(0, len(message.text)))
    short = len(message.text[span.start : span.end].split()) <= MOST_WORDS
    return _claim(message, span) if short and _worded(message.text, span) else None


def _units(text: str) -> list[Span]:
    """Sentences without their decoration, short lines joined to what they open."""
    units: list[Span] = []
    joins = False
    for sentence in (part for whole in sentences(text) for part in _uncalled(text, whole)):
        span = _undecorated(text, sentence)
        if span.start >= span.end:
            continue
        if joins:
            span = Span(units.pop().start, span.end)
        units.append(span)
        joins = _opens(text, sentence)
    return units


def _uncalled(text: str, span: Span) -> list[Span]:
    """A long sentence without stops, cut where a capital begins a call or a heading."""
    if text.count(" ", span.start, span.end) < _LONG:
        return [span]
    cuts = [span.start]
    for match in _CALL.finditer(text, span.start, span.end):
        if text.count(" ", cuts[-1], match.start()) >= _SHORT:
            cuts.append(match.start())
    return [Span(*ends) for ends in zip(cuts, [*cuts[1:], span.end], strict=True)]


def _undecorated(text: str, span: Span) -> Span:
    opening = _OPENING.match(text, span.start, span.end)
    start = opening.end() if opening else span.start
    body = text[start : span.end]
    return Span(start, start + len(_closed(body)))


def _closed(text: str) -> str:
    """The text without what decorates its end: blanks, quotes, emoji, hashtags."""
    shorter = _CLOSING.sub("", text.rstrip(_EDGES))
    return text if shorter == text else _closed(shorter)


def _opens(text: str, sentence: Span) -> bool:
    """Whether a short line is the beginning of the sentence on the next line."""
    line = text[sentence.start : sentence.end]
    words = fold(line).split()
    after = text[sentence.end : sentence.end + 3]
    follows = after.startswith("\n") and not after.startswith("\n\n")
    if len(words) >= _SHORT or not words:
        return False
    if _PREPOSITION.match(line) and not has_predicate(words):
        return True
    if not follows or line[-1] in ".!?":
        return False
    return line[-1] in ":,-" or after[1:2].islower()


def _asserting(text: str, span: Span) -> Span:
    """The part of a rhetorical question that asserts; any other sentence whole."""
    sentence = text[span.start : span.end]
    start = embedded_assertion(sentence)
    if start:
        body = _undecorated(text, Span(span.start + start, span.end))
        end = len(text[body.start : body.end].rstrip("?! "))
        return Span(body.start, body.start + end)
    return Span(span.start, span.start + tag_question(sentence))


def _clauses(text: str, span: Span) -> list[Span]:
    """The coordinate clauses of a sentence, when each has its own subject and verb."""
    parts: list[Span] = []
    start = span.start
    for match in _CLAUSE.finditer(text, span.start, span.end):
        left, right = text[start : match.start()], text[match.end() : span.end]
        if _full_clause(left) and _full_clause(right):
            parts.append(Span(start, match.start()))
            start = match.end()
    return [*parts, Span(start, span.end)]


def _full_clause(text: str) -> bool:
    """Whether words begin with a subject and have a verb behind it."""
    words = fold(text).split()
    return len(words) > 3 and not has_predicate(words[:1]) and has_predicate(words[1:6])


def _worded(text: str, span: Span) -> bool:
    return sum(word.isalpha() for word in fold(text[span.start : span.end]).split()) > 1


def _foremost(text: str, spans: list[Span]) -> list[Span]:
    """At most ``MAX_CLAIMS`` spans, each text once, in their order."""
    by_text = {fold(text[span.start : span.end]): span for span in reversed(spans)}
    unique = sorted(by_text.values(), key=lambda span: span.start)
    if len(unique) <= MAX_CLAIMS:
        return unique
    ranked = sorted(
        unique,
        key=lambda s: (-informative(text[s.start : s.end]), s.start - s.end, s.start),
    )
    return sorted(ranked[:MAX_CLAIMS], key=lambda span: span.start)


def _claim(message: Message, span: Span) -> Claim:
    words = _DECORATION.sub(" ", message.text[span.start : span.end])
    start = message.offsets[span.start]
    end = message.offsets[span.end - 1] + 1
    return Claim(_BLANKS.sub(" ", words).strip(), start, end)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if start < end else []
