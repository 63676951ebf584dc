"""Evidence of any length, on a reader that knows one deciding sentence and counts words."""

from collections.abc import Sequence

import pytest

from cekfakta.model.evidence import score
from cekfakta.types import Probabilities

DECIDES = "Jembatan lama resmi ditutup untuk semua kendaraan."
CLAIM = "Jembatan lama ditutup"
OPEN, DENIED = Probabilities(0.01, 0.98, 0.01), Probabilities(0.02, 0.08, 0.9)
MOST = 80
FILLER = "Warga berkumpul di alun-alun dan menonton pawai sampai sore hari."


class Reader:
    """Finds a stance only where the deciding sentence is; refuses what does not fit."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.asked += pairs
        for premise, claim in pairs:
            assert len(premise.split()) + len(claim.split()) <= MOST
        return [DENIED if DECIDES in premise else OPEN for premise, _ in pairs]


def measure(texts: Sequence[str]) -> list[int]:
    return [min(MOST, len(text.split())) for text in texts]


def article(at: int, sentences: int = 300) -> str:
    parts = [f"{FILLER} Kalimat nomor {n}." for n in range(sentences)]
    parts.insert(at, DECIDES)
    return " ".join(parts)


@pytest.mark.parametrize("at", [0, 150, 300])
def test_a_sentence_decides_wherever_it_stands_in_an_article(at: int) -> None:
    text = article(at)
    assert len(text.split()) > 3_000
    assert score([(text, CLAIM)], Reader().read, measure, MOST) == [DENIED]


def test_what_fits_is_read_once_and_as_it_is() -> None:
    reader = Reader()
    assert score([(DECIDES, CLAIM)], reader.read, measure, MOST) == [DENIED]
    assert reader.asked == [(DECIDES, CLAIM)]


def test_a_sentence_without_an_end_is_cut_and_read() -> None:
    endless = "kata " * 500 + "terakhir"
    reader = Reader()
    assert score([(endless, CLAIM)], reader.read, measure, MOST) == [OPEN]
    assert any("terakhir" in premise for premise, _ in reader.asked)


def test_the_best_windows_are_read_together_in_the_order_of_the_text() -> None:
    reader = Reader()
    score([(article(150), CLAIM)], reader.read, measure, MOST)
    together = reader.asked[-1][0]
    assert DECIDES in together
    sentences = [part for part in together.split(". ") if "nomor" in part]
    assert len(sentences) == len(set(sentences))


def test_pairs_are_answered_in_their_order_whatever_their_length() -> None:
    pairs = [(FILLER, CLAIM), (article(300), CLAIM), (DECIDES, CLAIM), (article(300), CLAIM)]
    wanted = [OPEN, DENIED, DENIED, DENIED]
    assert score(pairs, Reader().read, measure, MOST) == wanted
    assert score([], Reader().read, measure, MOST) == []


@pytest.mark.parametrize("premise", ["", "   ", "- " * 500])
def test_a_premise_that_says_nothing_is_read_too(premise: str) -> None:
    assert score([(premise, CLAIM)], lambda pairs: [OPEN] * len(pairs), measure, MOST) == [OPEN]


def test_a_claim_longer_than_what_can_be_read_leaves_room_for_evidence() -> None:
    def anything(pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        return [OPEN] * len(pairs)

    assert score([(article(3), "kata " * 500)], anything, measure, MOST) == [OPEN]
