"""What many tests need: a classifier by rule, an encoder by words and a small corpus."""

import functools
import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings
from numpy.typing import NDArray

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.terms import Kind, Rating, Relation
from cekfakta.types import Probabilities, Statement

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

YES, UNKNOWN, NO = (
    Probabilities(0.96, 0.03, 0.01),
    Probabilities(0.02, 0.96, 0.02),
    Probabilities(0.01, 0.03, 0.96),
)


class RuleClassifier:
    """Agrees with a premise that shares most words; denies when only one of them says ``tidak``."""

    fingerprint = "rule-1"
    engine = "rule"

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


class HashEncoder:
    """Adds up one pseudo-random direction for each word, so that shared words mean likeness."""

    def __init__(self, fingerprint: str = "hash-1", dimensions: int = 256) -> None:
        self.fingerprint = fingerprint
        self.dimensions = dimensions
        self.encoded: list[str] = []

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return self._vector(text)

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.encoded.extend(texts)
        rows = [self._vector(text) for text in texts]
        return np.array(rows, np.float32).reshape(len(rows), self.dimensions)

    def _vector(self, text: str) -> NDArray[np.float32]:
        total = np.full(self.dimensions, 1e-6)
        for word in text.lower().split():
            total += _direction(word.strip(".,"), self.dimensions)
        return (total / np.linalg.norm(total)).astype(np.float32)


@functools.cache
def _direction(word: str, dimensions: int) -> NDArray[np.float64]:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:4], "big")
    return np.random.default_rng(seed).standard_normal(dimensions)


class ByFirstWord:
    """Texts that begin alike are versions of one message; a differing last word is a change."""

    def __init__(self, version: int = 1) -> None:
        self.fingerprint = f"first word {version}"

    def wording(self, statement: Statement) -> str:
        return statement.text if statement.kind is Kind.CIRCULATING else statement.claim or ""

    def related(self, one: Statement, other: Statement) -> Relation | None:
        ours, theirs = self.wording(one).split(), self.wording(other).split()
        if ours[0] != theirs[0]:
            return None
        return Relation.SAME if ours[-1] == theirs[-1] else Relation.MUTATED


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


@pytest.fixture
def encoder() -> HashEncoder:
    return HashEncoder()


@pytest.fixture
def other_encoder() -> HashEncoder:
    return HashEncoder("hash-2", dimensions=32)


@pytest.fixture
def kinship() -> ByFirstWord:
    return ByFirstWord()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corpus.sqlite"


@pytest.fixture
def statement() -> Callable[..., Statement]:
    def make(number: int, text: str = "", **fields: object) -> Statement:
        values = {
            "id": f"s{number}",
            "kind": Kind.STATEMENT,
            "title": f"Siaran nomor {number}",
            "text": text or f"Kantor cabang {number} menutup loket pada hari libur.",
        }
        return Statement(**(values | fields))  # type: ignore[arg-type]

    return make


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser last: its driver leaves an event loop running in this thread."""
    items.sort(key=lambda item: item.get_closest_marker("e2e") is not None)
