"""The quote that decides: the shortest run of sentences that a reader accepts as the answer."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cekfakta.judging.candidates import Candidate
from cekfakta.judging.overlap import overlap
from cekfakta.judging.reading import Sentence
from cekfakta.judging.strength import Judging
from cekfakta.report import Citation, Related
from cekfakta.terms import Stance, Why
from cekfakta.text.normalise import fold
from cekfakta.text.polarity import calls_untrue, negates, opposition
from cekfakta.text.segment import sentences
from cekfakta.types import Span

_RUMOUR = re.compile(
    r"\b(?:beredar|tersebar|menyebar|viral|pesan berantai|unggahan|mengunggah|diunggah|narasi|klaim"
    r"|mengklaim|diklaim|mengaku|disebut|menyebut|menyebutkan|video|foto|tangkapan layar|akun"
    r"|facebook|tiktok|youtube|whatsapp|menawarkan|mengajak|menjanjikan|meminta|seolah|konon)\b"
)
"""Words with which a fact-check tells what circulated."""
_ASKING = re.compile(
    r"\b(?:diminta|diimbau|dihimbau|mengimbau|menghimbau|disarankan|diharapkan|waspada|hati hati"
    r"|melapor|laporkan|telanjur|mempercayai)\b"
)
"""Words of a sentence that asks the public for something and explains nothing."""
_LEANING = re.compile(
    r"^\W*(?:ia|dia|beliau|mereka|hal|itu|ini|karena itu|oleh karena|selain|namun|tetapi|padahal"
    r"|sebaliknya|akan tetapi|kabar itu|pesan itu|klaim itu|informasi itu|tautan itu)\b"
)
"""Words at the head of a sentence that lean on the one before it."""
_FEWEST = 7
"""A sentence of fewer words says too little alone."""
MOST_SENTENCES = 3
"""Longest run that is quoted."""


def cite(candidate: Candidate, stance: Stance, strength: float, judging: Judging) -> Citation:
    """The citation of a statement that takes a stance."""
    statement = candidate.statement
    span = deciding_span(candidate, stance, judging)
    return Citation(
        statement_id=statement.id,
        kind=statement.kind,
        title=statement.title,
        publisher=statement.publisher,
        published=statement.published,
        url=statement.url,
        quote=statement.text[span.start : span.end],
        start=span.start,
        end=span.end,
        stance=stance,
        score=strength,
    )


def relate(candidate: Candidate, stance: Stance, why: Why, judging: Judging) -> Related:
    """A statement that is shown beside a claim, with the sentence that says most of it."""
    statement = candidate.statement
    span = deciding_span(candidate, stance, judging)
    return Related(
        statement_id=statement.id,
        kind=statement.kind,
        title=statement.title,
        publisher=statement.publisher,
        published=statement.published,
        url=statement.url,
        why=why,
        quote=statement.text[span.start : span.end],
        start=span.start,
        end=span.end,
        rating=statement.rating,
    )


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
    statement = candidate.statement
    text = statement.text[sentence.span.start : sentence.span.end]
    checked = statement.claim or ""
    opposed = opposition(text, checked)
    return {
        "contradicts": sentence.stance.contradiction if stance is Stance.REFUTES
        else sentence.stance.entailment,
        "repeats": sentence.stance.entailment if stance is Stance.REFUTES
        else sentence.stance.contradiction,
        "calls untrue": float(calls_untrue(text)),
        "negates": float(negates(text)),
        "turns": float(opposed.negated or opposed.untrue),
        "rumour": float(len(_RUMOUR.findall(fold(text)))),
        "asks": float(_ASKING.search(fold(text)) is not None),
        "first": float(sentence.span.start == 0),
        "speaks of it": overlap(checked, text),
        "short": float(len(text.split()) < _FEWEST),
        "leans": float(_LEANING.match(fold(text)) is not None),
    }  # fmt: skip


def _completed(text: str, span: Span) -> Span:
    """The sentence, with up to two before it where it leans on them or says too little alone."""
    before = [place for place in sentences(text) if place.end <= span.start]
    start = span.start
    for place in reversed(before[-MOST_SENTENCES + 1 :]):
        first = text[start : span.end]
        if len(first.split()) >= _FEWEST and _LEANING.match(fold(first)) is None:
            break
        start = place.start
    return Span(start, span.end)
