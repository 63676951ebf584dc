"""``verify`` sees every way in which store and indexes can disagree, ``reindex`` mends it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cekfakta.corpus.corpus import Corpus


@pytest.fixture
def index(path: Path) -> Path:
    return path.with_name(path.name + ".index")


@pytest.fixture
def filled(path, statement, encoder) -> Iterator[Path]:
    with Corpus.open(path, encoder) as corpus:
        corpus.add(statement(n) for n in range(30))
        corpus.add([statement(3, "Loket tiga buka lagi."), statement(4, "   ")])
        corpus.remove("s5")
        assert corpus.verify() == []
    yield path


def sql(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("DELETE FROM places WHERE id = 's7'", "of 's7' are not those"),
        ("UPDATE places SET end = end + 1000 WHERE id = 's7'", "'s7' lies outside"),
        ("UPDATE places SET version = 9999 WHERE id = 's7'", "records that are not current"),
    ],
)
def test_an_index_that_lies_is_found_and_mended(
    filled: Path, index: Path, encoder, harm: str, said: str
) -> None:
    sql(index / "dense.sqlite", harm)
    with Corpus.open(filled, encoder) as corpus:
        corpus.dense("loket", 1)
        assert any(fault.startswith("dense") and said in fault for fault in corpus.verify())
        corpus.reindex()
        assert corpus.verify() == []


def test_a_lexical_index_of_another_content_is_found_and_mended(
    filled: Path, index: Path, encoder, statement: Callable[..., object], tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite"
    with Corpus.open(other) as corpus:
        corpus.add([statement(1, "Isi yang lain sama sekali.")])
    shutil.rmtree(index / "lexical")
    shutil.copytree(other.with_name("other.sqlite.index") / "lexical", index / "lexical")
    with Corpus.open(filled, encoder) as corpus:
        corpus.lexical("loket", 1)
        assert any(fault.startswith("lexical") for fault in corpus.verify())
        corpus.reindex()
        assert corpus.verify() == []


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE versions SET text = 'Diubah diam-diam.' WHERE id = 's9'",
        "DELETE FROM heads WHERE id = 's9'",
        "UPDATE summary SET revision = zeroblob(32)",
        "DELETE FROM versions WHERE id = 's5'",
    ],
)
def test_a_store_that_was_tampered_with_is_found(filled: Path, encoder, harm: str) -> None:
    sql(filled, harm)
    with Corpus.open(filled, encoder) as corpus:
        assert any(fault.startswith("store") for fault in corpus.verify())
