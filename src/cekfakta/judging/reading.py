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
    """What the classifier says of a statement: of its likeliest passage, its title, its sentences.

    ``of`` is that passage, the one of those found that is least neutral.
    ``there`` and ``back``: from the claim that a fact-check checked to ours, and from ours to it.
    """

    of: Passage
    passage: Probabilities
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


def _pairs(
    statement: Statement, passages: Sequence[Passage], hypothesis: str
) -> list[tuple[str, str]]:
    """The passages, the title, and the checked claim to and from ours."""
    pairs = [(passage.text, hypothesis) for passage in passages]
    pairs.append((statement.title, hypothesis))
    if statement.claim:
        pairs += [(statement.claim, hypothesis), (hypothesis, statement.claim)]
    return pairs


def _reading(passages: Sequence[Passage], said: Sequence[Probabilities]) -> Reading:
    """The scores of ``_pairs`` sorted out; of the passages the least neutral counts."""
    of_passages = zip(passages, said, strict=False)
    passage, stance = min(of_passages, key=lambda pair: pair[1].neutral)
    title, *both = said[len(passages) :]
    there, back = both if both else (None, None)
    return Reading(passage, stance, (), title, there, back)


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
