"""Weighs retrieved passages against a claim with the classifier: hits in, evidence out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cekfakta.judging.retrieval import overlap
from cekfakta.known.restated import certainty
from cekfakta.terms import Kind
from cekfakta.text.agreement import facts_kept, retells
from cekfakta.text.normalise import formal
from cekfakta.text.segment import sentences
from cekfakta.types import Claim, Evidence, Hit, Passage, Probabilities, Sentence, Span, Statement

TELLING = 0.9
"""A passage more surely neutral than this says nothing; its sentences are not weighed alone, unless
the statement checks this very claim."""

Score = Callable[[Sequence[tuple[str, str]]], list[Probabilities]]
"""The classifier: probabilities of each (premise, hypothesis)."""
Alike = Callable[[str, Sequence[str]], Sequence[float | None]]
"""The encoder: cosines of a text with others, None where there is none."""


def weigh(
    claim: Claim,
    found: Sequence[tuple[Statement, Sequence[Hit]]],
    score: Score,
    alike: Alike,
) -> list[Evidence]:
    """The evidence of each statement, in the order given, from the passages found of it."""
    hypothesis = formal(claim.text)
    telling = _most_telling([hits for _, hits in found], hypothesis, score)
    restated = _restated(claim, hypothesis, [statement for statement, _ in found], score, alike)
    closer = [
        passage if probabilities.neutral < TELLING or restates > 1 - TELLING else None
        for (passage, probabilities), restates in zip(telling, restated, strict=True)
    ]
    alone = _sentences(closer, claim.text, score)
    likenesses = alike(hypothesis, [passage.text for passage, _ in telling])
    return [
        Evidence(
            statement=statement,
            passage=passage,
            probabilities=probabilities,
            sentences=of_passage,
            relevance=overlap(claim.text, _whole(statement)),
            likeness=likeness,
            facts_kept=facts_kept(claim.text, _whole(statement)),
            denies=retells(f"{statement.title}\n{passage.text}", claim.text),
            restates=restates,
        )
        for (statement, _), (passage, probabilities), of_passage, likeness, restates in zip(
            found, telling, alone, likenesses, restated, strict=True
        )
    ]


def _most_telling(
    groups: Sequence[Sequence[Hit]], hypothesis: str, score: Score
) -> list[tuple[Passage, Probabilities]]:
    """Of each group the passage that is least neutral, all scored in one call."""
    passages = [[hit.passage for hit in group] for group in groups]
    scores = iter(score([(p.text, hypothesis) for group in passages for p in group]))
    scored = [[(passage, next(scores)) for passage in group] for group in passages]
    return [min(group, key=lambda pair: pair[1].neutral) for group in scored]


def _sentences(
    passages: Sequence[Passage | None], claim: str, score: Score
) -> list[tuple[Sentence, ...]]:
    """The sentences of each passage, weighed alone in one call; none of None."""
    spans = [sentences(passage.text) if passage else () for passage in passages]
    texts = [
        passage.text[span.start : span.end]
        for passage, of_passage in zip(passages, spans, strict=True)
        if passage
        for span in of_passage
    ]
    hypothesis = formal(claim)
    scores = score([(text, hypothesis) for text in texts])
    relevances = (overlap(claim, text) for text in texts)
    weighed = iter(zip(scores, relevances, strict=True))
    return [
        tuple(
            Sentence(Span(passage.start + span.start, passage.start + span.end), *next(weighed))
            for span in of_passage
        )
        if passage
        else ()
        for passage, of_passage in zip(passages, spans, strict=True)
    ]


def _whole(statement: Statement) -> str:
    return "\n".join((statement.title, statement.claim or "", statement.text))


def _restated(
    claim: Claim, hypothesis: str, statements: Sequence[Statement], score: Score, alike: Alike
) -> list[float]:
    """How surely the claim is the one that each statement checks; 0 where it checks none."""
    checking = [s for s in statements if s.kind is Kind.FACTCHECK and s.claim]
    checked = [s.claim or "" for s in checking]
    likenesses = alike(hypothesis, checked)
    scores = iter(score([p for c in checked for p in ((c, hypothesis), (hypothesis, c))]))
    certainties = {
        statement.id: certainty(claim.text, statement, (next(scores), next(scores)), likeness)
        for statement, likeness in zip(checking, likenesses, strict=True)
    }
    return [certainties.get(statement.id, 0.0) for statement in statements]
