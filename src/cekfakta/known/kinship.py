"""Are two records versions of one message? The rule by which families are made."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from cekfakta.known import relation
from cekfakta.terms import Relation
from cekfakta.text.normalise import fold
from cekfakta.types import Statement

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

KIN = frozenset({Relation.SAME, Relation.MUTATED})
"""Relations of messages that are versions of one."""
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
        if match is None or match.relation not in KIN or match.similarity < LIKE:
            return None
        turned = any(difference.slot == "negation" for difference in match.differences)
        return None if turned else match.relation


@lru_cache(maxsize=_KEPT)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(text).split())
