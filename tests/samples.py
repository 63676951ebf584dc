"""A checker that answers from a table, so that the doors are tested without a model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import SimpleNamespace

import pytest

from cekfakta import __version__
from cekfakta.errors import InputError, StatementNotFoundError
from cekfakta.report import Citation, Receipt, Related, Report, Verdict
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.terms import Act, Kind, Label, Rating, Reason, Relation, Stance, Why
from cekfakta.types import Claim, Difference, Match, Probabilities, Span, Statement

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
RECEIPT = Receipt(
    corpus="c0ffee" * 10,
    classifier="beef" * 3,
    encoder="feed" * 3,
    decision="dead" * 3,
    engine="table 1",
    as_of=date(2024, 10, 1),
    version=__version__,
    message="abad1dea" * 8,
)


def cite(statement: Statement, quote: str, stance: Stance) -> Citation:
    start = statement.text.index(quote)
    return Citation.of(statement, Span(start, start + len(quote)), stance, 0.91)


def relate(statement: Statement, quote: str, why: Why) -> Related:
    start = statement.text.index(quote)
    return Related.of(statement, Span(start, start + len(quote)), why)


def verdict(
    text: str,
    label: Label,
    probability: float,
    reason: Reason,
    *citations: Citation,
    act: Act = Act.ASSERTS,
    related: tuple[Related, ...] = (),
) -> Verdict:
    claim = Claim(text, 0, len(text), act)
    return Verdict(claim, label, probability, (reason,), citations, related)


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
NEAREST = relate(TOLL, "Setelah itu tarif mengikuti keputusan menteri.", Why.OTHER_DAY)
NEAR = verdict(
    "Tol Lembah Hijau gratis lagi mulai besok.",
    Label.NOT_ENOUGH_EVIDENCE,
    0.8,
    Reason.OUT_OF_DATE,
    related=(NEAREST,),
)
ASKED = verdict(
    "Apa benar pelajar mendapat kuota gratis?",
    Label.NOT_ENOUGH_EVIDENCE,
    1.0,
    Reason.QUESTION,
    act=Act.ASKS,
    related=(relate(HOAX, DENYING.quote, Why.ANSWERS),),
)
AGREEING_DENIAL = replace(DENYING, stance=Stance.SUPPORTS)
CORRECTED = verdict(
    "Kuota gratis dari pemerintah itu tidak ada.",
    Label.SUPPORTED,
    0.93,
    Reason.EVIDENCE_AGREES,
    AGREEING_DENIAL,
    act=Act.CORRECTS,
)
ADVISED = verdict(
    "Jangan isi kata sandi di tautan kuota gratis.",
    Label.SUPPORTED,
    0.75,
    Reason.EVIDENCE_AGREES,
    AGREEING_DENIAL,
    act=Act.ADVISES,
)
RETOLD = verdict(
    "Pelajar mendapat kuota 35 GB gratis.",
    Label.SUPPORTED,
    0.95,
    Reason.EVIDENCE_AGREES,
    AGREEING_DENIAL,
    act=Act.RETELLS,
)
SIMILAR = Match(HOAX.id, 0.84, Relation.SIMILAR, (Difference("number", "50 GB", "35 GB"),))


def report_of(
    *verdicts: Verdict,
    reposts: tuple[Match, ...] = (),
    text: str = "pesan",
    links: tuple[str, ...] = (),
    phones: tuple[str, ...] = (),
) -> Report:
    """A report for which the first verdict stands."""
    return Report(
        text=text,
        language="id",
        verdicts=verdicts,
        deciding=verdicts[0] if verdicts else None,
        reposts=reposts,
        receipt=RECEIPT,
        links=links,
        phones=phones,
    )


@dataclass(frozen=True, slots=True)
class Stats:
    statements: int = 2
    oldest: date = date(2024, 5, 2)
    newest: date = date(2024, 9, 28)


ANSWERS = {
    "besok": report_of(NEAR),
    "tarif": report_of(CONFLICTING),
    "tol": report_of(SUPPORTED),
    "apa benar": report_of(ASKED),
    "jangan": report_of(ADVISED),
    "https://": report_of(links=("https://bpom-go.id/hadiah",)),
    "halo": report_of(),
    "kuota": report_of(REFUTED, SUPPORTED, UNVERIFIED, reposts=(SIMILAR,)),
}
"""The report for the first of these words that a message holds."""


class FakeCorpus:
    revision = RECEIPT.corpus
    searches_follow = True

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._statements = {s.id: s for s in statements}

    def get(self, statement_id: str) -> Statement:
        if statement_id not in self._statements:
            raise StatementNotFoundError(f"got {statement_id!r}, which no statement has")
        return self._statements[statement_id]

    def stats(self) -> Stats:
        return Stats()

    def refresh(self, progress: object = None) -> None:
        """There is nothing to index."""


class FakeChecker:
    """Answers by a word in the message; ``rusak`` is a failure that nobody foresaw."""

    def __init__(
        self,
        answers: Mapping[str, Report] = ANSWERS,
        statements: tuple[Statement, ...] = (TOLL, HOAX),
    ) -> None:
        self.corpus = FakeCorpus(statements)
        self.classifier = SimpleNamespace(
            fingerprint=RECEIPT.classifier,
            score=lambda pairs: [Probabilities(0.125, 0.25, 0.625)] * len(pairs),
        )
        self._answers = answers
        self._statements = statements

    def check(self, text: str, today: date | None = None) -> Report:
        if not text.strip():
            raise InputError("the message is empty; paste a message")
        if len(text) > MAX_MESSAGE_CHARACTERS:
            raise InputError("the message is too long; paste less")
        if "\x00" in text:
            raise InputError("the message is binary; paste text")
        if "rusak" in text:
            raise RuntimeError(f"cannot go on with {text}")
        found = next((a for word, a in self._answers.items() if word in text.lower()), None)
        unverified = replace(UNVERIFIED, claim=Claim(text, 0, len(text)))
        return replace(found or report_of(unverified), text=text)

    def receipt(self, text: str, as_of: date) -> Receipt:
        return replace(RECEIPT, as_of=as_of)

    def search(self, query: str, limit: int = 10) -> list[Statement]:
        return [s for s in self._statements if query.lower() in s.text.lower()][:limit]


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
    near = NEAR
    nearest = NEAREST
    asked = ASKED
    corrected = CORRECTED
    advised = ADVISED
    retold = RETOLD
    similar = SIMILAR
    answers = ANSWERS
    checker = FakeChecker
    cite = staticmethod(cite)
    report_of = staticmethod(report_of)
    verdict = staticmethod(verdict)


@pytest.fixture(scope="session")
def fake_checker() -> FakeChecker:
    return FakeChecker()


@pytest.fixture(scope="session")
def samples() -> type[Samples]:
    return Samples
