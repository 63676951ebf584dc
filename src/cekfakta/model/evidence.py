"""Evidence of any length: what does not fit the classifier is read in windows, the best together.

The windows are of whole sentences, each beginning with the last sentence of the one before it, and
half as long as the classifier can read. The two that say most of the claim are read once more,
together and in the order of the text, and that reading is the answer: training has seen evidence
joined in this way, and the likeliest of many windows alone would find a stance in every long text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cekfakta.text.segment import sentences
from cekfakta.text.windows import windows
from cekfakta.types import Probabilities

Pair = tuple[str, str]
Read = Callable[[Sequence[Pair]], list[Probabilities]]
Measure = Callable[[Sequence[str]], list[int]]

TOGETHER = 2
"""Windows that are read together."""
LEAST_ROOM = 32
"""Tokens left for evidence however long the claim is; the end of such a claim is not read."""
MARKS = 4
"""Tokens that a BERT tokenizer sets around the two texts of a pair, at most."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """A premise as it is read: its sentences, and the windows of them by their numbers."""

    sentences: tuple[str, ...]
    windows: tuple[range, ...]

    def text(self, numbers: Sequence[int]) -> str:
        return " ".join(self.sentences[number] for number in numbers)

    def best(self, said: Sequence[Probabilities]) -> str:
        """The windows that say most of the claim as one text, no sentence twice."""
        ranked = sorted(range(len(said)), key=lambda at: (said[at].neutral, at))[:TOGETHER]
        return self.text(sorted({number for at in ranked for number in self.windows[at]}))


def score(pairs: Sequence[Pair], read: Read, measure: Measure, most: int) -> list[Probabilities]:
    """Probabilities of each (premise, hypothesis), in the order given, the same alone as beside.

    ``read`` scores pairs of at most ``most`` tokens, ``measure`` counts the tokens of texts.
    """
    if not pairs:  # tokenizers of transformers do not take an empty batch
        return []
    premises, claims = ([pair[side] for pair in pairs] for side in (0, 1))
    sizes = zip(measure(premises), measure(claims), strict=True)
    evidence = [
        _evidence(premise, whole, max(LEAST_ROOM, most - MARKS - asked), measure)
        for premise, (whole, asked) in zip(premises, sizes, strict=True)
    ]
    first = [
        (each.text(window), claim)
        for each, (_, claim) in zip(evidence, pairs, strict=True)
        for window in each.windows
    ]
    scores = iter(read(first))
    said = [[next(scores) for _ in each.windows] for each in evidence]
    long = [at for at, of_one in enumerate(said) if len(of_one) > 1]
    joined = [(evidence[at].best(said[at]), pairs[at][1]) for at in long]
    answers = [of_one[0] for of_one in said]
    for at, answer in zip(long, read(joined) if joined else (), strict=True):
        answers[at] = answer
    return answers


def _evidence(premise: str, whole: int, room: int, measure: Measure) -> _Evidence:
    """A premise of ``whole`` tokens, of which ``room`` can be read at once."""
    if whole <= room:
        return _Evidence((premise,), (range(1),))
    half = room // TOGETHER
    spans = (premise[span.start : span.end] for span in sentences(premise))
    parts = tuple(part for span in spans for part in _cut(span, measure, half))
    if not parts:  # nothing but marks
        return _Evidence((premise,), (range(1),))
    return _Evidence(parts, tuple(windows(measure(parts), half, half)))


def _cut(sentence: str, measure: Measure, most: int) -> Iterator[str]:
    """The sentence, or parts of it of at most ``most`` tokens where it has more."""
    if measure([sentence])[0] <= most:
        yield sentence
        return
    words = sentence.split()
    part: list[str] = []
    total = 0
    for word, size in zip(words, measure(words), strict=True):
        if part and total + size > most:
            yield " ".join(part)
            part, total = [], 0
        part.append(word)
        total += size
    yield " ".join(part)
