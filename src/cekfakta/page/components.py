"""Gradio components as this page uses them."""

from __future__ import annotations

import gradio as gr

from cekfakta.settings import MAX_MESSAGE_CHARACTERS

_SENT = 2 * MAX_MESSAGE_CHARACTERS + 2
TAKE_TEXT = (
    f"(text, language) => [(text ?? '').slice(0, {_SENT})"
    r".replace(/\p{Surrogate}/gu, '\ufffd'), language]"
)
"""JavaScript run on a text box and the language before both are sent.

It sends no more than shows that a message is too long (a character is one or two UTF-16 units),
and no half of a character.
"""


def html(value: str = "", elem_id: str | None = None) -> gr.HTML:
    """A place for markup made by this package, without Gradio's own styles and click handler."""
    return gr.HTML(value, elem_id=elem_id, apply_default_css=False, js_on_load=None)
