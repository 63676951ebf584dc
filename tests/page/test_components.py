"""The page's functions as Gradio calls them."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable, Iterator

import gradio as gr
import pytest

from cekfakta.page.components import guarded


def fails(text: str) -> str:
    raise RuntimeError(f"cannot go on with {text}")


def fails_midway(text: str) -> Iterator[str]:
    yield "mulai"
    raise RuntimeError(f"cannot go on with {text}")


@pytest.mark.parametrize("function", [fails, lambda text: list(guarded(fails_midway)(text))])
def test_an_unforeseen_error_is_logged_without_its_text(
    function: Callable[[str], object], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(gr.Error) as failure:
        guarded(function)("rahasia")
    assert not failure.value.print_exception
    assert failure.value.__cause__ is None
    assert "unexpected RuntimeError" in caplog.text
    assert "rahasia" not in caplog.text + str(failure.value)


def test_what_works_goes_through() -> None:
    assert guarded(str.upper)("a") == "A"
    assert list(guarded(_count)(2)) == [0, 1]
    assert inspect.isgeneratorfunction(guarded(_count))
    assert list(inspect.signature(guarded(_count)).parameters) == ["most"]


def _count(most: int) -> Iterator[int]:
    yield from range(most)
