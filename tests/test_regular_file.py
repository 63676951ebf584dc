"""What is no regular file is refused before it is opened, wherever a path is given."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cekfakta.batch import dedup, run, score
from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import CekfaktaError, CorpusError, InputError, ModelError
from cekfakta.model.description import describe
from cekfakta.regular_file import require_regular
from cekfakta.settings import shipped
from cekfakta.sources.files import read_statements
from cekfakta.tables.columns import columns

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs POSIX files"),
    pytest.mark.timeout(20),
]


def fifo(path: Path) -> None:
    os.mkfifo(path)


def link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def unix_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


@pytest.fixture(params=[fifo, link_to_device, unix_socket, Path.mkdir])
def special(request: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Make something that is no regular file, under a short name since sockets need one."""
    monkeypatch.chdir(tmp_path)

    def make(name: str) -> Path:
        request.param(Path(name))
        return Path(name)

    return make


@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("a.csv", lambda path: run(None, path, Path("out.csv"))),  # type: ignore[arg-type]
        ("a.jsonl", lambda path: dedup(path, Path("out.csv"))),
        ("p.jsonl", lambda path: score(None, path, Path("out.jsonl"))),  # type: ignore[arg-type]
        ("b.csv", columns),
    ],
    ids=["batch", "dedup", "score", "page"],
)
def test_as_a_table(special: Callable[..., Path], name: str, use: Callable[..., object]) -> None:
    with pytest.raises(InputError, match="want a regular file"):
        use(special(name))
    assert [path.name for path in Path().iterdir()] == [name]


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.txt"])
def test_as_a_source(special: Callable[..., Path], name: str) -> None:
    path = special(name)
    if path.is_dir():
        pytest.skip("a folder of sources is read")
    with pytest.raises(InputError, match="want a regular file"):
        list(read_statements(path))


def test_among_sources_it_is_set_apart(tmp_path: Path) -> None:
    fifo(tmp_path / "a.jsonl")
    (tmp_path / "b.jsonl").write_text('{"id": "b", "text": "Listrik padam."}')
    reject, statement = read_statements(tmp_path)
    assert "is a pipe (FIFO), want a regular file" in reject.reason  # type: ignore[union-attr]
    assert statement.id == "b"  # type: ignore[union-attr]


def test_as_a_corpus(special: Callable[..., Path]) -> None:
    path = special("c.sqlite")
    with pytest.raises(CorpusError, match="want a regular file"):
        Corpus.open(path)
    assert [found.name for found in Path().iterdir()] == ["c.sqlite"]


@pytest.mark.parametrize("name", ["model.json", "model.onnx", "tokenizer.json"])
def test_as_a_file_of_a_model(special: Callable[..., Path], name: str) -> None:
    shutil.copytree(shipped("models") / "stance", "stance", copy_function=os.symlink)
    Path("stance", name).unlink()
    special(f"stance/{name}")
    with pytest.raises(ModelError, match="want a regular file"):
        describe(Path("stance"), "stance")


def test_as_a_checkpoint(special: Callable[..., Path]) -> None:
    pytest.importorskip("torch")
    from cekfakta.model.torch import TorchClassifier

    Path("bert").mkdir()
    path = special("bert/config.json")
    if path.is_dir():
        pytest.skip("a checkpoint may hold folders")
    for given in ("bert", "bert/config.json"):
        with pytest.raises(ModelError, match="want a regular file"):
            TorchClassifier(given)


def test_a_link_to_a_regular_file_and_a_missing_file_pass(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("isi")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    require_regular(tmp_path / "b", CekfaktaError)
    require_regular(tmp_path / "c", CekfaktaError)
