"""The verdict on a claim from its weighed evidence. A pure rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cekfakta.judging import strength
from cekfakta.terms import DENYING, Label, Rating, Reason, Stance
from cekfakta.text.agreement import sets_out_to_deny
from cekfakta.text.dates import latest_date
from cekfakta.types import (
    Citation,
    Claim,
    Evidence,
    Probabilities,
    Sentence,
    Span,
    Statement,
    Verdict,
)

GRAVITY = (Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE, Label.SUPPORTED)
"""Labels from the gravest on: a message is as bad as its worst claim."""

_SUREST = 0.95
"""No verdict is surer: all 9 restated hoaxes of the tuning messages were right, which bounds little
more."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How sure is sure enough.

    Chosen on tests/golden/tune_messages.jsonl and 150 posts of the 2025 development set: 66 of 75
    messages of the former right and one misjudged, 0.54 of the latter refuted by their own evidence
    and 0.15 without it.

    ``decide`` is the least strength with which evidence decides, ``relevance`` the least share
    of the claim's content words in a statement that counts as found, ``restates`` the least
    certainty that a claim is the one a fact-check checked, ``citations`` the most that are shown.
    """

    decide: float = 0.50
    relevance: float = 0.20
    restates: float = 0.65
    citations: int = 3


@dataclass(frozen=True, slots=True)
class _Weighed:
    evidence: Evidence
    stance: Stance
    strength: float
    restated: bool


def decide(
    claim: Claim, evidence: Sequence[Evidence], policy: Policy, today: date, event: date | None
) -> Verdict:
    """What the evidence says of the claim.

    ``event`` is the latest date that the claim itself names. A statement decides only while it is
    valid, and not about what happened after it was published.
    """
    relevant = [e for e in evidence if e.relevance >= policy.relevance or e.restates > 0]
    if not relevant:
        return unverified(claim, Reason.NOTHING_FOUND, strength.undecided(0.0))
    current = [e for e in relevant if _in_force(e.statement, today, event)]
    weighed = sorted((_weigh(e, policy) for e in current), key=lambda w: w.strength, reverse=True)
    deciding = [w for w in weighed if w.strength >= policy.decide]
    if deciding:
        return _decided(claim, deciding, policy)
    stale = (_weigh(e, policy) for e in relevant if e not in current)
    if any(w.strength >= policy.decide for w in stale):
        return unverified(claim, Reason.OUT_OF_DATE)
    strongest = weighed[0].strength if weighed else 0.0
    return unverified(claim, Reason.WEAK_EVIDENCE, strength.undecided(strongest))


def unverified(claim: Claim, reason: Reason, probability: float = 1.0) -> Verdict:
    """The honest answer when nothing decides; ``probability`` is that nothing indeed does."""
    return Verdict(claim, Label.NOT_ENOUGH_EVIDENCE, probability, (reason,))


def gravest(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict that stands for a message: the worst label, its surest verdict."""
    return min(verdicts, key=lambda v: (GRAVITY.index(v.label), -v.probability))


def _in_force(statement: Statement, today: date, event: date | None) -> bool:
    """Whether the statement still holds, and may know of an event on that day.

    It may when it was published by then, or itself names a day after its publication, as an
    announcement does.
    """
    if statement.superseded_by is not None:
        return False
    if statement.expires is not None and statement.expires < (event or today):
        return False
    published = statement.published
    if event is None or published is None:
        return True
    if event < published:
        return statement.valid_from is None or statement.valid_from <= event
    announced = latest_date(statement.text)
    return event == published or (announced is not None and announced > published)


def _weigh(evidence: Evidence, policy: Policy) -> _Weighed:
    """The stance that the evidence takes most strongly.

    A fact-check whose claim is restated takes the stance of its rating. What denies a claim never
    supports one, though it retells it. Any other statement is as strong as it is probable
    that it answers the claim, and answers it so.
    """
    rating = evidence.statement.rating
    if evidence.restates >= policy.restates and rating in DENYING | {Rating.TRUE}:
        stance = Stance.SUPPORTS if rating is Rating.TRUE else Stance.REFUTES
        return _Weighed(evidence, stance, evidence.restates, restated=True)
    answers = strength.answers(evidence.probabilities, evidence.relevance, evidence.likeness)
    agrees = strength.agrees(evidence.probabilities, evidence.facts_kept, evidence.denies)
    if agrees < 0.5 or evidence.denies or rating in DENYING:
        return _Weighed(evidence, Stance.REFUTES, answers * (1.0 - agrees), restated=False)
    return _Weighed(evidence, Stance.SUPPORTS, answers * agrees, restated=False)


def _of(stance: Stance, probabilities: Probabilities) -> float:
    if stance is Stance.SUPPORTS:
        return probabilities.entailment
    return probabilities.contradiction


def _decided(claim: Claim, deciding: Sequence[_Weighed], policy: Policy) -> Verdict:
    strongest = {w.stance: w for w in reversed(deciding)}
    probability = min(_probability(w) for w in strongest.values())
    if len(strongest) == len(Stance):
        label, reason = Label.CONFLICTING, Reason.SOURCES_DISAGREE
    elif Stance.REFUTES in strongest:
        label, reason = Label.REFUTED, Reason.EVIDENCE_DENIES
    else:
        label, reason = Label.SUPPORTED, Reason.EVIDENCE_AGREES
    reasons = (Reason.KNOWN_MESSAGE, reason) if deciding[0].restated else (reason,)
    first = list(strongest.values())  # both sides of a conflict are shown
    shown = first + [w for w in deciding if w not in first]
    citations = tuple(_cite(w) for w in shown[: policy.citations])
    return Verdict(claim, label, probability, reasons, citations)


def _probability(weighed: _Weighed) -> float:
    if weighed.restated:
        return min(weighed.strength, _SUREST)
    return strength.decided(weighed.strength)


def _cite(weighed: _Weighed) -> Citation:
    statement = weighed.evidence.statement
    span = _deciding_span(weighed)
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
        stance=weighed.stance,
        score=weighed.strength,
    )


def _deciding_span(weighed: _Weighed) -> Span:
    """The sentence that takes the stance most strongly; the passage when none was weighed.

    Of a fact-check that checks this very claim, a sentence that denies in so many words goes first;
    where the claim has another fact than the statement, the sentence that tells most of the claim.
    """
    evidence = weighed.evidence
    other_fact = evidence.facts_kept is False and weighed.stance is Stance.REFUTES
    if not evidence.sentences:
        return Span(evidence.passage.start, evidence.passage.end)

    def rank(sentence: Sentence) -> tuple[bool, float]:
        text = evidence.statement.text[sentence.span.start : sentence.span.end]
        denies = weighed.restated and sets_out_to_deny(text)
        taken = _of(weighed.stance, sentence.probabilities)
        return denies, taken + (sentence.relevance if other_fact else 0.0)

    return max(evidence.sentences, key=rank).span
