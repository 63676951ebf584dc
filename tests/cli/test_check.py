"""``cekfakta check``: the answer for people and for programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CLAIM = "Pemerintah memberi SIM gratis seumur hidup."


def test_json_is_the_report(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    result = run("check", CLAIM, "--json")
    assert (result.code, result.err) == (0, "")
    assert list(result.data) == [
        "text",
        "verdict",
        "probability",
        "language",
        "deciding",
        "claims",
        "reposts",
        "links",
        "phones",
        "receipt",
    ]
    assert result.data["text"] == CLAIM
    assert result.data["verdict"] == "refuted"
    citation = result.data["claims"][0]["citations"][0]
    assert (citation["statement_id"], citation["publisher"]) == ("polri-1", "Polri")


def test_people_read_answer_quote_source_and_date(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    result = run("check", CLAIM)
    assert result.out.startswith("Tidak benar, menurut pemeriksa fakta Polri\n")
    assert "tidak benar" in result.out
    assert "Polri, 2024-05-03" in result.out
    assert "https://example.id/sim" in result.out
    assert "\x1b" not in result.out


def test_english_on_demand(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    result = run("--lang", "en", "check", CLAIM)
    assert result.out.startswith("Not true, according to fact-checker Polri\n")
    assert "Pesan" not in result.out


def test_minus_reads_any_encoding_from_the_input(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    for encoding in ("utf-8", "utf-16", "utf-8-sig"):
        result = run("check", "-", "--json", stdin=CLAIM.encode(encoding))
        assert result.data["text"] == CLAIM


@pytest.mark.parametrize(
    "stdin", [b"", b"  \n", b"\x00\x01\x02" * 50, b"%PDF-1.7 x", b"klaim palsu " * 100_000]
)
def test_unusable_input_is_told_in_words(run: Callable[..., Any], stdin: bytes) -> None:
    result = run("check", "-", stdin=stdin)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Maaf, ")
    assert "Traceback" not in result.err


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2101-01-01"])
def test_a_day_out_of_reach_is_no_usage(run: Callable[..., Any], lang: str, day: str) -> None:
    for command in (["check", CLAIM], ["batch", "in.csv", "-o", "out.csv"]):
        result = run("--lang", lang, *command, "--as-of", day)
        assert (result.code, result.out) == (2, "")
        assert "Usage: cekfakta" in result.err
        assert "--as-of" in result.err and "2100-12-31" in result.err


@pytest.mark.parametrize(
    "text",
    [
        "\ud83d Pemerintah memberi SIM gratis \udce9",
        "\u202eratis MIS ikirebmem hatniremeP",
        "😀" * 10_000,
        "<script>alert(1)</script> Pemerintah memberi SIM gratis.",
        "The government gives everyone a free driving licence for life.",
    ],
)
def test_strange_text_is_answered(run: Callable[..., Any], text: str) -> None:
    for flags in ([], ["--json"]):
        result = run("check", text, *flags)
        assert result.code == 0
        assert result.out


def test_nothing_in_a_text_steers_the_terminal(run: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "a.jsonl"
    page.write_text('{"id": "x", "title": "t", "text": "SIM gratis \\u009b2J tidak benar itu."}\n')
    run("corpus", "add", page)
    result = run("check", "Pemerintah memberi \x1b[2J\x1b]0;hai\x07 SIM gratis untuk warga.")
    assert not {"\x1b", "\x07", "\x9b"} & set(result.out)
