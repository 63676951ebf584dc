"""Pairs of written claims: on the project's own records, which need no other data."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from benchmarks.claims.written import claims, join, sources
from train.pairs import written


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    return list(written.pairs(tmp_path_factory.mktemp("no-data"), Random(3)))


def test_only_the_training_split_is_trained_on(made: list[dict[str, str]]) -> None:
    trained_on = sources("train")
    held_out = {claim.text for claim in claims() if claim.passage not in trained_on}
    assert made
    assert not held_out & {pair["hypothesis"] for pair in made}


def test_a_claim_keeps_its_label_beside_its_own_evidence(made: list[dict[str, str]]) -> None:
    own = {row.claim.text: row for row in join([], "train")}
    for pair in made:
        row = own[pair["hypothesis"]]
        if pair["label"] != "neutral":
            assert pair["label"] == written.LABELS.get(row.claim.label, row.claim.label)
        assert pair["premise"]


def test_claims_beside_another_record_are_neutral(made: list[dict[str, str]]) -> None:
    own = {row.claim.text: row for row in join([], "train")}
    decided = [p for p in made if own[p["hypothesis"]].claim.label != "neutral"]
    elsewhere = [pair for pair in decided if pair["label"] == "neutral"]
    assert len(elsewhere) > 100
    assert not [p for p in elsewhere if p["premise"] in own[p["hypothesis"]].article]


def test_contrast_claims_stand_beside_their_whole_passage_too(made: list[dict[str, str]]) -> None:
    asked = Counter((pair["hypothesis"], pair["label"]) for pair in made)
    kinds = {row.claim.text: row.claim.kind for row in join([], "train")}
    twice = {kinds[text] for (text, label), count in asked.items() if count > 1 and label}
    assert twice == written.TWICE


def test_a_whole_forward_is_no_pair(made: list[dict[str, str]]) -> None:
    assert "written-forward" not in {pair["maker"] for pair in made}


def test_dev_claims_are_set_beside_their_whole_passages(tmp_path: Path) -> None:
    texts = {row.passage for row in join([], "dev")}
    assert {pair["premise"] for pair in written.held_pairs(tmp_path, "dev")} == texts
