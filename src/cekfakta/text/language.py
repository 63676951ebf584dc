"""The language of a text, lenient to Indonesian chat spelling."""

from __future__ import annotations

import math
import re

from py3langid import rank

from cekfakta.text.boundaries import LINK
from cekfakta.text.characters import plain
from cekfakta.text.lexicon import KNOWN_NAMES, MARKERS, PLAUSIBLE_LANGUAGES
from cekfakta.text.normalise import fold
from cekfakta.text.predicates import has_predicate

_ARCHIPELAGO = frozenset({"id", "ms", "jv"})
_LATIN = re.compile(r"[A-Za-z]")
_LETTER = re.compile(r"[^\W\d_]")
_LOOKED_AT = 3000
"""Characters that are read; a longer text says nothing new of its language."""

_TELLING = 0.12
"""Share of marker words that settles a language; measured on Indonesian posts and chat lines."""

_SURE = 0.6
"""Least probability of the identifier's guess among the plausible languages."""


def language(text: str) -> str:
    """ISO 639 code of a text's language, or ``und`` where it is too short or strange to tell.

    Indonesian function words and chat spellings count more than the letter statistics, which
    take slang for other languages; a regional language is named only on its own words.
    """
    text = LINK.sub(" ", plain(text[:_LOOKED_AT]).text)
    letters = len(_LETTER.findall(text))
    if letters < 2:
        return "und"
    if len(_LATIN.findall(text)) < letters / 2:
        return _guess(text)
    words = [word for word in fold(text).split() if word.isalpha()]
    return _by_words(words) or _guess(text)


def _by_words(words: list[str]) -> str:
    """The language whose own words a text holds, or the empty string."""
    counts = {code: sum(word in own for word in words) for code, own in MARKERS.items()}
    best = max(counts, key=lambda code: counts[code])
    titled = best == "en" and counts["id"] > 0 and has_predicate(words)  # an English title inside
    if best != "id" and not titled and counts[best] > max(1, counts["id"]):
        enough = counts[best] >= _TELLING * len(words)
        return best if enough else ""
    if counts["id"] >= max(1, _TELLING * len(words)):
        return "id"
    known = sum(word in KNOWN_NAMES for word in words)
    return "id" if has_predicate(words) and (counts["id"] or known) else ""


def _guess(text: str) -> str:
    """The identifier's guess among the plausible languages; archipelago ones count as one."""
    scores = {code: float(score) for code, score in rank(text) if code in PLAUSIBLE_LANGUAGES}
    best = max(scores.values())
    heat = math.sqrt(len(text.encode("utf-8", "replace")))
    weights = {code: math.exp((score - best) / heat) for code, score in scores.items()}
    total = sum(weights.values())
    ours = sum(weights[code] for code in _ARCHIPELAGO & weights.keys())
    top = max(weights, key=lambda code: weights[code])
    if top in _ARCHIPELAGO:
        return "id" if ours >= _SURE * total else "und"
    return top if weights[top] >= _SURE * total else "und"
