"""A page is decoded as it is, whatever it says, and as it says where that decides."""

import pytest

from cekfakta.errors import FormatError
from cekfakta.sources.page.charset import decode_page

PAGE = "<html><head><meta charset={}></head><body><p>“Harga ½ kg,” katanya – Café Melati</p></body>"


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "iso-8859-12", "x"])
def test_utf8_is_utf8_whatever_the_page_says(declared: str) -> None:
    text = PAGE.format(declared)
    assert decode_page(text.encode(), "a.html") == text


@pytest.mark.parametrize("declared", ["windows-1252", "ISO-8859-1", '"iso-8859-1"'])
def test_a_single_byte_encoding_is_the_declared_one(declared: str) -> None:
    text = PAGE.format(declared)
    assert decode_page(text.encode("cp1252"), "a.html") == text


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-12", "base64", "unicode_escape"])
def test_a_wrong_encoding_is_guessed_over(declared: str) -> None:
    text = PAGE.format(declared)
    assert "“Harga" in decode_page(text.encode("cp1252"), "a.html")


@pytest.mark.parametrize("content", [b"\x89PNG\r\n", b"\x1f\x8b\x08", b"<html>\0\0"])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(FormatError):
        decode_page(content, "a.html")
