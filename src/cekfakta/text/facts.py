"""The facts of a text: numbers, money, dates, negation, names, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cekfakta.text.boundaries import LINK
from cekfakta.text.characters import plain
from cekfakta.text.dates import dates, times, weekdays
from cekfakta.text.lexicon import DENIALS, NEGATORS, NO_NEGATION
from cekfakta.text.names import names
from cekfakta.text.numerals import numerals
from cekfakta.text.privacy import PHONE
from cekfakta.text.slang import formal_word

_Found = tuple[str, int, int, str]
_WORD = re.compile(r"[^\W\d_]+")
_VIRUS = re.compile(r"(?i)\bcovid[ -]?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOT_DIGIT = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Fact:
    """One checkable detail at ``start:end`` of a text.

    ``slot`` is number, money, date, negation, name, link or phone; ``value`` is written one way
    whatever the text's way: ``1200000 IDR``, ``35 GB``, ``2024-09-28``, ``tidak naik``.
    """

    slot: str
    value: str
    text: str
    start: int
    end: int


def facts(text: str) -> tuple[Fact, ...]:
    """The facts of a text in the order in which they stand; its offsets are the text's own."""
    traced = plain(text)
    found, rest = _figures(traced.text)
    found += [*_negations(rest), *(("name", n.start, n.end, n.value) for n in names(rest))]
    ordered = []
    for slot, start, end, value in sorted(found, key=lambda fact: fact[1:3]):
        first, last = traced.offsets[start], traced.offsets[end - 1] + 1
        ordered.append(Fact(slot, value, text[first:last], first, last))
    return tuple(ordered)


def figures(text: str) -> tuple[Fact, ...]:
    """The links, phones, dates, weekdays, sums and numbers of a plain text in their order."""
    found, rest = _figures(text)
    found += [("date", day.start, day.end, day.value) for day in weekdays(rest)]
    return tuple(Fact(f[0], f[3], text[f[1] : f[2]], f[1], f[2]) for f in sorted(found, key=_start))


def _start(found: _Found) -> int:
    return found[1]


def _figures(text: str) -> tuple[list[_Found], str]:
    """What stands in figures, and the text with it blanked out."""
    found: list[_Found] = []
    for extract in (_links, _phones, _dates, _times, _numbers):
        new = list(extract(text))
        text = _blanked(text, new)
        found += new
    return found, text


def _blanked(text: str, found: Iterable[_Found]) -> str:
    """The text with what was found overwritten by blanks, every offset as it was."""
    pieces: list[str] = []
    done = 0
    for _, start, end, _ in found:
        pieces += (text[done:start], " " * (end - start))
        done = end
    return "".join(pieces) + text[done:]


def _links(text: str) -> Iterator[_Found]:
    for match in LINK.finditer(text):
        link = match[0].rstrip(".,;:!?)]}>\"'*_~")
        address = re.sub(r"(?i)^https?://(?:www\.)?|^www\.", "", link).rstrip("/").lower()
        yield "link", match.start(), match.start() + len(link), address


def _phones(text: str) -> Iterator[_Found]:
    for match in PHONE.finditer(text):
        digits = _NOT_DIGIT.sub("", match[0])
        value = "0" + digits[2:] if digits.startswith("62") else digits
        yield "phone", match.start(), match.end(), value


def _dates(text: str) -> Iterator[_Found]:
    found = [("date", moment.start, moment.end, moment.value) for moment in dates(text)]
    if not found:
        found = [("date", moment.start, moment.end, moment.value) for moment in weekdays(text)]
    yield from found


def _times(text: str) -> Iterator[_Found]:
    for moment in times(text):
        yield "date", moment.start, moment.end, moment.value


def _numbers(text: str) -> Iterator[_Found]:
    viruses = {match.end() for match in _VIRUS.finditer(text)}
    for number in numerals(text):
        if number.start in viruses:  # the 19 of Covid-19 counts nothing
            continue
        written = text[number.start : number.end]
        if _YEAR.fullmatch(written):
            yield "date", number.start, number.end, written
            continue
        value = f"{number.value.normalize():f} {number.unit}".strip()
        yield "money" if number.money else "number", number.start, number.end, value


def _negations(text: str) -> Iterator[_Found]:
    """Negators with the word that they turn round, and words that call something untrue."""
    words = [(match, formal_word(match[0].lower())) for match in _WORD.finditer(text)]
    following = [*((word, match.end()) for match, word in words[1:]), ("", 0)]
    turned = False
    for (match, word), (after, end) in zip(words, following, strict=False):
        if word in NEGATORS and after not in NO_NEGATION and after not in DENIALS:
            yield (
                "negation",
                match.start(),
                end if after else match.end(),
                f"{word} {after}".strip(),
            )
        elif word in DENIALS and not turned:
            yield "negation", match.start(), match.end(), "hoaks"
        turned = word in NEGATORS
