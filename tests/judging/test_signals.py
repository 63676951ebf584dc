"""What is counted of a candidate, by name."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from cekfakta.judging.candidates import Candidate
from cekfakta.judging.signals import SIGNALS, signals
from cekfakta.judging.strength import Judging
from cekfakta.terms import Act, Kind, Rating, Relation
from cekfakta.types import Match, Probabilities, Statement

CHECKED = "Operator seluler membagikan kuota gratis 35 GB kepada semua pelanggan"
DENIAL = Statement(
    "f", Kind.FACTCHECK, "Tidak ada kuota gratis dari operator seluler",
    "Operator seluler membantah. Kuota gratis itu tidak pernah dibagikan kepada pelanggan.",
    claim=CHECKED, rating=Rating.FALSE,
)  # fmt: skip
OFFICIAL = Statement(
    "s", Kind.STATEMENT, "Kantor pos buka hari Sabtu", "Kantor pos di Solo buka hari Sabtu."
)
SURE, CONTRARY = Probabilities(1.0, 0.0, 0.0), Probabilities(0.0, 0.0, 1.0)
OF_DENIALS = (
    "denial", "checked likeness", "restated", "restated otherwise", "denial agrees",
    "entails checked", "contradicts checked", "turned", "calls untrue", "negates the checked",
    "checked is negated", "polar", "polar, contradicted", "not polar, alike", "polar, entailed",
)  # fmt: skip
OF_OTHERS = (
    "passage agrees", "polar beside the title", "polar, contradicts the title",
    "polar, entailed by the title", "turns the title",
)  # fmt: skip

Weigh = Callable[..., Candidate]


@pytest.mark.parametrize("says", [SURE, CONTRARY, Probabilities(0.0, 1.0, 0.0)])
@pytest.mark.parametrize("statement", [DENIAL, OFFICIAL])
@pytest.mark.parametrize("text", [CHECKED, "Kantor pos tidak buka", "Harga cabai naik di Garut"])
def test_every_signal_is_a_bounded_number(
    weigh: Weigh, text: str, statement: Statement, says: Probabilities
) -> None:
    found = signals(weigh(text, statement, says))
    assert found.keys() == SIGNALS.keys()
    assert all(math.isfinite(value) and abs(value) <= 10.0 for value in found.values())


@pytest.mark.parametrize("name", OF_DENIALS)
def test_what_concerns_a_checked_claim_is_nothing_beside_an_official_statement(
    weigh: Weigh, name: str
) -> None:
    assert signals(weigh("Kantor pos tidak buka hari Sabtu", OFFICIAL, CONTRARY))[name] == 0.0


@pytest.mark.parametrize("name", OF_OTHERS)
def test_what_concerns_official_words_is_nothing_beside_a_denial(weigh: Weigh, name: str) -> None:
    assert signals(weigh(f"Tidak benar {CHECKED}", DENIAL, CONTRARY))[name] == 0.0


def test_the_shipped_weights_are_of_these_signals() -> None:
    shipped = Judging.read()
    assert shipped.answering.of.keys() == shipped.agreeing.of.keys() == SIGNALS.keys()


def test_what_the_classifier_says_counts_by_its_log_odds(weigh: Weigh) -> None:
    agreeing = signals(weigh("Kantor pos buka hari Sabtu", OFFICIAL, SURE))
    contrary = signals(weigh("Kantor pos buka hari Sabtu", OFFICIAL, CONTRARY))
    assert agreeing["passage agrees"] == -contrary["passage agrees"] > 0
    assert agreeing["passage speaks"] == contrary["passage speaks"] > 0
    assert agreeing["sentence agrees"] == contrary["sentence denies"] == 1.0


def test_what_was_not_read_says_nothing(weigh: Weigh) -> None:
    unread = weigh("Harga cabai naik", OFFICIAL, SURE)
    assert unread.reading is None
    found = signals(unread)
    assert found["passage agrees"] == found["title agrees"] == 0.0
    assert found["sentence agrees"] == found["sentence denies"] == 0.0
    assert found["passage speaks"] < 0


def test_an_unknown_likeness_says_nothing(weigh: Weigh) -> None:
    candidate = weigh(CHECKED, DENIAL)
    assert signals(candidate)["checked likeness"] == 0.0
    like, unlike = (replace(candidate, checked_likeness=cosine) for cosine in (0.9, 0.6))
    assert signals(like)["checked likeness"] > 0 > signals(unlike)["checked likeness"]


def test_particulars_count_at_most_three_times(weigh: Weigh) -> None:
    text = "Kantor pos di Solo, Garut, Medan, Padang, Ambon dan Kupang buka"
    found = signals(weigh(text, OFFICIAL))
    assert (found["where kept"], found["where foreign"]) == (1.0, 3.0)
    assert found["who kept"] == found["how much foreign"] == found["ailment foreign"] == 0.0


def test_a_copy_and_a_changed_copy_are_told_apart(weigh: Weigh) -> None:
    same = signals(weigh(CHECKED, DENIAL))
    changed = signals(weigh(CHECKED.replace("35 GB", "90 GB"), DENIAL))
    assert same["restated"] > 0.95
    assert (same["restated otherwise"], changed["restated otherwise"]) == (0.0, 1.0)
    assert (same["how much kept"], changed["how much foreign"]) == (1.0, 1.0)


def test_a_correction_is_told_from_the_hoax(weigh: Weigh) -> None:
    hoax, correction = (
        signals(weigh(text, DENIAL, CONTRARY))
        for text in (CHECKED, "Operator seluler tidak membagikan kuota gratis")
    )
    for name in ("turned", "negates the checked", "polar", "polar, contradicted"):
        assert (hoax[name], correction[name]) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("checked", "promise", "danger"),
    [
        ("Minum air es menyembuhkan batuk", 1.0, 0.0),
        ("Minum air es menyebabkan kanker", 0.0, 1.0),
    ],
)
def test_advice_against_a_promise_is_told_from_advice_against_a_danger(
    weigh: Weigh, checked: str, promise: float, danger: float
) -> None:
    statement = replace(DENIAL, claim=checked, title="Air es dan kesehatan")
    found = signals(weigh("Hindari minum air es ya bu", statement))
    assert found["advises against a promise"] == promise
    assert found["advises against a danger"] == danger


def test_the_act_of_the_claim_is_a_signal(weigh: Weigh) -> None:
    retold, advised = (signals(weigh(CHECKED, DENIAL, act=a)) for a in (Act.RETELLS, Act.ADVISES))
    assert (retold["retells"], retold["advises"]) == (1.0, 0.0)
    assert (advised["retells"], advised["advises"]) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("relation", "known", "debunk"),
    [
        (Relation.SAME, 1.0, 0.0),
        (Relation.DEBUNK_OF, 0.0, 1.0),
        (Relation.MUTATED, 0.0, 0.0),
        (Relation.SIMILAR, 0.0, 0.0),
    ],
)
def test_what_was_recognised_of_the_message_is_a_signal(
    weigh: Weigh, relation: Relation, known: float, debunk: float
) -> None:
    candidate = replace(weigh(CHECKED, DENIAL), match=Match("f", 0.9, relation))
    found = signals(candidate)
    assert (found["known message"], found["debunk of it"]) == (known, debunk)
