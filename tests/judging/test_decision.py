"""The verdict rule, case by case."""

from dataclasses import replace
from datetime import date

import pytest

from cekfakta.judging.decision import Policy, decide, gravest, unverified
from cekfakta.terms import Kind, Label, Rating, Reason, Stance
from cekfakta.types import (
    Claim,
    Evidence,
    Passage,
    Probabilities,
    Sentence,
    Span,
    Statement,
    Verdict,
)

TEXT = "Kantor pos buka setiap hari. Hari Minggu kantor pos tutup."
CLAIM = Claim("Kantor pos buka hari Minggu.", 0, 28)
TODAY = date(2025, 6, 1)
SURE, UNSURE = 0.95, 0.05


def statement(identity: str = "pos-1", **changes: object) -> Statement:
    base = Statement(identity, Kind.STATEMENT, "Jam buka", TEXT, "Pos", date(2025, 5, 1))
    return replace(base, **changes)


def evidence(
    entailment: float = 0.0,
    contradiction: float = 0.0,
    *,
    relevance: float = 1.0,
    restates: float = 0.0,
    of: Statement | None = None,
) -> Evidence:
    of = of or statement()
    whole = Probabilities(entailment, 1 - entailment - contradiction, contradiction)
    other = Probabilities(0.0, 1.0, 0.0)
    sentences = (Sentence(Span(0, 28), other), Sentence(Span(29, 58), whole))
    passage = Passage(of.id, 0, len(TEXT), TEXT)
    return Evidence(of, passage, whole, sentences, relevance, restates=restates)


def judge(*found: Evidence, event: date | None = None) -> Verdict:
    return decide(CLAIM, found, Policy(), TODAY, event)


FACTCHECK = statement("fc", kind=Kind.FACTCHECK, claim="Pos buka Minggu.", rating=Rating.FALSE)


@pytest.mark.parametrize(
    ("found", "label", "reasons"),
    [
        ([], Label.NOT_ENOUGH_EVIDENCE, (Reason.NOTHING_FOUND,)),
        ([evidence(SURE)], Label.SUPPORTED, (Reason.EVIDENCE_AGREES,)),
        ([evidence(0, SURE)], Label.REFUTED, (Reason.EVIDENCE_DENIES,)),
        ([evidence(UNSURE, UNSURE)], Label.NOT_ENOUGH_EVIDENCE, (Reason.WEAK_EVIDENCE,)),
        ([evidence(SURE, relevance=0.1)], Label.NOT_ENOUGH_EVIDENCE, (Reason.NOTHING_FOUND,)),
        (
            [evidence(SURE), evidence(0, SURE, of=statement("pos-2"))],
            Label.CONFLICTING,
            (Reason.SOURCES_DISAGREE,),
        ),
        (
            [evidence(of=FACTCHECK, restates=SURE)],
            Label.REFUTED,
            (Reason.KNOWN_MESSAGE, Reason.EVIDENCE_DENIES),
        ),
        (
            [evidence(of=replace(FACTCHECK, rating=Rating.TRUE), restates=SURE)],
            Label.SUPPORTED,
            (Reason.KNOWN_MESSAGE, Reason.EVIDENCE_AGREES),
        ),
        (
            [evidence(of=replace(FACTCHECK, rating=Rating.UNPROVEN), restates=SURE)],
            Label.NOT_ENOUGH_EVIDENCE,
            (Reason.WEAK_EVIDENCE,),
        ),
    ],
)
def test_what_the_evidence_says_is_the_verdict(
    found: list[Evidence], label: Label, reasons: tuple[Reason, ...]
) -> None:
    verdict = judge(*found)
    assert (verdict.label, verdict.reasons) == (label, reasons)
    assert 0 <= verdict.probability <= 1


def test_a_factcheck_that_denies_a_claim_never_supports_it_by_retelling_it() -> None:
    assert judge(evidence(SURE, of=FACTCHECK)).label is Label.NOT_ENOUGH_EVIDENCE


def test_a_denial_never_supports_the_claim_that_it_retells() -> None:
    retelling = replace(evidence(SURE), denies=True)
    assert judge(retelling).label is Label.NOT_ENOUGH_EVIDENCE


@pytest.mark.parametrize(
    "changes",
    [{"expires": date(2025, 5, 31)}, {"superseded_by": "pos-2"}],
)
def test_a_statement_no_longer_in_force_does_not_decide(changes: dict[str, object]) -> None:
    verdict = judge(evidence(SURE, of=statement(**changes)))
    assert verdict.label is Label.NOT_ENOUGH_EVIDENCE
    assert verdict.reasons == (Reason.OUT_OF_DATE,)


def test_a_statement_does_not_decide_what_happened_after_it() -> None:
    verdict = judge(evidence(SURE), event=date(2025, 5, 20))
    assert verdict.reasons == (Reason.OUT_OF_DATE,)


def test_an_announcement_decides_about_the_days_that_it_announces() -> None:
    text = TEXT.replace("setiap hari", "mulai 20 Mei 2025")
    announcing = evidence(SURE, of=statement(text=text))
    assert judge(announcing, event=date(2025, 5, 25)).label is Label.SUPPORTED


def test_a_statement_does_not_decide_what_was_before_it_held() -> None:
    later = statement(valid_from=date(2025, 4, 1))
    verdict = judge(evidence(SURE, of=later), event=date(2025, 3, 1))
    assert verdict.reasons == (Reason.OUT_OF_DATE,)


def test_a_claim_about_a_day_on_which_the_statement_held_is_decided() -> None:
    expired = statement(expires=date(2025, 5, 31))
    assert judge(evidence(SURE, of=expired), event=date(2025, 4, 30)).label is Label.SUPPORTED


def test_the_deciding_sentence_is_quoted_literally() -> None:
    (citation,) = judge(evidence(0, SURE)).citations
    assert citation.quote == "Hari Minggu kantor pos tutup."
    assert TEXT[citation.start : citation.end] == citation.quote
    assert citation.stance is Stance.REFUTES


def test_a_restated_claim_is_answered_with_the_sentence_that_denies_it() -> None:
    text = "Kabar bahwa pos buka itu hoaks. Hari Minggu kantor pos tutup sehari penuh."
    known = evidence(0.0, SURE, of=replace(FACTCHECK, text=text), restates=SURE)
    spans = (Span(0, 31), Span(32, len(text)))
    sentences = tuple(replace(s, span=p) for s, p in zip(known.sentences, spans, strict=True))
    (citation,) = judge(replace(known, sentences=sentences)).citations
    assert citation.quote == "Kabar bahwa pos buka itu hoaks."


def test_a_conflict_cites_both_sides() -> None:
    agreeing = [evidence(SURE, of=statement(f"pos-{i}")) for i in range(5)]
    verdict = judge(*agreeing, evidence(0, 0.9, of=statement("other")))
    assert {citation.stance for citation in verdict.citations} == set(Stance)
    assert len(verdict.citations) == Policy().citations


def test_only_a_verdict_with_a_citation_says_supported_or_refuted() -> None:
    for found in ([], [evidence(UNSURE, UNSURE)], [evidence(SURE)], [evidence(0, SURE)]):
        verdict = judge(*found)
        assert bool(verdict.citations) == (verdict.label is not Label.NOT_ENOUGH_EVIDENCE)


def test_stronger_evidence_is_more_probably_right() -> None:
    assert judge(evidence(0.95, 0.01)).probability > judge(evidence(0.7, 0.1)).probability


def test_the_gravest_verdict_stands_for_the_message() -> None:
    fine = Verdict(CLAIM, Label.SUPPORTED, 0.99, ())
    open_ = unverified(CLAIM, Reason.NOTHING_FOUND)
    bad, worse = (Verdict(CLAIM, Label.REFUTED, p, ()) for p in (0.8, 0.9))
    assert gravest([fine, open_]) is open_
    assert gravest([fine, bad, open_, worse]) is worse


def test_where_a_fact_differs_the_sentence_on_that_fact_is_quoted() -> None:
    found = evidence(0, SURE)
    denying, telling = Probabilities(0.1, 0.3, 0.6), Probabilities(0.2, 0.3, 0.5)
    sentences = (Sentence(Span(0, 28), denying, 0.2), Sentence(Span(29, 58), telling, 0.9))
    other_fact = replace(found, sentences=sentences, facts_kept=False)
    assert judge(other_fact).citations[0].quote == "Hari Minggu kantor pos tutup."
    no_fact = replace(other_fact, facts_kept=None)
    assert judge(no_fact).citations[0].quote == "Kantor pos buka setiap hari."
