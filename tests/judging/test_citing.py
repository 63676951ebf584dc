"""The quote that decides, taken literally from the statement."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.judging.candidates import Candidate, Weighing
from cekfakta.judging.citing import cite, deciding_span, relate
from cekfakta.judging.strength import Judging
from cekfakta.terms import Kind, Rating, Stance, Why
from cekfakta.types import Claim, Hit, Passage, Probabilities, Statement

CHECKED = "Semua operator membagikan kuota internet gratis 35 GB kepada seluruh pelanggan"
RETELLING = "Beredar pesan bahwa semua operator membagikan kuota internet gratis 35 GB."
DENYING = "Para operator menyatakan tidak pernah membagikan kuota internet gratis kepada pelanggan."
CLOSING = "Masyarakat diminta waspada dan tidak membuka tautan yang menyertai pesan semacam itu."
FACTCHECK = Statement(
    "fc", Kind.FACTCHECK, f"[SALAH] {CHECKED}", f"{RETELLING} {DENYING} {CLOSING}",
    "Pemeriksa", date(2026, 4, 1), "https://example.org/kuota",
    claim=CHECKED, rating=Rating.FALSE,
)  # fmt: skip
OPENING = "Kepala kantor pos memberi keterangan kepada wartawan di Solo pada Jumat pagi."
RULE = "Kantor pos di Solo hanya buka pada hari Senin sampai hari Sabtu."
AFTER = "Loket paket di kantor pos Solo melayani pengiriman sampai pukul empat sore."
OFFICIAL = Statement(
    "pos", Kind.STATEMENT, "Jam buka kantor pos Solo", f"{OPENING} {RULE} {AFTER}", "Pos"
)
SAYS, DENIES = Probabilities(0.95, 0.04, 0.01), Probabilities(0.01, 0.04, 0.95)
UNSURE = Probabilities(0.05, 0.85, 0.1)

Read = Callable[..., Candidate]


@pytest.fixture
def read(told: Any) -> Read:
    """The candidate of a statement whose sentences say of the claim what the table tells."""

    def make(
        text: str, statement: Statement, said: dict[str, Probabilities], start: int = 0
    ) -> Candidate:
        window = statement.text[start:]
        passage = Passage(statement.id, start, len(statement.text), window)
        weighing = Weighing(told(said, otherwise=UNSURE), None)
        claim = Claim(text, 0, len(text))
        return weighing.candidates(claim, [(statement, [Hit(passage, 1.0)])])[0]

    return make


@pytest.fixture(params=["plain", "shipped"])
def judging(request: pytest.FixtureRequest, plain: Judging) -> Judging:
    return plain if request.param == "plain" else Judging.read()


def quote(candidate: Candidate, stance: Stance, judging: Judging) -> str:
    span = deciding_span(candidate, stance, judging)
    return candidate.statement.text[span.start : span.end]


def test_a_citation_says_whose_words_it_quotes(read: Read, plain: Judging) -> None:
    candidate = read(CHECKED, FACTCHECK, {RETELLING: SAYS, DENYING: DENIES})
    citation = cite(candidate, Stance.REFUTES, 0.83, plain)
    assert (citation.statement_id, citation.kind, citation.title) == (
        "fc",
        Kind.FACTCHECK,
        FACTCHECK.title,
    )
    assert (citation.publisher, citation.published, citation.url) == (
        "Pemeriksa",
        date(2026, 4, 1),
        "https://example.org/kuota",
    )
    assert (citation.stance, citation.score) == (Stance.REFUTES, 0.83)


def test_what_is_shown_beside_says_why_it_does_not_decide(read: Read, plain: Judging) -> None:
    candidate = read(CHECKED, FACTCHECK, {DENYING: DENIES})
    related = relate(candidate, Stance.REFUTES, Why.EXPIRED, plain)
    assert (related.statement_id, related.why, related.rating) == (
        "fc",
        Why.EXPIRED,
        Rating.FALSE,
    )
    assert FACTCHECK.text[related.start : related.end] == related.quote == DENYING


@pytest.mark.parametrize("rating", Rating)
@pytest.mark.parametrize("stance", Stance)
def test_every_quote_is_literal(
    read: Read, judging: Judging, rating: Rating, stance: Stance
) -> None:
    checked = replace(FACTCHECK, rating=rating)
    for candidate in (
        read(CHECKED, checked, {RETELLING: SAYS, DENYING: DENIES}),
        read(CHECKED, checked, {DENYING: DENIES}, start=len(RETELLING) + 1),
        read("Kantor pos di Solo buka hari Minggu", OFFICIAL, {RULE: DENIES}),
        read("Kantor pos di Solo buka hari Minggu", OFFICIAL, {}, start=len(OPENING) + 1),
    ):
        text = candidate.statement.text
        for shown in (
            cite(candidate, stance, 0.9, judging),
            relate(candidate, stance, Why.CLOSE, judging),
        ):
            assert shown.quote
            assert text[shown.start : shown.end] == shown.quote


def test_an_official_statement_is_quoted_where_it_speaks_of_the_claim(
    read: Read, judging: Judging
) -> None:
    refuting = read("Kantor pos di Solo buka hari Minggu", OFFICIAL, {RULE: DENIES})
    assert quote(refuting, Stance.REFUTES, judging) == RULE
    supporting = read("Kantor pos di Solo buka hari Sabtu", OFFICIAL, {RULE: SAYS})
    assert quote(supporting, Stance.SUPPORTS, judging) == RULE


def test_of_two_sentences_that_say_it_the_one_on_the_claim_is_quoted(
    read: Read, plain: Judging
) -> None:
    candidate = read("Loket paket melayani pengiriman", OFFICIAL, {RULE: SAYS, AFTER: SAYS})
    assert quote(candidate, Stance.SUPPORTS, plain) == AFTER


def test_of_equals_the_first_is_quoted(read: Read, plain: Judging) -> None:
    twice = replace(OFFICIAL, text=f"{OPENING} {RULE} {RULE}")
    span = deciding_span(read("Kantor pos Solo", twice, {RULE: SAYS}), Stance.SUPPORTS, plain)
    assert span.start == len(OPENING) + 1


@pytest.mark.parametrize(
    ("checked", "retelling", "denying"),
    [
        (CHECKED, RETELLING, DENYING),
        (
            "Minum air es setelah makan menyebabkan kanker usus.",
            "Sebuah video di TikTok menyebut minum air es setelah makan menyebabkan kanker usus.",
            "Dokter penyakit dalam menjelaskan bahwa air es tidak menyebabkan kanker usus.",
        ),
        (
            "Pemutihan SIM berlaku di seluruh Indonesia tanpa tes.",
            "Pesan berantai mengklaim pemutihan SIM berlaku di seluruh Indonesia tanpa tes.",
            "Korlantas Polri tidak pernah mengadakan pemutihan SIM tanpa tes di Indonesia.",
        ),
        (
            "BRI menaikkan tarif transfer menjadi Rp150.000 per bulan.",
            "Surat yang beredar mengatasnamakan BRI dan memuat tarif transfer Rp150.000 per bulan.",
            "BRI tidak mengubah tarif transfer dan surat tentang tarif Rp150.000 itu palsu.",
        ),
    ],
)
def test_a_denial_is_never_quoted_where_it_retells(
    read: Read, judging: Judging, checked: str, retelling: str, denying: str
) -> None:
    statement = replace(FACTCHECK, claim=checked, text=f"{retelling} {denying} {CLOSING}")
    candidate = read(checked, statement, {retelling: SAYS, denying: DENIES})
    assert quote(candidate, Stance.REFUTES, judging) == denying


def test_a_denial_is_not_quoted_where_it_only_asks_for_something(read: Read) -> None:
    asking = "Masyarakat diminta tidak percaya pada kabar kuota internet gratis dari operator itu."
    statement = replace(FACTCHECK, text=f"{RETELLING} {DENYING} {asking}")
    candidate = read(CHECKED, statement, {RETELLING: SAYS, DENYING: DENIES, asking: DENIES})
    assert quote(candidate, Stance.REFUTES, Judging.read()) == DENYING


@pytest.mark.parametrize(
    "leaning",
    [
        "Itu tidak pernah diputuskan oleh kepala kantor pos di Solo.",
        "Namun, kantor pos di Solo tidak buka pada hari Minggu itu.",
        "Ia menyatakan kantor pos di Solo tidak buka pada hari Minggu.",
        "Hal tersebut bukan keputusan kepala kantor pos di Solo, katanya.",
        "Kantor pos Solo tutup.",
    ],
    ids=["itu", "namun", "ia", "hal", "too short"],
)
def test_a_sentence_that_leans_is_quoted_with_the_one_before_it(
    read: Read, plain: Judging, leaning: str
) -> None:
    statement = replace(OFFICIAL, text=f"{OPENING} {RULE} {leaning} {AFTER}")
    candidate = read("Kantor pos di Solo buka hari Minggu", statement, {leaning: DENIES})
    assert quote(candidate, Stance.REFUTES, plain) == f"{RULE} {leaning}"


def test_the_first_sentence_leans_on_nothing(read: Read, plain: Judging) -> None:
    leaning = "Itu tidak pernah diputuskan oleh kepala kantor pos di Solo."
    statement = replace(OFFICIAL, text=f"{leaning} {AFTER}")
    candidate = read("Kantor pos di Solo buka hari Minggu", statement, {leaning: DENIES})
    assert quote(candidate, Stance.REFUTES, plain) == leaning


def test_a_sentence_that_begins_its_passage_leans_on_the_one_before_that(
    read: Read, plain: Judging
) -> None:
    leaning = "Itu tidak pernah diputuskan oleh kepala kantor pos di Solo."
    statement = replace(OFFICIAL, text=f"{RULE} {leaning} {AFTER}")
    candidate = read("Kantor pos Solo", statement, {leaning: DENIES}, start=len(RULE) + 1)
    assert quote(candidate, Stance.REFUTES, plain) == f"{RULE} {leaning}"


def test_three_sentences_that_lean_on_one_another_are_quoted(read: Read, plain: Judging) -> None:
    second = "Hal itu disampaikan kepala kantor kepada wartawan di Solo."
    third = "Ia menegaskan kantor pos di Solo tidak buka pada hari Minggu."
    statement = replace(OFFICIAL, text=f"{RULE} {second} {third} {AFTER}")
    candidate = read("Kantor pos di Solo buka hari Minggu", statement, {third: DENIES})
    assert quote(candidate, Stance.REFUTES, plain) == f"{RULE} {second} {third}"


def test_what_was_not_read_is_shown_by_its_passage(read: Read, plain: Judging) -> None:
    candidate = read("Harga cabai naik", OFFICIAL, {}, start=len(OPENING) + 1)
    assert candidate.reading is None
    assert quote(candidate, Stance.SUPPORTS, plain) == f"{RULE} {AFTER}"


class Babbling:
    """A classifier whose answer hangs on the length of what it reads."""

    fingerprint = "babbling-1"
    engine = "babbling"

    def score(self, pairs: Any) -> list[Probabilities]:
        return [(SAYS, UNSURE, DENIES)[len(premise) % 3] for premise, _ in pairs]


_WORDS = ("operator", "membagikan", "kuota", "gratis.", "Itu", "tidak", "benar.", "Ia", "\n", "!")
_TEXT = st.one_of(
    st.text(min_size=1, max_size=80), st.lists(st.sampled_from(_WORDS), min_size=1).map(" ".join)
)


@given(_TEXT, st.sampled_from(Kind), st.sampled_from([None, *Rating]), st.sampled_from(Stance))
def test_whatever_is_quoted_stands_in_its_statement(
    text: str, kind: Kind, rating: Rating | None, stance: Stance
) -> None:
    claim = "operator membagikan kuota gratis"
    statement = Statement("s", kind, "Kuota", text, claim=claim if rating else None, rating=rating)
    start = min(len(text) // 3, len(text) - 1)
    passage = Passage("s", start, len(text), text[start:])
    weighing = Weighing(Babbling(), None)
    (candidate,) = weighing.candidates(
        Claim(claim, 0, len(claim)), [(statement, [Hit(passage, 1.0)])]
    )
    judging = Judging.read()
    for shown in (
        cite(candidate, stance, 0.9, judging),
        relate(candidate, stance, Why.CLOSE, judging),
    ):
        assert shown.quote
        assert text[shown.start : shown.end] == shown.quote
        assert 0 <= shown.start < shown.end <= len(text)
