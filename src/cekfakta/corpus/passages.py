"""A statement cut into passages: windows of whole sentences, as the classifier reads them."""

from __future__ import annotations

from collections.abc import Sequence

from cekfakta.text.segment import sentences
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
    windows = (Span(spans[first].start, spans[last].end) for first, last in _windows(sizes))
    return tuple(
        Passage(statement.id, window.start, window.end, statement.text[window.start : window.end])
        for window in windows
    )


def _windows(sizes: Sequence[int]) -> list[tuple[int, int]]:
    """First and last sentence of each window, given the words of each sentence."""
    windows: list[tuple[int, int]] = []
    first = 0
    while first < len(sizes):
        last, words = first, sizes[first]
        while (
            last + 1 < len(sizes) and words < LEAST_WORDS and words + sizes[last + 1] <= MOST_WORDS
        ):
            last += 1
            words += sizes[last]
        windows.append((first, last))
        if last + 1 == len(sizes):
            break
        overlaps = last > first and sizes[last] + sizes[last + 1] <= MOST_WORDS
        first = last if overlaps else last + 1
    return windows
