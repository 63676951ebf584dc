"""The same message and the same records give the same report, however the records came."""

import random
from pathlib import Path

import pytest

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.vectors import SealedEncoder
from cekfakta.known.kinship import NearCopies
from cekfakta.model.load import load_models
from cekfakta.protocols import Classifier, Encoder
from cekfakta.settings import shipped
from cekfakta.starter import VECTORS, starter_records
from cekfakta.types import Statement

SEEDS = (1, 2)
RECORDS = list(starter_records())[::6]
MESSAGES = [record.claim or record.title for record in RECORDS[::12]]


@pytest.fixture(scope="module")
def models() -> tuple[Classifier, Encoder]:
    classifier, encoder = load_models()
    return classifier, SealedEncoder(encoder, shipped("data") / VECTORS)


def reports(path: Path, records: list[Statement], models: tuple[Classifier, Encoder]) -> list[dict]:
    classifier, encoder = models
    with Corpus.open(path, encoder, NearCopies()) as corpus:
        corpus.add(records)
        checker = Checker(corpus, classifier, encoder)
        return [checker.check(message).to_dict() for message in MESSAGES]


def test_the_order_of_loading_changes_nothing(
    models: tuple[Classifier, Encoder], tmp_path: Path
) -> None:
    wanted = reports(tmp_path / "corpus.sqlite", RECORDS, models)
    for seed in SEEDS:
        shuffled = random.Random(seed).sample(RECORDS, len(RECORDS))
        assert reports(tmp_path / f"{seed}.sqlite", shuffled, models) == wanted
