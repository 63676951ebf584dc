"""Makers of mutated copies: one fact is another, and the slot says which.

A maker takes a text and a source of chance, and gives None where the text has no such fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from benchmarks.reposts.honest import in_words
from benchmarks.reposts.made import Change, Made
from benchmarks.reposts.wording import BAITS, MONTHS, OFFICES, PEOPLE, PLACES, WEEKDAYS

Maker = Callable[[str, Random], Made | None]

_LINK = re.compile(r"(?i)(?:https?://|www\.|bit\.ly/)[^\s\"”]+[^\s\"”.,;)]")
_PHONE = re.compile(r"(?<!\w)(?:\+62|0)8\d{8,11}(?!\w)")
_MONEY = re.compile(
    r"(?i)\brp\.? ?\d(?:[\d.,]*\d)?(?: ?(?:ribu|rb|juta|jt|miliar|milyar|triliun))?\b"
    r"|\b\d[\d.,]* ?(?:ribu|rb|juta|jt|miliar|milyar|triliun) rupiah\b"
)
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?i)\b\d{{1,2}} (?:{_MONTH})(?: 20\d\d)?\b|\b(?:{_MONTH}) 20\d\d\b"
    rf"|(?<![\w/-])\d{{1,2}}/\d{{1,2}}/20\d\d\b|(?<![\w./-])20[12]\d(?![\w./-])"
    rf"|\b(?:{'|'.join(WEEKDAYS)})\b"
)
_NUMBER = re.compile(r"(?<![\w.,/:#*-])[1-9]\d{0,5}(?:\.\d{3})*(?![\w/:*-]|[.,]\d)")
_WHOLE = re.compile(r"\d+")


def number(text: str, chance: Random) -> Made | None:
    """Another number, one in five in words; not in dates, sums, links and phone numbers."""
    taken = [m.span() for p in (_LINK, _PHONE, _MONEY, _DATE) for m in p.finditer(text)]
    found = [
        match
        for match in _NUMBER.finditer(text)
        if not any(match.start() < end and start < match.end() for start, end in taken)
    ]
    if not found:
        return None
    match = chance.choice(found)
    value = _other_number(match[0], chance)
    if value.isdigit() and int(value) < 100 and chance.random() < 0.2:
        value = in_words(int(value))
    return _exchanged(text, match, value, "number")


def money(text: str, chance: Random) -> Made | None:
    """Another sum."""

    def other(sum_: str) -> str:
        digits = chance.choice(list(_WHOLE.finditer(sum_)))
        first = int(digits[0][0]) % 9 + 1
        changed = str(first) + digits[0][1:]
        return sum_[: digits.start()] + changed + sum_[digits.end() :]

    return _one_of(text, _MONEY, other, "money", chance)


def date(text: str, chance: Random) -> Made | None:
    """Another day, month, year or weekday."""
    return _one_of(text, _DATE, lambda moment: _other_date(moment, chance), "date", chance)


def place(text: str, chance: Random) -> Made | None:
    """Another place."""
    return _listed(text, PLACES, "place", chance)


def name(text: str, chance: Random) -> Made | None:
    """Another person in the news."""
    return _listed(text, PEOPLE, "name", chance)


def office(text: str, chance: Random) -> Made | None:
    """Another office or institution."""
    return _listed(text, OFFICES, "office", chance)


def link(text: str, chance: Random) -> Made | None:
    """Another web address."""
    return _one_of(text, _LINK, lambda _: chance.choice(BAITS), "link", chance)


def phone(text: str, chance: Random) -> Made | None:
    """Another phone number."""

    def other(digits: str) -> str:
        return digits[:-6] + f"{(int(digits[-6:]) + chance.randint(1, 999_998)) % 10**6:06}"

    return _one_of(text, _PHONE, other, "phone", chance)


KINDS: dict[str, Maker] = {
    maker.__name__: maker for maker in (number, date, money, place, name, office, link, phone)
}
"""Every maker of mutated copies; the kind is the slot that it changes."""


def _exchanged(text: str, match: re.Match[str], new: str, slot: str) -> Made:
    changed = text[: match.start()] + new + text[match.end() :]
    return Made(changed, Change(slot, new, match[0]))


def _one_of(
    text: str, pattern: re.Pattern[str], other: Callable[[str], str], slot: str, chance: Random
) -> Made | None:
    found = list(pattern.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    return _exchanged(text, match, other(match[0]), slot)


def _listed(text: str, options: Sequence[str], slot: str, chance: Random) -> Made | None:
    """One listed name, capitalised in the text, exchanged for another wherever it stands."""
    ordered = sorted(options, key=len, reverse=True)
    either = "|".join(re.escape(form) for o in ordered for form in (o, o.upper()))
    found = list(re.finditer(rf"(?<![\w#@.])(?:{either})(?!\w)", text))
    if not found:
        return None
    match = chance.choice(found)
    others = [o for o in options if o.casefold() not in text.casefold() and not _within(o, match)]
    new = chance.choice(others)
    new = new.upper() if match[0].isupper() and len(match[0]) > 5 else new
    changed = re.sub(rf"(?<![\w#@.]){re.escape(match[0])}(?!\w)", new, text)
    return Made(changed, Change(slot, new, match[0]))


def _within(option: str, match: re.Match[str]) -> bool:
    """Whether one of the two names is part of the other, which would change nothing."""
    ours, theirs = option.casefold(), match[0].casefold()
    return ours in theirs or theirs in ours


def _other_number(digits: str, chance: Random) -> str:
    value = int(digits.replace(".", ""))
    step = max(1, value // 2)
    other = chance.choice([value + chance.randint(1, step + 2), max(1, value - step), value * 3])
    other = value + 2 if other == value else other
    return f"{other:,}".replace(",", ".") if "." in digits else str(other)


def _other_date(moment: str, chance: Random) -> str:
    for names in (MONTHS, WEEKDAYS):
        for known in names:
            if known.casefold() in moment.casefold():
                new = chance.choice([o for o in names if o != known])
                new = new.upper() if moment.isupper() else new
                return re.sub(rf"(?i){known}", new, moment)
    parts = _WHOLE.findall(moment)
    if len(parts) == 3:
        day = int(parts[0]) % 28 + 1
        return f"{day:02}/{parts[1]}/{parts[2]}"
    return str(int(moment) + chance.choice([-2, -1, 1, 2]))
