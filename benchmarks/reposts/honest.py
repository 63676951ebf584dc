"""Makers of honest copies: another dress, the same message.

A maker takes a text and a source of chance, and gives None where the text has nothing of the kind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.reposts.wording import (
    EMOJI,
    GREETINGS,
    INVISIBLES,
    KEYBOARD,
    LEET,
    LOOK_ALIKES,
    ONES,
    SYNONYMS,
    WRAPPERS,
)
from cekfakta.text.normalise import fold
from cekfakta.text.slang import table

Maker = Callable[[str, Random], str | None]

FEWEST_WORDS = 8
"""A copy has to keep this many words: shorter ones are at most ``similar`` by rule."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_AMOUNT = re.compile(r"(?<![\w.,/:-])([2-9]|[1-9]\d)(?= ?(?:GB|orang|tahun|hari|persen|kali)\b)")
_PLAIN_WORD = re.compile(r"[A-Za-z]+")


def wrapped(text: str, chance: Random) -> str:
    """Passed on: forwarding marks, chat stamps, a call to share."""
    return chance.choice(WRAPPERS).format(text)


def greeted(text: str, chance: Random) -> str:
    """A greeting before it, a prayer behind."""
    return chance.choice(GREETINGS).format(text)


def middle_third(text: str, _: Random) -> str | None:
    """Cut down to its middle third; None where that has too few words, marks alone not counted."""
    words = text.split()
    third = len(words) // 3
    cut = " ".join(words[third : 2 * third])
    return cut if len(fold(cut).split()) >= FEWEST_WORDS else None


def slang(text: str, chance: Random) -> str | None:
    """Words in chat spelling, of the project's own table."""
    return _respelt(text, _spellings(), 0.7, chance)


def stif(pairs: Mapping[str, Sequence[str]]) -> Maker:
    """A maker that puts in the chat spellings of paired lines (see ``paired_spellings``)."""
    return lambda text, chance: _respelt(text, pairs, 0.7, chance)


def typos(text: str, chance: Random) -> str:
    """One longer word in eight mistyped: a letter lost, doubled, exchanged or beside its key."""
    return _words(text, lambda word: _mistyped(word, chance) if chance.random() < 0.125 else word)


def look_alikes(text: str, chance: Random) -> str:
    """Letters of some words in Cyrillic or as digits, as posts do to slip past filters."""
    return _words(text, lambda word: _masked(word, chance) if chance.random() < 0.4 else word)


def zero_width(text: str, chance: Random) -> str:
    """Invisible characters inside words."""

    def split(word: str) -> str:
        if len(word) < 4 or chance.random() < 0.5:
            return word
        at = chance.randrange(1, len(word))
        return word[:at] + chance.choice(INVISIBLES) + word[at:]

    return _words(text, split)


def emoji(text: str, chance: Random) -> str:
    """Emoji between words and around the whole."""
    pieces = [
        word + " " + chance.choice(EMOJI) * chance.randint(1, 3) if chance.random() < 0.15 else word
        for word in re.split(r" ", text)
    ]
    return f"{chance.choice(EMOJI) * 2} {' '.join(pieces)} {chance.choice(EMOJI) * 3}"


def shouting(text: str, chance: Random) -> str:
    """All in capitals, but for links."""
    words = [word if "/" in word else word.upper() for word in re.split(r"(\s+)", text)]
    return "".join(words) + "!" * chance.randint(1, 4)


def shuffled(text: str, chance: Random) -> str | None:
    """Sentences in another order; None for fewer than three."""
    parts = [part for part in _SENTENCE_END.split(text) if part.strip()]
    if len(parts) < 3:
        return None
    order = list(parts)
    while order == parts:
        chance.shuffle(order)
    return " ".join(part if part[-1] in ".!?" else part + "." for part in order)


def synonyms(text: str, chance: Random) -> str | None:
    """Words exchanged for others of their meaning; None where fewer than two are known."""
    done = 0
    taken: set[str] = set()
    for word, other in SYNONYMS:
        if word in taken or chance.random() < 0.2:
            continue
        new = _exchanged(text, word, other)
        if new != text:
            done += 1
            taken |= {word, *other.split()}
            text = new
    return text if done >= 2 else None


def spelt_numbers(text: str, chance: Random) -> str | None:
    """A number that is counted, in words."""
    found = list(_AMOUNT.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    spelt = in_words(int(match[0]))
    gap = "" if text[match.end()] == " " else " "
    return text[: match.start()] + spelt + gap + text[match.end() :]


KINDS: dict[str, Maker] = {
    "wrapper": wrapped,
    "greeting and prayer": greeted,
    "middle third": middle_third,
    "slang": slang,
    "typos": typos,
    "look-alike letters": look_alikes,
    "zero-width": zero_width,
    "emoji": emoji,
    "shouting": shouting,
    "order shuffled": shuffled,
    "synonyms": synonyms,
    "numbers in words": spelt_numbers,
}
"""Every maker of honest copies out of one text."""


def in_words(number: int) -> str:
    """A number from 0 to 99 in Indonesian words."""
    if number < 12:
        return ONES[number]
    if number < 20:
        return f"{ONES[number - 10]} belas"
    tens, ones = divmod(number, 10)
    return f"{ONES[tens]} puluh" + (f" {ONES[ones]}" if ones else "")


def paired_spellings(informal: Path, formal: Path) -> dict[str, list[str]]:
    """Formal word to its chat spellings, from two files whose lines pair word by word."""
    ways: defaultdict[str, list[str]] = defaultdict(list)
    lines = (path.read_text(encoding="utf-8").lower().splitlines() for path in (informal, formal))
    for ours, theirs in zip(*lines, strict=True):
        chat, words = ours.split(), theirs.split()
        if len(chat) != len(words):
            continue
        for spelling, word in zip(chat, words, strict=True):
            alike = spelling[0] == word[0] and len(word) > 2
            if spelling != word and spelling.isalpha() and word.isalpha() and alike:
                ways[word].append(spelling)
    return dict(ways)


@cache
def _spellings() -> dict[str, list[str]]:
    ways: defaultdict[str, list[str]] = defaultdict(list)
    for spelling, word in table().items():
        if " " not in word and len(spelling) > 1:
            ways[word].append(spelling)
    return dict(ways)


def _exchanged(text: str, word: str, other: str) -> str:
    return re.sub(rf"(?i)\b{word}\b", lambda match: _cased(other, match[0]), text)


def _respelt(
    text: str, ways: Mapping[str, Sequence[str]], share: float, chance: Random
) -> str | None:
    """The text with this share of the words that have other spellings in one of them."""

    def respell(word: str) -> str:
        known = ways.get(word.lower())
        return _cased(chance.choice(known), word) if known and chance.random() < share else word

    new = _words(text, respell)
    return None if new == text else new


def _words(text: str, change: Callable[[str], str]) -> str:
    """The text with each run of Latin letters changed; links and what holds digits are kept."""
    return "".join(
        token
        if re.search(r"[/@\d]|\w\.\w", token)
        else _PLAIN_WORD.sub(lambda match: change(match[0]), token)
        for token in re.split(r"(\s+)", text)
    )


def _mistyped(word: str, chance: Random) -> str:
    if len(word) < 5:
        return word
    at = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    row = next((row for row in KEYBOARD if letter.lower() in row), letter)
    near = row[(row.index(letter.lower()) + 1) % len(row)] if letter.lower() in row else letter
    return chance.choice(
        [before + after, before + letter * 2 + after, before + after[:1] + letter + after[1:],
         before + near + after]
    )  # fmt: skip


def _masked(word: str, chance: Random) -> str:
    if len(word) < 4:
        return word
    if chance.random() < 0.5:
        return "".join(LOOK_ALIKES.get(letter, letter) for letter in word)
    places = [at for at in range(1, len(word) - 1) if word[at].lower() in LEET]
    if not places or len(word) < 5:
        return word
    at = chance.choice(places)
    return word[:at] + LEET[word[at].lower()] + word[at + 1 :]


def _cased(new: str, old: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
