"""The program as a whole: options, languages, exit codes, files in and out."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typer

from cekfakta import __version__, errors
from cekfakta.cli import main
from cekfakta.cli.program import app, explain
from cekfakta.cli.session import Doors
from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import ModelError
from cekfakta.terms import Kind
from cekfakta.types import Statement
from cekfakta.wording.command_english import ENGLISH
from cekfakta.wording.command_indonesian import INDONESIAN

PROGRAM = [sys.executable, "-c", "import sys; from cekfakta.cli import main; sys.exit(main())"]


def test_version(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capfd.readouterr().out == f"cekfakta {__version__}\n"


@pytest.mark.parametrize("arguments", [["bogus"], ["check"], ["--lang", "xx", "check", "a"]])
def test_a_command_that_is_not_understood_exits_2(
    arguments: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capfd.readouterr().err


@pytest.mark.parametrize("words", [INDONESIAN, ENGLISH])
def test_every_command_and_option_is_explained_and_nothing_else(words: object) -> None:
    assert isinstance(words, type(INDONESIAN))
    used = set()

    class Noting(dict[str, str]):
        def __getitem__(self, key: str) -> str:
            used.add(key)
            return super().__getitem__(key)

    explain(typer.main.get_command(app), replace(words, help=Noting(words.help)))
    assert used == set(words.help)
    assert all(words.help.values())


def test_help_speaks_the_language_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    main(["corpus", "--help"])
    assert "Menghitung isi kumpulan catatan" in capfd.readouterr().out
    main(["--lang", "en", "corpus", "--help"])
    assert "Count what the corpus holds" in capfd.readouterr().out


def test_every_error_class_has_words() -> None:
    kinds = {
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, errors.CekfaktaError)
    }
    assert set(INDONESIAN.errors) == set(ENGLISH.errors) == kinds


def test_batch_writes_answers_and_sets_bad_rows_apart(
    run: Callable[..., Any], records: Path, tmp_path: Path
) -> None:
    run("corpus", "add", records)
    source, output = tmp_path / "in.csv", tmp_path / "out.jsonl"
    source.write_text("pesan\nPemerintah memberi SIM gratis seumur hidup.\n", encoding="utf-8")
    assert run("batch", source, "-o", output, "--text-column", "pesan").code == 0
    assert json.loads(output.read_text())["verdict"] == "refuted"
    source.write_text('pesan\nPemerintah memberi SIM gratis.\n"tak ditutup\n')
    result = run("batch", source, "-o", output, "--text-column", "pesan")
    assert (result.code, result.out) == (1, "")
    assert "out.jsonl.rejects.jsonl" in result.err
    without = run("batch", source, "-o", output)
    assert without.code == 2
    assert "pesan" in without.err


def test_a_batch_of_only_bad_rows_is_unusable(run: Callable[..., Any], tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("rusak\n")
    assert run("batch", source, "-o", tmp_path / "out.csv").code == 2


def test_score_adds_the_probabilities(run: Callable[..., Any], tmp_path: Path) -> None:
    source, output = tmp_path / "pairs.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"premise": "Itu tidak benar.", "hypothesis": "Itu benar.", "n": 1}\n')
    assert run("score", source, "-o", output).code == 0
    assert json.loads(output.read_text()) == {
        "premise": "Itu tidak benar.",
        "hypothesis": "Itu benar.",
        "n": 1,
        "entailment": 0.005,
        "neutral": 0.005,
        "contradiction": 0.99,
    }


def test_serve_opens_the_page_where_told_and_says_where(
    run: Callable[..., Any], served: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GRADIO_SERVER_NAME", "GRADIO_SERVER_PORT"):
        monkeypatch.delenv(name, raising=False)
    plain = run("serve")
    assert plain.code == 0
    assert plain.err.splitlines()[-1].startswith("Halaman siap di http://127.0.0.1:7860 ")
    assert "http://[::1]:8080 " in run("serve", "--host", "::1", "--port", "8080").err
    assert run("serve", "--port", "99999").code == 2
    monkeypatch.setenv("GRADIO_SERVER_NAME", "0.0.0.0")
    monkeypatch.setenv("GRADIO_SERVER_PORT", "9000")
    assert run("serve").code == 0
    assert served == [("127.0.0.1", 7860), ("::1", 8080), ("0.0.0.0", 9000)]


def test_an_address_in_use_is_told_before_anything_is_opened(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("the address was to be looked at first")

    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        doors = Doors(checker=never)  # type: ignore[arg-type]
        assert main(["serve", "--port", str(port)], doors) == 2
    told = capfd.readouterr().err
    assert "porta lain" in told and f"127.0.0.1:{port}" in told
    assert "Traceback" not in told


def test_a_damaged_model_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    def damaged(model: str | None) -> None:
        raise ModelError(f"model {model} lacks its weights; reinstall it")

    doors = Doors(classifier=damaged)  # type: ignore[arg-type]
    assert main(["--model", "rusak", "score", "in.jsonl", "-o", "out.jsonl"], doors) == 2
    assert "lacks its weights" in capfd.readouterr().err


def test_interrupted_is_130(capfd: pytest.CaptureFixture[str]) -> None:
    def interrupted(path: Path | None) -> Corpus:
        raise KeyboardInterrupt

    assert main(["corpus", "list"], Doors(corpus=interrupted)) == 130
    assert "Traceback" not in capfd.readouterr().err


def program(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **settings}
    return subprocess.run(
        [*PROGRAM, *arguments], env=environment, capture_output=True, text=True, check=False
    )


def test_settings_come_from_the_environment(tmp_path: Path) -> None:
    file = str(tmp_path / "named.sqlite")
    result = program("corpus", "stats", CEKFAKTA_CORPUS=file, CEKFAKTA_LANG="en")
    assert "Records: 0" in result.stdout
    assert Path(file).exists()
    wrong = program("corpus", "stats", CEKFAKTA_LANG="fr", CEKFAKTA_CORPUS=file)
    assert wrong.returncode == 2
    assert "CEKFAKTA_LANG=fr" in wrong.stderr and "Traceback" not in wrong.stderr


def test_looking_at_the_corpus_loads_no_model() -> None:
    script = (
        "import sys; from cekfakta.cli import main; main(['corpus', 'list', '--help']);"
        "heavy = {'onnxruntime', 'gradio', 'fastapi', 'torch', 'trafilatura', 'tantivy'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert result.stderr == ""


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.sqlite"
    with Corpus.open(corpus) as opened:
        opened.add(Statement(f"n{n}", Kind.STATEMENT, "", f"Pernyataan {n}.") for n in range(2000))
    with subprocess.Popen(
        [*PROGRAM, "--corpus", str(corpus), "corpus", "list"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


ADDING = """
import sys
from pathlib import Path
from cekfakta.cli import main
from cekfakta.cli.session import Doors
from cekfakta.corpus.corpus import Corpus

sys.exit(main(sys.argv[1:], Doors(indexed_corpus=lambda path: Corpus.open(path))))
"""


@pytest.mark.parametrize("seconds", [0.6, 0.9, 1.3])
def test_a_killed_add_leaves_whole_records_and_finishes_when_run_again(
    tmp_path: Path, seconds: float
) -> None:
    count = 2000
    source = tmp_path / "many.jsonl"
    with source.open("w") as file:
        for number in range(count):
            text = f"Pernyataan nomor {number} tentang listrik dan air di kota {number % 97}."
            file.write(json.dumps({"id": f"n{number}", "text": text}) + "\n")
    corpus = tmp_path / "corpus.sqlite"
    command = [
        *(sys.executable, "-c", ADDING),
        *("--corpus", str(corpus), "corpus", "add", str(source), "--json"),
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
    with Corpus.open(corpus) as opened:
        assert opened.stats().statements in {0, count}
    again = subprocess.run(command, capture_output=True, text=True, check=True)
    counts = json.loads(again.stdout)
    assert counts["added"] + counts["unchanged"] == count
    with Corpus.open(corpus) as opened:
        assert opened.stats().versions == count
        assert opened.lexical("listrik nomor 1999", 3)
