"""Gradio components as this page uses them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

import gradio as gr

from cekfakta.service.failures import log_failure
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.wording.indonesian import INDONESIAN

MOST_SENT = 2 * MAX_MESSAGE_CHARACTERS + 2
"""UTF-16 units of a text that the page sends: enough to show that a message is too long."""

TAKE_TEXT = (
    f"(text, language) => [(text ?? '').slice(0, {MOST_SENT})"
    r".replace(/\p{Surrogate}/gu, '\ufffd'), language]"
)
"""JavaScript run on a text box and the language before both are sent.

It sends no more than ``MOST_SENT`` (a character is one or two units), and no half of a character.
"""


def html(value: str = "", elem_id: str | None = None) -> gr.HTML:
    """A place for markup made by this package, without Gradio's own styles and click handler."""
    return gr.HTML(value, elem_id=elem_id, apply_default_css=False, js_on_load=None)


def guarded(function: Callable[..., Any]) -> Callable[..., Any]:
    """``function`` as Gradio may call it: an unforeseen error is logged without its text.

    Gradio itself prints the text of an error, which could quote a message.
    """

    @wraps(function)
    def one(*values: Any) -> Any:
        try:
            return function(*values)
        except Exception as error:
            raise _failure(error) from None

    @wraps(function)
    def many(*values: Any) -> Iterator[Any]:
        try:
            yield from function(*values)
        except Exception as error:
            raise _failure(error) from None

    return many if inspect.isgeneratorfunction(function) else one


def _failure(error: Exception) -> gr.Error:
    log_failure(error)
    return gr.Error(INDONESIAN.check.failed, print_exception=False)
