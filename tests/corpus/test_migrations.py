"""A corpus of an older format is brought to the present one, whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from cekfakta.corpus import database, migrations
from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.store import START, Store
from cekfakta.errors import CorpusDamagedError, CorpusError, CorpusLockedError
from cekfakta.terms import Kind, Rating, Scope

FORMAT_1 = Path(__file__).with_name("format_1.sql")


def sql(path: Path, script: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


def value(path: Path, query: str) -> object:
    connection = sqlite3.connect(path)
    (found,) = connection.execute(query).fetchone()
    connection.close()
    return found


@pytest.fixture
def old(path: Path) -> Path:
    sql(path, FORMAT_1.read_text(encoding="utf-8"))
    return path


def test_records_versions_and_removals_stay(old: Path) -> None:
    with Corpus.open(old) as corpus:
        assert [s.id for s in corpus.statements()] == ["fc-1", "pos-1", "beredar-1"]
        checked = corpus.get("fc-1")
        assert (checked.kind, checked.rating, checked.scope) == (
            Kind.FACTCHECK,
            Rating.FALSE,
            None,
        )
        assert checked.claim == "Operator membagikan kuota 35 GB"
        assert [v.text[:20] for v in corpus.versions("pos-1")] == [
            "Kantor pos buka pada",
            "Kantor pos tidak buk",
        ]
        assert len(corpus.versions("pos-2")) == 1
        assert corpus.verify() == []
    assert value(old, "PRAGMA user_version") == database.SCHEMA_VERSION
    assert value(old, "SELECT max(recorded) FROM versions") == "2025-06-01 08:00:00"


def test_it_is_then_what_a_new_corpus_with_the_same_records_is(old: Path, tmp_path: Path) -> None:
    store, fresh = Store.open(old), Store.open(tmp_path / "fresh.sqlite")
    fresh.add(store.statements())
    assert store.revision == fresh.revision
    assert store.add(fresh.statements()).unchanged == 3
    schema = "SELECT group_concat(name) FROM pragma_table_info('versions')"
    assert value(old, schema) == value(tmp_path / "fresh.sqlite", schema)
    store.close()
    fresh.close()


def test_a_record_may_then_say_its_scope(old: Path) -> None:
    store = Store.open(old)
    before = store.revision
    store.add([replace(store.get("fc-1"), scope=Scope.STANDING)])
    assert store.get("fc-1").scope is Scope.STANDING
    assert [version.scope for version in store.versions("fc-1")] == [None, Scope.STANDING]
    assert store.revision != before
    store.close()


def test_indexes_built_before_are_built_anew(old: Path, encoder, kinship) -> None:
    chain = value(old, "SELECT hex(chain) FROM versions ORDER BY version DESC LIMIT 1")
    with Corpus.open(old, encoder, kinship) as corpus:
        corpus.lexical("kuota", 5)
        corpus.dense("kuota", 5)
        corpus.family("fc-1")
    index = old.with_name(old.name + ".index")
    for name in ("lexical", "dense", "families"):
        sql(index / f"{name}.sqlite", f"UPDATE state SET version = 8, chain = X'{chain}'")
    sql(index / "dense.sqlite", "UPDATE places SET version = version + 100")
    encoder.encoded.clear()
    with Corpus.open(old, encoder, kinship) as corpus:
        assert corpus.lexical("kuota internet", 5)[0].passage.statement_id == "fc-1"
        assert corpus.dense("kuota internet", 1)[0].passage.statement_id == "fc-1"
        assert len(corpus.family("fc-1").members) == 2
        assert corpus.verify() == []
    assert encoder.encoded == []


def test_a_failure_midway_leaves_the_file_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = iter(range(3))

    def failing(row: object) -> bytes:
        if next(calls) == 2:
            raise KeyboardInterrupt
        return bytes(32)

    before = value(old, "SELECT group_concat(hex(chain)) FROM versions")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "digest_of_row", failing)
        with pytest.raises(KeyboardInterrupt):
            Store.open(old)
    assert value(old, "PRAGMA user_version") == 1
    assert value(old, "SELECT group_concat(hex(chain)) FROM versions") == before
    Store.open(old).close()


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE versions SET text = 'Diubah diam-diam.' WHERE version = 2",
        "UPDATE versions SET text = NULL WHERE version = 2",
        "DELETE FROM versions WHERE version = 1",
        "UPDATE versions SET chain = zeroblob(32) WHERE version = 8",
        "UPDATE summary SET revision = zeroblob(32)",
    ],
)
def test_damage_is_not_hidden_under_new_hashes(old: Path, harm: str) -> None:
    sql(old, harm)
    with pytest.raises(CorpusDamagedError, match="put back a copy"):
        Store.open(old)
    assert value(old, "PRAGMA user_version") == 1


def test_a_file_of_a_newer_format_is_refused(path: Path) -> None:
    Store.open(path).close()
    sql(path, f"PRAGMA user_version = {database.SCHEMA_VERSION + 1}")
    with pytest.raises(CorpusError, match="or a newer one"):
        Store.open(path)


def test_a_file_that_another_process_writes_waits(old: Path) -> None:
    connection = sqlite3.connect(old, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    with pytest.raises(CorpusLockedError, match="another process"):
        Store.open(old, busy_seconds=0.05)
    connection.execute("ROLLBACK")
    connection.close()
    store = Store.open(old)
    assert store.passed(START) and store.passed(store.head())
    store.close()


_AS_READER = """
import os, sys
from pathlib import Path
from cekfakta.corpus.store import Store
from cekfakta.errors import CorpusReadOnlyError
if os.getuid() == 0:
    os.setuid(65534)
try:
    Store.open(Path(sys.argv[1]))
except CorpusReadOnlyError as error:
    print(error)
"""


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="needs POSIX permissions")
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_read_only_file_says_what_to_do(tmp_path: Path, folder_mode: int) -> None:
    folder = tmp_path / "corpora"
    folder.mkdir()
    path = folder / "corpus.sqlite"
    sql(path, FORMAT_1.read_text(encoding="utf-8"))
    path.chmod(0o444)
    folder.chmod(folder_mode)
    for parent in list(folder.parents)[:3]:
        parent.chmod(parent.stat().st_mode | 0o555)
    done = subprocess.run(
        [sys.executable, "-c", _AS_READER, str(path)], capture_output=True, text=True, check=False
    )
    folder.chmod(0o755)
    assert done.stderr == ""
    assert "must be brought to format 2" in done.stdout
    assert "copy it to such a place" in done.stdout
