"""Evidence from passages: offsets, restated claims, few calls."""

from collections.abc import Sequence

from cekfakta.judging.candidates import weigh
from cekfakta.terms import Kind, Rating
from cekfakta.types import Claim, Hit, Passage, Probabilities, Statement

TEXT = "Sungai di kota meluap. Jembatan lama ditutup mulai Senin. Warga memakai perahu."
STATEMENT = Statement("s", Kind.STATEMENT, "Sungai meluap", TEXT)
CHECKED = "Jembatan lama di kota ini roboh karena banjir besar pada hari Senin pagi"
FACTCHECK = Statement("f", Kind.FACTCHECK, "Tidak roboh", TEXT, claim=CHECKED, rating=Rating.FALSE)


class Recorder:
    """Answers every pair alike and keeps what it was asked."""

    def __init__(self, answer: Probabilities) -> None:
        self.answer = answer
        self.calls: list[list[tuple[str, str]]] = []

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.calls.append(list(pairs))
        return [self.answer] * len(pairs)


def unlike(text: str, others: Sequence[str]) -> list[float]:
    return [0.5] * len(others)


def found(statement: Statement) -> tuple[Statement, list[Hit]]:
    start = TEXT.index("Jembatan")
    whole = Passage(statement.id, 0, len(TEXT), TEXT)
    tail = Passage(statement.id, start, len(TEXT), TEXT[start:])
    return statement, [Hit(tail, 2.0), Hit(whole, 1.0)]


def claim(text: str) -> Claim:
    return Claim(text, 0, len(text))


def test_sentences_are_weighed_where_they_stand_in_the_statement() -> None:
    (evidence,) = weigh(
        claim("Jembatan lama ditutup."),
        [found(STATEMENT)],
        Recorder(Probabilities(0.9, 0.1, 0)),
        unlike,
    )
    quotes = [TEXT[s.span.start : s.span.end] for s in evidence.sentences]
    assert quotes == ["Jembatan lama ditutup mulai Senin.", "Warga memakai perahu."]


def test_a_passage_that_says_nothing_is_not_read_closer() -> None:
    recorder = Recorder(Probabilities(0.02, 0.96, 0.02))
    (evidence,) = weigh(claim("Harga cabai naik."), [found(STATEMENT)], recorder, unlike)
    assert evidence.sentences == ()
    assert sum(map(len, recorder.calls)) == 2


def test_a_repeated_claim_is_restated_even_when_the_classifier_is_unsure() -> None:
    unsure = Recorder(Probabilities(0.2, 0.6, 0.2))
    repeated, other = (
        weigh(claim(text), [found(FACTCHECK)], unsure, unlike)[0].restates
        for text in (CHECKED, "Jembatan lama ditutup mulai Senin.")
    )
    assert repeated > 0.9
    assert other < 0.5


def test_only_a_factcheck_restates() -> None:
    sure = Recorder(Probabilities(0.99, 0.01, 0))
    statement, factcheck = weigh(claim(CHECKED), [found(STATEMENT), found(FACTCHECK)], sure, unlike)
    assert statement.restates == 0
    assert factcheck.restates > 0.9


def test_nothing_found_gives_no_evidence() -> None:
    assert weigh(claim("Apa saja"), [], Recorder(Probabilities(0, 1, 0)), unlike) == []
