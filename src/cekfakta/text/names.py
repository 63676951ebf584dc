"""Names of people, places and bodies, found by their capitals or known outright."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cekfakta.text.boundaries import LINK
from cekfakta.text.lexicon import KNOWN_NAMES, NAME_PREFIXES, STARTERS
from cekfakta.text.segment import sentences

_CAPITALISED = r"(?:[A-Z][a-z'’]+(?:-[A-Z][a-z]+)*|[A-Z]{2,12})"
_RUN = re.compile(rf"(?<![\w@#]){_CAPITALISED}(?: (?:bin |al-?)?{_CAPITALISED}){{0,4}}(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_MANY_CAPITALS = 0.75


@dataclass(frozen=True, slots=True)
class Name:
    """A name at ``start:end`` of a text, in lower case."""

    start: int
    end: int
    value: str


def names(text: str) -> Iterator[Name]:
    """The names of a text in order.

    A capitalised run inside a sentence is one; where capitals say nothing, in shouting, headlines
    and lower case, only known places and bodies are.
    """
    plain = LINK.sub(lambda link: " " * len(link[0]), text)
    for span in sentences(plain):
        sentence = plain[span.start : span.end]
        words = _WORD.findall(sentence)
        capitals = sum(word[0].isupper() for word in words)
        telling = len(words) > 2 and capitals <= _MANY_CAPITALS * len(words)
        found = list(_runs(sentence)) if telling else []
        inside = {at for start, end in found for at in range(start, end)}
        found += [known for known in _known(sentence) if known[0] not in inside]
        for start, end in sorted(found):
            value = " ".join(sentence[start:end].lower().split())
            yield Name(span.start + start, span.start + end, value)


def _runs(sentence: str) -> Iterator[tuple[int, int]]:
    for match in _RUN.finditer(sentence):
        words = match[0].split()
        start, end = match.span()
        while words and words[-1].lower() in NAME_PREFIXES:  # "Denda Rp 500 ribu"
            end -= len(words.pop()) + 1
        while words and (
            words[0].lower() in NAME_PREFIXES or (start == 0 and words[0].lower() in STARTERS)
        ):
            start += len(words.pop(0)) + 1
        lone_first = start == 0 and len(words) == 1 and words[0].lower() not in KNOWN_NAMES
        if words and not lone_first:
            yield start, end


def _known(sentence: str) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(sentence):
        if match[0].lower() in KNOWN_NAMES:
            yield match.span()
