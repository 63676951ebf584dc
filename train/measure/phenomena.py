"""Which phenomena a pair shows, by simple rules on its claim, to break a mark down by them.

The rules are coarse on purpose: each can be read in a line, and a pair may show several.

- negation: the claim holds a word that negates
- number: the claim holds a figure or a numeral
- name: a word inside the claim, not its first, begins with a capital
- same words: at least four in five of the claim's words are in the premise
- paraphrase: at most two in five of them are
- long premise: more than 60 words
"""

from __future__ import annotations

import re

SAME, OTHER = 0.8, 0.4
LONG = 60  # words
_NEGATION = re.compile(
    r"\b(?:tidak(?:lah)?|bukan(?:lah)?|belum|tak|tanpa|jangan|tiada)\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus|ribu|juta)"
    r"|belas|puluh|ratus|ribu|juta|miliar|triliun|setengah|pertama)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"(?<=[\w,;:)] )[A-Z]\w+")


def shown(premise: str, claim: str) -> set[str]:
    """The phenomena of a pair."""
    words = [word.lower() for word in _WORD.findall(claim)]
    known = {word.lower() for word in _WORD.findall(premise)}
    shared = sum(word in known for word in words) / max(1, len(words))
    rules = {
        "negation": _NEGATION.search(claim) is not None,
        "number": _NUMBER.search(claim) is not None,
        "name": _NAME.search(claim) is not None,
        "same words": shared >= SAME,
        "paraphrase": shared <= OTHER,
        "long premise": len(premise.split()) > LONG,
    }
    return {name for name, holds in rules.items() if holds}
