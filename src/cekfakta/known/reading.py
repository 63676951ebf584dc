"""A text as the words and facts that are compared, each with where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cekfakta.text.characters import EMOJI, plain
from cekfakta.text.facts import Fact, figures
from cekfakta.text.lexicon import DENIALS, NEGATORS, NO_NEGATION
from cekfakta.text.normalise import fold
from cekfakta.text.segment import sentences
from cekfakta.text.slang import formal_word

LONGEST = 6000
"""Characters of a text that are compared: ten times a long forward."""
_EMOJI = re.compile(rf"[^\S\n]*(?:{EMOJI.pattern}[^\S\n]*)+")
_TOKEN = re.compile(r"[^\W_]+")
_TWICE = re.compile(r"([a-z]{3,})2(nya|an)?$")
_COUNTED = 16
_STOP = re.compile(r"[.!?…|\n\"”“=]")
_TELLING = 0.4
"""Largest part of a sentence's words with a capital for capitals to tell names."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a fact, ``text[start:end]`` of its reading.

    ``key`` is its formal form or the fact's value, so that equal keys say the same; ``slot`` is
    the fact's, or empty. ``capital``: written like a name where capitals tell one;
    ``negates``: turns its sentence round.
    """

    key: str
    slot: str
    start: int
    end: int
    sentence: int
    capital: bool = False
    negates: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in plain characters and its words in order."""

    text: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]

    def raised(self, word: Word) -> bool:
        """Whether a word begins with a capital, whatever its sentence does."""
        return self.text[word.start].isupper()

    @property
    def length(self) -> int:
        """How many words a reader would count: a date or a sum is several."""
        return len(fold(self.text).split()) if len(self.words) < _COUNTED else len(self.words)

    def quote(self, words: list[Word]) -> str:
        """The words as the text writes them, from the first to the last."""
        return self.text[words[0].start : words[-1].end] if words else ""

    def ends_sentence(self, at: int) -> bool:
        """Whether a sentence ends after the word at ``at``; before the first word one does."""
        if at < 0 or at + 1 >= len(self.words):
            return True
        return _STOP.search(self.text, self.words[at].end, self.words[at + 1].start) is not None


@lru_cache(maxsize=512)
def read(text: str) -> Reading:
    """The words of a text; of a longer one than ``LONGEST`` its beginning."""
    clean = _EMOJI.sub(" ", plain(text[:LONGEST]).text)
    facts = figures(clean)
    words: list[Word] = []
    at = 0
    for number, span in enumerate(sentences(clean)):
        within = []
        while at < len(facts) and facts[at].start < span.end:
            within.append(facts[at])
            at += 1
        words += _sentence(clean, span.start, span.end, within, number)
    words = _negated(words)
    return Reading(clean, tuple(words), tuple(word.key for word in words))


def _sentence(text: str, start: int, end: int, facts: list[Fact], number: int) -> list[Word]:
    """The words of a sentence and the facts that begin in it."""
    found = []
    for fact in facts:
        found += _words(text, start, fact.start, number)
        found.append(Word(f"{fact.slot} {fact.value}", fact.slot, fact.start, fact.end, number))
        start = max(start, fact.end)
    found += _words(text, start, end, number)
    raised = sum(text[w.start].isupper() for w in found)
    if raised <= _TELLING * len(found):
        return found
    return [Word(w.key, w.slot, w.start, w.end, w.sentence) for w in found]


def _words(text: str, start: int, end: int, number: int) -> list[Word]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        written = match[0]
        capital = written[0].isupper() and not (match.start() == start and len(written) > 1)
        lowered = written.lower()
        twice = _TWICE.match(lowered)
        if twice:
            lowered = twice[1]
        keys = formal_word(lowered).replace("-", " ").split()
        found += [Word(key, "", match.start(), match.end(), number, capital) for key in keys]
    return found


def _negated(words: list[Word]) -> list[Word]:
    """The words with those marked that negate what follows them."""
    marked = list(words)
    for at, word in enumerate(words):
        if word.key in NEGATORS:
            after = words[at + 1].key if at + 1 < len(words) else ""
            if after not in NO_NEGATION and after not in DENIALS:
                marked[at] = Word(word.key, "", word.start, word.end, word.sentence, negates=True)
    return marked
