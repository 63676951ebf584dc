"""A statement cut into passages: windows of whole sentences, as the classifier reads them."""

from __future__ import annotations

from cekfakta.text.segment import sentences
from cekfakta.text.windows import windows
from cekfakta.types import Passage, Span, Statement

MOST_WORDS = 110
"""Longest window, in words: with a claim of 40 words it fits the classifier's 256 tokens, since
300 news items of 2025 have 1.6 tokens a word in the shipped vocabulary (p99 of windows: 169)."""

LEAST_WORDS = 60
"""A window closes at the first sentence that brings it here, so most are 60 to 110 words."""

VERSION = 1
"""Rises when windows come out differently, so that indexes are built anew."""


def passages(statement: Statement) -> tuple[Passage, ...]:
    """Cut the text into windows that overlap by one sentence; ``text[start:end]`` is a passage.

    A sentence too long to share a window is a window of its own.
    """
    spans = sentences(statement.text)
    sizes = [len(statement.text[span.start : span.end].split()) for span in spans]
    places = (
        Span(spans[window[0]].start, spans[window[-1]].end)
        for window in windows(sizes, LEAST_WORDS, MOST_WORDS)
    )
    return tuple(
        Passage(statement.id, place.start, place.end, statement.text[place.start : place.end])
        for place in places
    )
