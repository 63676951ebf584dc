"""Asking the written claims of a corpus, with their evidence present and taken away."""

from types import SimpleNamespace
from typing import Any

from benchmarks.claims.ask import answers, statements
from benchmarks.claims.written import join
from cekfakta.terms import Label

JOINED = [row for row in join([], "dev") if row.claim.kind == "e1"][:3]


class Asked:
    """A checker that supports a claim while any record is in its corpus, and notes what it saw."""

    def __init__(self) -> None:
        self.records = {record.id: record for record in statements(JOINED)}
        self.seen: list[set[str]] = []
        self.corpus = SimpleNamespace(
            get=self.records.__getitem__, remove=self.records.pop, add=self._add
        )

    def _add(self, records: Any) -> None:
        self.records |= {record.id: record for record in records}

    def check(self, text: str, today: object) -> Any:
        self.seen.append(set(self.records))
        return SimpleNamespace(label=Label.SUPPORTED, probability=0.9)


def test_the_passages_are_records_and_those_of_the_starter_corpus_are_its_own() -> None:
    records = list(statements(JOINED))
    assert [record.id for record in records] == [row.source.id for row in JOINED]
    assert all(record.title and record.url for record in records)


def test_each_claim_is_asked_of_all_passages_or_of_all_but_its_own() -> None:
    whole, without = Asked(), Asked()
    everything = set(whole.records)
    given = list(answers(whole, JOINED, without=False))  # type: ignore[arg-type]
    assert [answer.right for answer in given] == [True] * len(JOINED)
    assert whole.seen == [everything] * len(JOINED)
    list(answers(without, JOINED, without=True))  # type: ignore[arg-type]
    assert without.seen == [everything - {row.source.id} for row in JOINED]
    assert set(without.records) == everything
