"""Is a pasted message one that is already known, and in which way?"""

from __future__ import annotations

from collections.abc import Iterable

from cekfakta.known import order
from cekfakta.known.alignment import Alignment, align
from cekfakta.known.framing import Frame, frame
from cekfakta.known.likeness import coverage, overlap, retelling, share, stems
from cekfakta.known.reading import read
from cekfakta.known.slots import changed
from cekfakta.terms import Kind, Relation
from cekfakta.types import Difference, Match, Statement

SAME = 0.80
"""Coverage from which two texts are one message."""
MUTATED = 0.70
"""Coverage from which a message with a changed slot is a mutation of the known one."""
SIMILAR = 0.55
"""Coverage, or overlap of stems, from which a known message is worth showing."""
TOLD = 0.37
"""The same for a fact-check, whose claim sums the message up in other words."""
MEANT = 0.70
"""Cosine of message and fact-check from which it is worth showing, where an encoder gives it. Of
366 posts of 2024 against the ministry's 4,212 notices, .86 have theirs among the first five at this
value, when 5 % of headlines are like some notice (``TOLD``: .80 and 25 %)."""
_IN_FULL = 0.3
"""What it adds that the fact-check's whole text holds the message's words."""
FEWEST_WORDS = 8
"""Shorter texts are like many others by chance: at most similar (the rule of Meedan Check)."""
_WORTH = 0.40
"""Overlap of stems under which texts are not compared any further."""
_CLOSENESS = {relation: rank for rank, relation in enumerate(Relation)}


def known_text(statement: Statement) -> str:
    """The circulating text that a record knows: its own, or the claim that it checks."""
    return statement.text if statement.kind is Kind.CIRCULATING else statement.claim or ""


def match(message: str, statement: Statement, cosine: float | None = None) -> Match | None:
    """How ``message`` relates to the text that ``statement`` knows; None when they are unlike.

    A copy that asks about the known message or marks it as satire is similar, one that denies it
    a debunk; one with a changed slot is mutated, and each slot is named. ``cosine`` is that of
    the two in meaning, where it is known: by it a fact-check is found whose words are others.
    """
    known = known_text(statement)
    our_stems, their_stems = stems(message), stems(known)
    if overlap(our_stems, their_stems) >= _WORTH:
        alignment = align(read(message), read(known))
        covered = coverage(alignment) if alignment.runs else 0.0
        if covered >= SIMILAR:
            if order.rearranged(alignment.ours, alignment.theirs):
                short = _short(alignment)
                return Match(statement.id, 1.0, Relation.SIMILAR if short else Relation.SAME)
            slots = changed(alignment)
            return Match(statement.id, covered, _relation(alignment, covered, slots), slots)
    likeness, least = _retold(our_stems, their_stems, statement), SIMILAR
    if statement.kind is Kind.FACTCHECK:
        likeness, least = (likeness, TOLD) if cosine is None else (cosine, MEANT)
    if likeness < least:
        return None
    return Match(statement.id, min(1.0, likeness), Relation.SIMILAR)


def _retold(ours: frozenset[str], theirs: frozenset[str], statement: Statement) -> float:
    told = retelling(ours, theirs)
    if theirs and statement.kind is Kind.FACTCHECK:
        told += _IN_FULL * share(ours, stems(statement.text) | theirs)
    return told


def best(matches: Iterable[Match | None], limit: int) -> tuple[Match, ...]:
    """The closest matches: same, mutated, debunk, similar; within each by likeness."""
    found = [match for match in matches if match is not None]
    found.sort(key=lambda m: (_CLOSENESS[m.relation], -m.similarity, m.statement_id))
    return tuple(found[:limit])


def _relation(
    alignment: Alignment, covered: float, differences: tuple[Difference, ...]
) -> Relation:
    framed = frame(alignment)
    if framed is Frame.DEBUNK:
        return Relation.DEBUNK_OF
    if framed is not Frame.NONE or _short(alignment):
        return Relation.SIMILAR
    if differences and covered >= MUTATED:
        return Relation.MUTATED
    if differences or covered < SAME:
        return Relation.SIMILAR
    return Relation.SAME if order.kept(alignment) else Relation.SIMILAR


def _short(alignment: Alignment) -> bool:
    return min(alignment.ours.length, alignment.theirs.length) < FEWEST_WORDS
