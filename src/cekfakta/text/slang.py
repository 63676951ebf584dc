"""Chat spellings and their formal words.

The table ``slang.tsv`` is the project's own, written with the MIT-licensed STIF-Indonesia lines
at hand; a spelling that is also an ordinary word is left out of it.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_STRETCH = re.compile(r"([^\W\d_])\1{2,}")
_ROMAN_OR_WEB = re.compile(r"(?i)[ivxlcdm]+|w+")
_TRULY_DOUBLED = re.compile(r"(?i)maaf|saat|taat|manfaat|aamiin|keadaan|jamaah|syafaat|cuaca")


@cache
def table() -> dict[str, str]:
    """Chat spelling to formal words, both lower case; no formal word is a spelling."""
    lines = (files("cekfakta.text") / "slang.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def formal_word(word: str) -> str:
    """The formal word for a lower-case chat spelling; any other word with its stretches calmed."""
    calmed = calm(word)
    known = table()
    if calmed in known:
        return known[calmed]
    if len(calmed) > 3 and calmed[-1] == calmed[-2] and calmed[:-1] in known:
        return known[calmed[:-1]]
    return calmed


def calm(word: str) -> str:
    """A word without the repeated letters of chat: ``bangeeeet``; Roman numerals stay."""
    if not _STRETCH.search(word) or _ROMAN_OR_WEB.fullmatch(word):
        return word
    doubled = _STRETCH.sub(r"\1\1", word)
    return doubled if _TRULY_DOUBLED.match(doubled) else _STRETCH.sub(r"\1", word)
