"""The records that a message may repeat are found by what is rare in every part of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cekfakta.corpus.corpus import Corpus
from cekfakta.terms import Kind
from cekfakta.types import Statement

QUOTA = "Operator seluler membagikan kuota gratis lima puluh giga untuk merayakan ulang tahunnya"
LEAF = "Rebusan daun kelor diminum tiap subuh menyembuhkan penyakit gula tanpa obat dokter"
TOLL = "Jalan tol ditutup tiga hari mulai besok karena jembatan utama retak parah"


def circulating(key: str, text: str) -> Statement:
    return Statement(key, Kind.CIRCULATING, title="", text=text)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "corpus.sqlite") as opened:
        opened.add(map(circulating, ("quota", "leaf", "toll"), (QUOTA, LEAF, TOLL)))
        opened.add(
            circulating(f"filler {number}", f"Kabar ke-{number} dari pasar tentang harga cabai")
            for number in range(50)
        )
        yield opened


def found(corpus: Corpus, text: str, limit: int = 3) -> list[str]:
    return [statement.id for statement in corpus.candidates(text, limit)]


def test_the_message_itself_comes_first(corpus: Corpus) -> None:
    assert found(corpus, LEAF)[0] == "leaf"


def test_a_mistyped_and_shortened_copy_is_found(corpus: Corpus) -> None:
    assert found(corpus, "rebusn daun klor dimnum tiap subuh sembuhkan pnyakit gula")[0] == "leaf"


def test_every_known_message_in_a_long_post_is_found(corpus: Corpus) -> None:
    filler = " ".join(f"kata{number} lain{number}" for number in range(150))
    post = f"{filler} {QUOTA} {filler} {LEAF}. {filler} {TOLL}!"
    assert set(found(corpus, post)) == {"quota", "leaf", "toll"}


def test_the_claim_of_a_fact_check_is_known(corpus: Corpus) -> None:
    corpus.add([Statement("fc", Kind.FACTCHECK, "Hoaks", "Itu tidak benar.", claim="Bulan dicat")])
    assert found(corpus, "katanya bulan dicat ungu")[0] == "fc"


def test_a_long_record_hides_no_other(corpus: Corpus) -> None:
    cut = " yang panjang sekali" * 16
    corpus.add(circulating(f"other {n}", f"Cerita {n} tentang padi{cut}") for n in range(1500))
    told = " ".join(f"Kalimat ke-{n}{cut} itu." for n in range(300))
    corpus.add([Statement("long", Kind.FACTCHECK, "Hoaks daun kelor", told, claim=LEAF)])
    everything = found(corpus, f"{LEAF}. Tahunnya parah", limit=20)
    assert set(everything) == {"leaf", "long", "quota", "toll"}
    assert found(corpus, f"{LEAF}. Tahunnya parah") == everything[:3]


def test_what_an_office_says_is_no_known_message(corpus: Corpus) -> None:
    corpus.add([Statement("office", Kind.STATEMENT, "Siaran pers", "Gajah dipindahkan ke hutan.")])
    assert "office" not in found(corpus, "Gajah dipindahkan ke hutan.", limit=99)


def test_a_removed_message_is_not_found(corpus: Corpus) -> None:
    corpus.remove("leaf")
    assert "leaf" not in found(corpus, LEAF)


@pytest.mark.parametrize("text", ["", "🙏🙏", "zzz qqq"])
def test_a_text_of_unknown_words_has_no_candidates(corpus: Corpus, text: str) -> None:
    assert found(corpus, text) == []
