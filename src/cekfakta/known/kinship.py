"""Are two records versions of one message? The rule by which families are made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from cekfakta.known import relation
from cekfakta.terms import DENYING, Label, Reason, Relation
from cekfakta.text.normalise import fold
from cekfakta.types import Family, Match, Statement, Verdict

VERSION = 1
"""Rises when links come out differently, so that families are built anew."""

LEAST_SHARE = 0.5
"""The shorter text must be more than this part of the longer. Two messages joined in one post
cannot both be, so such a post never makes one family of them."""

SHARED_WORDS = 0.4
"""Texts that share a smaller part of the shorter's words are not compared closely; chosen low, to
save time only."""

LIKE = 0.82
"""Likeness from which a changed text is a version. Of 10 changed pairs read among 3,000 posts of
2024, the six below it were mostly other events in like words, the four above it real versions."""

_KIN = {Relation.SAME, Relation.MUTATED}
_KEPT = 4096


class NearCopies:
    """Versions of one message: the same or with details changed, but never turned round."""

    fingerprint = f"near copies {VERSION}"

    def wording(self, statement: Statement) -> str:
        """Return the circulating text that a record knows; empty where it knows none."""
        return relation.known_text(statement)

    def related(self, one: Statement, other: Statement) -> Relation | None:
        """Return how two records are versions of one message, in either order; None: they are not.

        A version with the opposite polarity is none: what denies a message is not of its family.
        """
        shorter, longer = sorted(
            (one, other), key=lambda s: (len(_words(self.wording(s))), self.wording(s), s.id)
        )
        few, many = _words(self.wording(shorter)), _words(self.wording(longer))
        shared = sum((Counter(few) & Counter(many)).values())
        if len(few) <= LEAST_SHARE * len(many) or shared < SHARED_WORDS * len(few):
            return None
        match = relation.match(self.wording(longer), shorter)
        if match is None or match.relation not in _KIN or match.similarity < LIKE:
            return None
        turned = any(difference.slot == "negation" for difference in match.differences)
        return None if turned else match.relation


def inherit(match: Match, family_of: Callable[[str], Family], verdicts: Sequence[Verdict]) -> Match:
    """The match with the family of a message that was sent out again; others as they are.

    A changed slot is covered by the old denial only where the evidence itself denies the claim
    that names it: that the message was denied before is no word on what is new.
    """
    if match.relation not in _KIN:
        return match
    family = family_of(match.statement_id)
    if family.rating not in DENYING:
        return replace(match, family=family)
    denied = [
        fold(verdict.claim.text)
        for verdict in verdicts
        if verdict.label is Label.REFUTED and Reason.KNOWN_MESSAGE not in verdict.reasons
    ]
    open_slots = (
        difference.slot
        for difference in match.differences
        if not (difference.ours and any(fold(difference.ours) in claim for claim in denied))
    )
    return replace(match, family=family, uncovered=tuple(dict.fromkeys(open_slots)))


@lru_cache(maxsize=_KEPT)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())
