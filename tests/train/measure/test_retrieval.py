"""Recall as it is reported."""

import json
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from cekfakta.types import Hit, Passage
from train.measure import retrieval


class Letters:
    """An encoder of letter counts."""

    fingerprint = "letters"
    dimensions = 26

    def encode_query(self, text: str) -> NDArray[np.float32]:
        counts = [text.lower().count(chr(97 + n)) for n in range(26)]
        vector = np.array(counts, np.float32)
        return vector / max(1.0, float(np.linalg.norm(vector)))

    def encode_passages(self, texts: list[str]) -> NDArray[np.float32]:
        return np.stack([self.encode_query(text) for text in texts])


def hits(*ids: str) -> list[Hit]:
    return [Hit(Passage(name, n, n + 1, "x"), 1.0) for n, name in enumerate(ids)]


def test_a_statement_counts_once_and_where_it_first_stands() -> None:
    assert retrieval.rank(hits("a", "a", "b"), frozenset({"b"})) == 2
    assert retrieval.rank(hits("a", "b", "c"), frozenset({"c", "b"})) == 2
    assert retrieval.rank(hits("a"), frozenset({"z"})) is None


def test_recall_is_the_share_within_each_depth() -> None:
    measured = retrieval.recall([1, 4, 10, None])
    assert measured == pytest.approx(
        {"R@1": 0.25, "R@5": 0.5, "R@10": 0.75, "MRR": (1 + 1 / 4 + 1 / 10) / 4}
    )


def test_posts_find_their_notices_in_a_corpus_on_disk(tmp_path: Path) -> None:
    notices = [
        {"id": 1, "title": "hoaks banjir palu", "body_stemmed": "jelas edar video banjir palu"},
        {"id": 2, "title": "hoaks harga cabai", "body_stemmed": "jelas edar pesan harga cabai"},
    ]
    posts = [
        {"post": "Banjir besar di Palu!", "komdigi_ids": [1]},
        {"post": "harga cabai sejuta", "komdigi_ids": [2]},
    ]
    for path, rows in ((retrieval.NOTICES, notices), (retrieval.QUERIES, posts)):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / path).write_text(lines, encoding="utf-8")
    found = retrieval.search(retrieval.notices(tmp_path), Letters(), tmp_path / "work")
    measured = retrieval.measure(found)
    assert {way: marks["R@1"] for way, marks in measured.items()} == {
        "lexical": 1, "dense": 1, "hybrid": 1,
    }  # fmt: skip
