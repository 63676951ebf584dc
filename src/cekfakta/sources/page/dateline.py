"""The day on which a press release was given out, from the words of the release itself.

Indonesian releases are dated day first, in one of three ways, strongest first:

1. an official dateline: ``Jakarta, 3 Maret 2025`` opening the text or signing it, or a line
   ``Tanggal: 3 Maret 2025`` or ``Ditetapkan di Jakarta pada tanggal 3 Maret 2025``;
2. the day on which somebody spoke: ``ujarnya, Sabtu (28/9/2024)``; the latest one counts;
3. the day on which something took place: ``berlangsung Kamis (24/4/2025)``; the latest one counts,
   unless the sentence announces it (``akan``, ``mulai``, ``hingga``).

``published`` weighs them against the date that the site states: a dateline later than that is an
announced event, so the site's date holds; an earlier one is the true date of a release that was
uploaded later, unless it merely dates an event more than ``EVENT_DAYS`` before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from cekfakta.text.dates import MONTHS, calendar_day
from cekfakta.text.segment import sentences

EVENT_DAYS = 31
"""Days within which a release reports an event; an older date in it is background."""

CONTEXT_CHARACTERS = 200
"""How far before a date the verb that explains it is looked for; also keeps long lines quick."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d|\d\d"
_DATE = (
    r"(?<!\d)(?:"
    r"(?P<iso>20\d\d-\d\d-\d\d)"
    rf"|(?P<day>\d{{1,2}})(?:[\s-]+(?P<name>{_MONTH})\b\.?[\s,-]*"
    rf"|\s?[/.-]\s?(?P<month>\d{{1,2}})\s?[/.-]\s?)(?P<year>{_YEAR})"
    rf"|\b(?P<first>{_MONTH})\s(?P<second>\d{{1,2}}),\s(?P<third>{_YEAR})"
    r")(?!\d)"
)
_WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum[’'`]?at|sabtu|minggu|ahad)"
_CLOCK = r"(?:[\s,|•·–-]*(?:pukul\s*)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:wib|wita|wit|am|pm)?)?"
_PLACE = r"[A-Z][A-Za-z.’' -]{2,40}"
_LABEL = (
    r"(?:tanggal|tgl|hari[ /,]+tanggal|diterbitkan|dipublikasikan|diposting|ditayangkan|terbit|"
    r"tayang|dirilis|published|posted|date)(?:\s+(?:on|pada|terbit|rilis|publikasi|tanggal))?"
)

_ISSUED = re.compile(
    rf"\s*(?:(?:ditetapkan|dikeluarkan|diumumkan|dibuat) di {_PLACE},?\s)?"
    rf"pada (?:tanggal|tgl)\.?\s*:?\s*{_DATE}\W*",
    re.I,
)
_ANY = re.compile(_DATE, re.I)
_OPENING = re.compile(rf"\s*(?-i:{_PLACE}),\s*(?:{_WEEKDAY},?\s*)?\(?{_DATE}", re.I)
_LABELLED = re.compile(rf"\s*{_LABEL}\s*:?\s*(?:{_WEEKDAY},?\s*)?{_DATE}", re.I)
_STAMP = re.compile(
    rf"\s*(?:(?-i:{_PLACE}),\s*)?(?:{_WEEKDAY}\s*,?\s*)?\(?{_DATE}\)?{_CLOCK}\s*\W*", re.I
)
_SPOKEN = re.compile(rf"(?:{_WEEKDAY}\s*,?\s*(?:tanggal\s+)?\(?\s*|\(\s*){_DATE}", re.I)
_SPEECH = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|terang|tegas|ungkap|papar|tandas|imbuh|tambah|sebut|pungkas|"
    r"tukas|tulis|tutup|lanjut)(?:nya|kan)?\b|\b(?:mengatakan|menyampaikan|menjelaskan|menegaskan|"
    r"mengungkapkan|menyebut|menuturkan|membantah|mengimbau|keterangan|siaran pers|rilis|dikutip|"
    r"dikonfirmasi|dihubungi|konferensi pers|jumpa pers|wartawan|awak media)\b",
    re.I,
)
_ANNOUNCED = re.compile(
    r"\b(?:akan|bakal|mulai|hingga|sampai|mendatang|dijadwalkan|direncanakan|rencananya|berlaku|"
    r"lambat|besok|nanti|batas|undang|diundang)\b",
    re.I,
)


class Strength(IntEnum):
    """How surely a date in the text is the date of the release."""

    EVENT = 1
    SPOKEN = 2
    OFFICIAL = 3


class Dateline(NamedTuple):
    """A date of the text and how much it says; the greatest is the release's."""

    strength: Strength
    day: date


def published(lines: list[str], body: list[str], stated: date | None) -> date | None:
    """Return the release's date from all its lines, its body, and the date the site states."""
    dateline = max(_datelines(lines, body), default=None)
    if dateline is None:
        return stated
    if stated is None:
        return dateline.day
    days = (stated - dateline.day).days
    trusted = days >= 0 and (dateline.strength > Strength.EVENT or days <= EVENT_DAYS)
    return dateline.day if trusted else stated


def stamp(line: str) -> date | None:
    """Return the date of a line that is nothing but a date, with or without place and time."""
    return _day(_STAMP.fullmatch(line))


def mentioned(line: str) -> date | None:
    """Return the first full date in a line."""
    return next((day for match in _ANY.finditer(line) if (day := _day(match))), None)


def _datelines(lines: list[str], body: list[str]) -> Iterator[Dateline]:
    opening = [_OPENING.match(line) for line in body[:1]]
    labelled = [_LABELLED.match(line) for line in lines]
    signed = [_STAMP.fullmatch(line) for line in lines[-6:] if re.match(_PLACE + ",", line)]
    issued = [_ISSUED.fullmatch(line) for line in lines]
    for match in (*opening, *labelled, *signed, *issued):
        if day := _day(match):
            yield Dateline(Strength.OFFICIAL, day)
    for line in body:
        for span in sentences(line):
            yield from _spoken(line[span.start : span.end])


def _spoken(sentence: str) -> Iterator[Dateline]:
    for match in _SPOKEN.finditer(sentence):
        before = sentence[max(0, match.start() - CONTEXT_CHARACTERS) : match.start()]
        speech = max((found.end() for found in _SPEECH.finditer(before)), default=0)
        announced = max((found.end() for found in _ANNOUNCED.finditer(before)), default=0)
        day = _day(match)
        if day and speech >= announced:
            yield Dateline(Strength.SPOKEN if speech else Strength.EVENT, day)


def _day(match: re.Match[str] | None) -> date | None:
    """Return the date of a match of ``_DATE``; None when there is no such day."""
    if match is None:
        return None
    if match["iso"]:
        return calendar_day(*map(int, match["iso"].split("-")))
    year, day = match["year"] or match["third"], int(match["day"] or match["second"])
    name = match["name"] or match["first"]
    month = MONTHS[name.lower()] if name else int(match["month"])
    return calendar_day(int(year) + (2000 if len(year) == 2 else 0), month, day)
