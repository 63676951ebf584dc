"""The command line on a real corpus, with a classifier that goes by two words."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cekfakta.checker import Checker
from cekfakta.cli import main
from cekfakta.cli.session import Doors
from cekfakta.corpus.corpus import Corpus
from cekfakta.judging.strength import Judging
from cekfakta.known.kinship import NearCopies
from cekfakta.types import Probabilities


class ByWord:
    """Evidence with "tidak benar" denies every claim, with "memastikan" it supports it."""

    fingerprint = "by-word"
    engine = "word 1"

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        return [self._judge(premise) for premise, _ in pairs]

    def _judge(self, premise: str) -> Probabilities:
        if "tidak benar" in premise:
            return Probabilities(0.005, 0.005, 0.99)
        if "memastikan" in premise:
            return Probabilities(0.99, 0.005, 0.005)
        return Probabilities(0.05, 0.9, 0.05)


BY_READING = Judging(
    {
        "answers": {"bias": 0.0, "weights": {"passage speaks": 2.0}},
        "agrees": {"bias": 0.0, "weights": {"passage agrees": 2.0, "denial agrees": 2.0}},
        "quotes": {"bias": 0.0, "weights": {"contradicts": 1.0}},
        "openness": {"slope": -4.0, "bias": 3.0},
        "certainty": {"slope": 4.0, "bias": -1.0, "surest": 0.97},
    }
)
"""Judges by what the classifier reads alone."""


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def served() -> list[tuple[str, int]]:
    return []


@pytest.fixture
def run(tmp_path: Path, capfd: pytest.CaptureFixture[str], served: list[tuple[str, int]]) -> Run:
    """Run a command on the corpus ``tmp_path/corpus.sqlite``, with ``stdin`` as its input."""

    def corpus(path: Path | None) -> Corpus:
        return Corpus.open(path or tmp_path / "default.sqlite", kinship=NearCopies())

    def serve(checker: Checker, host: str, port: int, ready: Callable[[], None]) -> None:
        served.append((host, port))
        ready()

    def command(
        *arguments: str | Path, stdin: bytes = b"", corpus_file: Path | None = None
    ) -> Result:
        doors = Doors(
            checker=lambda path, model, progress: Checker(
                corpus(path), ByWord(), judging=BY_READING
            ),
            classifier=lambda model: ByWord(),
            corpus=corpus,
            indexed_corpus=corpus,
            require_free=lambda host, port: None,
            serve=serve,
            stdin=lambda: io.BytesIO(stdin),
        )
        file = corpus_file or tmp_path / "corpus.sqlite"
        code = main(["--corpus", str(file), *map(str, arguments)], doors)
        captured = capfd.readouterr()
        return Result(code, captured.out, captured.err)

    return command


RECORDS = [
    {
        "id": "polri-1",
        "kind": "factcheck",
        "claim": "Pemerintah memberikan SIM gratis seumur hidup kepada semua warga.",
        "rating": "false",
        "title": "Tidak ada SIM gratis",
        "text": "Kabar SIM gratis seumur hidup tidak benar. Tarif SIM masih berlaku.",
        "publisher": "Polri",
        "published": "2024-05-03",
        "url": "https://example.id/sim",
    },
    {
        "id": "pln-1",
        "title": "Pemadaman listrik di Solo",
        "text": "PLN memastikan listrik di Solo padam pada hari Senin untuk perbaikan gardu.",
        "publisher": "PLN",
        "published": "2024-06-01",
    },
]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in RECORDS))
    return path
