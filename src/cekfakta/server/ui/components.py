"""Gradio components as this page uses them."""

from __future__ import annotations

import gradio as gr


def html(value: str = "", elem_id: str | None = None) -> gr.HTML:
    """A place for markup made by this package, without Gradio's own styles and click handler."""
    return gr.HTML(value, elem_id=elem_id, apply_default_css=False, js_on_load=None)
