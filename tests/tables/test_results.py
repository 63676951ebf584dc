"""The one writer: no cell begins a formula, and honest text stays as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cekfakta.tables.results import csv_writer, results, write_json


@pytest.fixture
def written() -> Callable[..., list[str]]:
    def of(*values: Any) -> list[str]:
        stream = io.StringIO(newline="")
        csv_writer(stream, [f"c{n}" for n in range(len(values))])(values)
        stream.seek(0)
        return list(csv.reader(stream))[1]

    return of


SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−"]
HIDING = [
    "", " ", "\u00a0", "\u3000", "\ufeff", "\u200b", "\u200d", "\u2060", "\u00ad", "\u180e", "\n",
    "\r\n", "\t", "\x0b", "\x00", "\x1b", "\u2028", "\u202e", "\ufe0f", "\U000e0020", "\u3164",
    "\u2800", " \u200b\n\u00a0",
]  # fmt: skip


@pytest.mark.parametrize("hidden", HIDING, ids=ascii)
@pytest.mark.parametrize("sign", SIGNS)
def test_a_formula_is_guarded_whatever_hides_it(
    written: Callable[..., list[str]], sign: str, hidden: str
) -> None:
    text = f"{hidden}{sign}HYPERLINK(1)"
    assert written(text) == ["'" + text.replace("\0", "\ufffd")]


@pytest.mark.parametrize(
    "text", ["\tteks", "\rteks", "=", "- satu\n- dua", "+62 812", "-5", "@akun"]
)
def test_what_may_begin_one_gets_a_mark_and_nothing_else(
    written: Callable[..., list[str]], text: str
) -> None:
    assert written(text) == ["'" + text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Harga naik.",
        "a=b",
        "5-3",
        "(=1)",
        "'=1",
        '"=1"',
        "\nHarga",
        "\u200b",
        "½",
        "é",
        "#1",
    ],
)
def test_other_text_stays_as_it_is(written: Callable[..., list[str]], text: str) -> None:
    assert written(text) == [text]


def test_numbers_stay_numbers(written: Callable[..., list[str]]) -> None:
    assert written(-5, -0.25, 12, None) == ["-5", "-0.25", "12", ""]


def test_a_null_character_does_not_make_the_file_binary(written: Callable[..., list[str]]) -> None:
    assert written("a\0b") == ["a\ufffdb"]


def test_nothing_lies_beside_the_output_while_or_after_it_is_made(tmp_path: Path) -> None:
    source, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("{}")
    with results(source, output, (".jsonl",)) as made:
        write_json(made.stream, {"a": 1})
        assert not output.exists()
        assert made.folder.parent == tmp_path
        assert made.folder.name.startswith(".out.jsonl.")
    assert output.read_text() == '{"a": 1}\n'
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]
