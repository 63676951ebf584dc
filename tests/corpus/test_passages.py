"""Passages are windows of whole sentences, with exact offsets."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cekfakta.corpus.passages import LEAST_WORDS, MOST_WORDS, passages
from cekfakta.terms import Kind
from cekfakta.text.segment import sentences
from cekfakta.types import Statement


def of(text: str) -> Statement:
    return Statement("s1", Kind.STATEMENT, "Judul", text)


def sentence(words: int, name: str) -> str:
    return " ".join([f"Kalimat {name}", *["kata"] * (words - 2)]) + "."


def test_a_short_text_is_one_passage():
    (passage,) = passages(of("  Loket tutup hari ini. Besok buka lagi.  "))
    assert passage.text == "Loket tutup hari ini. Besok buka lagi."
    assert passage.start == 2


def test_a_text_without_words_has_none():
    assert passages(of("")) == passages(of(" \n ")) == ()


def test_windows_are_of_readable_size_and_share_a_sentence():
    text = " ".join(sentence(20, f"ke{n}") for n in range(30))
    windows = passages(of(text))
    assert all(LEAST_WORDS <= len(window.text.split()) <= MOST_WORDS for window in windows[:-1])
    for one, next_one in pairwise(windows):
        shared = text[next_one.start : one.end]
        assert len(sentences(shared)) == 1


def test_a_very_long_sentence_stands_alone():
    long = sentence(300, "panjang")
    windows = passages(of(f"{sentence(20, 'awal')} {long} {sentence(20, 'akhir')}"))
    assert long in [window.text for window in windows]


@given(st.text(alphabet="abc AB.!?\n\"'123,", max_size=2000))
def test_offsets_are_exact_and_every_sentence_is_in_a_window(text):
    windows = passages(of(text))
    assert all(text[window.start : window.end] == window.text for window in windows)
    for span in sentences(text):
        assert any(window.start <= span.start and span.end <= window.end for window in windows)
