"""What the classifier says of statements: all of them in two calls, so that every core is busy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cekfakta.judging.overlap import overlap
from cekfakta.protocols import Classifier
from cekfakta.text.segment import sentences
from cekfakta.types import Passage, Probabilities, Span, Statement


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage, read alone; its offsets are those of the statement's text.

    ``overlap`` (0..1) is how much of the claim it speaks of.
    """

    span: Span
    stance: Probabilities
    overlap: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the classifier says of a statement: of its passages, its title, its sentences.

    ``of`` is the passage found that is least neutral, ``passage`` what is said of it, ``together``
    what is said of all that were found, read as one text, as long evidence is.
    ``there`` and ``back``: from the claim that a fact-check checked to ours, and from ours to it.
    """

    of: Passage
    passage: Probabilities
    together: Probabilities
    sentences: tuple[Sentence, ...]
    title: Probabilities | None = None
    there: Probabilities | None = None
    back: Probabilities | None = None


def read(
    classifier: Classifier,
    statements: Sequence[tuple[Statement, Sequence[Passage]]],
    hypothesis: str,
) -> Mapping[str, Reading]:
    """What the classifier says of each statement, by its id, from the passages found of it."""
    pairs = [_pairs(statement, passages, hypothesis) for statement, passages in statements]
    scores = iter(classifier.score([pair for of_one in pairs for pair in of_one]))
    readings: dict[str, Reading] = {}
    for (statement, passages), of_one in zip(statements, pairs, strict=True):
        said = [next(scores) for _ in of_one]
        readings[statement.id] = _reading(passages, said)
    return _with_sentences(classifier, readings, hypothesis)


def together(text: str, passages: Sequence[Passage]) -> str:
    """The passages of a text in its order, what two of them share but once."""
    parts: list[str] = []
    end = 0
    for passage in sorted(passages, key=lambda passage: passage.start):
        if passage.end > end:
            parts.append(text[max(end, passage.start) : passage.end].strip())
            end = passage.end
    return " ".join(parts)


def _pairs(
    statement: Statement, passages: Sequence[Passage], hypothesis: str
) -> list[tuple[str, str]]:
    """The passages together, each of them, the title, and the checked claim to and from ours.

    A single passage is read once.
    """
    texts = [passage.text for passage in passages]
    if len(texts) > 1:
        texts.insert(0, together(statement.text, passages))
    pairs = [(text, hypothesis) for text in texts]
    pairs.append((statement.title, hypothesis))
    if statement.claim:
        pairs += [(statement.claim, hypothesis), (hypothesis, statement.claim)]
    return pairs


def _reading(passages: Sequence[Passage], said: Sequence[Probabilities]) -> Reading:
    """The scores of ``_pairs`` sorted out; of the passages the least neutral counts."""
    of_each = said[1:] if len(passages) > 1 else said
    passage, stance = min(zip(passages, of_each, strict=False), key=lambda pair: pair[1].neutral)
    title, *both = of_each[len(passages) :]
    there, back = both if both else (None, None)
    return Reading(passage, stance, said[0], (), title, there, back)


def _with_sentences(
    classifier: Classifier, readings: Mapping[str, Reading], hypothesis: str
) -> Mapping[str, Reading]:
    """The readings with each sentence of their passages read alone."""
    spans = {identity: sentences(reading.of.text) for identity, reading in readings.items()}
    texts = {
        identity: [readings[identity].of.text[span.start : span.end] for span in of_one]
        for identity, of_one in spans.items()
    }
    scores = iter(
        classifier.score([(text, hypothesis) for of_one in texts.values() for text in of_one])
    )
    read_alone = {}
    for identity, reading in readings.items():
        alone = tuple(
            Sentence(_moved(span, reading.of.start), next(scores), overlap(hypothesis, text))
            for span, text in zip(spans[identity], texts[identity], strict=True)
        )
        read_alone[identity] = replace(reading, sentences=alone)
    return read_alone


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
