"""Runs of sentences: none lost, none too large, each beginning where the last one ended."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.windows import windows

SIZES = st.lists(st.integers(1, 30), max_size=40)


def test_windows_overlap_by_a_sentence() -> None:
    assert windows([4, 4, 4, 4], 8, 10) == [range(2), range(1, 3), range(2, 4)]


def test_a_window_closes_when_it_has_enough() -> None:
    assert windows([5, 5, 5], 5, 100) == [range(1), range(1, 2), range(2, 3)]


def test_nothing_to_cut() -> None:
    assert windows([], 5, 10) == []


@given(SIZES)
def test_every_sentence_is_in_a_window_and_no_window_is_too_large(sizes: list[int]) -> None:
    found = windows(sizes, 20, 20)
    assert {number for window in found for number in window} == set(range(len(sizes)))
    for window in found:
        assert len(window) == 1 or sum(sizes[number] for number in window) <= 20
    assert all(earlier[0] < later[0] for earlier, later in pairwise(found))
