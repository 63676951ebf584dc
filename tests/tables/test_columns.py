"""Which columns an uploaded table has, and which of them holds the messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from cekfakta.errors import InputError
from cekfakta.tables.columns import columns, likeliest


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.csv", "id,pesan\n1,halo\n", ("id", "pesan")),
        ("a.csv", "\nid;isi pesan;dari\n1;halo, kawan;x\n", ("id", "isi pesan", "dari")),
        ("a.csv", '"teks, panjang"\thari\n', ("teks, panjang", "hari")),
        ("a.csv", "text\nhalo\n", ("text",)),
        ("a.jsonl", '{"id": 1, "text": "halo"}\n', ("id", "text")),
    ],
)
def test_columns(tmp_path: Path, name: str, content: str, found: tuple[str, ...]) -> None:
    source = tmp_path / name
    source.write_text(content, encoding="utf-8")
    assert columns(source) == found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", b""),
        ("a.csv", b",,\n"),
        ("a.jsonl", b"[1]\n"),
        ("a.jsonl", b"{\n"),
        ("a.jsonl", b"[" * 100_000),
        ("a.csv", b"\x00\x01\x02\x03" * 50),
    ],
)
def test_a_file_without_columns_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    source = tmp_path / name
    source.write_bytes(content)
    with pytest.raises(InputError):
        columns(source)


def test_the_column_that_most_likely_holds_the_messages() -> None:
    assert likeliest(["id", "Pesan", "TEXT"]) == "TEXT"
    assert likeliest(["nomor", "kalimat"]) == "nomor"
