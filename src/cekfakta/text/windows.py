"""Runs of whole sentences that a model reads at once, each beginning where the last one ended."""

from __future__ import annotations

from collections.abc import Sequence


def windows(sizes: Sequence[int], enough: int, most: int) -> list[range]:
    """The sentences of each window by their numbers, given the size of each sentence.

    A window closes at the first sentence that brings it to ``enough`` and holds at most ``most``.
    It begins with the last sentence of the one before where both fit. A sentence too large to share
    a window is a window of its own.
    """
    found: list[range] = []
    first = 0
    while first < len(sizes):
        last, total = first, sizes[first]
        while last + 1 < len(sizes) and total < enough and total + sizes[last + 1] <= most:
            last += 1
            total += sizes[last]
        found.append(range(first, last + 1))
        if last + 1 == len(sizes):
            break
        overlaps = last > first and sizes[last] + sizes[last + 1] <= most
        first = last if overlaps else last + 1
    return found
