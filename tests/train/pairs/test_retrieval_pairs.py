"""Pairs for the encoder: near-copies found, fours of neighbours, stemmed notices."""

from random import Random

from train.pairs.retrieval_pairs import FOUR, Copies, Pair, clipped, fours
from train.pairs.stem import Stemmer

TEXTS = [
    "Warga menulis surat tentang pembagian beras, tulis lurah, lalu membagi beras itu lagi.",
    "Petugas bagi beras dan tulis nama penerima, bagi rata, tulis lagi, bagi lagi.",
]


def test_a_near_copy_shares_half_its_shingles_or_nearly_all_its_words() -> None:
    post = "Pemerintah akan membagikan beras gratis untuk semua warga mulai Senin depan di balai"
    copies = Copies([post, "Gempa besar landa Kota Palu"])
    assert copies.holds(f"VIRAL!! {post} desa")
    assert copies.holds("gempa besar LANDA kota palu!")
    assert copies.holds("Kota Palu landa gempa besar")
    assert not copies.holds("Gempa kecil terasa di Kota Ambon")
    assert not copies.holds("Pemerintah akan membagikan kompor listrik kepada semua warga kota")
    assert not copies.holds("")


def test_fours_are_neighbours_of_different_owners() -> None:
    topics = (
        "banjir bandang",
        "harga cabai",
        "gempa bumi",
        "surat edaran",
        "uang palsu",
        "bus tua",
    )
    places = ("Garut", "Palu", "Ambon", "Kota Medan", "Solo")
    pairs = [
        Pair("s", f"{topic} {place}", f"query: {topic} di {place}", f"passage: {topic} {place}")
        for topic in topics
        for place in places
    ]
    pairs.append(Pair("s", "banjir bandang Garut", "query: banjir Garut", "passage: banjir Garut"))
    together = fours(pairs, 100, Random(1))
    assert together
    assert len(together) % FOUR == 0
    assert len(set(together)) == len(together)
    for start in range(0, len(together), FOUR):
        four = together[start : start + FOUR]
        assert len({pair.owner for pair in four}) == FOUR
    assert len(fours(pairs, 5, Random(1))) == FOUR


def test_a_query_is_clipped_to_what_training_reads() -> None:
    assert clipped("query:  dua\nkata") == "query: dua kata"
    assert len(clipped("kata " * 200).split()) == 60


def test_an_affix_goes_when_a_known_word_is_left() -> None:
    stemmer = Stemmer(TEXTS)
    assert stemmer.word("menulis") == "tulis"
    assert stemmer.word("membagikan") == "bagi"
    assert stemmer.word("berasnya") == "beras"
    assert stemmer.word("beras") == "beras"
    assert stemmer.word("penyanyi") == "penyanyi"


def test_a_notice_has_no_digits_capitals_or_function_words() -> None:
    notice = Stemmer(TEXTS).notice(
        "Bagi 10 Kg Beras!", "Pada 2 Mei, lurah membagi 10 kg.", Random(1)
    )
    title, body = notice.split("\n")
    assert title == "hoaks bagi kg beras"
    assert body.endswith(" mei lurah bagi kg")
