"""May a statement know of the day that a claim speaks of? A pure rule."""

from __future__ import annotations

from datetime import date, timedelta

from cekfakta.days import can_be_counted_from
from cekfakta.judging.candidates import Candidate
from cekfakta.judging.overlap import whole
from cekfakta.terms import Scope, Why
from cekfakta.text.calendar import is_fresh, period, periods
from cekfakta.types import Claim, Period, Statement

LATE_NEWS = timedelta(days=3)
"""How long after its publication a statement may still be about an event: a check is often
published before the last forward of the rumour names its day."""

_ANNOUNCED = timedelta(days=31)
"""Longest stretch of days that an announcement names: ``tahun ini`` in passing is none."""

_COPIED = 0.8
"""Coverage from which a claim that says ``besok`` is taken for the old message that said so too."""


def spoken_of(claim: Claim, today: date) -> Period | None:
    """The days that a claim speaks of, seen from the day of checking."""
    return period(claim.text, today)


def obstacle(candidate: Candidate, claim: Claim, today: date) -> Why | None:
    """Why the statement may not decide for reasons of time; None when it may.

    A statement that expired or was superseded decides nothing. One about an event (any that is not
    known for a standing rule) says nothing of a like event on a day that it could not know of; it
    may when it was published by then, or names that day itself, as an announcement does.
    """
    statement = candidate.statement
    days = spoken_of(claim, today)
    if statement.superseded_by is not None:
        return Why.EXPIRED
    if statement.expires is not None and statement.expires < (days.first if days else today):
        return Why.EXPIRED
    if days is None or statement.scope is Scope.STANDING or _is_old_message(candidate, claim):
        return None
    if not is_fresh(claim.text) and candidate.kept("date") and not candidate.foreign("date"):
        return None
    return None if _may_know(statement, days) else Why.OTHER_DAY


def _is_old_message(candidate: Candidate, claim: Claim) -> bool:
    """Whether a claim that names its day by nearness repeats a checked one that did the same."""
    checked = candidate.statement.claim or ""
    return candidate.restated.coverage >= _COPIED and is_fresh(claim.text) == is_fresh(checked)


def _may_know(statement: Statement, days: Period) -> bool:
    published = statement.published
    if published is None or not can_be_counted_from(published):
        return False
    if days.first <= published + LATE_NEWS:
        return statement.valid_from is None or statement.valid_from <= days.last
    return any(
        announced.last > published and _meet(announced, days)
        for announced in periods(whole(statement), published)
    )


def _meet(announced: Period, days: Period) -> bool:
    """Whether two stretches have a day in common, and neither is so long that it says nothing."""
    told = max(announced.last - announced.first, days.last - days.first) <= _ANNOUNCED
    return told and announced.first <= days.last and days.first <= announced.last
