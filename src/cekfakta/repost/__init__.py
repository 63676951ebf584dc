"""Is a pasted message one that is already known, and what has changed in it?"""

from __future__ import annotations

from cekfakta.repost.likeness import similarity
from cekfakta.repost.match import FEWEST_WORDS, MEANT, SAME, SIMILAR, best, known_text, match

__all__ = ["FEWEST_WORDS", "MEANT", "SAME", "SIMILAR", "best", "known_text", "match", "similarity"]
