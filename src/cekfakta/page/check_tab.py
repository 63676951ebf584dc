"""The first tab: paste a message, see its verdict, take a reply back to the group."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import gradio as gr

from cekfakta.errors import InputError, StatementNotFoundError
from cekfakta.page.components import TAKE_TEXT, guarded, html
from cekfakta.page.examples import EXAMPLES
from cekfakta.page.markup import element, escape, link
from cekfakta.page.render import notice_html, report_html, statement_ids
from cekfakta.report import Report
from cekfakta.service.failures import log_failure
from cekfakta.service.turns import BusyError, QueuedChecks
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.types import Statement
from cekfakta.wording.registry import wording
from cekfakta.wording.reply import reply_text, share_address
from cekfakta.wording.shape import Wording

if TYPE_CHECKING:
    from cekfakta.checker import Checker

WAITING_VISITORS = 8
"""Visitors whose page says that it works on their message; each still waits for a turn."""

SESSION_SECONDS = 1800
"""How long the server remembers the report on screen, for the language switch."""

_GO_TO_RESULT = "() => document.querySelector('#cf-result h2')?.focus()"

_COPY = """() => {
    document.querySelector('#cf-reply textarea').select();
    document.execCommand('copy');
    const button = document.getElementById('cf-copy');
    button.classList.add('cf-copied');
    setTimeout(() => button.classList.remove('cf-copied'), 2000);
}"""
"""Copies the reply as it stands in its box; unlike the clipboard API this also works over http."""


class CheckTab:
    """The components of the tab and what they do."""

    def __init__(self, checker: Checker, checks: QueuedChecks, words: Wording) -> None:
        self._checker = checker
        self._checks = checks
        self.report = gr.State(None, time_to_live=SESSION_SECONDS)
        self._lay_out(words)

    def _lay_out(self, words: Wording) -> None:
        said = words.check
        self.box = gr.Textbox(
            label=said.box, placeholder=said.placeholder, lines=5, max_lines=14, elem_id="cf-box"
        )
        with gr.Row(elem_classes="cf-actions"):
            self.button = gr.Button(said.button, variant="primary", elem_id="cf-check")
            self.clear = gr.Button(said.clear, elem_id="cf-clear")
        self.private = html(_private(words))
        self.try_one = html(element("p", escape(said.examples), class_="cf-try"))
        with gr.Row(elem_classes="cf-examples"):
            self.examples = [gr.Button(example.words, size="sm") for example in EXAMPLES]
        self.result = html(elem_id="cf-result")
        with gr.Column(visible=False, elem_classes="cf-reply") as self.reply_area:
            self.reply = gr.Textbox(
                label=words.reply.label,
                info=words.reply.hint,
                lines=8,
                max_lines=16,
                interactive=True,
                elem_id="cf-reply",
            )
            with gr.Row(elem_classes="cf-send"):
                self.copy = gr.Button(words.reply.copy, elem_id="cf-copy")
                self.share = html()

    def connect(self, language: gr.Radio) -> None:
        """Wire the components to what they do."""
        shown: list[Any] = [self.report, self.result, self.reply_area, self.reply, self.share]
        gr.on(
            [self.button.click, self.box.submit],
            guarded(self._check),
            [self.box, language],
            shown,
            js=TAKE_TEXT,
            show_progress="hidden",
            concurrency_limit=WAITING_VISITORS,
            api_visibility="private",
        ).then(None, js=_GO_TO_RESULT, api_visibility="private")
        self.clear.click(
            guarded(lambda: ("", *_nothing())), None, [self.box, *shown], api_visibility="private"
        )
        self.copy.click(None, js=_COPY, api_visibility="private")
        for button, example in zip(self.examples, EXAMPLES, strict=True):
            message = json.dumps(example.message)
            button.click(None, None, self.box, js=f"() => {message}", api_visibility="private")
        self._connect_language(language)

    def _connect_language(self, language: gr.Radio) -> None:
        language.change(
            guarded(self._speak),
            [language, self.report],
            [
                self.box,
                self.button,
                self.clear,
                self.private,
                self.try_one,
                self.result,
                self.reply,
                self.copy,
                self.share,
            ],
            show_progress="hidden",
            api_visibility="private",
        )

    def _check(self, text: str, code: str) -> Iterator[tuple[Any, ...]]:
        words = wording(code)
        yield None, _working(words), gr.Column(visible=False), "", ""
        try:
            report = self._checks.check(text)
        except InputError:
            yield _nothing(notice_html(_refusal(text, words)))
        except BusyError:
            yield _nothing(notice_html(words.check.busy))
        except Exception as error:
            log_failure(error)
            yield _nothing(notice_html(words.check.failed, words.check.failed_hint))
        else:
            result, reply, share = self._render(report, words)
            yield report, result, gr.Column(visible=bool(reply)), reply, share

    def _speak(self, code: str, report: Report | None) -> tuple[Any, ...]:
        words = wording(code)
        said = words.check
        result, reply, share = self._render(report, words) if report else ("", "", "")
        return (
            gr.Textbox(label=said.box, placeholder=said.placeholder),
            said.button,
            said.clear,
            _private(words),
            element("p", escape(said.examples), class_="cf-try"),
            result,
            gr.Textbox(reply, label=words.reply.label, info=words.reply.hint),
            words.reply.copy,
            share,
        )

    def _render(self, report: Report, words: Wording) -> tuple[str, str, str]:
        """The result, the reply and the link that shares it."""
        reply = reply_text(report, words)
        share = link(share_address(reply), words.reply.share) if reply else ""
        return (
            report_html(report, self._named(report), words),
            reply,
            element("p", share, class_="cf-share"),
        )

    def _named(self, report: Report) -> dict[str, Statement]:
        """The records that the report names and that the corpus still has."""
        found = {}
        for statement_id in statement_ids(report):
            try:
                found[statement_id] = self._checker.corpus.get(statement_id)
            except StatementNotFoundError:
                continue
        return found


def _nothing(notice: str = "") -> tuple[Any, ...]:
    return None, notice, gr.Column(visible=False), "", ""


def _refusal(text: str, words: Wording) -> str:
    """Why a message was refused, in the reader's language."""
    if not text.strip():
        return words.check.empty
    if len(text) > MAX_MESSAGE_CHARACTERS:
        return words.check.too_long.format(limit=words.number(MAX_MESSAGE_CHARACTERS))
    return words.check.unreadable


def _working(words: Wording) -> str:
    return element("p", escape(words.check.working), class_="cf-working")


def _private(words: Wording) -> str:
    return element("p", escape(words.private), class_="cf-private")
