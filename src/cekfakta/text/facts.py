"""The facts that tell two near-copies apart: numbers, money, dates, negation, names, links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from cekfakta.text.boundaries import LINK
from cekfakta.text.characters import plain
from cekfakta.text.dates import compatible, dates, times, weekdays
from cekfakta.text.lexicon import DENIALS, NEGATORS, NO_NEGATION
from cekfakta.text.names import names
from cekfakta.text.normalise import fold
from cekfakta.text.numerals import numerals
from cekfakta.text.privacy import PHONE
from cekfakta.text.segment import sentences
from cekfakta.text.slang import formal_word
from cekfakta.types import Difference, Span

_Found = tuple[str, int, int, str]
_WORD = re.compile(r"[^\W\d_]+")
_VIRUS = re.compile(r"(?i)\bcovid[ -]?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NOT_DIGIT = re.compile(r"\D")


_SHARED = 0.5
"""Least part of a sentence's words that its counterpart holds."""

_CONTEXT = 120
"""Characters of the sentence on either side of a fact that are looked at."""

_COMPARED = 100
"""Most facts of one slot that are compared one by one, so that a flood of numbers is cheap."""

_SAME_NAME = 75
"""Least similarity, of 100, of two spellings of a name."""


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


def differences(ours: str, theirs: str) -> tuple[Difference, ...]:
    """What differs between two near-copies, slot by slot, in the words of each.

    A detail that only one of them has counts for numbers, money, dates and negation, as long as
    the sentence around it stands in both; a sentence that one of them leaves out or adds is no
    difference, unless it calls the rest untrue. Names, links and phones differ only where both
    have one. The empty string stands for a detail that is not there.
    """
    left, right = _Side.of(ours), _Side.of(theirs)
    found: list[Difference] = []
    for slots, same, alone_counts in _RULES:
        ours_only, theirs_only = _unmatched(left.of_slots(slots), right.of_slots(slots), same)
        ours_only = [fact for fact in ours_only if _stands(fact, left, right)]
        theirs_only = [fact for fact in theirs_only if _stands(fact, right, left)]
        found += _paired(ours_only, theirs_only, alone_counts)
    return tuple(found)


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
    for number in numerals(text):
        if _VIRUS.search(text, 0, number.start):  # the 19 of Covid-19 counts nothing
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


@dataclass(frozen=True, slots=True)
class _Side:
    """One of two texts that are compared: its facts, its sentences, and its words folded."""

    text: str
    facts: tuple[Fact, ...]
    spans: tuple[Span, ...]
    folded: str
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Side:
        folded = fold(text)
        return cls(text, facts(text), sentences(text), f" {folded} ", frozenset(folded.split()))

    def of_slots(self, slots: frozenset[str]) -> list[Fact]:
        return [fact for fact in self.facts if fact.slot in slots]

    def around(self, fact: Fact) -> list[str]:
        """The words of the sentence near the fact, without the fact and without numbers."""
        span = next((s for s in self.spans if s.start <= fact.start < s.end), None)
        if span is None:
            return []
        before = self.text[max(span.start, fact.start - _CONTEXT) : fact.start]
        after = self.text[fact.end : min(span.end, fact.end + _CONTEXT)]
        return [word for word in fold(f"{before} {after}").split() if word.isalpha()]


def _same_amount(ours: Fact, theirs: Fact) -> bool:
    (number, _, unit), (other, _, other_unit) = (
        ours.value.partition(" "),
        theirs.value.partition(" "),
    )
    return number == other and (unit == other_unit or not unit or not other_unit)


def _same_day(ours: Fact, theirs: Fact) -> bool:
    return compatible(ours.value, theirs.value)


def _same_polarity(ours: Fact, theirs: Fact) -> bool:
    return (ours.value == "hoaks") == (theirs.value == "hoaks")


def _same_name(ours: Fact, theirs: Fact) -> bool:
    if fuzz.token_set_ratio(ours.value, theirs.value) >= _SAME_NAME:
        return True
    pairs = ((a, b) for a in ours.value.split() for b in theirs.value.split())
    return any(min(len(a), len(b)) > 3 and a[:4] == b[:4] for a, b in pairs)


def _same_value(ours: Fact, theirs: Fact) -> bool:
    return ours.value == theirs.value


_RULES: tuple[tuple[frozenset[str], Callable[[Fact, Fact], bool], bool], ...] = (
    (frozenset({"number", "money"}), _same_amount, True),
    (frozenset({"date"}), _same_day, True),
    (frozenset({"negation"}), _same_polarity, True),
    (frozenset({"name"}), _same_name, False),
    (frozenset({"link"}), _same_value, False),
    (frozenset({"phone"}), _same_value, False),
)


def _unmatched(
    ours: list[Fact], theirs: list[Fact], same: Callable[[Fact, Fact], bool]
) -> tuple[list[Fact], list[Fact]]:
    """The facts of each side that have no partner; equal values meet before merely alike ones.

    At most ``_COMPARED`` facts of a side are compared beyond equality.
    """
    theirs_left = _without(theirs, ours)[:_COMPARED]
    ours_left: list[Fact] = []
    for fact in _without(ours, theirs)[:_COMPARED]:
        partner = next((other for other in theirs_left if same(fact, other)), None)
        if partner is None:
            ours_left.append(fact)
        else:
            theirs_left.remove(partner)
    return ours_left, theirs_left


def _without(facts_: list[Fact], others: list[Fact]) -> list[Fact]:
    """The facts whose value the others do not have as often."""
    spare = Counter(fact.value for fact in others)
    left: list[Fact] = []
    for fact in facts_:
        if spare[fact.value]:
            spare[fact.value] -= 1
        else:
            left.append(fact)
    return left


def _stands(fact: Fact, own: _Side, other: _Side) -> bool:
    """Whether a fact without a partner tells: what surrounds it stands in the other text too."""
    if fact.slot == "negation" and fact.value == "hoaks":
        return True
    if fact.slot == "name" and f" {fold(fact.text)} " in other.folded:
        return False
    words = own.around(fact)
    return not words or sum(word in other.words for word in words) >= _SHARED * len(words)


def _paired(ours: list[Fact], theirs: list[Fact], alone_counts: bool) -> list[Difference]:
    """Differences of facts set side by side in their order, those of one unit first."""
    found: list[Difference] = []
    left = list(theirs)
    for fact in ours:
        unit = fact.value.partition(" ")[2]
        partner = next((o for o in left if o.value.partition(" ")[2] == unit), None)
        partner = partner or next(iter(left), None)
        if partner is not None:
            left.remove(partner)
        elif not alone_counts:
            continue
        found.append(Difference(fact.slot, fact.text, partner.text if partner else ""))
    alone = left if alone_counts else []
    return found + [Difference(fact.slot, "", fact.text) for fact in alone]
