import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.facts import facts

_LINES = (Path(__file__).parent.parent / "golden" / "facts.jsonl").read_text("utf-8").splitlines()
_CASES = [json.loads(line) for line in _LINES]


@pytest.mark.parametrize("case", _CASES, ids=lambda c: c["text"])
def test_facts(case: dict) -> None:
    found = [[fact.slot, fact.value] for fact in facts(case["text"])]
    assert found == case["facts"]


@given(st.text(max_size=200))
def test_facts_quote_the_text_in_order(text: str) -> None:
    starts = []
    for fact in facts(text):
        assert text[fact.start : fact.end] == fact.text
        starts.append(fact.start)
    assert starts == sorted(starts)
