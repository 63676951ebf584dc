import json
from pathlib import Path

import pytest

from cekfakta.known.restated import restatement

LINES = (Path(__file__).parents[1] / "golden" / "slots.jsonl").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    "case", [json.loads(line) for line in LINES], ids=lambda case: case["ours"][:40]
)
def test_the_slots_in_which_a_copy_differs(case: dict) -> None:
    found = restatement(case["ours"], case["theirs"]).differences
    assert sorted({difference.slot for difference in found}) == case["slots"]
