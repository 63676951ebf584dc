"""``cekfakta replay``: the same report, another one, or none."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CLAIM = "Pemerintah memberi SIM gratis seumur hidup."
Run = Callable[..., Any]


@pytest.fixture
def report(run: Run, records: Path, tmp_path: Path) -> Path:
    run("corpus", "add", records)
    path = tmp_path / "report.json"
    path.write_text(run("check", CLAIM, "--json", "--as-of", "2025-01-02").out, "utf-8")
    return path


def test_the_same_report_is_said_to_be_the_same(run: Run, report: Path) -> None:
    result = run("replay", report)
    assert (result.code, result.err) == (0, "")
    assert result.out == "Hasilnya sama seperti laporan itu.\n"


def test_another_report_names_effects_and_causes(run: Run, report: Path) -> None:
    run("corpus", "remove", "polri-1")
    result = run("--lang", "en", "replay", report)
    assert result.code == 1
    assert 'verdict: was "refuted", is "not_enough_evidence"' in result.out
    assert "corpus: was" in result.out
    found = run("replay", report, "--json")
    assert found.code == 1
    assert found.data["same"] is False
    assert found.data["report"]["receipt"]["as_of"] == "2025-01-02"


def test_what_cannot_be_replayed_is_told_in_words(run: Run, report: Path, tmp_path: Path) -> None:
    stored = json.loads(report.read_text("utf-8"))
    report.write_text(json.dumps({**stored, "text": "lain"}), "utf-8")
    for path in (report, tmp_path / "missing.json", tmp_path):
        result = run("replay", path)
        assert (result.code, result.out) == (2, "")
        assert "Traceback" not in result.err


def test_impact_lists_the_reports_that_would_turn(run: Run, report: Path, tmp_path: Path) -> None:
    reports = tmp_path / "reports.jsonl"
    reports.write_text(json.dumps(json.loads(report.read_text("utf-8"))) + "\nrusak\n", "utf-8")
    before = run("corpus", "impact", reports)
    assert (before.code, before.out) == (0, "")
    assert "reports.jsonl:2" in before.err
    run("corpus", "remove", "polri-1")
    after = run("corpus", "impact", reports)
    assert after.out.startswith(f"{reports}:1\nHasilnya sekarang berbeda:\n")
    (turned,) = run("corpus", "impact", reports, "--json").data
    assert turned["line"] == 1
    assert turned["causes"][0]["place"] == "corpus"
