import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.errors import InputError
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.text.message import read


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("Diteruskan\nharga naik", "harga naik"),
        ("Forwarded: harga naik", "harga naik"),
        ("[10.15, 12/3/2024] +62 812-1111-2222: harga naik", "harga naik"),
        ("12/03/24, 10:15 - Budi: satu\n12/03/24, 10:16 - Ani: dua", "satu\ndua"),
        ("12/03/24 10:15 WIB gempa terasa", "12/03/24 10:15 WIB gempa terasa"),
        ("*tebal* dan _miring_ dan ~coret~", "tebal dan miring dan coret"),
        ("5*3 dan snake_case dan *123#", "5*3 dan snake_case dan *123#"),
        ("> dikutip", "dikutip"),
        ("(copas dari grup sebelah) harga naik", "harga naik"),
        ("harga naik, mohon dishare ke semua grup", "harga naik"),
        ("Polisi: jangan sebarkan video itu", "Polisi: jangan sebarkan video itu"),
        ("Pemerintah akan bagikan beras ke warga", "Pemerintah akan bagikan beras ke warga"),
        ("Warga diminta meneruskan laporan", "Warga diminta meneruskan laporan"),
    ],
)
def test_wrappers_go_and_content_stays(pasted: str, text: str) -> None:
    assert read(pasted).text == text


def test_links_and_phones_are_named_and_stay() -> None:
    pasted = "Daftar di https://a-b.id/x?y=1. Atau WA 0812-3456-7890 dan wa.me/62811 ya"
    message = read(pasted)
    assert message.links == ("https://a-b.id/x?y=1", "wa.me/62811")
    assert message.phones == ("0812-3456-7890",)
    assert message.text == pasted


def test_a_link_keeps_its_markup_signs_and_loses_those_around_it() -> None:
    message = read("*Klik https://a.id/_b_c~d* lalu _daftar_")
    assert message.text == "Klik https://a.id/_b_c~d lalu daftar"
    assert message.links == ("https://a.id/_b_c~d",)


def test_a_link_ends_before_emoji() -> None:
    assert read("Ini https://a.id/b😍 ya").links == ("https://a.id/b",)


@pytest.mark.parametrize("link", ["kеmensos.gо.id", "b4nsos-k3mensos.com", "https://bri.сo.id/x"])
def test_a_link_keeps_the_letters_that_only_look_like_others(link: str) -> None:
    message = read(f"P0LISI dan Ріsаng: {link}")
    assert message.links == (link,)
    assert message.text == f"POLISI dan Pisang: {link}"


def test_links_say_nothing_of_the_language() -> None:
    pasted = "Bantuan itu cair besok untuk warga https://the.example.com/of/the/and/is/this/for/you"
    assert read(pasted).language == "id"


def test_abbreviations_and_amounts_are_no_links() -> None:
    assert read("PT.Maju dan Rp1.200.000 pada tgl.5").links == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        (" \n\t", "empty"),
        ("a" * (MAX_MESSAGE_CHARACTERS + 1), "20,001"),
        ("abc\x00def", "binary"),
    ],
)
def test_unusable_text_is_refused_with_the_reason(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read(text)


@pytest.mark.parametrize(
    "text", ["\ud83d rusak", "😀" * 10_000, "\u200b\u202e", "<script>x</script>"]
)
def test_odd_text_is_read(text: str) -> None:
    assert read(text).original == text


@given(st.text(min_size=1, max_size=200))
def test_reading_keeps_ordered_offsets_in_range(text: str) -> None:
    try:
        message = read(text)
    except InputError:
        return
    assert len(message.text) == len(message.offsets)
    assert list(message.offsets) == sorted(message.offsets)
    assert all(0 <= offset < len(text) for offset in message.offsets)
