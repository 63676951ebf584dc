"""The beginnings of words without their prefix: how words are compared whatever their form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cekfakta.text.normalise import fold

STEM = 5
"""Letters of a stem; in Indonesian they survive most suffixes."""

_PREFIXES = (
    "meng", "meny", "mem", "men", "peng", "pem", "pen", "ber", "ter", "per", "me", "di", "ke",
    "pe", "se",
)  # fmt: skip
_SHORTEST = 4


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The beginning of a word without its prefix."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > 3:
            return word[len(prefix) :][:STEM]
    return word[:STEM]


def content(text: str) -> Iterator[str]:
    """The stems of the words of a text that say something, in order; numbers are whole.

    Words under four letters are nearly all function words.
    """
    for word in fold(text).split():
        if word.isdecimal():
            yield word
        elif len(word) >= _SHORTEST:
            yield stem(word)
