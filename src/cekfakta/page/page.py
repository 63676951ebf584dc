"""The page: a heading, the language switch, three tabs, what it cannot say, and a footer."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING, Any

import gradio as gr
from fastapi import FastAPI
from gradio.routes import App
from starlette.routing import Mount

from cekfakta import __version__
from cekfakta.page.batch_tab import RESULT_NAMES, BatchTab
from cekfakta.page.check_tab import CheckTab
from cekfakta.page.components import guarded, html
from cekfakta.page.gate import Gate
from cekfakta.page.markup import element, escape
from cekfakta.page.search_tab import SearchTab
from cekfakta.page.theme import theme
from cekfakta.service.turns import QueuedChecks
from cekfakta.settings import MAX_UPLOAD_BYTES
from cekfakta.wording.indonesian import INDONESIAN
from cekfakta.wording.registry import WORDINGS, wording
from cekfakta.wording.shape import Wording

if TYPE_CHECKING:
    from cekfakta.checker import Checker

SWEEP_SECONDS = 300
KEEP_SECONDS = 1800
"""Uploads and results left behind are deleted when older than this, looked for every sweep."""

MOST_SESSIONS = 1_000
"""Visitors whose page the server remembers, the latest; each takes some 90 kB and their text."""

_ON_LOAD = """() => {
    document.documentElement.lang = 'id';
    for (const id of ['cf-result', 'cf-found', 'cf-batch-result']) {
        document.getElementById(id)?.setAttribute('aria-live', 'polite');
    }
}"""
_SPEAK = "(code) => { document.documentElement.lang = code; return [code]; }"


def mount_page(app: FastAPI, checker: Checker, checks: QueuedChecks) -> FastAPI:
    """``app`` with the page at its root, behind a gate; ``app.state.say_goodbye()`` ends the
    connections that pages keep open, before the server stops.

    Nothing is flagged, measured or remembered by Gradio; nothing comes from another host.
    """
    page = build_page(checker, checks)
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        max_file_size=MAX_UPLOAD_BYTES,
        ssr_mode=False,
        enable_monitoring=False,
        pwa=False,
        theme=theme(),
        css=resources.files(__package__).joinpath("style.css").read_text("utf-8"),
        js=_ON_LOAD,
    )
    page.has_launched = True  # mounting forgets it, and Gradio checks no file before
    mount = app.router.routes[-1]
    if not (isinstance(mount, Mount) and isinstance(mount.app, App)):
        raise TypeError(f"got a {type(mount).__name__} of Gradio, want a mount to put a gate at")
    app.state.say_goodbye = mount.app.stop_event.set
    mount.app = Gate(mount.app, page, RESULT_NAMES)
    return app


def build_page(checker: Checker, checks: QueuedChecks) -> gr.Blocks:
    """The page of a checker; ``checks`` are its checks, each taking its turn."""
    words = INDONESIAN
    page = gr.Blocks(
        title=words.title,
        analytics_enabled=False,
        delete_cache=(SWEEP_SECONDS, KEEP_SECONDS),
    )
    with page:
        with gr.Row(elem_classes="cf-top"):
            header = html(_header(words))
            language = gr.Radio(
                [(spoken.name, code) for code, spoken in WORDINGS.items()],
                value=words.code,
                label=words.switch,
                elem_id="cf-language",
            )
        with gr.Tabs():
            with gr.Tab(words.check.tab) as check_label:
                check = CheckTab(checker, checks, words)
            with gr.Tab(words.batch.tab) as batch_label:
                batch = BatchTab(checks, words)
            with gr.Tab(words.search.tab) as search_label:
                search = SearchTab(checker, words)
        foot = html(_foot(checker, words))
        for tab in (check, batch, search):
            tab.connect(language)
        labels = [header, language, check_label, batch_label, search_label, foot]
        _connect_labels(page, checker, language, labels)
    page.queue(api_open=False, max_size=64)
    page.state_session_capacity = MOST_SESSIONS
    return page


def _connect_labels(
    page: gr.Blocks, checker: Checker, language: gr.Radio, labels: list[Any]
) -> None:
    """Let the labels around the tabs follow the language, and the foot follow the corpus."""

    def speak(code: str) -> tuple[Any, ...]:
        words = wording(code)
        return (
            _header(words),
            gr.Radio(label=words.switch),
            gr.Tab(label=words.check.tab),
            gr.Tab(label=words.batch.tab),
            gr.Tab(label=words.search.tab),
            _foot(checker, words),
        )

    language.change(
        guarded(speak),
        language,
        labels,
        js=_SPEAK,
        show_progress="hidden",
        api_visibility="private",
    )
    page.load(
        guarded(lambda code: _foot(checker, wording(code))),
        language,
        labels[-1],
        show_progress="hidden",
        api_visibility="private",
    )


def _header(words: Wording) -> str:
    return element(
        "header",
        element("h1", escape(words.title)),
        element("p", escape(words.tagline), class_="cf-tagline"),
        class_="cf-header",
        lang=words.code,
    )


def _foot(checker: Checker, words: Wording) -> str:
    """What cekfakta cannot say, then the version and the corpus."""
    stats = checker.corpus.stats()
    points = (element("li", escape(limit)) for limit in words.limits)
    about = words.footer.format(
        version=__version__,
        count=words.number(stats.statements),
        oldest=words.date(stats.oldest) if stats.oldest else words.report.undated,
        newest=words.date(stats.newest) if stats.newest else words.report.undated,
    )
    return element(
        "section",
        element("h2", escape(words.limits_title)),
        element("ul", *points),
        class_="cf-limits",
        lang=words.code,
    ) + element("footer", element("p", escape(about)), class_="cf-footer", lang=words.code)
