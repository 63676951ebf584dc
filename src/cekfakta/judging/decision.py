"""The verdict on a claim from its candidates. A pure rule over learnt strengths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from cekfakta.judging import subject, validity
from cekfakta.judging.candidates import Candidate
from cekfakta.judging.citing import cite, relate
from cekfakta.judging.strength import Judging
from cekfakta.report import Verdict
from cekfakta.terms import Act, Label, Reason, Relation, Stance, Why
from cekfakta.types import Claim

GRAVITY = (Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE, Label.SUPPORTED)
"""Labels from the gravest on: a message is as bad as its worst claim."""

_CORRECTING = frozenset({Act.CORRECTS, Act.RETELLS, Act.ADVISES})
_SHOWN = 3
"""Citations, and related statements, shown at most."""
_SPEAKS = 0.25
_SHARES = 0.5
"""Least probability of answering, or least part of the words, with which a statement is close."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How sure is sure enough: least strengths (0..1) with which a statement decides.

    Chosen on the tuning half of the harm cases (``docs/decisions.md`` has the curves). ``changed``
    is asked of an official statement that shows another place, name or figure for the same event,
    ``denial`` of whatever refutes a claim that itself denies or advises, ``conflict`` of both
    sides before sources are said to disagree.
    """

    support: float = 0.45
    refute: float = 0.62
    changed: float = 0.60
    denial: float = 0.85
    conflict: float = 0.90


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with the stance it takes to the claim, and how strongly (0..1).

    ``denied``: the message itself denies the claim, so that it agrees with what refutes it.
    ``answers`` is the probability that it answers the claim at all, ``obstacle`` why it may not
    decide all the same; None when it may.
    """

    candidate: Candidate
    stance: Stance
    strength: float
    answers: float
    obstacle: Why | None
    denied: bool = False

    @property
    def to_message(self) -> Stance:
        """The stance to what the message says: what refutes a claim agrees with its denial.

        What seems to support a denied claim never decides.
        """
        return Stance.SUPPORTS if self.denied else self.stance

    @property
    def is_close(self) -> bool:
        """Whether it speaks of what the claim speaks of, and is worth showing."""
        alike = max(
            self.candidate.restated.coverage,
            self.candidate.repeated.coverage,
            self.candidate.overlap,
        )
        return self.answers >= _SPEAKS or alike >= _SHARES


def decide(
    claim: Claim, candidates: Sequence[Candidate], judging: Judging, policy: Policy, today: date
) -> Verdict:
    """What the candidates say of the claim, seen from the day of checking."""
    weighed = [_weigh(candidate, claim, judging, today) for candidate in candidates]
    weighed.sort(key=lambda w: (-w.strength, w.candidate.statement.id))
    deciding = [w for w in weighed if w.obstacle is None and w.strength >= _least(w, policy)]
    if claim.act is Act.ASKS:
        return _answered(claim, weighed, deciding, judging)
    if deciding:
        return _decided(claim, deciding, judging, policy)
    return _open(claim, weighed, judging, policy)


def unverified(claim: Claim, reason: Reason, probability: float = 1.0) -> Verdict:
    """The honest answer when nothing decides; ``probability`` is that nothing indeed does."""
    return Verdict(claim, Label.NOT_ENOUGH_EVIDENCE, probability, (reason,))


def standing(verdicts: Sequence[Verdict]) -> Verdict:
    """The verdict that stands for a message: that of its gravest claim, the surest of them.

    A message that corrects, or that advises, is what its correction is: where that is supported and
    nothing else is asserted that is left open, what it retells or advises besides does not count.
    """
    worst = min(verdicts, key=lambda v: (GRAVITY.index(v.label), -v.probability))
    if worst.label is not Label.NOT_ENOUGH_EVIDENCE:
        return worst
    if any(v.claim.act is Act.ASSERTS and v.label is worst.label for v in verdicts):
        return worst
    corrections = [v for v in verdicts if v.label is Label.SUPPORTED and v.claim.act in _CORRECTING]
    return max(corrections, key=lambda v: v.probability, default=worst)


def _weigh(candidate: Candidate, claim: Claim, judging: Judging, today: date) -> Weighed:
    strength = judging.strength(candidate)
    if candidate.copies is not None:
        strength = replace(strength, agrees=float(candidate.copies is Stance.SUPPORTS))
    stance = Stance.SUPPORTS if strength.agrees >= 0.5 else Stance.REFUTES
    obstacle = validity.obstacle(candidate, claim, today) or subject.obstacle(candidate, strength)
    debunk = candidate.match is not None and candidate.match.relation is Relation.DEBUNK_OF
    if obstacle is Why.CLOSE and candidate.copies is not None and not debunk:
        obstacle = None  # what says just the same, of the same, needs no other sign of it
    denied = claim.act is Act.RETELLS
    if denied and stance is Stance.SUPPORTS:
        # What seems to support a retold rumour mostly retells it too.
        obstacle = obstacle or Why.CLOSE
    force = max(strength.supports, strength.refutes)
    return Weighed(candidate, stance, force, strength.answers, obstacle, denied)


def _least(weighed: Weighed, policy: Policy) -> float:
    if weighed.stance is Stance.SUPPORTS:
        return policy.support
    if weighed.denied:
        return policy.refute
    if subject.shows_a_change(weighed.candidate):
        return policy.changed
    return policy.denial if weighed.candidate.act in _CORRECTING else policy.refute


def _decided(
    claim: Claim, deciding: Sequence[Weighed], judging: Judging, policy: Policy
) -> Verdict:
    first = deciding[0]
    rivals = (w for w in deciding if w.stance is not first.stance)
    rival = next((w for w in rivals if _is_a_match(w, first, policy)), None)
    shown = [w for w in deciding if w.stance is first.stance][:_SHOWN]
    reasons: tuple[Reason, ...]
    if rival is not None:
        label, reasons, shown = Label.CONFLICTING, (Reason.SOURCES_DISAGREE,), [first, rival]
    elif first.to_message is Stance.SUPPORTS:
        label, reasons = Label.SUPPORTED, (Reason.EVIDENCE_AGREES,)
    else:
        known = (Reason.KNOWN_MESSAGE,) if first.candidate.is_known else ()
        label, reasons = Label.REFUTED, (*known, Reason.EVIDENCE_DENIES)
    weakest = shown[-1] if label is Label.CONFLICTING else first
    citations = tuple(
        replace(cite(w.candidate, w.stance, w.strength, judging), stance=w.to_message)
        for w in shown
    )
    return Verdict(claim, label, judging.certainty(weakest.strength), reasons, citations)


def _is_a_match(rival: Weighed, first: Weighed, policy: Policy) -> bool:
    """Whether another stance is strong enough for a conflict; with a copy only a copy is."""
    if first.candidate.copies is not None and rival.candidate.copies is None:
        return False
    return rival.strength >= policy.conflict


def _answered(
    claim: Claim, weighed: Sequence[Weighed], deciding: Sequence[Weighed], judging: Judging
) -> Verdict:
    """A question asserts nothing, so it gets no verdict: it is answered with the record."""
    close = [*deciding, *(w for w in weighed if w not in deciding and w.is_close)][:_SHOWN]
    related = tuple(
        relate(w.candidate, w.stance, Why.ANSWERS if w in deciding else _why(w), judging)
        for w in close
    )
    return Verdict(claim, Label.NOT_ENOUGH_EVIDENCE, 1.0, (Reason.QUESTION,), (), related)


def _open(claim: Claim, weighed: Sequence[Weighed], judging: Judging, policy: Policy) -> Verdict:
    close = [w for w in weighed if w.is_close]
    related = tuple(relate(w.candidate, w.stance, _why(w), judging) for w in close[:_SHOWN])
    strongest = max((w.strength for w in weighed if w.obstacle is None), default=0.0)
    return Verdict(
        claim=claim,
        label=Label.NOT_ENOUGH_EVIDENCE,
        probability=judging.openness(strongest),
        reasons=(_reason(close, policy),),
        related=related,
    )


def _reason(close: Sequence[Weighed], policy: Policy) -> Reason:
    """Why nothing decides: nothing was found, it is about something else, or it is too weak."""
    if not close:
        return Reason.NOTHING_FOUND
    hindered = next((w for w in close if w.obstacle and w.strength >= _least(w, policy)), None)
    if hindered is None or hindered.obstacle is Why.CLOSE:
        return Reason.WEAK_EVIDENCE
    late = hindered.obstacle in {Why.EXPIRED, Why.OTHER_DAY}
    return Reason.OUT_OF_DATE if late else Reason.ELSEWHERE


def _why(weighed: Weighed) -> Why:
    return weighed.obstacle or Why.CLOSE
