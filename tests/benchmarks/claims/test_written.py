"""The open data set of claims: whole, apart by document, and joined by hash."""

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.claims.written import (
    SPLITS,
    STARTER,
    claims,
    digest,
    join,
    plain,
    sources,
)
from benchmarks.jsonl import read

LABELS = {
    "e1": {"entailment"}, "e2": {"entailment"}, "c1": {"contradiction"}, "c2": {"contradiction"},
    "n1": {"neutral"}, "n2": {"neutral"}, "pair+": {"entailment"}, "pair-": {"contradiction"},
    "partly": {"conflicting"}, "later": {"neutral"}, "correction": {"entailment"},
    "warning": {"entailment"}, "rumour": {"contradiction"},
    "forward": {"entailment", "contradiction", "neutral"},
    "headline": {"entailment", "contradiction", "neutral"},
}  # fmt: skip


def test_every_claim_stands_on_a_passage_and_has_a_label_of_its_kind() -> None:
    written, on = claims(), sources()
    assert len({claim.id for claim in written}) == len(written)
    assert {claim.passage for claim in written} == on.keys()
    for claim in written:
        assert claim.label in LABELS[claim.kind], claim.id
        assert claim.text == plain(claim.text) != ""


def test_no_document_is_in_two_splits_and_each_split_has_every_base_kind() -> None:
    places: dict[str, str] = {}
    for source in sources().values():
        assert places.setdefault(source.document, source.split) == source.split
        assert source.split in SPLITS
        assert 0 <= source.start < source.end
    for split in SPLITS:
        kinds = Counter(claim.kind for claim in claims(split))
        assert all(kinds[kind] for kind in ("e1", "e2", "c1", "c2", "n1", "n2"))


def test_no_claim_is_written_twice() -> None:
    twice = [text for text, n in Counter(c.text.lower() for c in claims()).items() if n > 1]
    assert twice == []


def test_records_of_the_starter_corpus_are_joined_from_the_project_alone() -> None:
    records = {row["id"]: row for path in STARTER for row in read(path)}
    joined = join([])
    assert joined
    for row in joined:
        assert row.source.record is not None
        assert row.passage == row.article == plain(records[row.source.record]["text"])
    of_starter = {s.id for s in sources().values() if s.record}
    assert {row.source.id for row in joined} == of_starter


def test_a_document_is_found_by_its_hash_under_any_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Sungai di kota meluap.\n  Jembatan lama ditutup mulai Senin, kata bupati di kantornya."
    source = {"id": "p", "split": "dev", "url": None, "date": None, "document": digest(text)}
    rows = {
        "passages.jsonl": [{**source, "start": 23, "end": 84}],
        "claims.jsonl": [
            {"id": "p/e1", "passage": "p", "kind": "e1", "label": "entailment", "text": "Ditutup."}
        ],
        "documents.jsonl": [{"n": 1, "isi": text}, {"n": 2, "isi": "Lain."}],
    }
    for name, content in rows.items():
        lines = "".join(json.dumps(row) + "\n" for row in content)
        (tmp_path / name).write_text(lines, encoding="utf-8")
    monkeypatch.setattr("benchmarks.claims.written.FOLDER", tmp_path)
    (row,) = join([tmp_path / "documents.jsonl"], "dev")
    assert row.passage == "Jembatan lama ditutup mulai Senin, kata bupati di kantornya."
    assert row.article == plain(text)
    assert join([tmp_path / "documents.jsonl"], "test") == []
