"""Messages of people who mean well, asked of the shipped model and the starter corpus."""

import json
from pathlib import Path

import pytest

from cekfakta.checker import Checker
from tests.eval_gate.measure import AS_OF

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = [json.loads(line) for line in (GOLDEN / "harm.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_an_answer_does_no_harm(case: dict, checker: Checker) -> None:
    report = checker.check(case["text"], AS_OF)
    cited = {c.statement_id for verdict in report.verdicts for c in verdict.citations}
    related = {r.statement_id: r.why for verdict in report.verdicts for r in verdict.related}
    assert report.label in case["allowed"]
    if "shown" in case:
        assert case["shown"] in cited | related.keys()
    if "why" in case:
        assert related[case["shown"]] == case["why"]
    if "claims" in case:
        assert len(report.verdicts) == case["claims"]


def test_no_claim_of_a_long_list_is_lost(checker: Checker) -> None:
    items = [
        f"{n}. Pasien nomor {n} di rumah sakit itu sembuh dalam {n} hari." for n in range(1, 26)
    ]
    assert len(checker.check("\n".join(items), AS_OF).verdicts) == len(items)
