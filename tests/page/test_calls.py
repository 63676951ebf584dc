"""Every input of the page has a rule that reads it."""

from __future__ import annotations

import asyncio

import gradio as gr
import pytest

from cekfakta.page.calls import Calls


async def page_with_a_number() -> gr.Blocks:  # in a loop, as Gradio wants it
    with gr.Blocks() as page:
        number = gr.Number()
        number.change(lambda value: value, number, number)
    return page


def test_an_input_without_a_rule_is_refused_when_the_page_is_made() -> None:
    page = asyncio.run(page_with_a_number())
    with pytest.raises(TypeError, match="add a rule"):
        Calls(page)
