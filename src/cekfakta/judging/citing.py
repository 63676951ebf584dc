"""The quote that decides: the shortest run of sentences that a reader accepts as the answer."""

from __future__ import annotations

from collections.abc import Mapping

from cekfakta.judging.candidates import Candidate
from cekfakta.judging.quoting import QUOTE_SIGNALS, Quoted, leans, short
from cekfakta.judging.reading import Sentence
from cekfakta.judging.strength import Judging
from cekfakta.report import Citation, Related
from cekfakta.terms import Stance, Why
from cekfakta.text.segment import sentences
from cekfakta.types import Span

MOST_SENTENCES = 3
"""Longest run that is quoted."""


def cite(candidate: Candidate, stance: Stance, strength: float, judging: Judging) -> Citation:
    """The citation of a statement that takes a stance."""
    span = deciding_span(candidate, stance, judging)
    return Citation.of(candidate.statement, span, stance, strength)


def relate(candidate: Candidate, stance: Stance, why: Why, judging: Judging) -> Related:
    """A statement that is shown beside a claim, with the sentence that says most of it."""
    span = deciding_span(candidate, stance, judging)
    return Related.of(candidate.statement, span, why)


def deciding_span(candidate: Candidate, stance: Stance, judging: Judging) -> Span:
    """Where the sentences stand that decide; the passage where none was read."""
    read = candidate.reading.sentences if candidate.reading else ()
    if not read:
        return Span(candidate.passage.start, candidate.passage.end)
    of_denial = candidate.denies
    ranked = [
        (judging.quoting(values(candidate, sentence, stance)) if of_denial
         else plain_rank(sentence, stance), -sentence.span.start, at)
        for at, sentence in enumerate(read)
    ]  # fmt: skip
    at = max(ranked)[2]
    return _completed(candidate.statement.text, read[at].span)


def plain_rank(sentence: Sentence, stance: Stance) -> float:
    """How well a sentence of an official statement takes a stance."""
    taken = (
        sentence.stance.entailment if stance is Stance.SUPPORTS else sentence.stance.contradiction
    )
    return taken + sentence.overlap


def values(candidate: Candidate, sentence: Sentence, stance: Stance) -> Mapping[str, float]:
    """What tells whether a sentence of a fact-check says why its claim is untrue."""
    quoted = Quoted(candidate, sentence, stance)
    return {name: signal(quoted) for name, signal in QUOTE_SIGNALS.items()}


def _completed(text: str, span: Span) -> Span:
    """The sentence, with up to two before it where it leans on them or says too little alone."""
    before = [place for place in sentences(text) if place.end <= span.start]
    start = span.start
    for place in reversed(before[-MOST_SENTENCES + 1 :]):
        first = text[start : span.end]
        if not (short(first) or leans(first)):
            break
        start = place.start
    return Span(start, span.end)
