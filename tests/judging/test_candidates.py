"""What is measured of a statement and a claim."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.judging.candidates import Candidate, Weighing
from cekfakta.judging.meaning import Meaning
from cekfakta.judging.overlap import overlap, whole
from cekfakta.known.restated import NOTHING
from cekfakta.terms import Act, Kind, Rating, Relation, Stance
from cekfakta.types import Claim, Hit, Match, Passage, Probabilities, Statement

TEXT = "Sungai di kota meluap. Jembatan lama ditutup mulai Senin. Warga memakai perahu."
TAIL = TEXT.index("Jembatan")
STATEMENT = Statement("s", Kind.STATEMENT, "Sungai meluap di kota", TEXT, "BPBD", date(2025, 5, 1))
CHECKED = "Jembatan lama di kota ini roboh karena banjir besar pada Senin pagi"
FACTCHECK = Statement(
    "f", Kind.FACTCHECK, "Jembatan lama tidak roboh", TEXT, claim=CHECKED, rating=Rating.FALSE
)
AGREES, DENIES = Probabilities(0.9, 0.08, 0.02), Probabilities(0.02, 0.08, 0.9)
NEARLY_NEUTRAL = Probabilities(0.1, 0.8, 0.1)

Weigh = Callable[..., Candidate]
MakeClaim = Callable[..., Claim]


class Silent:
    """A classifier that has nothing to say."""

    fingerprint = "silent-1"
    engine = "silent"

    def score(self, pairs: Any) -> list[Probabilities]:
        return [Probabilities(0.02, 0.96, 0.02)] * len(pairs)


def in_two(statement: Statement) -> tuple[Statement, list[Hit]]:
    spans = (0, TEXT), (TAIL, TEXT[TAIL:])
    passages = [Passage(statement.id, start, len(TEXT), text) for start, text in spans]
    return statement, [Hit(passage, 1.0) for passage in passages]


def test_each_statement_gives_one_candidate_in_the_order_given(
    told: Any, claim: MakeClaim, found: Any
) -> None:
    statements = [replace(STATEMENT, id=name) for name in "cab"]
    weighing = Weighing(told(), None)
    asked = claim("Jembatan lama ditutup")
    candidates = weighing.candidates(asked, [found(s) for s in statements])
    assert [candidate.statement.id for candidate in candidates] == ["c", "a", "b"]
    backwards = weighing.candidates(asked, [found(s) for s in reversed(statements)])
    assert backwards[::-1] == candidates


def test_nothing_found_gives_no_candidate(told: Any, claim: MakeClaim) -> None:
    assert Weighing(told(), None).candidates(claim("Apa saja"), []) == []


def test_the_passage_that_says_most_is_read_by_its_sentences(told: Any, claim: MakeClaim) -> None:
    classifier = told({TEXT: NEARLY_NEUTRAL, TEXT[TAIL:]: AGREES})
    (candidate,) = Weighing(classifier, None).candidates(
        claim("Jembatan lama ditutup"), [in_two(STATEMENT)]
    )
    assert candidate.passage.start == TAIL
    assert candidate.reading is not None
    assert candidate.reading.passage == AGREES
    quotes = [TEXT[s.span.start : s.span.end] for s in candidate.reading.sentences]
    assert quotes == ["Jembatan lama ditutup mulai Senin.", "Warga memakai perahu."]
    assert candidate.reading.sentences[0].overlap == 1.0
    assert candidate.reading.sentences[1].overlap == 0.0


def test_a_candidate_keeps_the_claim_and_all_the_passages_found(
    told: Any, claim: MakeClaim
) -> None:
    classifier = told({TEXT[TAIL:]: AGREES})
    near, far = (
        Weighing(classifier, None).candidates(claim(text), [in_two(STATEMENT)])[0]
        for text in ("Jembatan lama ditutup", "Harga cabai naik")
    )
    assert (near.text, far.text) == ("Jembatan lama ditutup", "Harga cabai naik")
    assert [passage.start for passage in near.passages] == [0, TAIL]
    assert near.reading is not None
    assert near.passage is near.reading.of is near.passages[1]
    assert far.reading is None
    assert far.passage is far.passages[0]


def test_all_statements_are_read_in_two_calls_each_by_its_own_scores(
    told: Any, claim: MakeClaim, found: Any
) -> None:
    calls: list[int] = []

    class Counting(told):  # type: ignore[misc]
        def score(self, pairs: Any) -> list[Probabilities]:
            calls.append(len(pairs))
            return list(super().score(pairs))

    quoted = "Jembatan lama tidak ditutup. Itu kata bupati."
    other = replace(STATEMENT, id="o", title="Jembatan lama tetap dibuka", text=quoted)
    unlike = replace(STATEMENT, id="u", title="Harga cabai naik", text="Cabai mahal.")
    classifier = Counting({TEXT[TAIL:]: AGREES, FACTCHECK.title: NEARLY_NEUTRAL, quoted: DENIES})
    statements = [in_two(STATEMENT), found(unlike), found(other), in_two(FACTCHECK)]
    weighing = Weighing(classifier, None)
    asked = claim("Jembatan lama ditutup")
    together = weighing.candidates(asked, statements)
    assert calls == [3 + 2 + 5, 2 + 2 + 2]
    assert together == [weighing.candidates(asked, [each])[0] for each in statements]
    read = [candidate.reading for candidate in together]
    assert [reading and reading.passage for reading in read] == [AGREES, None, DENIES, AGREES]


def test_the_title_is_read_and_the_checked_claim_both_ways(told: Any, claim: MakeClaim) -> None:
    text = "Jembatan lama di kota roboh"
    classifier = told({CHECKED: AGREES, text: DENIES, FACTCHECK.title: NEARLY_NEUTRAL})
    weighing = Weighing(classifier, None)
    (candidate,) = weighing.candidates(claim(text), [in_two(FACTCHECK)])
    assert candidate.reading is not None
    read = candidate.reading
    assert (read.title, read.there, read.back) == (NEARLY_NEUTRAL, AGREES, DENIES)
    (official,) = weighing.candidates(claim(text), [in_two(STATEMENT)])
    assert official.reading is not None
    assert (official.reading.there, official.reading.back) == (None, None)


def test_the_classifier_reads_chat_spelling_in_formal_words(told: Any, claim: MakeClaim) -> None:
    classifier = told()
    Weighing(classifier, None).candidates(claim("jembatan lama gak ditutup"), [in_two(STATEMENT)])
    assert {hypothesis for _, hypothesis in classifier.asked} == {"jembatan lama tidak ditutup"}


def test_a_statement_unlike_the_claim_is_not_read(told: Any, claim: MakeClaim) -> None:
    classifier = told(otherwise=AGREES)
    (candidate,) = Weighing(classifier, None).candidates(
        claim("Harga cabai naik"), [in_two(STATEMENT)]
    )
    assert candidate.reading is None
    assert classifier.asked == []


def test_a_statement_alike_in_meaning_is_read_whatever_its_words(
    told: Any, claim: MakeClaim, found: Any, encoder: Any
) -> None:
    classifier = told(otherwise=AGREES)
    asked = claim(f"{STATEMENT.title} xa xb")
    other = replace(STATEMENT, text="Tidak ada.")
    unlike = replace(other, id="u", title="Harga cabai naik")
    weighing = Weighing(classifier, Meaning(encoder))
    like, far = weighing.candidates(asked, [found(other), found(unlike)])
    assert like.title_likeness is not None
    assert like.title_likeness > 0.7
    assert like.reading is not None
    assert far.reading is None


def test_likenesses_are_of_claim_title_and_nearest_passage(
    told: Any, claim: MakeClaim, encoder: Any
) -> None:
    weighing = Weighing(told(), Meaning(encoder))
    checked, official = weighing.candidates(claim(CHECKED), [in_two(FACTCHECK), in_two(STATEMENT)])
    assert checked.checked_likeness == pytest.approx(1.0, abs=1e-5)
    assert official.checked_likeness is None
    assert official.title_likeness is not None
    cosines = Meaning(encoder).cosines(CHECKED, [TEXT, TEXT[TAIL:]])
    assert official.passage_likeness == max(cosines)


def test_without_an_encoder_no_likeness_is_known(weigh: Weigh) -> None:
    candidate = weigh(CHECKED, FACTCHECK)
    assert candidate.checked_likeness is None
    assert candidate.title_likeness is None
    assert candidate.passage_likeness is None


def test_a_copy_restates_the_checked_claim_and_another_text_does_not(weigh: Weigh) -> None:
    assert weigh(CHECKED, FACTCHECK).restated.coverage > 0.95
    assert weigh("Jembatan lama ditutup mulai Senin", FACTCHECK).restated.coverage < 0.5
    assert weigh(CHECKED, STATEMENT).restated == NOTHING


def test_a_title_that_repeats_the_hoax_is_not_compared(weigh: Weigh) -> None:
    repeating = replace(FACTCHECK, title=f"[SALAH] {CHECKED}")
    assert weigh(CHECKED, repeating).repeated == NOTHING
    assert weigh(STATEMENT.title, STATEMENT).repeated.coverage > 0.95


def test_a_denial_is_set_against_the_checked_claim_or_else_the_title(weigh: Weigh) -> None:
    text = "Jembatan lama di kota tidak roboh karena banjir"
    assert weigh(text, FACTCHECK).against.negated
    assert not weigh(text, STATEMENT).against.negated
    assert weigh("Sungai di kota tidak meluap", STATEMENT).against.negated


@pytest.mark.parametrize(
    ("rating", "checked", "denies"),
    [
        (Rating.FALSE, CHECKED, True),
        (Rating.MISLEADING, CHECKED, True),
        (Rating.ALTERED, CHECKED, True),
        (Rating.SATIRE, CHECKED, True),
        (Rating.UNPROVEN, CHECKED, True),
        (Rating.TRUE, CHECKED, False),
        (Rating.FALSE, None, False),
        (None, CHECKED, False),
    ],
)
def test_a_factcheck_denies_the_claim_that_it_found_untrue(
    weigh: Weigh, rating: Rating | None, checked: str | None, denies: bool
) -> None:
    assert weigh(CHECKED, replace(FACTCHECK, rating=rating, claim=checked)).denies is denies


def test_particulars_are_counted_by_kind(weigh: Weigh) -> None:
    statement = replace(STATEMENT, title="Gempa di Cianjur", text="BMKG mencatat gempa Cianjur.")
    candidate = weigh("Gempa di Cianjur dan Garut, kata BMKG, 12 orang tewas", statement)
    assert candidate.kept("place") == 1
    assert candidate.foreign("place") == 1
    assert candidate.kept("place", "body") == 2
    assert candidate.foreign("place", "number") == 2
    assert candidate.kept() == candidate.foreign() == 0


def test_particulars_are_looked_up_in_all_that_a_statement_says(weigh: Weigh) -> None:
    statement = replace(FACTCHECK, title="Tidak ada undian BRI", claim="Undian di Garut", text="-")
    assert whole(statement) == "Tidak ada undian BRI\nUndian di Garut\n-"
    assert weigh("Undian BRI di Garut", statement).foreign("body", "place") == 0


def test_what_was_recognised_of_the_message_goes_to_its_statement(
    told: Any, claim: MakeClaim, found: Any
) -> None:
    same = Match("f", 0.9, Relation.SAME)
    weighing = Weighing(told(), None)
    known, other = weighing.candidates(claim(CHECKED), [found(FACTCHECK), found(STATEMENT)], [same])
    assert (known.match, other.match) == (same, None)


def test_the_act_of_the_claim_is_kept(weigh: Weigh) -> None:
    assert weigh(CHECKED, FACTCHECK, act=Act.ASKS).act is Act.ASKS


@pytest.mark.parametrize(
    ("claim_text", "text", "share"),
    [
        ("12 jembatan gantung", "Bupati meresmikan 12 jembatan gantung", 1.0),
        ("15 jembatan gantung", "Bupati meresmikan 12 jembatan gantung", 2 / 3),
        ("jembatannya gantung", "Bupati meresmikan 12 jembatan gantung", 1.0),
        ("diresmikan bupati", "Bupati meresmikan jembatan", 1.0),
        ("harga cabai naik", "Bupati meresmikan jembatan", 0.0),
        ("", "Bupati meresmikan jembatan", 0.0),
        ("di ke ini", "Bupati meresmikan jembatan", 0.0),
    ],
)
def test_overlap_is_the_share_of_stems_that_a_text_has(
    claim_text: str, text: str, share: float
) -> None:
    assert overlap(claim_text, text) == pytest.approx(share)


@given(st.text(max_size=60), st.text(min_size=1, max_size=60))
def test_any_text_is_weighed(text: str, known: str) -> None:
    statement = Statement("s", Kind.FACTCHECK, known, known, claim=known, rating=Rating.FALSE)
    passage = Passage("s", 0, len(known), known)
    (candidate,) = Weighing(Silent(), None).candidates(
        Claim(text, 0, len(text)), [(statement, [Hit(passage, 1.0)])]
    )
    assert 0.0 <= candidate.overlap <= 1.0
    for sentence in candidate.reading.sentences if candidate.reading else ():
        assert 0 <= sentence.span.start < sentence.span.end <= len(known)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (CHECKED, Stance.REFUTES),
        ("Jembatan lama di kota ini tidak roboh", Stance.SUPPORTS),
        (CHECKED.replace("Senin", "Jumat"), None),
        ("Jembatan baru itu roboh", None),
    ],
)
def test_a_copy_of_the_checked_claim_is_refuted_and_one_of_the_correction_supported(
    told: Any, claim: MakeClaim, found: Any, text: str, stance: Stance | None
) -> None:
    record = replace(FACTCHECK, title="Jembatan lama di kota ini tidak roboh")
    (candidate,) = Weighing(told(), None).candidates(claim(text), [found(record)])
    assert candidate.copies is stance


def test_a_copy_of_what_a_fact_check_confirms_says_nothing_by_itself(
    told: Any, claim: MakeClaim, found: Any
) -> None:
    confirmed = replace(FACTCHECK, rating=Rating.TRUE, title="Kabar jembatan lama")
    (candidate,) = Weighing(told(), None).candidates(claim(CHECKED), [found(confirmed)])
    assert candidate.copies is None
