"""Dates and times of day as Indonesian messages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january", "februari feb pebruari february", "maret mar march",
            "april apr", "mei may", "juni jun june", "juli jul july",
            "agustus agu agt agust ags aug august", "september sep sept",
            "oktober okt oct october", "november nov nop nopember",
            "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Number of a month by its names and abbreviations, Indonesian and English, in lower case."""
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?:19|20)\d\d"
"""A year as a regular expression."""
_DATE = re.compile(
    rf"(?i)(?<![\w./-])(?:"
    rf"(?P<iso_year>{YEAR})-(?P<iso_month>\d{{1,2}})-(?P<iso_day>\d{{1,2}})"
    rf"|(?P<day>\d{{1,2}})[ /.-]{{1,2}}(?P<month>{_MONTH})\b\.?(?:[ ,/.-]{{1,2}}(?P<year>{YEAR}))?"
    rf"|(?P<d>\d{{1,2}})(?P<mark>[/.-])(?P<m>\d{{1,2}})(?P=mark)(?P<y>{YEAR}|\d\d)"
    rf"|(?<=\()(?P<short_d>\d{{1,2}})/(?P<short_m>\d{{1,2}})(?=\))"
    rf"|(?:(?:tgl|tanggal)\.? )(?P<only_d>\d{{1,2}})(?:[/-](?P<only_m>\d{{1,2}}))?"
    rf"(?![ /.-]{{1,2}}(?:{_MONTH})\b|[/.-]\d)"
    rf"|(?P<named>{_MONTH})\.? (?P<named_year>{YEAR})"
    rf")(?![\w/-]|[.,]\d)"
)
_TIME = re.compile(
    r"(?i)(?:\b(?P<word>pukul|jam|pkl)\.? )?(?<![\w.,/])(?P<hour>[01]?\d|2[0-4])"
    r"(?:[.:](?P<minute>[0-5]\d))?(?P<part>\s(?:pagi|siang|sore|malam)\b)?"
    r"(?P<zone>\s?(?:wib|wita|wit)\b)?(?![\w/]|[.,:]\d)"
)
_WEEKDAY = re.compile(
    r"(?i)\b(?:hari )?(senin|selasa|rabu|kamis|jum'?at|sabtu)\b|\bhari (minggu)\b"
)
_CENTURY_TURN = 70


@dataclass(frozen=True, slots=True)
class Moment:
    """A date (``2024-09-28``, ``09-28``, ``2024``), a time (``10:15``) or a weekday in a text."""

    start: int
    end: int
    value: str


def dates(text: str) -> Iterator[Moment]:
    """The dates of a text in order; a day without its year gives ``month-day``."""
    for match in _DATE.finditer(text):
        value = _date_value(match)
        if value:
            yield Moment(match.start(), match.end(), value)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day; None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:  # 31 September: no such day, so nothing is known
        return None


def times(text: str) -> Iterator[Moment]:
    """The times of day of a text; a number is one when a word or a zone says so."""
    for match in _TIME.finditer(text):
        said = match["word"] or match["zone"] or (match["minute"] and match["part"])
        hours = match["word"] and match["word"].lower() == "jam" and not match["minute"]
        if not said or (hours and not (match["zone"] or match["part"])):
            continue
        yield Moment(match.start(), match.end(), _time_value(match))


def weekdays(text: str) -> Iterator[Moment]:
    """The weekdays that a text names; ``minggu`` only as ``hari minggu``, else it is a week."""
    for match in _WEEKDAY.finditer(text):
        name = (match[1] or match[2]).lower().replace("'", "")
        yield Moment(match.start(), match.end(), name)


def compatible(ours: str, theirs: str) -> bool:
    """Whether two dates can be the same day: the parts that both name are equal."""
    if ours == theirs:
        return True
    a, b = parts(ours), parts(theirs)
    shared = [(x, y) for x, y in zip(a, b, strict=True) if x and y]
    return bool(shared) and all(x == y for x, y in shared)


def as_exact(ours: str, theirs: str) -> bool:
    """Whether another date is ours and names all that ours does, but for the year of a day."""
    if ours == theirs:
        return True
    (year, month, day), (other_year, *others) = parts(ours), parts(theirs)
    named = [(x, y) for x, y in zip((month, day), others, strict=True) if x]
    same_year = year == other_year or not year or (not other_year and bool(day))
    return (bool(named) or bool(year)) and same_year and all(x == y for x, y in named)


def parts(value: str) -> tuple[str, str, str]:
    """Year, month and day of a date value, each empty where it is not named."""
    match = re.fullmatch(rf"-(\d\d)|({YEAR})?-?(?:(\d\d))?(?:-(\d\d))?", value)
    if not match or ":" in value:
        return ("", "", "")
    only_day, year, month, day = match.groups()
    return (year or "", month or "", day or only_day or "")


def _date_value(match: re.Match[str]) -> str:
    group = match.groupdict()
    year = group["iso_year"] or group["year"] or group["y"] or group["named_year"] or ""
    name = group["month"] or group["named"]
    month = MONTHS[name.lower()] if name else 0
    month = month or int(
        group["iso_month"] or group["m"] or group["short_m"] or group["only_m"] or 0
    )
    day = int(
        group["iso_day"] or group["day"] or group["d"] or group["short_d"] or group["only_d"] or 0
    )
    if month > 12 or day > 31 or (not month and not day):
        return ""
    if len(year) == 2:
        year = ("19" if int(year) >= _CENTURY_TURN else "20") + year
    shown = [year, f"{month:02d}" if month else "", f"{day:02d}" if day else ""]
    if not month:
        return f"-{day:02d}"
    return "-".join(part for part in shown if part)


def _time_value(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    part = (match["part"] or "").strip().lower()
    if (part in {"sore", "malam"} and 3 <= hour < 12) or (part == "siang" and 1 <= hour <= 4):
        hour += 12
    return f"{hour:02d}:{minute:02d}"
