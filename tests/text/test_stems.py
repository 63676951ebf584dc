"""Words compared whatever their form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.stems import STEM, content, stem

TORN = pytest.mark.xfail(
    strict=True, reason="a suffix makes the word long enough to lose what only looks like a prefix"
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bagikan", "membagikan"),
        ("bagikan", "dibagikan"),
        ("larang", "dilarang"),
        ("larang", "larangan"),
        ("jembatan", "jembatannya"),
        ("gelar", "menggelar"),
        ("bicara", "pembicaraan"),
        ("kumpul", "berkumpul"),
        ("jalan", "perjalanan"),
        ("bakar", "terbakar"),
        ("bantuan", "bantuannya"),
        ("vaksin", "divaksin"),
        pytest.param("berita", "beritanya", marks=TORN),
        pytest.param("menteri", "menterinya", marks=TORN),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("kuota", "kuasa"), ("gempa", "gerhana"), ("banjir", "bantuan"), ("pajak", "pasar")],
)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["di", "ke", "beri", "tera", "desa", "dia", "pesan", "kebun"])
def test_a_short_word_that_begins_like_a_prefix_is_whole(word: str) -> None:
    assert stem(word) == word


def test_a_text_is_the_stems_of_what_it_says_in_order() -> None:
    text = "Bupati membuka 12 pos di Desa Sukamaju, dan 2.500 warga datang."
    assert list(content(text)) == ["bupat", "buka", "12", "desa", "sukam", "2500", "warga", "datan"]


def test_chat_spelling_gives_the_same_stems() -> None:
    assert list(content("bsk bantuan cair")) == list(content("Besok bantuan cair!"))


def test_function_words_alone_say_nothing() -> None:
    assert list(content("di ke dan ini itu ya")) == []
    assert list(content("")) == []


@given(st.text(max_size=120))
def test_any_text_gives_short_stems_and_whole_numbers(text: str) -> None:
    assert all(found.isdecimal() or 0 < len(found) <= STEM for found in content(text))
