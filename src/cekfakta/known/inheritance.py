"""What a message that was sent out again inherits from its older versions, and what it does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from cekfakta.known.kinship import KIN
from cekfakta.report import Verdict
from cekfakta.terms import DENYING, Label
from cekfakta.text.normalise import fold
from cekfakta.types import Difference, Family, Match


def is_covered(difference: Difference, denial: str) -> bool:
    """Whether a denial speaks of what we have in a changed slot; what is left out needs none."""
    return not difference.ours or f" {fold(difference.ours)} " in f" {fold(denial)} "


def inherit(
    match: Match, denial: str, family_of: Callable[[str], Family], verdicts: Sequence[Verdict]
) -> Match:
    """The match with the family of a message that was sent out again; others as they are.

    A changed slot is covered by the old ``denial``, all that the record says, only where it speaks
    of what is new, or where another verdict refutes the claim that names it.
    """
    if match.relation not in KIN:
        return match
    family = family_of(match.statement_id)
    if family.rating not in DENYING:
        return replace(match, family=family)
    refuted = [verdict.claim.text for verdict in verdicts if verdict.label is Label.REFUTED]
    spoken_of = "\n".join((denial, *refuted))
    open_slots = (d.slot for d in match.differences if not is_covered(d, spoken_of))
    return replace(match, family=family, uncovered=tuple(dict.fromkeys(open_slots)))
