"""A stored report comes out the same, or what has changed is said."""

import json
from datetime import date
from pathlib import Path

import pytest

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import InputError
from cekfakta.replay import Change, Turned, impact, parse, replay
from cekfakta.types import Reject
from tests.conftest import STATEMENTS

MESSAGE = "Kantor pos tidak buka pada hari Minggu. Semua operator membagikan kuota internet gratis"


@pytest.fixture
def stored(checker: Checker) -> str:
    return json.dumps(checker.check(MESSAGE, date(2025, 6, 1)).to_dict())


def test_with_nothing_changed_the_report_is_the_same(checker: Checker, stored: str) -> None:
    replayed = replay(parse(stored), checker)
    assert replayed.same
    assert replayed.causes == replayed.effects == ()
    assert replayed.report.receipt.as_of == date(2025, 6, 1)


def test_a_change_of_the_corpus_is_named_with_what_it_changes(
    checker: Checker, corpus: Corpus, stored: str
) -> None:
    before = corpus.revision
    corpus.remove(STATEMENTS[0].id)
    replayed = replay(parse(stored), checker)
    assert not replayed.same
    assert replayed.causes == (Change("corpus", before, corpus.revision),)
    places = {change.place for change in replayed.effects}
    assert "claims[0].verdict" in places or "claims[0].related[0]" in places


def test_a_report_of_another_corpus_that_says_the_same_is_the_same(
    checker: Checker, stored: str
) -> None:
    report = json.loads(stored)
    report["receipt"]["corpus"] = "of long ago"
    replayed = replay(report, checker)
    assert replayed.same
    assert [change.place for change in replayed.causes] == ["corpus"]


@pytest.mark.parametrize(
    "stored",
    ["", "[]", "{}", '{"text": 1, "receipt": {}}', '{"text": "a", "receipt": null}', "[" * 5000],
)
def test_what_is_no_report_is_refused(checker: Checker, stored: str) -> None:
    with pytest.raises(InputError, match="no report of cekfakta"):
        replay(parse(stored), checker)


def test_a_text_that_was_masked_cannot_be_checked_again(checker: Checker, stored: str) -> None:
    report = json.loads(stored)
    report["text"] = report["text"].replace("operator", "********")
    with pytest.raises(InputError, match="not the one that was checked"):
        replay(report, checker)


def test_the_reports_that_a_change_of_the_corpus_turns(
    checker: Checker, corpus: Corpus, tmp_path: Path
) -> None:
    day = date(2025, 6, 1)
    texts = [MESSAGE, "Hujan turun di kota"]
    reports = [json.dumps(checker.check(text, day).to_dict()) for text in texts]
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join([*reports, "rusak", "{}"]), "utf-8")
    assert [each for each in impact(path, checker) if isinstance(each, Turned)] == []
    corpus.remove(STATEMENTS[0].id)
    found = list(impact(path, checker))
    assert [each.line for each in found] == [1, 3, 4]
    turned, *rejects = found
    assert isinstance(turned, Turned)
    assert not turned.replay.same
    assert all(isinstance(each, Reject) for each in rejects)
