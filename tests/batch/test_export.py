"""A file of reports and records becomes one JSON-LD document; the rest is set apart."""

import json
from datetime import date
from pathlib import Path

import pytest

from cekfakta.batch import export
from cekfakta.checker import Checker
from cekfakta.corpus.record import to_dict
from cekfakta.errors import FormatError
from cekfakta.wording.registry import wording
from tests.conftest import STATEMENTS

WORDS = wording("id").report
MESSAGE = "Kantor pos tidak buka pada hari Minggu"


def write(path: Path, *lines: object) -> Path:
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("\n".join(texts), "utf-8")
    return path


def test_reports_and_fact_checks_become_reviews(checker: Checker, tmp_path: Path) -> None:
    report = checker.check(MESSAGE, date(2025, 6, 1)).to_dict()
    source = write(tmp_path / "in.jsonl", report, to_dict(STATEMENTS[1]))
    summary = export(source, tmp_path / "out.jsonld", WORDS)
    document = json.loads((tmp_path / "out.jsonld").read_text("utf-8"))
    assert document["@context"] == "https://schema.org"
    decided = sum(claim["verdict"] != "not_enough_evidence" for claim in report["claims"])
    assert len(document["@graph"]) == decided + 1
    assert {review["@type"] for review in document["@graph"]} == {"ClaimReview"}
    assert (summary.done, summary.rejected) == (2, 0)


def test_other_lines_are_set_apart_with_their_reason(tmp_path: Path) -> None:
    source = write(
        tmp_path / "in.jsonl",
        to_dict(STATEMENTS[0]),
        "no json",
        {"receipt": 1},
        {"receipt": {}, "claims": [{"verdict": "odd"}]},
        to_dict(STATEMENTS[1]),
    )
    summary = export(source, tmp_path / "out.json", WORDS)
    assert (summary.done, summary.rejected) == (1, 4)
    assert summary.rejects is not None
    rejects = [json.loads(line) for line in summary.rejects.read_text("utf-8").splitlines()]
    assert [reject["line"] for reject in rejects] == [1, 2, 3, 4]
    assert all(reject["reason"] for reject in rejects)
    assert len(json.loads((tmp_path / "out.json").read_text("utf-8"))["@graph"]) == 1


def test_an_empty_file_gives_an_empty_document(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl")
    export(source, tmp_path / "out.jsonld", WORDS)
    document = json.loads((tmp_path / "out.jsonld").read_text("utf-8"))
    assert document == {"@context": "https://schema.org", "@graph": []}


@pytest.mark.parametrize(("name", "out"), [("in.csv", "out.jsonld"), ("in.jsonl", "out.csv")])
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str, out: str) -> None:
    with pytest.raises(FormatError):
        export(write(tmp_path / name), tmp_path / out, WORDS)
