"""Nothing that is printed steers the terminal, wherever it comes from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cekfakta.cli import main
from cekfakta.cli.session import Doors
from cekfakta.cli.terminal import Line, printable, say, say_json, say_json_array
from cekfakta.errors import ModelError

HOSTILE = "a\x1b[2J\x1b]0;hai\x07\x9b31m\rb\u202ec\u2066d\x00e\x7ff\x08g"
STEERING = set("\x1b\x07\x9b\r\u202e\u2066\x00\x7f\x08")


def test_what_steers_is_shown_as_such() -> None:
    assert printable(HOSTILE) == "a�[2J�]0;hai��31m�b�c�d�e�f�g"
    assert printable("baris\ndua\ttab \ud83d") == "baris�dua\ttab �"
    assert printable("Café “kutip” 👍🏽 ½ \u200d \u00a0") == "Café “kutip” 👍🏽 ½ \u200d \u00a0"


def test_a_line_is_one_line_with_its_own_style_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    say(Line(HOSTILE, "red", bold=True), HOSTILE, "a\nb")
    say(HOSTILE, err=True)
    captured = capsys.readouterr()
    assert captured.out.count("\n") == 3 and captured.err.count("\n") == 1
    assert not STEERING & set(captured.out + captured.err)


def test_json_keeps_every_character_as_an_escape(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"text": HOSTILE + "é\n\U000f0000", HOSTILE: 1}
    say_json(value)
    say_json_array([value, value])
    out = capsys.readouterr().out
    assert not STEERING & set(out) and "\U000f0000" not in out
    one, _, many = out.partition("\n}\n")
    assert json.loads(one + "}") == value
    assert json.loads(many) == [value, value]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "satu", HOSTILE.replace("\x00", "")],
        [HOSTILE.replace("\x00", "")],
        ["--" + HOSTILE.replace("\x00", "")],
        ["--lang", "\x1b[2J\u202e", "check", "a"],
        ["--lang", "\x1b[2J\u202e"],
        ["corpus", "search", "a", "--limit", "\x9b2J"],
        ["corpus", "\u202e\x1b"],
    ],
)
def test_a_command_that_is_not_understood_is_shown_safely(
    arguments: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capfd.readouterr()
    assert captured.out == "" and "Error: " in captured.err
    assert not STEERING & set(captured.err)


@pytest.mark.parametrize("arguments", [[], ["corpus"]])
def test_without_a_command_it_shows_the_help(
    arguments: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capfd.readouterr()
    assert "Usage: cekfakta" in captured.out + captured.err


def test_an_error_is_two_lines_whatever_it_says(capfd: pytest.CaptureFixture[str]) -> None:
    def damaged(model: str | None) -> None:
        raise ModelError(f"model {HOSTILE}\nSelesai: 5 baris")

    doors = Doors(classifier=damaged)  # type: ignore[arg-type]
    assert main(["score", "in.jsonl", "-o", "out.jsonl"], doors) == 2
    captured = capfd.readouterr()
    assert len(captured.err.splitlines()) == 2
    assert not STEERING & set(captured.err)


def test_names_of_files_and_ids_are_shown_safely(run: Callable[..., Any], tmp_path: Path) -> None:
    name = "x\x1b[2J\x9b\r\u202e\n.jsonl"
    source = tmp_path / name
    source.write_text('{"id": "a\\u009b", "text": "b"}\n' + json.dumps({"id": HOSTILE}) + "\nrusak")
    results = [
        run("corpus", "add", source),
        run("corpus", "add", tmp_path / f"tidak-ada{name}"),
        run("corpus", "list", corpus_file=source),
        run("corpus", "show", "\x1b[2J\u202e"),
        run("dedup", source, "-o", tmp_path / f"keluar{name}", "--text-column", "text"),
        run("dedup", source, "-o", tmp_path / f"keluar{name}.txt"),
        run("corpus", "list"),
        run("corpus", "list", "--json"),
        run("corpus", "remove", "a"),
    ]
    for result in results:
        assert result.out or result.err
        assert not STEERING & set(result.out + result.err)
        assert "\udc9b" not in result.out + result.err


def test_a_name_that_is_no_unicode_is_shown(run: Callable[..., Any], tmp_path: Path) -> None:
    result = run("corpus", "add", tmp_path / "a\udcff.jsonl")
    assert result.code == 2
    assert "a�.jsonl" in result.err


def test_a_record_is_shown_safely_line_by_line(run: Callable[..., Any], tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(
        json.dumps({"id": "x", "title": "t", "text": "satu\ndua", "claim": "tiga\nempat"})
    )
    run("corpus", "add", source)
    shown = run("corpus", "show", "x").out
    assert "satu\ndua\n" in shown and "tiga\nempat\n" in shown
