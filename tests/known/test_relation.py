"""Known messages: recognised when wrapped, cut or retyped; guarded when a fact changed."""

import pytest

from cekfakta.known.relation import MEANT, best, match
from cekfakta.terms import Kind, Rating, Relation
from cekfakta.types import Statement

KNOWN = (
    "Operator seluler membagikan kuota internet gratis 35 GB untuk semua pelanggan "
    "sampai 17 Agustus 2024, cukup isi data lewat tautan yang disediakan."
)
CIRCULATING = Statement("known", Kind.CIRCULATING, "Kuota gratis", KNOWN)


def relation(message: str, of: Statement = CIRCULATING) -> Relation | None:
    found = match(message, of)
    return found.relation if found else None


@pytest.mark.parametrize(
    "message",
    [
        KNOWN,
        KNOWN.upper(),
        f"Assalamualaikum bapak ibu semua, dari grup sebelah. {KNOWN} Semoga bermanfaat ya!",
        KNOWN.replace("membagikan", "bagikan").replace("untuk", "utk").replace("yang", "yg"),
        KNOWN[: len(KNOWN) * 2 // 3],
    ],
    ids=["copy", "shouted", "wrapped", "retyped", "cut"],
)
def test_an_honest_copy_is_the_same(message: str) -> None:
    assert relation(message) is Relation.SAME


@pytest.mark.parametrize(
    ("message", "slot"),
    [
        (KNOWN.replace("35 GB", "50 GB"), "number"),
        (KNOWN.replace("17 Agustus", "28 Oktober"), "date"),
        (KNOWN.replace("membagikan", "tidak membagikan"), "negation"),
    ],
)
def test_a_changed_fact_makes_it_mutated_and_is_named(message: str, slot: str) -> None:
    found = match(message, CIRCULATING)
    assert found is not None
    assert found.relation is Relation.MUTATED
    assert slot in {difference.slot for difference in found.differences}


def test_an_unlike_message_is_no_match() -> None:
    assert relation("Gubernur membuka pameran buku di balai kota pada hari Selasa pagi.") is None


def test_a_short_text_is_at_most_similar() -> None:
    short = Statement("short", Kind.CIRCULATING, "", "Besok listrik padam total")
    assert relation("Besok listrik padam total", short) is Relation.SIMILAR


def test_a_factcheck_is_known_by_its_claim() -> None:
    factcheck = Statement(
        "fc", Kind.FACTCHECK, "Tidak benar", "Tidak ada.", claim=KNOWN, rating=Rating.FALSE
    )
    assert relation(KNOWN, factcheck) is Relation.SAME


def test_a_statement_is_not_a_known_message() -> None:
    assert relation(KNOWN, Statement("s", Kind.STATEMENT, KNOWN, KNOWN)) is None


def test_the_same_message_comes_before_similar_ones() -> None:
    changed = KNOWN.replace("35 GB", "50 GB")
    other = Statement("other", Kind.CIRCULATING, "", changed)
    matches = best([match(KNOWN, s) for s in (other, CIRCULATING)], limit=5)
    assert [match.statement_id for match in matches] == ["known", "other"]


def test_the_same_sentences_in_another_order_are_the_same_message() -> None:
    known = (
        "Belum ada kabar dari kampung. Jangan minum air sumur dulu. Kata siapa aman? "
        "Bukannya kemarin dua orang sakit perut?"
    )
    moved = (
        "Bukannya kemarin dua orang sakit perut? Jangan minum air sumur dulu. "
        "Belum ada kabar dari kampung. Kata siapa aman?"
    )
    found = match(moved, Statement("known", Kind.CIRCULATING, "", known))
    assert found is not None
    assert (found.relation, found.differences) == (Relation.SAME, ())


def test_moved_sentences_are_the_same_even_where_one_asks_or_denies() -> None:
    known = "Benarkah ini? Semua itu hoax kata mereka. Vaksin berisi cip dan semua rumah diambil."
    moved = "Vaksin berisi cip dan semua rumah diambil. Benarkah ini? Semua itu hoax kata mereka."
    found = match(moved, Statement("known", Kind.CIRCULATING, "", known))
    assert found is not None
    assert found.relation is Relation.SAME


@pytest.mark.parametrize(
    ("known", "message", "slot"),
    [
        (
            "8 April 2024. Bumi akan gelap selama tiga hari tanpa cahaya bulan dan matahari",
            "8 Februari 2024. Bumi akan gelap selama tiga hari tanpa cahaya bulan dan matahari",
            "date",
        ),
        (
            "Pelatihan digelar hari Kamis, 20-23 Juni 2024 di hotel besar kota Surabaya",
            "Pelatihan digelar hari Senin, 20-23 Juni 2024 di hotel besar kota Surabaya",
            "date",
        ),
        (
            "Kapolri akan memecat oknum yang terlibat kasus itu pada pekan ini",
            "Menteri Kesehatan akan memecat oknum yang terlibat kasus itu pada pekan ini",
            "office",
        ),
        (
            "Saksi utama dijemput paksa tim Kapolri tadi malam di rumahnya",
            "Saksi utama dijemput paksa tim Kapolda tadi malam di rumahnya",
            "office",
        ),
        (
            "Koalisi perubahan pecah dan yang dituduh presiden Jokowi kata mereka",
            "Koalisi perubahan pecah dan yang dituduh presiden Gibran kata mereka",
            "name",
        ),
    ],
)
def test_a_change_at_the_edge_or_of_one_letter_is_named(
    known: str, message: str, slot: str
) -> None:
    found = match(message, Statement("known", Kind.CIRCULATING, "", known))
    assert found is not None
    assert found.relation is Relation.MUTATED
    assert [difference.slot for difference in found.differences] == [slot]


def test_likeness_of_meaning_finds_a_factcheck_in_other_words() -> None:
    notice = Statement(
        "n", Kind.FACTCHECK, "", "Ini tidak benar.", claim="Tol tidak dapat dilewati"
    )
    message = "Katanya mobil dilarang masuk jalan bebas hambatan mulai besok pagi"
    assert match(message, notice, MEANT - 0.01) is None
    found = match(message, notice, MEANT)
    assert found is not None
    assert (found.relation, found.similarity) == (Relation.SIMILAR, MEANT)
