"""The store keeps every version, loads all or nothing, and says what is wrong with a file."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cekfakta.corpus.store import START, Added, Store
from cekfakta.errors import (
    CorpusDamagedError,
    CorpusError,
    CorpusLockedError,
    CorpusReadOnlyError,
    InputError,
    StatementNotFoundError,
)
from cekfakta.terms import Kind, Rating, Scope
from cekfakta.types import Statement


@pytest.fixture
def store(path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


def test_a_record_comes_back_whole(store):
    record = Statement(
        id="uji/1",
        kind=Kind.FACTCHECK,
        title="Uji 'kutip'; DROP TABLE versions; --",
        text="Baris satu.\nBaris dua \N{OK HAND SIGN}\x00.",
        publisher="Kantor Uji",
        published=date(2024, 9, 28),
        url="https://uji.example/1",
        claim="Ada yang berkata begitu",
        rating=Rating.MISLEADING,
        valid_from=date(2024, 9, 1),
        expires=date(2025, 1, 1),
        superseded_by="uji/2",
        scope=Scope.EVENT,
    )
    store.add([record])
    assert store.get("uji/1") == record


def test_loading_again_changes_nothing(store, statement):
    records = [statement(n) for n in range(5)]
    assert store.add(records) == Added(5, 0, 0)
    revision = store.revision
    assert store.add(records) == Added(0, 0, 5)
    assert store.revision == revision
    assert store.stats().versions == 5


def test_changed_content_is_a_new_version_and_the_old_one_stays(store, statement):
    store.add([statement(1, "Loket tutup.")])
    assert store.add([statement(1, "Loket buka.")]) == Added(0, 1, 0)
    assert store.get("s1").text == "Loket buka."
    assert [version.text for version in store.versions("s1")] == ["Loket tutup.", "Loket buka."]


def test_a_removed_record_is_gone_but_its_versions_stay(store, statement):
    store.add([statement(1), statement(2)])
    store.remove("s1")
    assert [record.id for record in store.statements()] == ["s2"]
    with pytest.raises(StatementNotFoundError, match="corpus search"):
        store.get("s1")
    with pytest.raises(StatementNotFoundError):
        store.remove("s1")
    assert store.versions("s1") == (statement(1),)
    assert store.add([statement(1)]) == Added(1, 0, 0)


@pytest.mark.parametrize("unknown", ["tidak-ada", "", "\ud800", "s1' OR '1'='1"])
def test_an_unknown_id_is_not_found(store, statement, unknown):
    store.add([statement(1)])
    for look in (store.get, store.versions, store.remove):
        with pytest.raises(StatementNotFoundError):
            look(unknown)


def test_the_revision_is_that_of_the_content_not_of_its_history(store, statement, tmp_path):
    store.add([statement(1), statement(2)])
    store.add([statement(1, "Sementara.")])
    store.remove("s2")
    store.add([statement(2), statement(1)])
    other = Store.open(tmp_path / "other.sqlite")
    empty = other.revision
    other.add([statement(2), statement(1)])
    assert store.revision == other.revision != empty
    store.remove("s1")
    store.remove("s2")
    assert store.revision == empty
    other.close()


@pytest.mark.parametrize("text", ["\ud83d", "x\udfff"])
def test_half_a_character_is_refused_and_nothing_is_stored(store, statement, text):
    with pytest.raises(InputError, match="surrogate"):
        store.add([statement(1), statement(2, text)])
    assert store.stats().statements == 0


@pytest.mark.parametrize("identifier", ["", "x" * 1001])
def test_an_id_without_use_is_refused(store, statement, identifier):
    with pytest.raises(InputError, match="id"):
        store.add([statement(1, id=identifier)])


def test_a_source_that_fails_midway_leaves_nothing(store, statement):
    def failing():
        yield statement(1)
        raise RuntimeError("sumber putus")

    with pytest.raises(RuntimeError):
        store.add(failing())
    assert store.stats().statements == 0


def test_changes_tell_what_became_of_each_record(store, statement):
    store.add([statement(1), statement(2), statement(3)])
    mark = store.head()
    store.add([statement(1, "Baru.")])
    store.remove("s2")
    changes = [(change.statement_id, change.statement) for change in store.changes(mark)]
    assert changes == [("s1", statement(1, "Baru.")), ("s2", None)]
    assert store.passed(mark)
    assert store.passed(START)


def test_a_moment_of_another_history_is_told_apart(store, statement, tmp_path):
    other = Store.open(tmp_path / "other.sqlite")
    store.add([statement(1)])
    other.add([statement(1, "Lain.")])
    assert not store.passed(other.head())
    other.close()


def test_stats_count_what_is_current(store, statement):
    assert store.stats().oldest is None
    store.add(
        [
            statement(1, publisher="Kantor A", published=date(2024, 1, 2)),
            statement(2, publisher="Kantor A", published=date(2025, 1, 2)),
            statement(3, kind=Kind.CIRCULATING),
        ]
    )
    stats = store.stats()
    assert (stats.statements, stats.publishers, stats.versions) == (3, 1, 3)
    assert stats.kinds == {Kind.STATEMENT: 2, Kind.CIRCULATING: 1}
    assert (stats.oldest, stats.newest) == (date(2024, 1, 2), date(2025, 1, 2))


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    steps=st.lists(
        st.tuples(st.integers(0, 4), st.one_of(st.none(), st.text(max_size=5))), max_size=12
    )
)
def test_any_history_ends_as_a_dictionary_would(tmp_path_factory, statement, steps):
    store = Store.open(tmp_path_factory.mktemp("history") / "corpus.sqlite")
    expected: dict[str, Statement] = {}
    for number, text in steps:
        record = statement(number, f"Isi {text}")
        if text is not None:
            store.add([record])
            expected[record.id] = record
        elif expected.pop(record.id, None):
            store.remove(record.id)
    assert {record.id: record for record in store.statements()} == expected
    fresh = Store.open(tmp_path_factory.mktemp("fresh") / "corpus.sqlite")
    fresh.add(expected.values())
    assert fresh.revision == store.revision
    fresh.close()
    store.close()


def test_a_missing_folder_is_created(tmp_path):
    path = tmp_path / "a" / "b" / "korpus baru?#%.sqlite"
    Store.open(path).close()
    assert path.is_file()


def test_a_locked_file_can_be_read_and_says_so_when_written(path, store, statement):
    store.add([statement(1)])
    other = Store.open(path, busy_seconds=0.05)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    assert other.get("s1") == statement(1)
    with pytest.raises(CorpusLockedError, match="another process"):
        other.add([statement(2)])
    connection.execute("ROLLBACK")
    assert other.add([statement(2)]) == Added(1, 0, 0)
    connection.close()
    other.close()


def test_a_file_locked_whole_says_so_when_opened(path):
    Store.open(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CorpusLockedError):
        Store.open(path, busy_seconds=0.05)
    connection.close()


def test_a_folder_is_not_a_corpus(tmp_path):
    with pytest.raises(CorpusDamagedError, match="folder"):
        Store.open(tmp_path)


def test_a_file_cannot_be_the_folder(tmp_path):
    (tmp_path / "berkas").write_text("isi")
    with pytest.raises(CorpusError, match="cannot be the folder"):
        Store.open(tmp_path / "berkas" / "corpus.sqlite")


@pytest.mark.parametrize(
    "content", [b"x", b"id,title\n1,Halo\n" * 200, bytes(5000), b"SQLite format 3\0"]
)
def test_another_kind_of_file_is_refused_and_left_alone(path, content):
    path.write_bytes(content)
    with pytest.raises(CorpusDamagedError):
        Store.open(path)
    assert path.read_bytes() == content


def test_an_sqlite_file_of_another_program_is_refused_and_left_alone(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE versions (id)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(CorpusDamagedError, match="another program"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_corpus_of_a_later_format_is_refused(path):
    Store.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(CorpusError, match="99"):
        Store.open(path)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.5, 0.9])
def test_a_truncated_file_is_damaged(path, statement, share):
    store = Store.open(path)
    store.add(statement(n, "Isi. " * 200) for n in range(50))
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(CorpusDamagedError, match=r"put back a copy|not a cekfakta"):
        Store.open(path)


def test_damage_within_is_told_when_it_is_met(path, statement):
    store = Store.open(path)
    store.add(statement(n, "Isi. " * 200) for n in range(50))
    store.close()
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(CorpusDamagedError, match="put back a copy"):
        store = Store.open(path)
        list(store.statements())


_AS_READER = """
import os, sys, tempfile
from pathlib import Path
from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import CorpusReadOnlyError
from cekfakta.terms import Kind
from cekfakta.types import Statement
with tempfile.TemporaryDirectory() as warm, Corpus.open(Path(warm, "warm")) as corpus:
    corpus.add([Statement("s1", Kind.STATEMENT, "Judul", "Isi.")])
if os.getuid() == 0:
    os.setuid(65534)
with Corpus.open(Path(sys.argv[1])) as corpus:
    print(corpus.get("s1").id, len(corpus.lexical("loket libur", 5)))
    try:
        corpus.add([Statement("s2", Kind.STATEMENT, "Judul", "Isi.")])
    except CorpusReadOnlyError as error:
        print("read-only:", "may not be written" in str(error))
"""


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="needs POSIX permissions")
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_read_only_corpus_is_searched_and_not_written(tmp_path, statement, folder_mode):
    folder = tmp_path / "corpora"
    folder.mkdir()
    store = Store.open(folder / "corpus.sqlite")
    store.add([statement(1)])
    store.close()
    (folder / "corpus.sqlite").chmod(0o444)
    folder.chmod(folder_mode)
    for parent in list(folder.parents)[:3]:
        parent.chmod(parent.stat().st_mode | 0o555)
    done = subprocess.run(
        [sys.executable, "-c", _AS_READER, str(folder / "corpus.sqlite")],
        capture_output=True,
        text=True,
        check=False,
    )
    folder.chmod(0o755)
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["s1 1", "read-only: True"]


def test_a_log_that_cannot_be_read_is_not_passed_over(path, statement, tmp_path):
    """Without its log the main file may hold half a checkpoint, so it is not read alone."""
    from cekfakta.corpus.database import read_only_mode

    path.with_name(path.name + "-wal").write_bytes(b"isi")
    with pytest.raises(CorpusReadOnlyError, match="waiting"):
        read_only_mode(path)
