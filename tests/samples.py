"""A checker that answers from a table, so that the doors are tested without a model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from types import SimpleNamespace

import pytest

from cekfakta import __version__
from cekfakta.errors import InputError, StatementNotFoundError
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance
from cekfakta.types import Citation, Claim, Difference, Match, Receipt, Report, Statement, Verdict

TOLL = Statement(
    id="jalan-2024-09-28-tol-lembah",
    kind=Kind.STATEMENT,
    title="Tol Lembah Hijau dibuka tanpa tarif selama dua pekan",
    text="Pengelola jalan menjelaskan rencana itu di Bandung. Tol Lembah Hijau dibuka pada "
    "28 September 2024 dan tidak dipungut tarif selama dua pekan. Setelah itu tarif mengikuti "
    "keputusan menteri. Pengemudi tetap diminta membawa kartu.",
    publisher="Kementerian Jalan",
    published=date(2024, 9, 28),
    url="https://jalan.example/tol-lembah",
)
HOAX = Statement(
    id="periksa-2024-05-02-kuota",
    kind=Kind.FACTCHECK,
    title="Salah: kuota 35 GB gratis untuk semua pelajar",
    text="Pesan berantai menjanjikan kuota 35 GB gratis. Kementerian menyatakan tidak ada program "
    "kuota gratis seperti itu. Tautan di pesan mengarah ke situs yang meminta kata sandi.",
    publisher="Tim Periksa",
    published=date(2024, 5, 2),
    url="https://periksa.example/kuota",
    claim="Pelajar mendapat kuota 35 GB gratis.",
    rating=Rating.FALSE,
)
RECEIPT = Receipt(corpus="c0ffee" * 10, model="beef" * 16, version=__version__)


def cite(statement: Statement, quote: str, stance: Stance) -> Citation:
    start = statement.text.index(quote)
    return Citation(
        statement_id=statement.id,
        kind=statement.kind,
        title=statement.title,
        publisher=statement.publisher,
        published=statement.published,
        url=statement.url,
        quote=quote,
        start=start,
        end=start + len(quote),
        stance=stance,
        score=0.91,
    )


def verdict(text: str, label: Label, probability: float, reason: Reason, *citations: Citation):
    return Verdict(Claim(text, 0, len(text)), label, probability, (reason,), citations)


SUPPORTING = cite(
    TOLL,
    "Tol Lembah Hijau dibuka pada 28 September 2024 dan tidak dipungut tarif selama dua pekan.",
    Stance.SUPPORTS,
)
DENYING = cite(
    HOAX, "Kementerian menyatakan tidak ada program kuota gratis seperti itu.", Stance.REFUTES
)
SUPPORTED = verdict(
    "Tol Lembah Hijau gratis dua pekan.",
    Label.SUPPORTED,
    0.87,
    Reason.EVIDENCE_AGREES,
    SUPPORTING,
)
REFUTED = verdict(
    "Pelajar mendapat kuota 50 GB gratis.", Label.REFUTED, 0.96, Reason.EVIDENCE_DENIES, DENYING
)
CONFLICTING = verdict(
    "Tarif tol Lembah Hijau berubah.",
    Label.CONFLICTING,
    0.71,
    Reason.SOURCES_DISAGREE,
    SUPPORTING,
    DENYING,
)
UNVERIFIED = verdict(
    "Kucing di gang kami menang lomba menyanyi.",
    Label.NOT_ENOUGH_EVIDENCE,
    1.0,
    Reason.NOTHING_FOUND,
)
SIMILAR = Match(HOAX.id, 0.84, Relation.SIMILAR, (Difference("number", "50 GB", "35 GB"),))


def report_of(*verdicts: Verdict, reposts: tuple[Match, ...] = (), text: str = "pesan") -> Report:
    first = verdicts[0] if verdicts else None
    return Report(
        text=text,
        label=first.label if first else Label.NOT_ENOUGH_EVIDENCE,
        probability=first.probability if first else 1.0,
        language="id",
        verdicts=verdicts,
        reposts=reposts,
        receipt=RECEIPT,
    )


@dataclass(frozen=True, slots=True)
class Stats:
    statements: int = 2
    oldest: date = date(2024, 5, 2)
    newest: date = date(2024, 9, 28)


class FakeCorpus:
    revision = RECEIPT.corpus

    def __init__(self) -> None:
        self._statements = {s.id: s for s in (TOLL, HOAX)}

    def get(self, statement_id: str) -> Statement:
        if statement_id not in self._statements:
            raise StatementNotFoundError(f"got {statement_id!r}, which no statement has")
        return self._statements[statement_id]

    def stats(self) -> Stats:
        return Stats()


class FakeChecker:
    """Answers by a word in the message; ``rusak`` is a failure that nobody foresaw."""

    def __init__(self) -> None:
        self.corpus = FakeCorpus()
        self.classifier = SimpleNamespace(fingerprint=RECEIPT.model)

    def check(self, text: str) -> Report:
        if not text.strip():
            raise InputError("the message is empty; paste a message")
        if len(text) > MAX_MESSAGE_CHARACTERS:
            raise InputError("the message is too long; paste less")
        if "\x00" in text:
            raise InputError("the message is binary; paste text")
        if "rusak" in text:
            raise RuntimeError(f"cannot go on with {text}")
        answers = {
            "kuota": report_of(REFUTED, SUPPORTED, UNVERIFIED, reposts=(SIMILAR,)),
            "tarif": report_of(CONFLICTING),
            "tol": report_of(SUPPORTED),
            "halo": report_of(),
        }
        found = next((a for word, a in answers.items() if word in text.lower()), None)
        claim = Claim(text, 0, len(text))
        return replace(found or report_of(replace(UNVERIFIED, claim=claim)), text=text)

    def search(self, query: str, limit: int = 10) -> list[Statement]:
        return [s for s in (TOLL, HOAX) if query.lower() in s.text.lower()][:limit]


class Samples:
    """Values that the tests of the doors share."""

    toll = TOLL
    hoax = HOAX
    supporting = SUPPORTING
    denying = DENYING
    supported = SUPPORTED
    refuted = REFUTED
    conflicting = CONFLICTING
    unverified = UNVERIFIED
    similar = SIMILAR
    report_of = staticmethod(report_of)


@pytest.fixture(scope="session")
def fake_checker() -> FakeChecker:
    return FakeChecker()


@pytest.fixture
def samples() -> type[Samples]:
    return Samples
