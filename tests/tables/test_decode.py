from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cekfakta.errors import FormatError, InputError
from cekfakta.settings import MAX_FILE_BYTES
from cekfakta.tables.decode import decode, open_text, read_bytes

PROSE = "“Kabar itu tidak benar,” ujar Kapolres – Sabtu. Warga diminta tenang dan tidak panik.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_in_the_encodings_of_office_programs_is_read(encoding, tmp_path):
    data = (PROSE * 3).encode(encoding)
    assert decode(data, "a.txt") == PROSE * 3
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert decode(read_bytes(path), path) == PROSE * 3
    with open_text(path) as file:
        assert file.read() == PROSE * 3


def test_one_broken_byte_does_not_change_the_encoding_of_the_rest():
    assert decode(PROSE.encode() + b"\xff", "a.txt") == PROSE + "\ufffd"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"PK\x03\x04word", "a zip or office document"),
        (b"SQLite format 3\0", "a database"),
        (b"abc\0def", "binary data"),
    ],
)
def test_binary_is_refused_by_name_with_advice(data, kind):
    with pytest.raises(FormatError, match=f"x.txt is {kind}, want text: .*save the text as .txt"):
        decode(data, "x.txt")


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "besar.txt"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    for read in (read_bytes, open_text):
        with pytest.raises(InputError, match="split it into smaller files"):
            read(path)


def test_a_missing_file_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="check its name and rights"):
        read_bytes(tmp_path / "tidak-ada.txt")


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_an_input_error(data):
    with suppress(InputError):
        assert isinstance(decode(data, "x"), str)
