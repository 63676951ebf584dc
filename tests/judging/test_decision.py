"""The verdict rule, case by case, over weights by which a passage counts for what it says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from cekfakta.judging import decision
from cekfakta.judging.candidates import Candidate
from cekfakta.judging.decision import Policy, decide, unverified
from cekfakta.judging.strength import Judging
from cekfakta.report import Verdict
from cekfakta.terms import Act, Kind, Label, Rating, Reason, Relation, Scope, Stance, Why
from cekfakta.types import Claim, Match, Probabilities, Statement

TODAY = date(2026, 11, 24)
POLICY = Policy(support=0.5, refute=0.5, conflict=0.7)
SAID = "Kantor pos di Solo buka pada hari Minggu"
OFFICIAL = Statement(
    "pos", Kind.STATEMENT, "Jam buka kantor pos",
    "Kepala kantor memberi keterangan. Kantor pos di Solo buka pada hari Minggu.",
    "Pos", date(2026, 11, 20),
)  # fmt: skip
CONTRARY = replace(
    OFFICIAL, title="Kantor pos di Solo tidak buka pada hari Minggu",
    text="Kepala kantor memberi keterangan. Kantor pos di Solo tidak buka pada hari Minggu.",
)  # fmt: skip
"""An official statement that denies what we say, in its title and in a sentence."""
DENIAL = Statement(
    "fc", Kind.FACTCHECK, "Kantor pos di Solo tidak buka pada hari Minggu",
    "Pesan itu beredar di grup. Kantor pos di Solo tidak buka pada hari Minggu.",
    "Pemeriksa", date(2026, 11, 20), claim=SAID, rating=Rating.FALSE,
)  # fmt: skip
YES, NO = Probabilities(0.94, 0.05, 0.01), Probabilities(0.01, 0.05, 0.94)
FAINT_YES, FAINT_NO = Probabilities(0.4, 0.55, 0.05), Probabilities(0.05, 0.55, 0.4)
LIKELY_YES, LIKELY_NO = Probabilities(0.6, 0.38, 0.02), Probabilities(0.02, 0.38, 0.6)

Weigh = Callable[..., Candidate]
Judge = Callable[..., Verdict]


@pytest.fixture
def judge(plain: Judging) -> Judge:
    def decided(*candidates: Candidate, text: str = SAID, act: Act = Act.ASSERTS) -> Verdict:
        claim = Claim(text, 0, len(text), act)
        return decide(claim, candidates, plain, POLICY, TODAY)

    return decided


def as_(identity: str, statement: Statement = OFFICIAL) -> Statement:
    return replace(statement, id=identity)


def named(verdict: Verdict) -> list[str]:
    return [citation.statement_id for citation in verdict.citations]


def beside(verdict: Verdict) -> list[tuple[str, Why]]:
    return [(related.statement_id, related.why) for related in verdict.related]


@pytest.mark.parametrize(
    ("statement", "says", "label", "reasons"),
    [
        (OFFICIAL, YES, Label.SUPPORTED, (Reason.EVIDENCE_AGREES,)),
        (CONTRARY, NO, Label.REFUTED, (Reason.EVIDENCE_DENIES,)),
        (
            replace(CONTRARY, title=OFFICIAL.title),
            NO,
            Label.REFUTED,
            (Reason.EVIDENCE_DENIES,),
        ),
        (DENIAL, NO, Label.REFUTED, (Reason.KNOWN_MESSAGE, Reason.EVIDENCE_DENIES)),
        (
            replace(DENIAL, rating=Rating.TRUE, title=SAID),
            YES,
            Label.SUPPORTED,
            (Reason.EVIDENCE_AGREES,),
        ),
    ],
)
def test_what_the_evidence_says_is_the_verdict(
    weigh: Weigh,
    judge: Judge,
    *,
    statement: Statement,
    says: Probabilities,
    label: Label,
    reasons: tuple[Reason, ...],
) -> None:
    verdict = judge(weigh(SAID, statement, says))
    assert (verdict.label, verdict.reasons) == (label, reasons)
    assert named(verdict) == [statement.id]
    assert verdict.related == ()
    assert 0.5 < verdict.probability < 1.0


def test_an_official_statement_that_denies_nothing_refutes_nothing(
    weigh: Weigh, judge: Judge
) -> None:
    verdict = judge(weigh(SAID, OFFICIAL, NO))
    assert (verdict.label, verdict.reasons) == (
        Label.NOT_ENOUGH_EVIDENCE,
        (Reason.WEAK_EVIDENCE,),
    )
    assert beside(verdict) == [("pos", Why.CLOSE)]
    assert verdict.citations == ()


def test_an_official_statement_that_shows_another_figure_for_the_event_refutes(
    weigh: Weigh, plain: Judging
) -> None:
    event = replace(
        OFFICIAL, text="Kantor pos di Solo buka 12 loket pada 3 Mei 2026 kata kepala kantor."
    )
    text = "Kantor pos di Solo buka 40 loket pada 3 Mei 2026"
    claim, candidate = Claim(text, 0, len(text)), weigh(text, event, LIKELY_NO)
    asked = (
        Policy(support=0.5, refute=0.9, changed=0.5),
        Policy(support=0.5, refute=0.5, changed=0.9),
    )
    shown, unsure = (decide(claim, [candidate], plain, policy, TODAY) for policy in asked)
    assert (shown.label, shown.reasons) == (Label.REFUTED, (Reason.EVIDENCE_DENIES,))
    assert named(shown) == ["pos"]
    assert unsure.label is Label.NOT_ENOUGH_EVIDENCE


def test_nothing_found_is_said_so(judge: Judge, weigh: Weigh) -> None:
    verdict = judge()
    assert (verdict.label, verdict.reasons) == (
        Label.NOT_ENOUGH_EVIDENCE,
        (Reason.NOTHING_FOUND,),
    )
    unlike = judge(weigh("Harga cabai naik", OFFICIAL), text="Harga cabai naik")
    assert (unlike.reasons, unlike.related) == ((Reason.NOTHING_FOUND,), ())


@pytest.mark.parametrize(("statement", "says"), [(OFFICIAL, FAINT_YES), (CONTRARY, FAINT_NO)])
def test_faint_evidence_is_shown_and_does_not_decide(
    weigh: Weigh, judge: Judge, statement: Statement, says: Probabilities
) -> None:
    verdict = judge(weigh(SAID, statement, says))
    assert (verdict.label, verdict.reasons) == (
        Label.NOT_ENOUGH_EVIDENCE,
        (Reason.WEAK_EVIDENCE,),
    )
    assert beside(verdict) == [("pos", Why.CLOSE)]
    assert verdict.citations == ()


@pytest.mark.parametrize(
    ("policy", "statement", "says", "label"),
    [
        (Policy(support=0.5, refute=0.9), OFFICIAL, LIKELY_YES, Label.SUPPORTED),
        (Policy(support=0.9, refute=0.5), OFFICIAL, LIKELY_YES, Label.NOT_ENOUGH_EVIDENCE),
        (Policy(support=0.9, refute=0.5), CONTRARY, LIKELY_NO, Label.REFUTED),
        (Policy(support=0.5, refute=0.9), CONTRARY, LIKELY_NO, Label.NOT_ENOUGH_EVIDENCE),
    ],
)
def test_the_policy_says_how_sure_is_sure_enough(
    weigh: Weigh,
    plain: Judging,
    *,
    policy: Policy,
    statement: Statement,
    says: Probabilities,
    label: Label,
) -> None:
    candidate = weigh(SAID, statement, says)
    verdict = decide(Claim(SAID, 0, len(SAID)), [candidate], plain, policy, TODAY)
    assert verdict.label is label


def test_the_shipped_policy_asks_more_of_what_refutes() -> None:
    policy = Policy()
    assert 0.0 < policy.support < policy.changed <= policy.refute < policy.denial < 1.0
    assert policy.refute < policy.conflict < 1.0


@pytest.mark.parametrize("act", [Act.CORRECTS, Act.ADVISES])
def test_what_itself_denies_or_advises_is_refuted_only_by_what_is_surer(
    weigh: Weigh, plain: Judging, act: Act
) -> None:
    policy = Policy(support=0.5, refute=0.5, denial=0.8)

    def label(says: Probabilities, act: Act) -> Label:
        candidate = weigh(SAID, CONTRARY, says, act)
        return decide(Claim(SAID, 0, len(SAID), act), [candidate], plain, policy, TODAY).label

    assert label(LIKELY_NO, Act.ASSERTS) is Label.REFUTED
    assert label(LIKELY_NO, act) is Label.NOT_ENOUGH_EVIDENCE
    assert label(NO, act) is Label.REFUTED


def test_sources_that_disagree_are_both_cited(weigh: Weigh, judge: Judge) -> None:
    agreeing = [weigh(SAID, as_(f"pos-{n}"), YES) for n in range(5)]
    verdict = judge(*agreeing, weigh(SAID, as_("other", CONTRARY), NO))
    assert (verdict.label, verdict.reasons) == (Label.CONFLICTING, (Reason.SOURCES_DISAGREE,))
    assert {citation.stance for citation in verdict.citations} == set(Stance)


@pytest.mark.parametrize(
    ("strong", "weak", "label"),
    [
        ((OFFICIAL, YES), (CONTRARY, LIKELY_NO), Label.SUPPORTED),
        ((CONTRARY, NO), (OFFICIAL, LIKELY_YES), Label.REFUTED),
    ],
)
def test_a_weaker_voice_against_does_not_make_a_conflict(
    weigh: Weigh,
    judge: Judge,
    *,
    strong: tuple[Statement, Probabilities],
    weak: tuple[Statement, Probabilities],
    label: Label,
) -> None:
    (surely, sure), (faintly, faint) = strong, weak
    alone = judge(weigh(SAID, as_("a", faintly), faint))
    assert alone.label is not Label.NOT_ENOUGH_EVIDENCE
    verdict = judge(weigh(SAID, as_("a", faintly), faint), weigh(SAID, as_("b", surely), sure))
    assert verdict.label is label
    assert named(verdict) == ["b"]


def test_another_source_that_agrees_makes_a_verdict_no_less_sure(
    weigh: Weigh, judge: Judge
) -> None:
    for_, against = weigh(SAID, as_("a"), YES), weigh(SAID, as_("b", CONTRARY), LIKELY_NO)
    second = weigh(SAID, as_("c"), LIKELY_YES)
    alone, seconded = judge(for_, against), judge(for_, against, second)
    assert alone.label is seconded.label is Label.SUPPORTED
    assert seconded.probability >= alone.probability


def test_the_strongest_three_are_cited(weigh: Weigh, judge: Judge) -> None:
    weights = {"d": 0.62, "a": 0.9, "c": 0.7, "b": 0.8}
    candidates = [
        weigh(SAID, as_(name), Probabilities(p, 0.99 - p, 0.01)) for name, p in weights.items()
    ]
    verdict = judge(*candidates)
    assert named(verdict) == ["a", "b", "c"]
    scores = [citation.score for citation in verdict.citations]
    assert scores == sorted(scores, reverse=True)


def test_equal_strengths_are_ordered_by_id_whatever_the_order_of_loading(
    weigh: Weigh, judge: Judge
) -> None:
    candidates = [weigh(SAID, as_(name), YES) for name in "dbac"]
    verdicts = {repr(judge(*order)) for order in permutations(candidates)}
    assert len(verdicts) == 1
    assert named(judge(*candidates)) == ["a", "b", "c"]


def test_a_conflict_is_the_same_whatever_the_order_of_loading(weigh: Weigh, judge: Judge) -> None:
    candidates = [
        weigh(SAID, as_(name), YES) if name in "ad" else weigh(SAID, as_(name, CONTRARY), NO)
        for name in "dbac"
    ]
    assert len({repr(judge(*order)) for order in permutations(candidates)}) == 1
    assert judge(*candidates).label is Label.CONFLICTING


@pytest.mark.parametrize("act", [Act.ASSERTS, Act.CORRECTS, Act.ADVISES])
def test_what_a_message_says_itself_is_taken_as_it_is(weigh: Weigh, judge: Judge, act: Act) -> None:
    assert judge(weigh(SAID, OFFICIAL, YES, act), act=act).label is Label.SUPPORTED


def test_a_message_that_calls_what_it_retells_untrue_is_supported_by_its_denial(
    weigh: Weigh, judge: Judge
) -> None:
    verdict = judge(weigh(SAID, DENIAL, NO, Act.RETELLS), act=Act.RETELLS)
    assert verdict.label is Label.SUPPORTED
    assert verdict.citations[0].stance is Stance.SUPPORTS
    assert Reason.KNOWN_MESSAGE not in verdict.reasons


def test_a_retold_rumour_is_refuted_at_the_ordinary_bar(weigh: Weigh, plain: Judging) -> None:
    policy = Policy(support=0.5, refute=0.5, denial=0.99)
    claim = Claim(SAID, 0, len(SAID), Act.RETELLS)
    candidate = weigh(SAID, DENIAL, LIKELY_NO, Act.RETELLS)
    assert decide(claim, [candidate], plain, policy, TODAY).label is Label.SUPPORTED


def test_what_seems_to_support_a_retold_rumour_may_retell_it_too(
    weigh: Weigh, judge: Judge
) -> None:
    verdict = judge(weigh(SAID, OFFICIAL, YES, Act.RETELLS), act=Act.RETELLS)
    assert verdict.label is Label.NOT_ENOUGH_EVIDENCE
    assert beside(verdict) == [("pos", Why.CLOSE)]


@pytest.mark.parametrize(("statement", "says"), [(OFFICIAL, YES), (CONTRARY, NO)])
def test_a_question_is_answered_with_the_record_and_never_judged(
    weigh: Weigh, judge: Judge, statement: Statement, says: Probabilities
) -> None:
    verdict = judge(weigh(SAID, statement, says, Act.ASKS), act=Act.ASKS)
    assert (verdict.label, verdict.reasons) == (Label.NOT_ENOUGH_EVIDENCE, (Reason.QUESTION,))
    assert verdict.citations == ()
    assert beside(verdict) == [("pos", Why.ANSWERS)]


def test_what_answers_a_question_comes_before_what_is_only_close(
    weigh: Weigh, judge: Judge
) -> None:
    expired = replace(as_("old"), expires=date(2026, 1, 1))
    candidates = [
        weigh(SAID, expired, YES, Act.ASKS),
        weigh(SAID, as_("faint"), FAINT_YES, Act.ASKS),
        weigh(SAID, as_("sure", CONTRARY), LIKELY_NO, Act.ASKS),
    ]
    assert beside(judge(*candidates, act=Act.ASKS)) == [
        ("sure", Why.ANSWERS),
        ("old", Why.EXPIRED),
        ("faint", Why.CLOSE),
    ]


def test_a_question_that_nothing_answers_is_a_question_still(judge: Judge) -> None:
    verdict = judge(act=Act.ASKS)
    assert (verdict.reasons, verdict.related) == ((Reason.QUESTION,), ())


@pytest.mark.parametrize(
    ("text", "changes", "reason", "why"),
    [
        (SAID, {"expires": date(2026, 11, 23)}, Reason.OUT_OF_DATE, Why.EXPIRED),
        (SAID, {"superseded_by": "pos-2"}, Reason.OUT_OF_DATE, Why.EXPIRED),
        (f"Besok {SAID}", {"published": date(2026, 1, 5)}, Reason.OUT_OF_DATE, Why.OTHER_DAY),
        ("Kantor pos di Medan buka pada hari Minggu", {}, Reason.ELSEWHERE, Why.OTHER_PLACE),
        (f"{SAID}, kata Teguh Prakoso", {}, Reason.ELSEWHERE, Why.OTHER_NAME),
        (f"Sebanyak 12 {SAID}", {}, Reason.ELSEWHERE, Why.OTHER_AMOUNT),
        (f"{SAID} untuk penderita kanker", {}, Reason.ELSEWHERE, Why.OTHER_AILMENT),
    ],
)
def test_a_statement_that_would_decide_but_may_not_is_shown_with_why(
    weigh: Weigh,
    judge: Judge,
    *,
    text: str,
    changes: dict[str, object],
    reason: Reason,
    why: Why,
) -> None:
    verdict = judge(weigh(text, replace(OFFICIAL, **changes), YES), text=text)
    assert (verdict.label, verdict.reasons) == (Label.NOT_ENOUGH_EVIDENCE, (reason,))
    assert beside(verdict) == [("pos", why)]


def test_one_that_may_decide_does_so_beside_one_that_may_not(weigh: Weigh, judge: Judge) -> None:
    expired = replace(as_("old", CONTRARY), expires=date(2026, 1, 1))
    verdict = judge(weigh(SAID, expired, NO), weigh(SAID, OFFICIAL, LIKELY_YES))
    assert verdict.label is Label.SUPPORTED
    assert named(verdict) == ["pos"]


def test_a_rule_that_holds_everywhere_decides_elsewhere(weigh: Weigh, judge: Judge) -> None:
    text = "Kantor pos di Medan buka pada hari Minggu"
    rule = replace(OFFICIAL, scope=Scope.STANDING)
    assert judge(weigh(text, rule, YES), text=text).label is Label.SUPPORTED


def test_a_copy_within_a_message_that_is_a_debunk_is_not_refuted(
    weigh: Weigh, judge: Judge
) -> None:
    copy = weigh(SAID, DENIAL, NO)
    debunk = replace(copy, match=Match("fc", 1.0, Relation.DEBUNK_OF))
    assert debunk.copies is Stance.REFUTES
    assert judge(copy).label is Label.REFUTED
    assert judge(debunk).label is Label.NOT_ENOUGH_EVIDENCE
    assert beside(judge(debunk)) == [("fc", Why.CLOSE)]


def test_only_a_copy_makes_a_conflict_with_a_copy(weigh: Weigh, judge: Judge) -> None:
    copy, rival = weigh(SAID, DENIAL, NO), weigh(SAID, as_("rival"), YES)
    assert (copy.copies, rival.copies) == (Stance.REFUTES, None)
    verdict = judge(copy, rival)
    assert verdict.label is Label.REFUTED
    assert named(verdict) == ["fc"]


def test_at_most_three_are_related_in_a_stable_order(weigh: Weigh, judge: Judge) -> None:
    candidates = [weigh(SAID, as_(name), FAINT_YES) for name in "dbeac"]
    assert {tuple(beside(judge(*order))) for order in permutations(candidates)} == {
        (("a", Why.CLOSE), ("b", Why.CLOSE), ("c", Why.CLOSE))
    }


def test_a_correction_is_not_refuted_by_the_denial_that_it_agrees_with(
    weigh: Weigh, judge: Judge
) -> None:
    text = "Kantor pos di Solo tidak buka pada hari Minggu"
    misread = weigh(text, replace(DENIAL, title="Cek fakta kantor pos"), NO)
    verdict = judge(misread, text=text)
    assert verdict.label is Label.NOT_ENOUGH_EVIDENCE
    assert beside(verdict) == [("fc", Why.CLOSE)]


def test_the_surer_the_evidence_the_surer_the_verdict(weigh: Weigh, judge: Judge) -> None:
    sure, likely = (judge(weigh(SAID, OFFICIAL, says)) for says in (YES, LIKELY_YES))
    assert sure.probability > likely.probability


def test_a_conflict_is_as_sure_as_its_weaker_side(weigh: Weigh, judge: Judge) -> None:
    weaker = Probabilities(0.01, 0.24, 0.75)
    both = judge(weigh(SAID, as_("a"), YES), weigh(SAID, as_("b", CONTRARY), weaker))
    assert both.label is Label.CONFLICTING
    alone = judge(weigh(SAID, as_("b", CONTRARY), weaker))
    assert alone.label is Label.REFUTED
    assert both.probability == alone.probability


def test_the_fainter_the_evidence_the_surer_that_nothing_decides(
    weigh: Weigh, judge: Judge
) -> None:
    nothing, faint = judge(), judge(weigh(SAID, OFFICIAL, FAINT_YES))
    assert nothing.probability > faint.probability


def test_every_quote_stands_in_its_statement(weigh: Weigh, judge: Judge) -> None:
    for says in (YES, NO, FAINT_YES):
        for statement in (OFFICIAL, CONTRARY, DENIAL):
            verdict = judge(weigh(SAID, statement, says))
            for shown in (*verdict.citations, *verdict.related):
                assert shown.quote
                assert statement.text[shown.start : shown.end] == shown.quote


def verdict(label: Label, probability: float, act: Act = Act.ASSERTS) -> Verdict:
    return Verdict(Claim(SAID, 0, len(SAID), act), label, probability, ())


def test_the_gravest_verdict_stands_for_the_message() -> None:
    fine, unsure = verdict(Label.SUPPORTED, 0.99), verdict(Label.NOT_ENOUGH_EVIDENCE, 0.9)
    torn, bad, worse = (
        verdict(Label.CONFLICTING, 0.99),
        verdict(Label.REFUTED, 0.8),
        verdict(Label.REFUTED, 0.9),
    )
    assert decision.standing([fine]) is fine
    assert decision.standing([fine, unsure]) is unsure
    assert decision.standing([fine, torn, unsure]) is torn
    assert decision.standing([fine, bad, torn, worse, unsure]) is worse


@pytest.mark.parametrize("act", [Act.CORRECTS, Act.RETELLS, Act.ADVISES])
@pytest.mark.parametrize("beside_it", [Act.CORRECTS, Act.RETELLS, Act.ADVISES, Act.ASKS])
def test_a_correction_stands_for_a_message_in_which_nothing_is_refuted_or_asserted(
    act: Act, beside_it: Act
) -> None:
    unsure, bad = verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0, beside_it), verdict(Label.REFUTED, 0.6)
    corrected, surer = verdict(Label.SUPPORTED, 0.7, act), verdict(Label.SUPPORTED, 0.8, act)
    asserted = verdict(Label.SUPPORTED, 0.9)
    assert decision.standing([unsure, corrected, surer]) is surer
    assert decision.standing([unsure, corrected, surer, asserted]) is surer
    assert decision.standing([unsure, surer, bad]) is bad
    assert decision.standing([unsure, asserted]) is unsure


@pytest.mark.parametrize("act", [Act.CORRECTS, Act.RETELLS, Act.ADVISES])
def test_a_correction_does_not_stand_for_what_is_asserted_beside_it_and_left_open(
    act: Act,
) -> None:
    open_, surer = verdict(Label.NOT_ENOUGH_EVIDENCE, 0.4), verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0)
    advice = verdict(Label.NOT_ENOUGH_EVIDENCE, 0.3, Act.ADVISES)
    corrected, bad = verdict(Label.SUPPORTED, 0.8, act), verdict(Label.REFUTED, 0.6)
    assert decision.standing([corrected, open_]) is open_
    assert decision.standing([advice, open_, corrected, surer]) is surer
    assert decision.standing([corrected, open_, bad]) is bad


def test_an_unverified_claim_says_why() -> None:
    found = unverified(Claim(SAID, 0, len(SAID)), Reason.TOO_SHORT)
    assert (found.label, found.reasons) == (Label.NOT_ENOUGH_EVIDENCE, (Reason.TOO_SHORT,))
    assert (found.probability, found.citations, found.related) == (1.0, (), ())
