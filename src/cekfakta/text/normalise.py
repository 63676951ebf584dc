"""Text made comparable: cleaned with offsets, folded for matching, made formal for the model."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cekfakta.text.characters import EMOJI, LONGEST_EXPANSION, plain
from cekfakta.text.lexicon import ACRONYMS
from cekfakta.text.slang import calm, formal_word

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:\.\d{3}){1,5}(?!\.?\d)|(?:,\d{3}){1,5}(?!,?\d))")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_AMOUNT = re.compile(
    r"(?i)(?<![\w.,])(\d+(?:[.,]\d+){0,6})"
    r"(rb|ribu|jt|juta|ratus|miliar|milyar|triliun|gb|mb|kg|km|cm|wib|wita|wit|thn|tahun|orang)\b"
)
_MEASURE = re.compile(r"(?<=\d)[a-z]{3,}\b")
_RUPIAH = re.compile(r"\brp\.? ?(?=\d)")
_REDUPLICATED = re.compile(r"(?i)\b([a-z]{3,})2(nya|an|ku|mu)?\b(?<!co2)(?<!so2)")
_TOKEN = re.compile(r"\d+(?:[.:/]\d+)*(?![^\W_])|[^\W_]+")
_BLANKS = re.compile(r"[^\S\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_SHOUT = re.compile(r"(?:\b[A-Z][A-Z0-9/-]*\b[^\w\n]*){4,}")
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+|\n)([a-z])")


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
    lowered = EMOJI.sub(" ", plain(text).text)
    # Letters without their accents may be look-alikes again.
    lowered = lowered.lower() if lowered.isascii() else _bare(plain(_bare(lowered)).text)
    lowered = _MEASURE.sub(lambda match: calm(match[0]), lowered)
    lowered = _RUPIAH.sub("rp ", _AMOUNT.sub(r"\1 \2", lowered))
    lowered = _DECIMAL_COMMA.sub(".", _GROUPED.sub(_ungroup, lowered))
    lowered = _REDUPLICATED.sub(r"\1 \1\2", lowered)
    words = " ".join(formal_word(token) for token in _TOKEN.findall(lowered))
    return words.replace("-", " ")


def formal(text: str) -> str:
    """The text for the classifier: slang expanded, shouting and stretches calmed.

    Punctuation, numbers, line breaks and the case of names stay; emoji go.
    """
    calmed = EMOJI.sub(" ", plain(text).text)
    calmed = _SHOUT.sub(_lower, calmed)
    calmed = _REDUPLICATED.sub(r"\1-\1\2", _AMOUNT.sub(r"\1 \2", calmed))
    calmed = _WORD.sub(lambda word: _formal_cased(calmed, word), calmed)
    return _BLANKS.sub(" ", calmed).strip()


def _formal_cased(text: str, match: re.Match[str]) -> str:
    """A word in its formal spelling and its own case; ``dr.`` and acronyms as they are."""
    word = match[0]
    after = text[match.end() : match.end() + 1]
    if (word.isupper() and len(word) > 1) or (word.lower() == "dr" and after == "."):
        return word
    lowered = word.lower()
    new = formal_word(lowered)
    if new == lowered:
        return word
    return new[:1].upper() + new[1:] if word[0].isupper() else new


def _lower(match: re.Match[str]) -> str:
    """A run of shouted words in lower case, acronyms kept, sentences begun with a capital."""
    words = _WORD.sub(lambda w: w[0] if w[0] in ACRONYMS else w[0].lower(), match[0])
    return _SENTENCE_START.sub(lambda m: m[0][:-1] + m[1].upper(), words)


def _ungroup(match: re.Match[str]) -> str:
    return match[0].replace(".", "").replace(",", "")


def _bare(text: str) -> str:
    """Lower case without accents, at most ``LONGEST_EXPANSION`` times as long."""
    return "".join(map(_bare_sign, text))


@lru_cache(maxsize=4096)
def _bare_sign(sign: str) -> str:
    decomposed = unicodedata.normalize("NFKD", sign).casefold()
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    bare = unicodedata.normalize("NFC", letters)
    return bare if len(bare) <= LONGEST_EXPANSION else sign
