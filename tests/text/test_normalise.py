import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.characters import LONGEST_EXPANSION
from cekfakta.text.normalise import clean, fold, formal
from cekfakta.text.slang import table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ａir ﬁnal", "Air final"),
        ("𝗛𝗮𝗱𝗶𝗮𝗵 𝘨𝘳𝘢𝘵𝘪𝘴", "Hadiah gratis"),
        ("Ро\u200blri tаk dіаm", "Polri tak diam"),
        ("Москва", "Москва"),
        ("J0KOWI dan pr4bowo", "JOKOWI dan prabowo"),
        ("H1N1, G20, Rp5jt, jam4sore, sama2", "H1N1, G20, Rp5jt, jam4sore, sama2"),
        ("a\u202eb\u00adc\ufeff", "abc"),
        ("se\x07l\x1besai", "selesai"),
        ("baris\r\ndua\u2028tiga", "baris\ndua\ntiga"),
        ("tab\tdan\u00a0spasi  ganda", "tab dan spasi ganda"),
        ("“kutip” – ‘satu’ …", "\"kutip\" - 'satu' ..."),
        ("cafe\u0301 z\u0335a\u0336l\u0337go", "café zalgo"),
        ("rusak \ud83d ini", "rusak \ufffd ini"),
        ("masihâ€™kah", "masih'kah"),
        ("Masya Allah ﷺ", "Masya Allah ﷺ"),
        ("🇮🇩 merdeka 👍🏽", "🇮🇩 merdeka 👍"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tdk, gak, GA, nggak & ndak!", "tidak tidak tidak tidak tidak"),
        ("bkn blm jgn", "bukan belum jangan"),
        ("bangeeeet benerr 😀😀", "banget benar"),
        ("Maaaaf, Allah saat taat", "maaf allah saat taat"),
        ("anak2 hati2 masing2", "anak anak hati hati masing masing"),
        ("Rp1.200.000,50 = 50rb", "rp 1200000.50 50 ribu"),
        ("1,500 dan 2,5", "1500 dan 2.5"),
        ("jam 10.15", "jam 10.15"),
        ("  ", ""),
        ("CO2 dan B3", "co2 dan b3"),
        ("Café", "cafe"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gak ada, blm cair!", "Tidak ada, belum cair!"),
        ("dr. Budi dr Medan", "dr. Budi dari Medan"),
        ("TNI DAN POLRI TUTUP JALAN", "TNI dan POLRI tutup jalan"),
        ("Kabar dari BPJS: iuran naik", "Kabar dari BPJS: iuran naik"),
        ("Lucuuuu 😂 bgt", "Lucu banget"),
        ("Harga Rp1.200,50 tetap", "Harga Rp1.200,50 tetap"),
        ("anak2 sekolah", "anak-anak sekolah"),
    ],
)
def test_formal(text: str, expected: str) -> None:
    assert formal(text) == expected


def test_no_formal_word_is_itself_a_spelling_and_negation_is_covered() -> None:
    spellings = table()
    parts = {part for formal_ in spellings.values() for part in formal_.replace("-", " ").split()}
    assert not parts & spellings.keys()
    for spelling in ("tdk", "gak", "ga", "nggak", "ndak"):
        assert spellings[spelling] == "tidak"
    for ordinary in ("tren", "malah", "tahi", "info", "cabut", "asap", "item", "pro", "red", "gan"):
        assert ordinary not in spellings


def test_twenty_thousand_characters_are_cleaned_fast() -> None:
    text = ("Pоlri bilang 𝗴𝗿𝗮𝘁𝗶𝘀 bangeeet, gak bohong! " * 600)[:20_000]
    fold("siap")
    best = min(_seconds(text) for _ in range(3))
    assert best < 0.25


def _seconds(text: str) -> float:
    start = time.perf_counter()
    clean(text)
    return time.perf_counter() - start


def _expanding() -> list[str]:
    """The characters that Unicode itself makes the most characters of."""
    every = map(chr, range(sys.maxunicode + 1))
    return sorted(every, key=lambda c: len(unicodedata.normalize("NFKD", c)))[-200:]


def test_no_character_grows_beyond_a_few() -> None:
    signs = _expanding()
    assert "ﷺ" in signs
    for sign in signs:
        text = sign * 50
        assert len(clean(text)[0]) <= LONGEST_EXPANSION * len(text)
        # A letter in brackets may be slang besides: 🄖 is (g), and that is (tidak).
        assert len(fold(text)) < 2 * LONGEST_EXPANSION * len(text)
        assert len(formal(text)) < 2 * LONGEST_EXPANSION * len(text)


def test_a_character_that_unicode_spells_out_keeps_its_place() -> None:
    text = "nabi ﷺ bersabda"
    assert clean(text) == (text, tuple(range(len(text))))
    assert fold(text) == text


@given(st.text(max_size=200))
def test_clean_keeps_ordered_offsets_in_range(text: str) -> None:
    cleaned, offsets = clean(text)
    assert len(cleaned) == len(offsets)
    assert list(offsets) == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@given(st.text(max_size=200) | st.from_regex(r"[a-zA-Z0-9 .,!%\-]{0,60}", fullmatch=True))
def test_fold_is_idempotent(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.text(max_size=200))
def test_formal_never_fails(text: str) -> None:
    assert isinstance(formal(text), str)
