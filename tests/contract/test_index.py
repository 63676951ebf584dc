"""What both indexes promise: they follow the store, whatever happened to their files."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cekfakta.corpus import dense, lexical
from cekfakta.corpus.dense import DenseIndex
from cekfakta.corpus.follower import Index
from cekfakta.corpus.lexical import LexicalIndex
from cekfakta.corpus.store import Store
from cekfakta.errors import CorpusLockedError

FLOOD = "Banjir merendam tiga desa di tepi sungai sejak dini hari."
FUEL = "Harga bahan bakar tidak naik sampai akhir tahun."
PRIZE = "Undian berhadiah atas nama bank daerah adalah penipuan."


@pytest.fixture
def store(path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "corpus.sqlite.index"


@pytest.fixture(params=["lexical", "dense"])
def open_index(request, encoder) -> Iterator[Callable[[Path | None], Index]]:
    opened: list[Index] = []

    def make(folder: Path | None) -> Index:
        index: Index = (
            LexicalIndex(folder) if request.param == "lexical" else DenseIndex(folder, encoder)
        )
        opened.append(index)
        return index

    yield make
    for index in opened:
        index.close()


def ids(index: Index, store: Store, query: str, limit: int = 10) -> list[str]:
    index.update(store)
    records = [store.current(found.version) for found in index.search(query, limit)]
    return [record.id for record in records if record]


@pytest.fixture(params=["disk", "memory"])
def index(request, open_index, folder) -> Index:
    return open_index(folder if request.param == "disk" else None)


def test_an_empty_store_has_nothing(index, store):
    assert ids(index, store, "banjir") == []


def test_the_nearest_comes_first_and_scores_fall(index, store, statement):
    store.add([statement(1, FLOOD), statement(2, FUEL), statement(3, PRIZE)])
    for number, query in enumerate(("banjir di desa", "harga bahan bakar naik", "undian bank"), 1):
        assert ids(index, store, query)[0] == f"s{number}"
        scores = [found.score for found in index.search(query, 10)]
        assert scores == sorted(scores, reverse=True)


def test_offsets_give_the_passage(index, store, statement):
    store.add([statement(1, f"  {FLOOD}\n\n{FUEL} ")])
    index.update(store)
    (found,) = index.search("banjir", 10)
    record = store.current(found.version)
    assert record
    assert record.text[found.start : found.end] == f"{FLOOD}\n\n{FUEL}"


def test_a_changed_record_is_found_by_its_new_words_alone(index, store, statement):
    store.add([statement(1, FLOOD), statement(2, FUEL)])
    assert ids(index, store, "banjir sungai")[0] == "s1"
    store.add([statement(1, PRIZE)])
    assert ids(index, store, "undian penipuan")[0] == "s1"
    assert len(ids(index, store, "undian penipuan banjir sungai bahan bakar")) == 2


def test_a_removed_record_is_not_found_until_it_comes_back(index, store, statement):
    store.add([statement(1, FLOOD), statement(2, FUEL)])
    index.update(store)
    store.remove("s1")
    assert "s1" not in ids(index, store, "banjir sungai")
    store.add([statement(1, FLOOD)])
    assert ids(index, store, "banjir sungai")[0] == "s1"


def test_title_and_claim_are_searched_too(index, store, statement):
    store.add([statement(1, FLOOD, title="Gempa susulan", claim="Ada tsunami"), statement(2, FUEL)])
    assert ids(index, store, "gempa")[0] == "s1"
    assert ids(index, store, "tsunami")[0] == "s1"


@pytest.mark.parametrize("limit", [0, -1, 1, 2, 1000])
def test_the_limit_is_kept(index, store, statement, limit):
    store.add(statement(n, FLOOD) for n in range(5))
    assert len(ids(index, store, "banjir", limit)) == min(max(limit, 0), 5)


@pytest.mark.parametrize(
    "query",
    [
        "",
        " \n",
        'AND OR NOT "',
        "body:banjir^9 (",
        "[a TO z] *",
        "\ud800",
        "\0",
        "😀" * 50,
        "a " * 9000,
    ],
)
def test_no_query_is_a_syntax_error(index, store, statement, query):
    store.add([statement(1, FLOOD)])
    index.update(store)
    assert len(index.search(query, 5)) <= 5


def test_it_lasts_and_is_not_built_twice(open_index, folder, store, statement):
    store.add(statement(n) for n in range(40))
    first = open_index(folder)
    first.update(store)
    before = ids(first, store, "kantor cabang 7")
    first.close()
    told: list[tuple[int, int]] = []
    second = open_index(folder)
    second.update(store, lambda done, total: told.append((done, total)))
    assert told == []
    assert ids(second, store, "kantor cabang 7") == before
    store.add([statement(40)])
    second.update(store, lambda done, total: told.append((done, total)))
    assert told == [(1, 1)]


def test_progress_ends_with_all_done(open_index, folder, store, statement):
    store.add(statement(n) for n in range(70))
    told: list[tuple[int, int]] = []
    open_index(folder).update(store, lambda done, total: told.append((done, total)))
    assert told[-1] == (70, 70)
    assert told == sorted(told)


def test_it_sees_what_another_process_stored_and_indexed(
    open_index, folder, path, store, statement
):
    mine, theirs = open_index(folder), open_index(folder)
    store.add([statement(1, FLOOD)])
    assert ids(mine, store, "banjir") == ["s1"]
    other = Store.open(path)
    other.add([statement(2, FUEL)])
    assert "s2" in ids(theirs, other, "bahan bakar")
    assert ids(mine, store, "bahan bakar")[0] == "s2"
    other.close()


def spoil_state(folder: Path) -> None:
    for file in folder.glob("*.sqlite"):
        file.write_bytes(b"bukan basis data" * 50)


def lose_state(folder: Path) -> None:
    for file in folder.glob("*.sqlite"):
        file.unlink()


def lose_all(folder: Path) -> None:
    shutil.rmtree(folder)


def lose_data(folder: Path) -> None:
    shutil.rmtree(folder / "lexical", ignore_errors=True)


def spoil_data(folder: Path) -> None:
    for file in folder.glob("lexical/*"):
        file.write_bytes(b"rusak")


def cut_data(folder: Path) -> None:
    for file in folder.glob("lexical/*.*"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def another_format(folder: Path) -> None:
    for file in folder.glob("*.sqlite"):
        connection = sqlite3.connect(file)
        connection.execute("UPDATE state SET format = 'dari versi lain'")
        connection.commit()
        connection.close()


@pytest.mark.parametrize(
    "harm",
    [spoil_state, lose_state, lose_all, lose_data, spoil_data, cut_data, another_format],
)
def test_a_harmed_index_is_built_anew(open_index, folder, store, statement, harm):
    store.add([statement(1, FLOOD), statement(2, FUEL)])
    index = open_index(folder)
    index.update(store)
    index.close()
    harm(folder)
    assert ids(open_index(folder), store, "banjir sungai")[0] == "s1"
    assert len(ids(open_index(folder), store, "banjir harga")) == 2


def test_the_index_of_another_corpus_is_not_trusted(open_index, folder, store, statement, tmp_path):
    store.add([statement(1, FLOOD), statement(2, FUEL)])
    first = open_index(folder)
    first.update(store)
    first.close()
    other = Store.open(tmp_path / "other.sqlite")
    other.add([statement(3, PRIZE)])
    assert ids(open_index(folder), other, "undian banjir harga") == ["s3"]
    other.close()


@contextmanager
def another_writes(folder: Path, lock: str = "IMMEDIATE") -> Iterator[None]:
    """Hold the lock as another process does that writes the index."""
    (file,) = folder.glob("*.sqlite")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute(f"BEGIN {lock}")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (lexical, dense):
        monkeypatch.setattr(module, "_WAIT_SECONDS", 0.05)


def lasts(index: Index, store: Store) -> bool:
    """Whether an index that was just opened has nothing left to do."""
    told: list[tuple[int, int]] = []
    index.update(store, lambda done, total: told.append((done, total)))
    return not told


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_while_another_process_writes_it_finds_what_there_is(
    open_index, folder, store, statement, lock
):
    store.add([statement(1, FLOOD)])
    index = open_index(folder)
    index.update(store)
    store.add([statement(2, FUEL)])
    with another_writes(folder, lock):
        assert ids(index, store, "banjir harga") == ["s1"]
        assert ids(index, store, "banjir harga") == ["s1"]
    assert set(ids(index, store, "banjir harga")) == {"s1", "s2"}
    assert lasts(open_index(folder), store)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_opened_while_another_process_writes_it_goes_on_later(
    open_index, folder, store, statement, lock
):
    store.add([statement(1, FLOOD)])
    first = open_index(folder)
    first.update(store)
    first.close()
    store.add([statement(2, FUEL)])
    with another_writes(folder, lock):
        index = open_index(folder)
        assert ids(index, store, "banjir harga") == (["s1"] if lock == "IMMEDIATE" else [])
    assert set(ids(index, store, "banjir harga")) == {"s1", "s2"}
    assert lasts(open_index(folder), store)


@pytest.mark.usefixtures("impatient")
def test_what_another_process_writes_is_not_built_anew(open_index, folder, store, statement):
    store.add([statement(1, FLOOD)])
    index = open_index(folder)
    index.update(store)
    with another_writes(folder), pytest.raises(CorpusLockedError, match="give the command again"):
        index.rebuild(store)
    index.rebuild(store)
    assert ids(index, store, "banjir") == ["s1"]


def test_where_nothing_can_be_written_it_works_in_memory(open_index, tmp_path, store, statement):
    (tmp_path / "berkas").write_text("bukan folder")
    store.add([statement(1, FLOOD)])
    assert ids(open_index(tmp_path / "berkas" / "index"), store, "banjir") == ["s1"]


def test_ten_thousand_records_take_seconds(open_index, store, statement):
    store.add(statement(n) for n in range(10_000))
    index = open_index(None)
    assert ids(index, store, "kantor cabang 4321", 1) == ["s4321"]
