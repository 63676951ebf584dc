"""How nearly a claim says what another text says, word by word, and in which facts they differ."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cekfakta.known.alignment import align
from cekfakta.known.likeness import coverage, overlap, stems
from cekfakta.known.order import rearranged
from cekfakta.known.reading import read
from cekfakta.known.slots import changed
from cekfakta.terms import DENYING, Kind
from cekfakta.text.polarity import opposition
from cekfakta.types import Difference, Statement

_WORTH = 0.40
"""Overlap of stems under which two texts are not aligned."""
_LABEL = re.compile(
    r"(?i)^\W*(?:\[\s*[\w /,-]{3,40}\s*\]|(?:cek fakta|salah|hoaks?|hoax|disinformasi|misinformasi"
    r"|keliru|fitnah|penipuan|menyesatkan|false|fakta atau hoaks)\s*[:!,-])[\s:,-]*"
)
"""A label before a title that repeats what was checked."""
_REPEATS = 0.7
"""Coverage from which a title without a denial of its own repeats the claim that was checked."""


@dataclass(frozen=True, slots=True)
class Restatement:
    """How much (0..1) of one of two texts the other holds, and the facts in which they differ."""

    coverage: float
    differences: tuple[Difference, ...] = ()


NOTHING = Restatement(0.0)
"""Two texts that share nothing worth comparing."""


def restatement(claim: str, text: str) -> Restatement:
    """How nearly ``claim`` says in the same words what ``text`` says."""
    if overlap(stems(claim), stems(text)) < _WORTH:
        return NOTHING
    alignment = align(read(claim), read(text))
    if not alignment.runs:
        return NOTHING
    if rearranged(alignment.ours, alignment.theirs):
        return Restatement(1.0)
    return Restatement(coverage(alignment), changed(alignment))


def correction(statement: Statement) -> str | None:
    """The title of a fact-check where it says what is true; None where it repeats the hoax."""
    if statement.kind is not Kind.FACTCHECK or not statement.claim:
        return statement.title
    if statement.rating not in DENYING:
        return statement.title
    if _LABEL.match(statement.title):
        return None
    opposed = opposition(statement.title, statement.claim)
    denies = opposed.polar or opposed.untrue
    repeats = restatement(statement.title, statement.claim).coverage >= _REPEATS
    return None if repeats and not denies else statement.title
