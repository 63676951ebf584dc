"""One candidate for each retrieved statement: everything that is measured of it and a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cekfakta.judging.meaning import Meaning
from cekfakta.known.restated import NOTHING, Restatement, correction, restatement
from cekfakta.protocols import Classifier
from cekfakta.terms import DENYING, Act
from cekfakta.text.normalise import formal
from cekfakta.text.particulars import Particular, particulars
from cekfakta.text.polarity import Opposition, opposition
from cekfakta.text.segment import sentences
from cekfakta.text.stems import content
from cekfakta.types import Claim, Hit, Passage, Probabilities, Span, Statement

LEAST_LIKENESS = 0.70
LEAST_OVERLAP = 0.25
"""A statement less like the claim in meaning and in words is not read by the classifier: of 600
messages on starter records, 99 % have theirs above one of the two."""


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

    ``there`` and ``back``: from the claim that a fact-check checked to ours, and from ours to it.
    """

    passage: Probabilities
    sentences: tuple[Sentence, ...]
    title: Probabilities | None = None
    there: Probabilities | None = None
    back: Probabilities | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement and what is measured of it and the claim.

    ``restated`` compares the claim with the one that a fact-check checked, ``repeated`` with what
    the title says; the likenesses are cosines of claim and checked claim, title, passage (None
    without an encoder). ``against`` is how the claim denies the checked claim, else the title.
    ``reading`` is None where the statement was too unlike to be read.
    """

    act: Act
    statement: Statement
    passage: Passage
    overlap: float
    restated: Restatement
    repeated: Restatement
    particulars: tuple[Particular, ...]
    against: Opposition
    checked_likeness: float | None = None
    title_likeness: float | None = None
    passage_likeness: float | None = None
    reading: Reading | None = None

    @property
    def denies(self) -> bool:
        """Whether it is a fact-check that found its claim untrue."""
        return self.statement.rating in DENYING and bool(self.statement.claim)

    def kept(self, *kinds: str) -> int:
        """How many particulars of these kinds the statement has too."""
        return sum(p.kept and p.kind in kinds for p in self.particulars)

    def foreign(self, *kinds: str) -> int:
        """How many particulars of these kinds it has not."""
        return sum(not p.kept and p.kind in kinds for p in self.particulars)


def whole(statement: Statement) -> str:
    """Everything that a statement says."""
    return "\n".join((statement.title, statement.claim or "", statement.text))


def overlap(claim: str, text: str) -> float:
    """Share (0..1) of the stems of a claim that a text also has."""
    wanted = set(content(claim))
    return len(wanted.intersection(content(text))) / len(wanted) if wanted else 0.0


class Weighing:
    """Measures statements against claims with a classifier and, where there is one, an encoder."""

    def __init__(self, classifier: Classifier, meaning: Meaning | None) -> None:
        self._classifier = classifier
        self._meaning = meaning

    def candidates(
        self, claim: Claim, found: Sequence[tuple[Statement, Sequence[Hit]]]
    ) -> list[Candidate]:
        """The candidate of each statement, in the order given, from the passages found of it."""
        hypothesis = formal(claim.text)
        return [
            self._candidate(claim, hypothesis, statement, [hit.passage for hit in hits])
            for statement, hits in found
        ]

    def _candidate(
        self, claim: Claim, hypothesis: str, statement: Statement, passages: Sequence[Passage]
    ) -> Candidate:
        said, checked = correction(statement), statement.claim or ""
        checked_likeness, title_likeness, *likenesses = self._likenesses(
            hypothesis, [checked, statement.title, *(passage.text for passage in passages)]
        )
        candidate = Candidate(
            act=claim.act,
            statement=statement,
            passage=passages[0],
            overlap=overlap(claim.text, whole(statement)),
            restated=restatement(claim.text, checked) if checked else NOTHING,
            repeated=restatement(claim.text, said) if said else NOTHING,
            particulars=particulars(claim.text, whole(statement)),
            against=opposition(claim.text, checked or statement.title),
            checked_likeness=checked_likeness if checked else None,
            title_likeness=title_likeness,
            passage_likeness=max(filter(None, likenesses), default=None),
        )
        return self._read(candidate, hypothesis, passages) if _worth(candidate) else candidate

    def _likenesses(self, text: str, others: Sequence[str]) -> list[float | None]:
        if self._meaning is None:
            return [None] * len(others)
        return list(self._meaning.cosines(text, others))

    def _read(
        self, candidate: Candidate, hypothesis: str, passages: Sequence[Passage]
    ) -> Candidate:
        """The candidate as the classifier reads it: its least neutral passage, and the rest."""
        statement = candidate.statement
        pairs = [(passage.text, hypothesis) for passage in passages]
        pairs.append((statement.title, hypothesis))
        if statement.claim:
            pairs += [(statement.claim, hypothesis), (hypothesis, statement.claim)]
        scores = self._classifier.score(pairs)
        of_passages, (title, *both) = scores[: len(passages)], scores[len(passages) :]
        best = min(range(len(passages)), key=lambda at: of_passages[at].neutral)
        there, back = both if both else (None, None)
        reading = Reading(
            passage=of_passages[best],
            sentences=tuple(self._sentences(passages[best], hypothesis)),
            title=title,
            there=there,
            back=back,
        )
        return replace(candidate, passage=passages[best], reading=reading)

    def _sentences(self, passage: Passage, hypothesis: str) -> Iterator[Sentence]:
        spans = sentences(passage.text)
        texts = [passage.text[span.start : span.end] for span in spans]
        scores = self._classifier.score([(text, hypothesis) for text in texts])
        for span, text, stance in zip(spans, texts, scores, strict=True):
            place = Span(passage.start + span.start, passage.start + span.end)
            yield Sentence(place, stance, overlap(hypothesis, text))


def _worth(candidate: Candidate) -> bool:
    """Whether a statement is like enough to be read."""
    likeness = max(candidate.checked_likeness or 0.0, candidate.title_likeness or 0.0)
    return likeness >= LEAST_LIKENESS or candidate.overlap >= LEAST_OVERLAP
