"""What was changed in a copy, slot by slot, out of the gaps of its alignment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from cekfakta.known.alignment import Alignment, Gap
from cekfakta.known.reading import Reading, Word
from cekfakta.known.sameness import same_fact, same_word
from cekfakta.text.gazetteer import BODIES, NAME_LEADS, PEOPLE, PLACE_LEADS, PLACES, ROLES
from cekfakta.text.lexicon import (
    CALLS,
    EVALUATIONS,
    GREETINGS,
    OFFERS_AND_RISKS,
    PRAYER_WORDS,
    PREDICATES,
    REASONS,
    SHARE_WORDS,
    STARTERS,
)
from cekfakta.types import Difference

_FIGURES = (("number", "money"), ("date",), ("link",), ("phone",))
_ALONE = {"number", "money", "date"}
"""Slots whose fact counts as changed also where one text has none in its place."""
_STRONG = PLACES | PEOPLE | BODIES
_ORDINARY = STARTERS.union(
    CALLS, EVALUATIONS, GREETINGS, OFFERS_AND_RISKS, PRAYER_WORDS, PREDICATES, REASONS, SHARE_WORDS
)
_NOT_NAMES = (STARTERS - ROLES - BODIES) | {
    "beliau", "kalian", "yang", "dan", "di", "ke", "dari", "nya", "aku", "kamu", "si", "sang",
    "tersebut",
}  # fmt: skip
_SENDERS = {"ttd", "tertanda", "pengirim", "sumber", "narasumber", "kiriman"}
_AFFIXED = re.compile(r"(?:me[mnl]|di|ber|ter|pe[mnr]?|ke)\w{4,}|\w{4,}(?:nya|kan|an)")
"""Words that are formed like a verb or a noun of one, and so like no name."""
_SAME_NAME = 80.0
"""Least edit similarity, of 100, of two spellings of a name."""


def changed(alignment: Alignment) -> tuple[Difference, ...]:
    """The slots that differ, in the words of each text, in the order in which they stand."""
    found: dict[Difference, None] = {}
    for gap in alignment.gaps:
        found.update(dict.fromkeys(_of_gap(gap, alignment)))
    return tuple(found)


def leftover(gap: Gap) -> tuple[list[Word], list[Word]]:
    """The words of a gap that have no counterpart on the other side."""
    ours, theirs = list(gap.ours), list(gap.theirs)
    for word in gap.ours:
        other = next((o for o in theirs if same_word(word, o)), None)
        if other is not None:
            ours.remove(word)
            theirs.remove(other)
    if ours and theirs and "".join(w.key for w in ours) == "".join(w.key for w in theirs):
        return [], []
    return ours, theirs


def spoken_for(gap: Gap) -> tuple[frozenset[Word], frozenset[Word]]:
    """The words of a gap that have a counterpart: misspelt ones, mostly."""
    ours, theirs = leftover(gap)
    return frozenset(gap.ours).difference(ours), frozenset(gap.theirs).difference(theirs)


def _of_gap(gap: Gap, alignment: Alignment) -> Iterator[Difference]:
    ours, theirs = leftover(gap)
    left, right = alignment.ours, alignment.theirs
    for slots in _FIGURES:
        pair = _in(ours, slots), _in(theirs, slots)
        if all(pair) or not (gap.edge or _reworded(gap, *pair)):
            yield from _figures(*pair, gap, alignment)
    denied, denied_there = [w for w in ours if w.negates], [w for w in theirs if w.negates]
    if bool(denied) != bool(denied_there):
        yield Difference("negation", left.quote(denied[:1]), right.quote(denied_there[:1]))
    names = _plain(ours), _plain(theirs)
    if all(names):
        yield from _named(*names, gap, alignment)


def _in(words: Iterable[Word], slots: Sequence[str]) -> list[Word]:
    return [word for word in words if word.slot in slots]


def _plain(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if not word.slot and not word.negates]


def _figures(
    ours: list[Word], theirs: list[Word], gap: Gap, alignment: Alignment
) -> Iterator[Difference]:
    """Facts set side by side; one that stands alone is none if the other text has it elsewhere."""
    left, right = alignment.ours, alignment.theirs
    for at in range(max(len(ours), len(theirs))):
        mine, other = ours[at : at + 1], theirs[at : at + 1]
        slot = (other or mine)[0].slot
        if mine and other:
            same = same_fact(mine[0], other[0]) or _cut(mine[0], other[0], left, right)
        else:
            key = (other or mine)[0].key
            said = left.quote(mine) or right.quote(other)
            elsewhere = right.quote(list(gap.theirs)) if mine else left.quote(list(gap.ours))
            same = slot not in _ALONE or left.keys.count(key) == right.keys.count(key)
            same = same or set(said.lower().split()) <= set(elsewhere.lower().split())
        if not same:
            yield Difference(slot, left.quote(mine), right.quote(other))


def _reworded(gap: Gap, ours: list[Word], theirs: list[Word]) -> bool:
    """Whether a number written in words may stand there otherwise: ``dua kali``, ``double``."""
    rest = _plain(gap.ours) if theirs else _plain(gap.theirs)
    return bool(rest) and not any(c.isdigit() for word in ours + theirs for c in word.key)


def _cut(mine: Word, other: Word, left: Reading, right: Reading) -> bool:
    """Whether ours is the part of their fact that was left at the end of a cut."""
    if mine is not left.words[0] and mine is not left.words[-1]:
        return False
    return left.quote([mine]).lower() in right.quote([other]).lower()


def _named(
    ours: list[Word], theirs: list[Word], gap: Gap, alignment: Alignment
) -> Iterator[Difference]:
    """The gap as another name, place or office, if that is what stands in it."""
    both = [*ours, *theirs]
    raised = all(map(alignment.ours.raised, ours)) and all(map(alignment.theirs.raised, theirs))
    if not (_names(ours, theirs) or (raised and _led(gap, both))):
        return
    text, other = alignment.ours.quote(ours), alignment.theirs.quote(theirs)
    if fuzz.ratio(text.lower(), other.lower()) >= _SAME_NAME:
        return
    yield Difference(_kind(gap, both), text, other)


def _names(ours: list[Word], theirs: list[Word]) -> bool:
    """Whether one side is known for a name and the other no pronoun, or both look like names."""
    if all(w.key in _NOT_NAMES for w in ours) or all(w.key in _NOT_NAMES for w in theirs):
        return False
    strong = [any(w.key in _STRONG for w in side) for side in (ours, theirs)]
    soft = [any(_name_like(w) for w in side) for side in (ours, theirs)]
    return any(strong) or all(soft)


def _name_like(word: Word) -> bool:
    if word.key in ROLES:
        return True
    return word.capital and not _ordinary(word)


def _ordinary(word: Word) -> bool:
    return word.key in _ORDINARY or _AFFIXED.fullmatch(word.key) is not None


def _led(gap: Gap, both: list[Word]) -> bool:
    """Whether a word before the gap says that a name follows."""
    leads = NAME_LEADS | PLACE_LEADS | ROLES
    return gap.before in leads and not any(_ordinary(word) for word in both)


def _kind(gap: Gap, both: list[Word]) -> str:
    if gap.before in _SENDERS:
        return "sender"
    keys = {word.key for word in both}
    if keys & (ROLES | BODIES):
        return "office"
    if keys & PLACES or gap.before in PLACE_LEADS:
        return "place"
    if gap.before in ROLES and not keys & PEOPLE:
        return "office"
    return "name"
