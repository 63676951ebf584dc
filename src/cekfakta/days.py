"""The days on which a message may be read: those of living memory and of plans.

From a day at the end of the calendar neither ``besok`` nor ``tahun depan`` can be counted.
"""

from __future__ import annotations

from datetime import date

from cekfakta.errors import InputError

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2100, 12, 31)


def can_be_counted_from(day: date) -> bool:
    """Whether the days near this one can be counted."""
    return FIRST_DAY <= day <= LAST_DAY


def require_day(day: date) -> None:
    """Refuse a day on which no message is read. Raises InputError."""
    if not can_be_counted_from(day):
        raise InputError(
            f"got the day {day.isoformat()} as that on which messages are read, want one from"
            f" {FIRST_DAY.isoformat()} to {LAST_DAY.isoformat()};"
            " name such a day, or none for today"
        )
