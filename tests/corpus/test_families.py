"""Families follow the store: they grow together, fall apart and come back as its records do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cekfakta.corpus.corpus import Corpus
from cekfakta.terms import Kind, Rating, Relation
from cekfakta.types import Statement


def post(identity: str, text: str, year: int = 2024) -> Statement:
    return Statement(identity, Kind.CIRCULATING, text, text, published=date(year, 1, 1))


DENIAL = Statement(
    "d",
    Kind.FACTCHECK,
    "Salah: kuota gratis",
    "Operator membantah kabar itu.",
    published=date(2023, 6, 1),
    claim="kuota gratis untuk pelanggan",
    rating=Rating.FALSE,
)
RECORDS = [
    post("a", "kuota gratis dari operator", 2022),
    DENIAL,
    post("b", "kuota gratis sampai Senin", 2025),
    post("x", "banjir di hulu sungai"),
    post("y", "gempa di laut selatan"),
    Statement("s", Kind.STATEMENT, "kuota", "kuota gratis tidak ada."),
]


def families(corpus: Corpus) -> list[list[str]]:
    return [[member.statement_id for member in family.members] for family in corpus.families()]


@pytest.fixture
def corpus(path: Path, kinship: Any) -> Iterator[Corpus]:
    with Corpus.open(path, kinship=kinship) as corpus:
        corpus.add(RECORDS)
        yield corpus


def test_a_family_has_every_version_with_its_dates(corpus: Corpus) -> None:
    (family,) = corpus.families()
    assert families(corpus) == [["a", "d", "b"]]
    assert (family.id, family.first_seen, family.first_denied, family.rating) == (
        "a",
        date(2022, 1, 1),
        date(2023, 6, 1),
        Rating.FALSE,
    )
    assert corpus.family("b") == family
    assert [member.statement_id for member in corpus.family("x").members] == ["x"]
    assert corpus.related("a") == [("b", Relation.MUTATED), ("d", Relation.MUTATED)]


def test_families_follow_additions_removals_and_new_versions(corpus: Corpus) -> None:
    corpus.add([post("z", "gempa di laut utara", 2020)])
    assert families(corpus) == [["a", "d", "b"], ["z", "y"]]
    corpus.remove("y")
    corpus.add([post("b", "banjir di hilir sungai", 2025)])
    assert families(corpus) == [["a", "d"], ["x", "b"]]
    corpus.remove("d")
    assert families(corpus) == [["x", "b"]]
    assert corpus.verify() == []


def test_grown_or_built_anew_families_are_the_same(
    corpus: Corpus, kinship: Any, tmp_path: Path
) -> None:
    with Corpus.open(tmp_path / "one_by_one.sqlite", kinship=kinship) as other:
        for record in reversed(RECORDS):
            other.add([record])
        assert families(other) == families(corpus)
        other.reindex()
        assert families(other) == families(corpus)


def test_another_rule_builds_them_anew(corpus: Corpus, kinship: Any, path: Path) -> None:
    state = path.with_name(path.name + ".index") / "families.sqlite"
    with sqlite3.connect(state) as connection:
        connection.execute("DELETE FROM links")
    connection.close()
    assert families(corpus) == []
    replaced = type(kinship)(version=2)
    with Corpus.open(path, kinship=replaced) as other:
        assert families(other) == [["a", "d", "b"]]


def test_without_a_rule_each_record_stands_alone(path: Path) -> None:
    with Corpus.open(path) as corpus:
        corpus.add(RECORDS)
        assert list(corpus.families()) == corpus.related("a") == []
        assert corpus.family("d").first_denied == date(2023, 6, 1)
