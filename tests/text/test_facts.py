import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.facts import differences, facts
from cekfakta.types import Difference

_LINES = (Path(__file__).parent.parent / "golden" / "facts.jsonl").read_text("utf-8").splitlines()
_CASES = [json.loads(line) for line in _LINES]


@pytest.mark.parametrize("case", [c for c in _CASES if "text" in c], ids=lambda c: c["text"])
def test_facts(case: dict) -> None:
    found = [[fact.slot, fact.value] for fact in facts(case["text"])]
    assert found == case["facts"]


@pytest.mark.parametrize("case", [c for c in _CASES if "ours" in c], ids=lambda c: c["ours"][:40])
def test_differences(case: dict) -> None:
    expected = tuple(Difference(*difference) for difference in case["differences"])
    assert differences(case["ours"], case["theirs"]) == expected
    mirrored = {Difference(d.slot, d.theirs, d.ours) for d in expected}
    assert set(differences(case["theirs"], case["ours"])) == mirrored


def test_a_flood_of_numbers_is_compared_in_time() -> None:
    ours = " ".join(str(n) for n in range(3000))
    theirs = " ".join(str(n) for n in range(5000, 8000))
    assert differences(ours, theirs)


@given(st.text(max_size=200))
def test_facts_quote_the_text_in_order(text: str) -> None:
    starts = []
    for fact in facts(text):
        assert text[fact.start : fact.end] == fact.text
        starts.append(fact.start)
    assert starts == sorted(starts)


@given(st.text(max_size=100))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences(text, text) == ()
