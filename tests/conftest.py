"""What many tests need: a classifier by rule and a small corpus."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.types import Kind, Probabilities, Rating, Statement

YES, UNKNOWN, NO = (
    Probabilities(0.96, 0.03, 0.01),
    Probabilities(0.02, 0.96, 0.02),
    Probabilities(0.01, 0.03, 0.96),
)


class RuleClassifier:
    """Agrees with a premise that shares most words; denies when only one of them says ``tidak``."""

    fingerprint = "rule-1"

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        return [self._score(premise, hypothesis) for premise, hypothesis in pairs]

    def _score(self, premise: str, hypothesis: str) -> Probabilities:
        asked = _words(hypothesis)
        known = max(map(_words, premise.split(". ")), key=lambda words: len(words & asked))
        if len(known & asked) < 0.6 * len(asked - {"tidak"}):
            return UNKNOWN
        return YES if ("tidak" in known) == ("tidak" in asked) else NO


def _words(text: str) -> set[str]:
    return set(text.lower().replace(".", "").split())


STATEMENTS = (
    Statement(
        "pos-1",
        Kind.STATEMENT,
        "Kantor pos pada akhir pekan",
        "Kepala kantor pos memberi penjelasan kemarin. Kantor pos tidak buka pada hari Minggu. "
        "Loket paket dibuka kembali hari Senin.",
        "Pos",
        date(2025, 5, 1),
        "https://example.org/pos",
    ),
    Statement(
        "fc-1",
        Kind.FACTCHECK,
        "Tidak ada kuota gratis",
        "Operator membantah kabar itu. Operator tidak membagikan kuota internet gratis.",
        "Pemeriksa",
        date(2025, 4, 1),
        "https://example.org/kuota",
        claim="Semua operator membagikan kuota internet gratis 35 GB kepada seluruh pelanggan",
        rating=Rating.FALSE,
    ),
)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "corpus.sqlite") as opened:
        opened.add(STATEMENTS)
        yield opened


@pytest.fixture
def checker(corpus: Corpus) -> Checker:
    return Checker(corpus, RuleClassifier())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser last: its driver leaves an event loop running in this thread."""
    items.sort(key=lambda item: item.get_closest_marker("e2e") is not None)
