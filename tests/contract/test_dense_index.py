"""What the dense index promises beyond the contract: text is encoded once."""

import sqlite3
from collections.abc import Iterator

import pytest

from cekfakta.corpus.dense import DenseIndex
from cekfakta.corpus.store import Store


@pytest.fixture
def store(path) -> Iterator[Store]:
    store = Store.open(path)
    yield store
    store.close()


def test_only_new_text_is_encoded(store, statement, encoder, tmp_path):
    index = DenseIndex(tmp_path, encoder)
    store.add([statement(1), statement(2)])
    index.update(store)
    store.add([statement(2, publisher="Penerbit baru"), statement(3)])
    index.update(store)
    index.close()
    assert len(encoder.encoded) == 3


def test_equal_text_is_encoded_once(store, statement, encoder):
    store.add(statement(n, "Sama.", title="Sama") for n in range(4))
    index = DenseIndex(None, encoder)
    index.update(store)
    assert len(encoder.encoded) == 1
    assert len(index.search("sama", 10)) == 4
    index.close()


def test_a_rebuild_encodes_nothing_again(store, statement, encoder, tmp_path):
    store.add([statement(1), statement(2)])
    index = DenseIndex(tmp_path, encoder)
    index.update(store)
    index.close()
    connection = sqlite3.connect(tmp_path / "dense.sqlite")
    connection.execute("DELETE FROM state")
    connection.commit()
    connection.close()
    index = DenseIndex(tmp_path, encoder)
    index.update(store)
    assert len(index.search("kantor", 10)) == 2
    assert len(encoder.encoded) == 2
    index.close()


def test_another_encoder_means_other_vectors(store, statement, encoder, other_encoder, tmp_path):
    store.add([statement(1), statement(2)])
    for one in (encoder, other_encoder):
        index = DenseIndex(tmp_path, one)
        index.update(store)
        assert len(index.search("kantor cabang", 10)) == 2
        assert len(one.encoded) == 2
        index.close()


def test_the_order_of_loading_changes_neither_order_nor_score(statement, encoder, tmp_path):
    records = [statement(n, f"Kantor pos {n // 2} tutup.", title="Pos") for n in range(60)]
    answers = []
    for order in (records, records[::-1], records[30:] + records[:30]):
        store = Store.open(tmp_path / f"{len(answers)}.sqlite")
        store.add(order)
        index = DenseIndex(None, encoder)
        index.update(store)
        found = index.search("kantor pos tutup 7", 25)
        answers.append([(store.current(hit.version).id, hit.start, hit.score) for hit in found])
        index.close()
        store.close()
    assert answers[0] == answers[1] == answers[2]


def test_a_passage_scores_alike_however_many_there_are(store, statement, encoder):
    index = DenseIndex(None, encoder)
    scores = []
    for number in range(40):
        store.add([statement(number)])
        index.update(store)
        hits = {hit.version: hit.score for hit in index.search("kantor cabang 0", 100)}
        scores.append(hits[min(hits)])
    assert set(scores) == {scores[0]}
    index.close()


def test_vectors_of_removed_text_go(store, statement, encoder, tmp_path):
    store.add([statement(1), statement(2)])
    index = DenseIndex(tmp_path, encoder)
    index.update(store)
    store.remove("s1")
    index.update(store)
    index.close()
    connection = sqlite3.connect(tmp_path / "dense.sqlite")
    assert connection.execute("SELECT count(*) FROM vectors").fetchone() == (1,)
    connection.close()


def test_while_another_process_encodes_it_finds_what_there_is(store, statement, encoder, tmp_path):
    store.add([statement(1)])
    index = DenseIndex(tmp_path, encoder)
    index.update(store)
    store.add([statement(2)])
    other = sqlite3.connect(tmp_path / "dense.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    index.update(store)
    assert len(index.search("kantor", 10)) == 1
    other.execute("ROLLBACK")
    other.close()
    index.update(store)
    assert len(index.search("kantor", 10)) == 2
    index.close()
