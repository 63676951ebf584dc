"""The units of a message: its sentences without what decorates them, wrapped lines joined again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cekfakta.text.boundaries import LINK, links
from cekfakta.text.characters import EMOJI
from cekfakta.text.chats import is_chat
from cekfakta.text.courtesy import greets
from cekfakta.text.labels import Label, label
from cekfakta.text.predicates import has_predicate
from cekfakta.text.segment import sentences
from cekfakta.text.spoken import spoken
from cekfakta.types import Message, Span

_SHORT = 4
_LONG = 30
_LOOK_BACK = 40
_WRAPPED_LINE = 60
"""Characters of the longest line of a paragraph that somebody wrapped by hand."""
_EDGES = " \t\n\"'.,:;-=*_~•|()[]>/\\"
_MARKER = re.compile(rf"(?:[-•*>]|{EMOJI.pattern}|\(?\d{{1,3}}[.)]+(?=\s)|\(?[a-z][.)](?=\s))\s*")
_OPENING = re.compile(
    r"(?:[\s\"'.,:;=*_~•|)\]>/\\-]|\(?\d{1,3}[.)]+\s|#\w+(?=\s*(?:#|$))"
    rf"|(?<![^\n])\(?[a-z][.)]\s|{EMOJI.pattern})*"
)
_CALL = re.compile(
    r"(?<=\s)(?=(?:Jangan|Klik|Ayo|Yuk|Mari|Sil?lah?kan|Segera|Daftar(?:kan)?|Hubungi|Buruan|Harap|Mohon"
    r"|Ingin|Info lebih|Utk [Ii]nfo|Untuk [Ii]nfo|Persyaratan|Syarat|Kualifikasi|Fasilitas|Posisi"
    r"|JANGAN|KLIK|AYO|YUK|MARI|SILAH?KAN|SEGERA|DAFTAR(?:KAN)?|HUBUNGI|BURUAN|HARAP|MOHON|INGIN"
    r"|PERSYARATAN|SYARAT|KUALIFIKASI|FASILITAS|INFORMASI LENGKAP)\b)"
)
_PREPOSITION = re.compile(r"(?i)(?:di|pada|dalam|untuk|dari)\s")
_CLOSING = re.compile(rf"(?:(?<=\s)#\w+|{EMOJI.pattern}|:[a-z_]{{2,30}}:)$")
_STOP = re.compile(r"[.!?…]")
_POINTS_TO_LINK = re.compile(
    r"(?i)\b(?:link\w*|tautan\w*|klik|di ?sini|di ?bawah|berikut\w*|situs\w*|web\w*|laman\w*"
    r"|alamat\w*|daftar|cek|kunjungi|akses|buka|lewat|melalui|via|di|ke)\W*$"
)
_PARAGRAPH = re.compile(r"\n\s*\n")
_ASIDES = {")": "(", "]": "["}
_CONTINUES = re.compile(r"[a-z]|Rp\.? ?\d")
_LONE_MARKER = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]+\n")
_KEYCAP = "\u20e3"


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a message, ``text[start:end]``, without its decoration.

    ``tail`` is what was cut from its end, ``item`` whether the mark of a list stood before it,
    ``label`` the label that did. A label that stands alone has no words.
    """

    start: int
    end: int
    tail: str
    item: bool = False
    label: Label | None = None

    @property
    def empty(self) -> bool:
        """Whether it is a label alone."""
        return self.start >= self.end


def units(message: Message) -> list[Unit]:
    """The units of a message in order."""
    text = message.text
    chat = is_chat(message.original)
    continued = frozenset[int]() if chat else _continued_lines(text)
    found: list[Unit] = []
    for unit in _sentences(message):
        if found and not chat and _joins(text, found[-1], unit, unit.start in continued):
            found[-1] = replace(found[-1], end=unit.end, tail=unit.tail)
        else:
            found.append(unit)
    return found


def undecorated(text: str, start: int, end: int, addresses: Sequence[Span] = ()) -> Span:
    """A stretch of text without blanks, quotes, bullets, emoji and hashtags around it.

    ``addresses`` are the links of the text, which stay whole.
    """
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    return Span(start, max(start, _closing(text, start, end, addresses)))


def _sentences(message: Message) -> Iterator[Unit]:
    text = message.text
    addresses = links(text)
    for sentence in sentences(text):
        for part in _uncalled(text, sentence):
            start = _behind_keycaps(message, part.start)
            marked = start > part.start or _MARKER.match(text, start, part.end) is not None
            start = undecorated(text, start, part.end, addresses).start
            found = label(text, start, part.end)
            start = found[1] if found else start
            span = undecorated(text, start, part.end, addresses)
            unit = Unit(
                span.start,
                span.end,
                text[span.end : part.end].strip(),
                marked and _begins_line(text, part.start),
                found[0] if found else None,
            )
            if not unit.empty or unit.label:
                yield unit


def _begins_line(text: str, at: int) -> bool:
    before = text[max(0, at - 2) : at].rstrip(" ")
    return not before or before[-1] == "\n"


def _behind_keycaps(message: Message, start: int) -> int:
    """Where a sentence begins behind digits in keycaps or circles, which number a list."""
    at = start
    while at < len(message.text) and message.text[at].isdigit():
        origin = message.offsets[at]
        capped = _KEYCAP in message.original[origin + 1 : origin + 3]
        if not capped and message.original[origin].isascii():
            break
        at += 1
    return at


def _uncalled(text: str, span: Span) -> list[Span]:
    """A long sentence without stops, cut where a capital begins a call or a heading."""
    if text.count(" ", span.start, span.end) < _LONG:
        return [span]
    cuts = [span.start]
    for match in _CALL.finditer(text, span.start, span.end):
        if text.count(" ", cuts[-1], match.start()) >= _SHORT:
            cuts.append(match.start())
    return [Span(*ends) for ends in zip(cuts, [*cuts[1:], span.end], strict=True)]


def _closing(text: str, start: int, end: int, addresses: Sequence[Span]) -> int:
    """Where a stretch ends without what decorates its end: blanks, quotes, emoji, hashtags."""
    while True:
        bare = end
        while bare > start and text[bare - 1] in _EDGES and not _closes_aside(text, start, bare):
            bare -= 1
        at = bisect_left(addresses, bare, key=lambda address: address.end)
        if at < len(addresses) and addresses[at].start < bare and addresses[at].end <= end:
            return addresses[at].end
        decoration = _CLOSING.search(text, max(start, bare - _LOOK_BACK), bare)
        if decoration is None:
            return bare
        end = decoration.start()


def _closes_aside(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends with the bracket that closes one within it."""
    if text[end - 1] not in _ASIDES:
        return False
    opening = _ASIDES[text[end - 1]]
    return text.rfind(opening, start, end) > text.rfind(text[end - 1], start, end - 1)


def _continued_lines(text: str) -> frozenset[int]:
    """Where lines begin that go on with the one before, in paragraphs that were wrapped by hand.

    Of such a paragraph only the first line begins with a capital or a number.
    """
    found: list[int] = []
    at = 0
    for paragraph in _PARAGRAPH.split(text):
        begin = text.index(paragraph, at)
        starts = [begin, *(begin + m.end() for m in re.finditer(r"\n", paragraph))]
        at = begin + len(paragraph)
        if len(starts) > 1 and _LONE_MARKER.match(paragraph):
            starts = starts[1:]
        first, *others = starts
        wrapped = all(_CONTINUES.match(text, start) for start in others)
        short = all(len(line) <= _WRAPPED_LINE for line in paragraph.split("\n"))
        if wrapped and short and not text[first : first + 1].islower():
            found += others
    return frozenset(found)


def _joins(text: str, before: Unit, unit: Unit, continued: bool) -> bool:
    """Whether a unit goes on with the sentence of the one before it."""
    if unit.label or before.empty:
        return False
    gap = text[before.end : unit.start]
    lines = gap.count("\n")
    if LINK.fullmatch(text, unit.start, unit.end):
        return lines < 3 and (":" in before.tail or _points_to_link(text, before))
    if lines > 1 or unit.item:
        return False
    lower = text[unit.start].islower()
    if lines and (lower or continued) and not before.tail and (continued or before.item):
        return not _greets(text, before)
    return _opens(text, before, follows=lines == 1, lower=lower)


def _points_to_link(text: str, unit: Unit) -> bool:
    return (
        _POINTS_TO_LINK.search(text, max(unit.start, unit.end - _LOOK_BACK), unit.end) is not None
    )


def _greets(text: str, unit: Unit) -> bool:
    return greets(spoken(text[unit.start : unit.end]).words)


def _opens(text: str, unit: Unit, follows: bool, lower: bool) -> bool:
    """Whether a short line is the beginning of the sentence on the next line."""
    line = text[unit.start : unit.end]
    said = spoken(line).words if line.count(" ") < _SHORT else ()
    if len(said) >= _SHORT or not said or greets(said):
        return False
    if _PREPOSITION.match(line) and not has_predicate(said):
        return True
    if not follows or _STOP.search(unit.tail):
        return False
    return unit.tail[-1:] in {":", ",", "-"} if unit.tail else lower
