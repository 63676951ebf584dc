"""Who, where, how much and when: the particulars of a claim, and which of them another text has.

Evidence about another company, person, place, disease or amount says nothing of a claim, however
alike the sentences are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from cekfakta.text.dates import MONTHS, as_exact
from cekfakta.text.facts import Fact, facts
from cekfakta.text.gazetteer import (
    AILMENTS,
    ALIASES,
    BODIES,
    PEOPLE,
    PLACE_LEADS,
    PLACES,
    QUARTERED,
    QUARTERS,
    REMEDIES,
    ROLES,
    SHORT,
    SPELT_OUT,
)
from cekfakta.text.lexicon import words
from cekfakta.text.names import names
from cekfakta.text.normalise import fold

KINDS = ("place", "name", "body", "ailment", "remedy", "number", "money", "date", "link")
"""What a particular can be."""

_SAME_NAME = 80
"""Least similarity, of 100, of a word of a name and its spelling in the text."""
_NEVER = ROLES | MONTHS.keys() | frozenset(
    ("info", "kabar", "pesan", "grup", "diteruskan", "viral", "hari", "ini", "kata", "whatsapp",
     "facebook", "instagram", "tiktok", "youtube", "telegram")
)  # fmt: skip
"""Words that are no particular of a claim: they tell where it was found."""
_HEADS = PLACE_LEADS | words(
    "universitas institut rumah sakit sekolah masjid gereja pondok pesantren yayasan koperasi toko "
    "hotel jalan jembatan kantor polisi perusahaan lembaga asosiasi forum dewan majelis"
)
"""Words that begin the names of many bodies and places and tell none of them apart."""
_SELF_EVIDENT = frozenset(("indonesia", "nkri", "polri", "presiden", "asia", *QUARTERS))
"""Names that nearly every record has in mind without saying them."""


@dataclass(frozen=True, slots=True)
class Particular:
    """A detail of a claim: its kind, its words, and whether the other text has it too."""

    kind: str
    text: str
    kept: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """A text as particulars are looked up in it."""

    folded: str
    words: frozenset[str]
    facts: tuple[Fact, ...]


def particulars(claim: str, text: str) -> tuple[Particular, ...]:
    """The particulars of a claim in the order of their kinds, each looked up in ``text``."""
    known = _known(text)
    found = {particular.text: particular for particular in _named(claim, known)}
    for fact in facts(claim):
        if fact.slot in {"number", "money", "date", "link"}:
            kept = any(_same(fact, other) for other in known.facts)
            found.setdefault(fact.text, Particular(fact.slot, fact.text, kept))
    return tuple(sorted(found.values(), key=lambda p: KINDS.index(p.kind)))


def _named(claim: str, known: _Known) -> Iterator[Particular]:
    said = fold(claim).split()
    spoken_for: set[str] = set()
    for at, word in enumerate(said):
        name = ALIASES.get(word, word)
        kind = _kind(name)
        if kind is None or name in _SELF_EVIDENT:
            continue
        quarter = said[at + 1] if at + 1 < len(said) else ""
        if name in QUARTERED and quarter in QUARTERS:
            name = f"{name} {quarter}"
        spoken_for.add(word)
        yield Particular(kind, name, _has(name, known))
    for found in names(claim):
        if claim[found.start : found.end].isupper():
            continue  # the text may write an abbreviation out
        words_of_name = fold(found.value).split()
        if spoken_for.intersection(words_of_name):
            continue
        common = _NEVER | _SELF_EVIDENT | _HEADS
        rest = [word for word in words_of_name if word not in common and len(word) > 2]
        if rest:
            kept = _has_short(found.value, known) or any(
                _spelt_alike(word, known.words) for word in rest
            )
            yield Particular("name", " ".join(rest), kept)


def _kind(word: str) -> str | None:
    if word in PLACES:
        return "place"
    if word in PEOPLE:
        return "name"
    if word in BODIES:
        return "body" if word not in _NEVER else None
    if word in AILMENTS:
        return "ailment"
    return "remedy" if word in REMEDIES else None


def _has(name: str, known: _Known) -> bool:
    if f" {name} " in known.folded or SHORT.get(name, "") in known.words:
        return True
    return any(f" {phrase} " in known.folded for phrase in SPELT_OUT.get(name, ()))


def _has_short(name: str, known: _Known) -> bool:
    """Whether a text has the abbreviation of a name that is written out."""
    written = f" {fold(name)} "
    return any(f" {phrase} " in written for phrase, short in SHORT.items() if short in known.words)


def _spelt_alike(word: str, words: frozenset[str]) -> bool:
    best = process.extractOne(word, words, scorer=fuzz.ratio)
    return best is not None and best[1] >= _SAME_NAME


def _same(fact: Fact, other: Fact) -> bool:
    if "date" in {fact.slot, other.slot}:
        return fact.slot == other.slot and as_exact(fact.value, other.value)
    if "link" in {fact.slot, other.slot}:
        return fact.value == other.value
    (number, _, unit), (amount, _, other_unit) = (
        fact.value.partition(" "),
        other.value.partition(" "),
    )
    return number == amount and (unit == other_unit or not unit or not other_unit)


@lru_cache(maxsize=4096)
def _known(text: str) -> _Known:
    said = [ALIASES.get(word, word) for word in fold(text).split()]
    return _Known(f" {' '.join(said)} ", frozenset(said), facts(text))
