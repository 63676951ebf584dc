"""The days that a message speaks of, counted from the day on which it is checked.

``pagi ini``, ``besok``, ``per 1 Juli`` and ``akhir Oktober`` name a day only beside another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from cekfakta.text.dates import MONTHS, YEAR, calendar_day, dates, parts
from cekfakta.text.normalise import fold
from cekfakta.types import Period

_DAY = timedelta(days=1)
_PARTS_OF_DAY = r"(?:dini hari|subuh|pagi|siang|sore|petang|malam)"
_RELATIVE: tuple[tuple[re.Pattern[str], int, int], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b"), first, last)
    for words, first, last in (
        (rf"{_PARTS_OF_DAY} (?:hari )?ini|hari ini|detik ini|jam ini|siang bolong ini", 0, 0),
        (r"barusan|baru saja|beberapa (?:menit|jam) (?:yang )?lalu", 0, 0),
        (r"tadi (?:pagi|siang|sore)|nanti (?:siang|sore|malam)", 0, 0),
        (r"breaking news|berita terkini|update terkini|kabar terkini|terjadi sekarang", 0, 0),
        (r"tadi malam|semalam|malam tadi|kemarin(?! lusa| dulu)", -1, -1),
        (r"kemarin lusa|kemarin dulu|dua hari (?:yang )?lalu", -2, -2),
        (r"besok lusa|(?<!kemarin )lusa", 2, 2),
        (rf"(?<!kemudian )besok(?! lusa)(?: {_PARTS_OF_DAY})?|esok(?: hari)?", 1, 1),
        (r"beberapa hari (?:yang )?lalu|belum lama ini|baru baru ini", -7, 0),
        (r"dalam waktu dekat|beberapa hari (?:lagi|ke depan)", 0, 14),
    )
)  # fmt: skip
"""Words for days near the day of checking, with the first and last day that they may mean."""
_WEEK = re.compile(r"\b(?:minggu|pekan) (ini|lalu|kemarin|depan)\b")
_MONTH = re.compile(r"\bbulan (ini|lalu|kemarin|depan)\b")
_YEAR = re.compile(r"\btahun (ini|lalu|kemarin|depan)\b")
_STEP = {"ini": 0, "lalu": -1, "kemarin": -1, "depan": 1}
_WRITTEN_OUT = {"mei", *(name for name in MONTHS if len(name) > 3)}
_NAMES = "|".join(sorted(_WRITTEN_OUT, key=len, reverse=True))
_PART_OF_MONTH = re.compile(
    rf"\b(?P<part>awal|pertengahan|akhir|bulan|sejak|mulai|per|hingga|sampai) "
    rf"(?:bulan )?(?P<month>{_NAMES})(?: (?P<year>{YEAR}))?\b"
)
_PARTS = {"awal": (1, 10), "pertengahan": (11, 20), "akhir": (21, 31)}
_BARE_YEAR = re.compile(
    rf"(?<![\d.] )(?<!rp )\b({YEAR})\b"
    r"(?! (?:orang|rupiah|unit|ribu|juta|warga|kali|persen|jiwa|personel))"
)
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu ahad")
    )
    for name in names.split()
}
_NAMED_DAY = re.compile(
    r"\b(?:hari )?(senin|selasa|rabu|kamis|jumat|sabtu|ahad)"
    r" (ini|lalu|kemarin|depan|besok|mendatang)\b"
)


def periods(text: str, today: date) -> list[Period]:
    """Every stretch of days that a text speaks of, seen from ``today``.

    A date without a year is the one nearest to ``today``.
    """
    return [*_relative(text, today), *_dated(text, today)]


def period(text: str, today: date) -> Period | None:
    """The latest of the days that a text speaks of, seen from ``today``; None when it names none.

    Of those that begin together the fewest: 1 January 2027 is a day, though 2027 is a year.
    """
    return max(
        periods(text, today), key=lambda days: (days.first, days.first - days.last), default=None
    )


def is_fresh(text: str) -> bool:
    """Whether a text speaks of a day by its nearness: today, last night, tomorrow, this week."""
    return any(True for _ in _relative(text, date(2000, 1, 15)))


def _relative(text: str, today: date) -> Iterator[Period]:
    folded = fold(text)
    for pattern, first, last in _RELATIVE:
        if pattern.search(folded):
            yield Period(today + first * _DAY, today + last * _DAY)
    for match in _NAMED_DAY.finditer(folded):
        yield _weekday(_WEEKDAYS[match[1]], match[2], today)
    for match in _WEEK.finditer(folded):
        monday = today + (7 * _STEP[match[1]] - today.weekday()) * _DAY
        yield Period(monday, monday + 6 * _DAY)
    for match in _MONTH.finditer(folded):
        yield _month(today.year, today.month + _STEP[match[1]])
    for match in _YEAR.finditer(folded):
        year = today.year + _STEP[match[1]]
        yield Period(date(year, 1, 1), date(year, 12, 31))


def _dated(text: str, today: date) -> Iterator[Period]:
    for moment in dates(text):
        year, month, day = (int(part) if part else 0 for part in parts(moment.value))
        if year and month:
            yield from _day_or_month(year, month, day)
        elif year:
            yield Period(date(year, 1, 1), date(year, 12, 31))
        elif month:
            yield from _nearest(month, (day, day) if day else (1, 31), today)
    for match in _PART_OF_MONTH.finditer(fold(text)):
        month = MONTHS[match["month"]]
        days = _PARTS.get(match["part"], (1, 31))
        if match["year"]:
            yield _within(_month(int(match["year"]), month), days)
        else:
            yield from _nearest(month, days, today)
    for match in _BARE_YEAR.finditer(fold(text)):
        yield Period(date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))


def _day_or_month(year: int, month: int, day: int) -> Iterator[Period]:
    if not day:
        yield _month(year, month)
    elif known := calendar_day(year, month, day):
        yield Period(known, known)


def _nearest(month: int, days: tuple[int, int], today: date) -> Iterator[Period]:
    """Those days of the month in the year that brings them nearest to ``today``."""
    near = (_within(_month(today.year + step, month), days) for step in (-1, 0, 1))
    yield min(near, key=lambda found: abs((found.first - today).days))


def _month(year: int, month: int) -> Period:
    """The days of a month; the thirteenth is the next January, the zeroth the last December."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = date(year + month // 12, month % 12 + 1, 1)
    return Period(date(year, month, 1), after - _DAY)


def _within(month: Period, days: tuple[int, int]) -> Period:
    first, last = (min(day, month.last.day) for day in days)
    return Period(month.first.replace(day=first), month.first.replace(day=last))


def _weekday(number: int, step: str, today: date) -> Period:
    ahead = (number - today.weekday()) % 7
    if step in {"lalu", "kemarin"}:
        ahead -= 7
    elif step in {"depan", "mendatang"} and ahead == 0:
        ahead = 7
    return Period(today + ahead * _DAY, today + ahead * _DAY)
