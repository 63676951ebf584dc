import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.segment import sentences

_GOLDEN = Path(__file__).parent.parent / "golden"
_CASES = [
    json.loads(line) for line in (_GOLDEN / "sentences.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:40])
def test_sentences(case: dict) -> None:
    text = case["text"]
    assert [text[span.start : span.end] for span in sentences(text)] == case["sentences"]


@given(st.text(max_size=200))
def test_sentences_are_ordered_apart_and_hold_words(text: str) -> None:
    end = 0
    for span in sentences(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        end = span.end


_PIECES = ["https://a.id/x.y?z=1.", "a.id", "www.b.co.id/c", ".", "!", "Air", "naik", "\n", ","]


@given(st.lists(st.sampled_from(_PIECES), max_size=20))
def test_no_sentence_ends_inside_a_link(words: list[str]) -> None:
    text = " ".join(words)
    for span in sentences(text):
        assert text[span.start : span.end].count("https://") == text[span.start : span.end].count(
            "https://a.id/x.y?z=1"
        )
