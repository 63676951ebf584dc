"""Reworded sentences claim the same."""

from random import Random

from cekfakta.text.normalise import formal
from train.pairs import reword


def test_plain_drops_opener_brackets_quotes_and_attribution() -> None:
    spoken = "Selain itu, “jalan sudah dibuka (18/3)”, kata Rini di kantornya."
    assert reword.plain(spoken) == "Jalan sudah dibuka"


def test_a_count_becomes_vaguer_but_stays_true() -> None:
    said = reword.rounded("Ada 35 korban luka", Random(0))
    assert said in {"Ada lebih dari 30 korban luka", "Ada sedikitnya 30 korban luka"}


def test_chat_spelling_is_mostly_undone_by_the_run_time() -> None:
    chat = reword.informal("saya tidak dapat bantuan karena belum terdaftar", Random(4), share=1.0)
    assert chat.lower() != "saya tidak dapat bantuan karena belum terdaftar"
    assert "tidak" in formal(chat.lower())


def test_the_same_seed_says_the_same() -> None:
    sentence = "Polisi telah menangkap 12 orang di pasar, termasuk seorang pegawai toko"
    assert reword.reworded(sentence, Random(9)) == reword.reworded(sentence, Random(9))
