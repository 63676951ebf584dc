"""Write Indonesian the way the ministry's collected notices are: stemmed, lower case, no digits.

The stripper is light: it takes an affix off only when what is left is itself a word of the texts
that it was given, so it needs no dictionary and leaves names alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random

FUNCTION_WORDS = """
yang di dan adalah ini dari dengan untuk pada ke oleh dalam bahwa juga atau karena agar saat
secara para seorang sebagai maka pun telah tersebut namun ketika antara hanya seperti yakni yaitu
merupakan bisa dapat setelah sebelum ia dia mereka kami kita
"""
SHORTEST = 4  # letters of a stem
SEEN = 3  # occurrences that make a string a word
_LEFT_OUT = frozenset(FUNCTION_WORDS.split())
_LETTERS = re.compile(r"[a-z]+")
_APART = re.compile(r"[^a-z\s]+")
_PREFIXES = ("di", "ke", "se", "ber", "be", "ter", "per", "pe", "me")
# What a nasal prefix swallowed: menulis is tulis, memakai pakai, menyapu sapu, mengirim kirim.
_NASAL = {
    "meny": "s", "peny": "s", "meng": "k", "peng": "k", "mem": "p", "pem": "p", "men": "t",
    "pen": "t",
}  # fmt: skip
_SUFFIXES = ("lah", "kah", "pun", "nya", "kan", "an", "i")
_PLATFORMS = ("facebook", "tiktok", "whatsapp", "instagram", "youtube", "twitter")
_OPENINGS = (
    "jelas edar unggah media sosial {} klaim",
    "jelas edar buah video {} narasi",
    "jelas edar informasi {} sebut",
    "jelas edar pesan {} isi",
)


def letters(text: str) -> str:
    """The text in lower case without digits and punctuation, single blanks."""
    return " ".join(_APART.sub("", text.lower()).split())


class Stemmer:
    """Strips affixes that leave a word known from a collection of texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts = Counter(word for text in texts for word in _LETTERS.findall(text.lower()))
        self._words = frozenset(
            word for word, seen in counts.items() if seen >= SEEN and len(word) >= SHORTEST
        )

    def word(self, word: str) -> str:
        """The word's shortest known form, itself when none is shorter."""
        forms, known = {word}, {word}
        while forms:
            forms = {cut for form in forms for cut in _stripped(form)} - known
            known |= {form for form in forms if form in self._words}
        return min(known, key=lambda form: (len(form), form))

    def text(self, text: str) -> str:
        """The text with each word stemmed and function words left out."""
        return " ".join(self.word(w) for w in letters(text).split() if w not in _LEFT_OUT)

    def notice(self, title: str, text: str, chance: Random) -> str:
        """A notice as it was collected: plain title, standing opening, stemmed text."""
        opening = chance.choice(_OPENINGS).format(chance.choice(_PLATFORMS))
        return f"hoaks {letters(title)}\n{opening} {self.text(text)}".strip()


def _stripped(word: str) -> Iterator[str]:
    """The word without one affix, in each way that leaves a stem."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            yield word[: -len(suffix)]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST:
            yield word[len(prefix) :]
    for prefix, swallowed in _NASAL.items():
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= SHORTEST - 1:
            yield rest
            if rest[0] in "aiueo":
                yield swallowed + rest
