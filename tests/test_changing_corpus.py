"""The corpus may change while a message is checked: the report is of one state and names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.report import Report

TODAY = date(2025, 6, 1)
TEXT = (
    "Kantor pos buka pada hari Minggu.\n"
    "Semua operator membagikan kuota internet gratis 35 GB kepada seluruh pelanggan."
)
STEPS = ("dense", "lexical", "candidates", "score", "family")


@pytest.fixture
def elsewhere(corpus: Corpus) -> Corpus:
    """The corpus as another process has it open."""
    return corpus


@pytest.fixture
def busy(elsewhere: Corpus, path: Path, checker: Checker, encoder: Any) -> Iterator[Checker]:
    """A checker of a process of its own on the same file."""
    with Corpus.open(path, encoder) as opened:
        opened.refresh()
        yield Checker(opened, checker.classifier, encoder)


def meanwhile(
    monkeypatch: pytest.MonkeyPatch, checker: Checker, step: str, act: Callable[[], object]
) -> list[str]:
    """Let something happen each time that one step is taken; the steps that were taken."""
    owner: Any = checker.classifier if step == "score" else checker.corpus
    taken: list[str] = []
    original = getattr(owner, step)

    def stepped(*arguments: Any) -> Any:
        result = original(*arguments)
        taken.append(step)
        act()
        return result

    monkeypatch.setattr(owner, step, stepped)
    return taken


def once(act: Callable[[], object]) -> Callable[[], object]:
    left = [act]
    return lambda: left.pop()() if left else None


def removal(elsewhere: Corpus) -> Callable[[], object]:
    def remove() -> None:
        elsewhere.remove("pos-1")
        elsewhere.remove("fc-1")

    return remove


def correction(elsewhere: Corpus) -> Callable[[], object]:
    """Both records say the opposite after some other words, so that every offset moves."""

    def correct() -> None:
        for identity in ("pos-1", "fc-1"):
            known = elsewhere.get(identity)
            text = f"Ralat dari kantor pusat. {known.text.replace('tidak ', '')}"
            elsewhere.add([replace(known, text=text)])

    return correct


def literal(report: Report, corpus: Corpus) -> bool:
    """Whether every quote stands where it says in some version of its record."""
    quotes = [citation for verdict in report.verdicts for citation in verdict.citations]
    return all(
        any(version.text[q.start : q.end] == q.quote for version in corpus.versions(q.statement_id))
        for q in quotes
    )


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("change", [removal, correction])
def test_a_report_is_of_the_state_that_its_receipt_names(
    monkeypatch: pytest.MonkeyPatch, busy: Checker, elsewhere: Corpus, step: str, change: Any
) -> None:
    before = busy.check(TEXT, TODAY)
    with monkeypatch.context() as patch:
        taken = meanwhile(patch, busy, step, once(change(elsewhere)))
        report = busy.check(TEXT, TODAY)
    assert taken
    assert report.receipt.corpus == elsewhere.revision != before.receipt.corpus
    assert report == busy.check(TEXT, TODAY) != before


@pytest.mark.parametrize("step", STEPS)
def test_a_corpus_that_never_rests_is_read_twice(
    monkeypatch: pytest.MonkeyPatch, busy: Checker, elsewhere: Corpus, step: str
) -> None:
    revisions = [elsewhere.revision]
    correct = correction(elsewhere)

    def change() -> None:
        correct()
        revisions.append(elsewhere.revision)

    meanwhile(monkeypatch, busy, step, change)
    report = busy.check(TEXT, TODAY)
    assert report.receipt.corpus in revisions[1:]
    assert literal(report, elsewhere)


def test_a_search_leaves_out_what_has_just_gone(
    monkeypatch: pytest.MonkeyPatch, busy: Checker, elsewhere: Corpus
) -> None:
    assert {found.id for found in busy.search("kantor pos kuota internet")} == {"pos-1", "fc-1"}
    meanwhile(monkeypatch, busy, "lexical", once(lambda: elsewhere.remove("pos-1")))
    assert [found.id for found in busy.search("kantor pos kuota internet")] == ["fc-1"]
