"""Text made comparable: cleaned with offsets, folded for matching, made formal for the model."""

from __future__ import annotations

import re
import unicodedata

from cekfakta.text import slang
from cekfakta.text.characters import EMOJI, plain

_STRETCHED = re.compile(r"([A-Za-z])\1{2,}")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3}){1,5}(?!\.?\d)|(?:,\d{3}){1,5}(?!,?\d))")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_AMOUNT = re.compile(
    r"(?<![\w.,])(\d+(?:[.,]\d+){0,6})(rb|ribu|jt|juta|ratus|miliar|milyar|triliun)\b"
)
_REDUPLICATED = re.compile(r"\b([a-z]{3,})2(nya|an|ku|mu)?\b")
_TOKEN = re.compile(r"\d+(?:[.:/]\d+)*|[^\W_]+", re.UNICODE)


def clean(text: str) -> tuple[str, tuple[int, ...]]:
    """The text in plain characters, and for each of them the offset that it comes from.

    NFKC, look-alike letters, mojibake, invisible and control characters, blanks; the words stay.
    """
    traced = plain(text)
    return traced.text, traced.offsets


def fold(text: str) -> str:
    """The text for matching: lower case, formal words, no emoji or punctuation, single blanks.

    Folding twice gives the same as folding once.
    """
    lowered = _bare(EMOJI.sub(" ", plain(text).text))
    lowered = _DECIMAL_COMMA.sub(".", _GROUPED.sub(_ungroup, _AMOUNT.sub(r"\1 \2", lowered)))
    lowered = _REDUPLICATED.sub(r"\1 \1\2", lowered)
    table = slang.table()
    words = (calm(token) for token in _TOKEN.findall(lowered))
    return " ".join(table.get(word, word) for word in words)


def calm(word: str) -> str:
    """The word with letters repeated three times or more written once: ``bangeeeet``."""
    return _STRETCHED.sub(r"\1", word)


def _ungroup(match: re.Match[str]) -> str:
    return match[0].replace(".", "").replace(",", "")


def _bare(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))
