"""What kind of answer a verdict or a report is, and how sure; the words follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from cekfakta.report import Report, Verdict
from cekfakta.terms import Act, Kind, Label, Reason, Why

SURE = 0.90
"""From here on at most one answer in ten is expected to be wrong: it is given without a doubt."""
LIKELY = 0.70
"""From here on at most three in ten are: "most likely". Below it only "apparently" is honest."""


class Answer(StrEnum):
    """What is said of a message, by its label and by what it does with its claim; gravest first.

    ``agrees`` and ``disagrees``: whether the evidence goes along with what the message does.
    """

    UNTRUE = "untrue"
    DENIAL_DISAGREES = "denial_disagrees"
    ADVICE_DISAGREES = "advice_disagrees"
    DISPUTED = "disputed"
    TRUE = "true"
    CORRECTION_AGREES = "correction_agrees"
    ADVICE_AGREES = "advice_agrees"
    DENIAL_AGREES = "denial_agrees"
    QUESTION_ANSWERED = "question_answered"
    QUESTION_OPEN = "question_open"
    PARTLY = "partly"
    OPEN = "open"
    OTHER_LANGUAGE = "other_language"
    ONLY_LINK = "only_link"
    ONLY_PHONE = "only_phone"
    NO_CLAIM = "no_claim"


class Surety(StrEnum):
    """How sure a verdict is, in three shades."""

    SURE = "sure"
    LIKELY = "likely"
    SEEMING = "seeming"


AGREEING: Mapping[Act, Answer] = {
    Act.ASSERTS: Answer.TRUE,
    Act.CORRECTS: Answer.CORRECTION_AGREES,
    Act.ADVISES: Answer.ADVICE_AGREES,
    Act.RETELLS: Answer.DENIAL_AGREES,
}
DISAGREEING: Mapping[Act, Answer] = {
    Act.ASSERTS: Answer.UNTRUE,
    Act.CORRECTS: Answer.DENIAL_DISAGREES,
    Act.ADVISES: Answer.ADVICE_DISAGREES,
    Act.RETELLS: Answer.DENIAL_DISAGREES,
}
DECIDED = frozenset({*AGREEING.values(), *DISAGREEING.values()})
"""Answers that take a side, and so say how sure they are."""
UNSETTLED = frozenset(
    {
        Answer.OPEN,
        Answer.PARTLY,
        Answer.QUESTION_OPEN,
        Answer.OTHER_LANGUAGE,
        Answer.ONLY_LINK,
        Answer.ONLY_PHONE,
    }
)
"""Answers after which a reader needs to know whom else to ask, and what to heed meanwhile."""
OF_DENIED = frozenset({Answer.DENIAL_AGREES})
"""Answers about a story that the message denies, and that say themselves that it is untrue."""
CAUTIONS = frozenset({Act.CORRECTS, Act.ADVISES, Act.RETELLS})
"""What a message does that denies, warns or advises: an open answer is nothing against it."""


def surety(probability: float) -> Surety:
    """The shade of a probability that a verdict is right."""
    if probability >= SURE:
        return Surety.SURE
    return Surety.LIKELY if probability >= LIKELY else Surety.SEEMING


def percent(probability: float) -> int:
    """Whole per cent, cut and not rounded; never 0 or 100, since certainty is not claimed."""
    return max(1, min(99, int(probability * 100 + 1e-9)))


def answer(verdict: Verdict) -> Answer:
    """What kind of answer one claim gets; a question is never called true or untrue."""
    if Reason.NOT_INDONESIAN in verdict.reasons:
        return Answer.OTHER_LANGUAGE
    if verdict.claim.act is Act.ASKS or Reason.QUESTION in verdict.reasons:
        answered = any(related.why is Why.ANSWERS for related in verdict.related)
        return Answer.QUESTION_ANSWERED if answered else Answer.QUESTION_OPEN
    if verdict.label is Label.SUPPORTED:
        agreeing = AGREEING[verdict.claim.act]
        denied = any(citation.kind is Kind.FACTCHECK for citation in verdict.citations)
        # Without a rumour on record a sentence that denies something is simply true.
        return agreeing if denied or agreeing is not Answer.CORRECTION_AGREES else Answer.TRUE
    if verdict.label is Label.REFUTED:
        return DISAGREEING[verdict.claim.act]
    return Answer.DISPUTED if verdict.label is Label.CONFLICTING else Answer.OPEN


def denies(verdict: Verdict) -> bool:
    """Whether the claim is a story that the message denies, where the answer does not say so."""
    return verdict.claim.act is Act.RETELLS and answer(verdict) not in OF_DENIED


def answer_to(report: Report) -> Answer:
    """What kind of answer a whole message gets: that of the verdict that stands for it."""
    if report.deciding is None:
        bare = Answer.ONLY_PHONE if report.phones else Answer.NO_CLAIM
        return Answer.ONLY_LINK if report.links else bare
    found = answer(report.deciding)
    if found is Answer.OPEN and any(v.label is Label.SUPPORTED for v in report.verdicts):
        return Answer.PARTLY
    return found
