"""What is learnt from: claims asked of a corpus, each with what the statement says of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from cekfakta.corpus.corpus import Corpus
from tests.conftest import STATEMENTS, HashEncoder, RuleClassifier
from train.judging.samples import OWN_CLAIMS, Sample, own_samples

CLAIMS = [
    {"text": "Kantor pos tidak buka pada hari Minggu", "label": "supported", "about": "pos-1"},
    {"text": "Kantor pos buka pada hari Minggu", "label": "refuted", "about": "pos-1"},
    {"text": "Kantor pos menjual sepeda listrik", "label": "not_enough_evidence", "about": None},
]


@pytest.fixture
def asked(tmp_path: Path) -> list[Sample]:
    encoder = HashEncoder()
    with Corpus.open(tmp_path / "own.sqlite", encoder) as corpus:
        corpus.add(STATEMENTS)
    labelled = tmp_path / "claims.jsonl"
    labelled.write_text("\n".join(map(json.dumps, CLAIMS)), "utf-8")
    return list(own_samples(tmp_path / "own.sqlite", labelled, RuleClassifier(), encoder))


def said(samples: list[Sample], text: str) -> dict[str, Any]:
    return {s.candidate.statement.id: s.target for s in samples if s.claim.text == text}


def test_the_statement_that_decides_has_the_label(asked: list[Sample]) -> None:
    assert said(asked, CLAIMS[0]["text"] or "")["pos-1"] == "supports"
    assert said(asked, CLAIMS[1]["text"] or "")["pos-1"] == "refutes"


def test_where_none_decides_none_answers(asked: list[Sample]) -> None:
    assert set(said(asked, CLAIMS[2]["text"] or "").values()) == {"none"}


def test_the_claims_stand_in_a_line_of_their_own(asked: list[Sample]) -> None:
    assert {sample.line for sample in asked} == {OWN_CLAIMS}
    assert {sample.own for sample in asked if sample.target != "none"} == {True}
