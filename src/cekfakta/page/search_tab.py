"""The tab that searches the corpus of official statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import gradio as gr

from cekfakta.page.check_tab import SESSION_SECONDS
from cekfakta.page.components import TAKE_TEXT, guarded, html
from cekfakta.page.render import notice_html
from cekfakta.page.results import statements_html
from cekfakta.service.failures import log_failure
from cekfakta.types import Statement
from cekfakta.wording.registry import wording
from cekfakta.wording.shape import Wording

if TYPE_CHECKING:
    from cekfakta.checker import Checker

SHOWN = 10
"""Statements shown for a search."""

MAX_QUERY_CHARACTERS = 300
"""Longer queries are cut: the words that tell come first."""


class SearchTab:
    """The components of the tab and what they do."""

    def __init__(self, checker: Checker, words: Wording) -> None:
        self._checker = checker
        said = words.search
        self.found = gr.State(None, time_to_live=SESSION_SECONDS)
        self.box = gr.Textbox(
            label=said.box,
            placeholder=said.placeholder,
            lines=1,
            max_length=MAX_QUERY_CHARACTERS,
            elem_id="cf-query",
        )
        self.button = gr.Button(said.button, variant="primary", elem_id="cf-search")
        self.results = html(elem_id="cf-found")

    def connect(self, language: gr.Radio) -> None:
        """Wire the components to what they do."""
        gr.on(
            [self.button.click, self.box.submit],
            guarded(self._search),
            [self.box, language],
            [self.found, self.results],
            js=TAKE_TEXT,
            show_progress="minimal",
            api_visibility="private",
        )
        language.change(
            guarded(self._speak),
            [language, self.found],
            [self.box, self.button, self.results],
            show_progress="hidden",
            api_visibility="private",
        )

    def _search(self, query: str, code: str) -> tuple[list[Statement] | None, str]:
        words = wording(code)
        if not query.strip():
            return None, notice_html(words.search.empty)
        try:
            found = self._checker.search(query[:MAX_QUERY_CHARACTERS], SHOWN)
        except Exception as error:
            log_failure(error)
            return None, notice_html(words.check.failed)
        return found, _listed(found, words)

    def _speak(self, code: str, found: list[Statement] | None) -> tuple[Any, ...]:
        words = wording(code)
        said = words.search
        return (
            gr.Textbox(label=said.box, placeholder=said.placeholder),
            said.button,
            "" if found is None else _listed(found, words),
        )


def _listed(found: list[Statement], words: Wording) -> str:
    return statements_html(found, words) if found else notice_html(words.search.nothing)
