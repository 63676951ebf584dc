"""Whether a statement is about what the claim is about."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cekfakta.judging.candidates import Candidate
from cekfakta.judging.strength import Strength
from cekfakta.judging.subject import obstacle
from cekfakta.known.relation import SAME
from cekfakta.terms import Kind, Rating, Relation, Scope, Why
from cekfakta.types import Difference, Match, Probabilities, Statement

SUPPORTS, REFUTES = Strength(0.95, 0.95), Strength(0.95, 0.05)
ENTAILS, CONTRADICTS = Probabilities(0.9, 0.08, 0.02), Probabilities(0.02, 0.08, 0.9)
NEUTRAL = Probabilities(0.02, 0.96, 0.02)
PLAIN, DENYING = "BRI mengubah tarif transfer", "BRI tidak mengubah tarif transfer"

CRASH = Statement(
    "polres", Kind.STATEMENT, "Bus wisata masuk jurang di Cianjur",
    "Sebuah bus wisata masuk jurang di Cianjur pada 3 Mei 2026. Sebanyak 12 orang tewas. "
    "Bus itu milik PO Harapan Raya.",
)  # fmt: skip
BANK = Statement(
    "bri", Kind.STATEMENT, "BRI tidak mengubah tarif transfer", "BRI tidak mengubah tarif transfer."
)
HERB = Statement(
    "bpom", Kind.STATEMENT, "Daun sirsak tidak menyembuhkan kanker",
    "BPOM menyatakan daun sirsak tidak menyembuhkan kanker.",
)  # fmt: skip
CHECKED = "Pemerintah membagikan bantuan Rp600.000 kepada semua pelajar di Garut mulai 5 Mei 2026"
RELIEF = Statement(
    "tbh", Kind.FACTCHECK, "Tidak ada bantuan uang untuk pelajar",
    "Pemerintah tidak membagikan bantuan itu. Pesan serupa pernah menyebut Tasikmalaya.",
    claim=CHECKED, rating=Rating.FALSE,
)  # fmt: skip

Weigh = Callable[..., Candidate]


@pytest.mark.parametrize(
    ("text", "statement", "expected"),
    [
        ("Bus wisata masuk jurang di Garut", CRASH, Why.OTHER_PLACE),
        ("Bus wisata masuk jurang di Jawa Timur", CRASH, Why.OTHER_PLACE),
        ("Bus wisata masuk jurang, 40 orang tewas", CRASH, Why.OTHER_AMOUNT),
        ("Bus wisata masuk jurang, kerugian Rp2 miliar", CRASH, Why.OTHER_AMOUNT),
        ("Bus wisata masuk jurang, kata Teguh Prakoso", CRASH, Why.OTHER_NAME),
        ("BRI mengubah tarif transfer", BANK, None),
        ("BNI mengubah tarif transfer", BANK, Why.OTHER_NAME),
        ("bca mengubah tarif transfer", BANK, Why.OTHER_NAME),
        ("BRI mengubah tarif transfer, cek bri-tarif.com", BANK, Why.OTHER_NAME),
        ("Daun sirsak menyembuhkan kanker", HERB, None),
        ("Daun sirsak menyembuhkan diabetes", HERB, Why.OTHER_AILMENT),
        ("Daun sirsak menyembuhkan asam urat", HERB, None),
    ],
)
@pytest.mark.parametrize("strength", [SUPPORTS, REFUTES], ids=["supports", "refutes"])
def test_evidence_about_something_else_does_not_decide(
    weigh: Weigh, text: str, statement: Statement, expected: Why | None, strength: Strength
) -> None:
    if expected is None and strength is SUPPORTS:
        expected = Why.CLOSE  # the claim says what the title denies
    assert obstacle(weigh(text, statement, ENTAILS), strength) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BRI tidak mengubah tarif transfer", None),
        ("Kabar bahwa BRI mengubah tarif transfer itu hoaks", None),
        ("BRI mengubah tarif transfer", Why.CLOSE),
        ("Tidak benar BRI tidak mengubah tarif transfer", Why.CLOSE),
        ("Tidak benar bahwa BRI tidak mengubah tarif transfer", Why.CLOSE),
    ],
)
def test_what_denies_supports_only_who_denies_the_same(
    weigh: Weigh, text: str, expected: Why | None
) -> None:
    assert obstacle(weigh(text, BANK, ENTAILS), SUPPORTS) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Tidak benar bus wisata masuk jurang di Cianjur",
        "Bus wisata masuk jurang di Cianjur itu hoaks",
    ],
)
def test_a_denial_of_what_a_statement_says_is_not_supported_by_it(weigh: Weigh, text: str) -> None:
    assert obstacle(weigh(text, CRASH, ENTAILS), SUPPORTS) is Why.CLOSE


def test_an_official_statement_that_denies_nothing_supports_and_does_not_refute(
    weigh: Weigh,
) -> None:
    text = "Bus wisata masuk jurang di Cianjur"
    assert obstacle(weigh(text, CRASH, ENTAILS), SUPPORTS) is None
    assert obstacle(weigh(text, CRASH, ENTAILS), REFUTES) is Why.CLOSE
    assert obstacle(weigh(text, CRASH, CONTRADICTS), REFUTES) is Why.CLOSE


@pytest.mark.parametrize(
    ("text", "title", "sentence", "says", "expected"),
    [
        ("BRI mengubah tarif transfer", DENYING, "Ini keterangan bank.", NEUTRAL, None),
        ("BRI mengubah tarif transfer", PLAIN, DENYING, CONTRADICTS, None),
        ("BRI tidak mengubah tarif transfer", PLAIN, PLAIN, CONTRADICTS, None),
        ("BRI tidak mengubah tarif transfer", "Tarif BRI", PLAIN, CONTRADICTS, None),
        ("BRI mengubah tarif transfer", PLAIN, DENYING, NEUTRAL, Why.CLOSE),
        ("BRI mengubah tarif transfer", PLAIN, PLAIN, CONTRADICTS, Why.CLOSE),
        ("BRI tidak mengubah tarif transfer", DENYING, DENYING, CONTRADICTS, Why.CLOSE),
    ],
    ids=[
        "title denies", "sentence denies", "claim denies", "claim denies a sentence",
        "sentence denies and does not contradict", "nothing denies", "both deny",
    ],
)  # fmt: skip
def test_an_official_statement_refutes_where_only_one_side_denies(
    weigh: Weigh,
    *,
    text: str,
    title: str,
    sentence: str,
    says: Probabilities,
    expected: Why | None,
) -> None:
    statement = replace(BANK, title=title, text=f"{sentence}.")
    assert obstacle(weigh(text, statement, says), REFUTES) is expected


def test_an_official_statement_that_was_not_read_refutes_by_its_title_alone(weigh: Weigh) -> None:
    told = weigh("BRI mengubah tarif transfer", BANK, CONTRADICTS)
    assert obstacle(replace(told, reading=None), REFUTES) is None
    plain = weigh("BRI mengubah tarif transfer", replace(BANK, title=PLAIN), CONTRADICTS)
    assert obstacle(plain, REFUTES) is None
    assert obstacle(replace(plain, reading=None), REFUTES) is Why.CLOSE


@pytest.mark.parametrize("strength", [SUPPORTS, REFUTES], ids=["supports", "refutes"])
def test_another_particular_is_named_before_what_is_merely_close(
    weigh: Weigh, strength: Strength
) -> None:
    rumour = replace(RELIEF, text="Pemerintah membagikan apa saja.")
    for text in (f"{CHECKED} dan di Medan", "Kabar bantuan untuk pelajar di Medan itu hoaks"):
        assert obstacle(weigh(text, rumour), strength) is Why.OTHER_PLACE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bus wisata masuk jurang di Cianjur 3 Mei 2026, 40 orang tewas", None),
        ("Bus wisata masuk jurang di Cianjur, 12 orang tewas, milik PO Maju Jaya", None),
        ("Bus wisata masuk jurang di Cianjur, 40 orang tewas", Why.OTHER_AMOUNT),
        ("Bus wisata masuk jurang di Garut, 40 orang tewas", Why.OTHER_PLACE),
        ("Bus wisata masuk jurang di Garut 3 Mei 2026, 12 orang tewas", None),
        ("Bus wisata masuk jurang di Garut 3 Mei 2026, 12 orang, PO Maju Jaya", Why.OTHER_PLACE),
    ],
)
def test_a_statement_on_the_same_event_contradicts_what_differs(
    weigh: Weigh, text: str, expected: Why | None
) -> None:
    assert obstacle(weigh(text, CRASH, ENTAILS), REFUTES) is expected


def test_a_statement_on_the_same_event_does_not_support_what_differs(weigh: Weigh) -> None:
    text = "Bus wisata masuk jurang di Cianjur 3 Mei 2026, 40 orang tewas"
    assert obstacle(weigh(text, CRASH, ENTAILS), SUPPORTS) is Why.OTHER_AMOUNT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Daun sirsak di Garut menyembuhkan kanker", None),
        ("Daun sirsak 5 lembar menyembuhkan kanker", None),
        ("Daun sirsak menyembuhkan diabetes", Why.OTHER_AILMENT),
        ("Daun sirsak kata Teguh Prakoso menyembuhkan kanker", Why.OTHER_NAME),
    ],
)
def test_a_standing_rule_holds_in_other_places_and_for_other_sums(
    weigh: Weigh, text: str, expected: Why | None
) -> None:
    rule = replace(HERB, scope=Scope.STANDING)
    assert obstacle(weigh(text, rule, ENTAILS), REFUTES) is expected
    event = replace(HERB, scope=Scope.EVENT)
    assert obstacle(weigh(text, event, ENTAILS), REFUTES) is not None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", None),
        ("Garut", "Medan", Why.OTHER_PLACE),
        ("Rp600.000", "Rp900.000", Why.OTHER_AMOUNT),
        ("5 Mei 2026", "9 Juni 2026", Why.OTHER_DAY),
        ("Pemerintah", "BRI", Why.OTHER_NAME),
        ("Garut", "Tasikmalaya", None),
        ("Rp600.000", "600 ribu rupiah", None),
    ],
    ids=["as it was", "place", "sum", "day", "giver", "named by the check", "other spelling"],
)
def test_a_copy_with_a_changed_fact_does_not_inherit_the_denial(
    weigh: Weigh, old: str, new: str, expected: Why | None
) -> None:
    text = CHECKED.replace(old, new) if old else CHECKED
    assert obstacle(weigh(text, RELIEF), REFUTES) is expected


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (Relation.MUTATED, Why.OTHER_AMOUNT),
        (Relation.SAME, None),
        (Relation.SIMILAR, None),
        (Relation.DEBUNK_OF, Why.CLOSE),
    ],
)
def test_a_claim_of_a_changed_message_does_not_inherit_the_denial(
    weigh: Weigh, relation: Relation, expected: Why | None
) -> None:
    changed = (Difference("money", "Rp900.000", "Rp600.000"),)
    told = weigh("Pemerintah membagikan bantuan kepada semua pelajar di Garut", RELIEF)
    candidate = replace(told, match=Match("tbh", 0.9, relation, changed))
    assert obstacle(candidate, REFUTES) is expected


@pytest.mark.parametrize("says", [ENTAILS, CONTRADICTS], ids=["entails", "contradicts"])
def test_a_message_recognised_as_a_debunk_is_never_refuted_by_the_record(
    weigh: Weigh, says: Probabilities
) -> None:
    told = weigh(CHECKED, RELIEF, says)
    assert obstacle(told, REFUTES) is None
    debunk = replace(told, match=Match("tbh", 0.9, Relation.DEBUNK_OF))
    assert obstacle(debunk, REFUTES) is Why.CLOSE


def test_a_loosely_alike_message_changes_no_fact(weigh: Weigh) -> None:
    changed = (Difference("money", "Rp900.000", "Rp600.000"),)
    told = weigh("Pemerintah membagikan bantuan kepada semua pelajar di Garut", RELIEF)
    for similarity, expected in ((SAME, Why.OTHER_AMOUNT), (SAME - 0.01, None)):
        match = Match("tbh", similarity, Relation.MUTATED, changed)
        assert obstacle(replace(told, match=match), REFUTES) is expected


def test_a_change_that_the_factcheck_speaks_of_is_no_other_subject(weigh: Weigh) -> None:
    changed = (Difference("place", "Tasikmalaya", "Garut"),)
    told = weigh("Pemerintah membagikan bantuan kepada semua pelajar", RELIEF)
    candidate = replace(told, match=Match("tbh", 0.9, Relation.MUTATED, changed))
    assert obstacle(candidate, REFUTES) is None


def test_a_factcheck_has_no_event_whose_details_it_contradicts(weigh: Weigh) -> None:
    text = "Bantuan untuk pelajar di Garut mulai 5 Mei 2026 sebesar Rp900.000 dari BRI"
    assert obstacle(weigh(text, RELIEF), REFUTES) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Pemerintah tidak membagikan bantuan Rp600.000 kepada semua pelajar di Garut",
        "Kabar bantuan Rp600.000 untuk pelajar di Garut itu hoaks",
        "Bantuan untuk pelajar itu penipuan, pemerintah sudah bantah",
    ],
)
def test_a_correction_is_not_refuted_by_the_factcheck_that_it_agrees_with(
    weigh: Weigh, text: str
) -> None:
    assert obstacle(weigh(text, RELIEF), REFUTES) is Why.CLOSE
    assert obstacle(weigh(text, RELIEF), SUPPORTS) is None


def test_a_hoax_with_a_negator_in_passing_is_refuted_where_it_says_what_was_checked(
    weigh: Weigh,
) -> None:
    text = "Pemerintah membagikan bantuan Rp600.000 kepada semua pelajar di Garut, tidak dipotong"
    assert obstacle(weigh(text, RELIEF, ENTAILS), REFUTES) is None


def test_a_factcheck_that_was_not_read_has_no_obstacle_of_polarity(weigh: Weigh) -> None:
    unread = replace(weigh("Pemerintah tidak membagikan bantuan", RELIEF), reading=None)
    assert obstacle(unread, REFUTES) is None


def test_what_denies_a_rumour_does_not_support_the_rumour(weigh: Weigh) -> None:
    assert obstacle(weigh(CHECKED, RELIEF), SUPPORTS) is Why.CLOSE
