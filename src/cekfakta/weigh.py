"""Weighs retrieved passages against a claim with the classifier: hits in, evidence out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from cekfakta import repost, retrieve
from cekfakta.text.normalise import formal
from cekfakta.text.segment import sentences
from cekfakta.types import (
    Claim,
    Evidence,
    Hit,
    Kind,
    Passage,
    Probabilities,
    Relation,
    Sentence,
    Span,
    Statement,
)

TELLING = 0.9
"""A passage more surely neutral than this says nothing; its sentences are not weighed alone."""

Score = Callable[[Sequence[tuple[str, str]]], list[Probabilities]]


def weigh(
    claim: Claim,
    groups: Sequence[Sequence[Hit]],
    statements: Mapping[str, Statement],
    score: Score,
) -> list[Evidence]:
    """The evidence of each statement, in the order given.

    ``groups`` holds the passages of one statement each. All passages are scored in one call, then
    the sentences of each statement's most telling passage in a second.
    """
    hypothesis = formal(claim.text)
    hits = [hit for group in groups for hit in group]
    scored = dict(
        zip(
            (hit.passage for hit in hits),
            score([(hit.passage.text, hypothesis) for hit in hits]),
            strict=True,
        )
    )
    chosen = [min((h.passage for h in g), key=lambda p: scored[p].neutral) for g in groups]
    spans = [_sentences(p) if scored[p].neutral < TELLING else [] for p in chosen]
    alone = iter(
        score(
            [
                (passage.text[span.start - passage.start : span.end - passage.start], hypothesis)
                for passage, of_passage in zip(chosen, spans, strict=True)
                for span in of_passage
            ]
        )
    )
    restated = _restated(claim, hypothesis, [statements[p.statement_id] for p in chosen], score)
    return [
        Evidence(
            statement=statements[passage.statement_id],
            passage=passage,
            probabilities=scored[passage],
            sentences=tuple(Sentence(span, next(alone)) for span in of_passage),
            relevance=_relevance(claim, statements[passage.statement_id]),
            restates=restates,
        )
        for passage, of_passage, restates in zip(chosen, spans, restated, strict=True)
    ]


def _sentences(passage: Passage) -> list[Span]:
    return [
        Span(passage.start + span.start, passage.start + span.end)
        for span in sentences(passage.text)
    ]


def _relevance(claim: Claim, statement: Statement) -> float:
    known = " ".join((statement.title, statement.claim or "", statement.text))
    return retrieve.overlap(claim.text, known)


def _restated(
    claim: Claim, hypothesis: str, statements: Sequence[Statement], score: Score
) -> list[float]:
    """How surely the claim is the one that each statement checks; 0 where it checks none.

    Either says it in other words (each entails the other) or repeats it outright.
    """
    checked = [s.claim for s in statements if s.kind is Kind.FACTCHECK and s.claim]
    pairs = [pair for c in checked for pair in ((c, hypothesis), (hypothesis, c))]
    both_ways = iter(score(pairs))
    certainties = []
    for statement in statements:
        if statement.kind is not Kind.FACTCHECK or not statement.claim:
            certainties.append(0.0)
            continue
        there, back = next(both_ways), next(both_ways)
        certainty = (there.entailment + back.entailment) / 2
        match = repost.match(claim.text, statement)
        if match is not None and match.relation is Relation.SAME:
            certainty = max(certainty, match.similarity)
        certainties.append(certainty)
    return certainties
