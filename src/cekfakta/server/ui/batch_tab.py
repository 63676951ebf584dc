"""The tab for many messages: upload a table, watch it being checked, take the results."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import gradio as gr

from cekfakta.batch.messages import run
from cekfakta.batch.rows import Table
from cekfakta.errors import InputError
from cekfakta.server.limits import QueuedChecks
from cekfakta.server.problems import record
from cekfakta.server.ui.check_tab import SESSION_SECONDS
from cekfakta.server.ui.columns import columns, likeliest
from cekfakta.server.ui.components import html
from cekfakta.server.ui.markup import element, escape
from cekfakta.server.ui.messages import wording
from cekfakta.server.ui.render import notice_html
from cekfakta.server.ui.results import table_html
from cekfakta.server.ui.wording import Wording
from cekfakta.types import Label

MAX_ROWS = 2_000
"""Rows of a file that the page takes: some minutes of work; more belong to ``cekfakta batch``."""

PREVIEW_ROWS = 20
PREVIEW_CHARACTERS = 140
RESULT_NAME = "hasil-cekfakta.csv"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished batch: its counts and the first rows of its result."""

    done: int
    rejected: int
    rows: tuple[dict[str, str], ...]


class BatchTab:
    """The components of the tab and what they do."""

    def __init__(self, checks: QueuedChecks, words: Wording) -> None:
        self._checks = checks.unhurried()
        said = words.batch
        self.outcome = gr.State(None, time_to_live=SESSION_SECONDS)
        self.intro = html(_intro(words))
        self.file = gr.File(
            label=said.file, file_types=[".csv", ".jsonl"], height=150, elem_id="cf-file"
        )
        self.column = gr.Dropdown(label=said.column, visible=False, elem_id="cf-column")
        self.button = gr.Button(said.button, variant="primary", elem_id="cf-batch")
        self.results = html(elem_id="cf-batch-result")
        self.downloads = gr.Files(
            label=said.download, visible=False, interactive=False, elem_id="cf-downloads"
        )

    def connect(self, language: gr.Radio) -> None:
        """Wire the components to what they do."""
        self.file.upload(
            self._uploaded,
            [self.file, language],
            [self.column, self.results],
            show_progress="hidden",
            api_visibility="private",
        )
        self.file.clear(
            lambda: gr.Dropdown(visible=False), None, self.column, api_visibility="private"
        )
        self.button.click(
            self._run,
            [self.file, self.column, language],
            [self.outcome, self.file, self.column, self.results, self.downloads],
            show_progress_on=self.results,
            concurrency_limit=1,
            api_visibility="private",
        )
        language.change(
            self._speak,
            [language, self.outcome],
            [self.intro, self.file, self.column, self.button, self.results, self.downloads],
            show_progress="hidden",
            api_visibility="private",
        )

    def _uploaded(self, path: str, code: str) -> tuple[Any, str]:
        words = wording(code)
        try:
            names = columns(Path(path))
        except InputError:
            return gr.Dropdown(visible=False), notice_html(words.batch.unreadable)
        return gr.Dropdown(choices=list(names), value=likeliest(names), visible=True), ""

    def _run(
        self,
        path: str | None,
        column: str | None,
        code: str,
        progress: gr.Progress = gr.Progress(),  # noqa: B008 - where Gradio looks for it
    ) -> Iterator[tuple[Any, ...]]:
        words = wording(code)
        if path is None or not column:
            missing = words.batch.no_file if path is None else words.batch.no_column
            yield _kept(notice_html(missing))
            return
        source = Path(path)
        try:
            count = len(Table(source, [column]))
            if count > MAX_ROWS:
                numbers = {"count": words.number(count), "limit": words.number(MAX_ROWS)}
                yield _kept(notice_html(words.batch.too_many.format(**numbers)))
                return
            with TemporaryDirectory() as folder:
                output = Path(folder) / RESULT_NAME
                summary = run(
                    self._checks,
                    source,
                    output,
                    column,
                    lambda done, whole: progress((done, whole), desc=words.batch.working),
                )
                outcome = Outcome(summary.done, summary.rejected, _first_rows(output))
                files = [str(file) for file in (output, summary.rejects) if file is not None]
                yield (
                    outcome,
                    None,
                    gr.Dropdown(visible=False),
                    _outcome_html(outcome, words),
                    gr.Files(files, visible=True),
                )
        except InputError:
            yield _kept(notice_html(words.batch.unreadable))
        except Exception as error:
            record(error)
            yield _kept(notice_html(words.check.failed))
        else:
            source.unlink(missing_ok=True)

    def _speak(self, code: str, outcome: Outcome | None) -> tuple[Any, ...]:
        words = wording(code)
        said = words.batch
        return (
            _intro(words),
            gr.File(label=said.file),
            gr.Dropdown(label=said.column),
            said.button,
            _outcome_html(outcome, words) if outcome else "",
            gr.Files(label=said.download),
        )


def _kept(html: str) -> tuple[Any, ...]:
    """A notice that leaves the upload and the chosen column as they are."""
    return None, gr.skip(), gr.skip(), html, gr.Files(None, visible=False)


def _first_rows(output: Path) -> tuple[dict[str, str], ...]:
    with output.open(encoding="utf-8", newline="") as stream:
        return tuple(islice(csv.DictReader(stream), PREVIEW_ROWS))


def _intro(words: Wording) -> str:
    return element("p", escape(words.batch.intro), class_="cf-intro")


def _outcome_html(outcome: Outcome, words: Wording) -> str:
    said = words.batch
    parts = [element("p", escape(said.done.format(done=words.number(outcome.done))))]
    if outcome.rejected:
        rejected = said.rejected.format(count=words.number(outcome.rejected))
        parts.append(element("p", escape(rejected)))
    if outcome.rows:
        rows = [_preview(row, words) for row in outcome.rows]
        caption = said.first_rows.format(count=len(rows))
        parts.append(table_html(said.columns, rows, caption))
    return element("div", *parts, class_="cf-outcome", lang=words.code)


def _preview(row: dict[str, str], words: Wording) -> tuple[str, ...]:
    label = Label(row["verdict"])
    text = row["text"]
    if len(text) > PREVIEW_CHARACTERS:
        text = text[:PREVIEW_CHARACTERS] + "…"
    sure = label is not Label.NOT_ENOUGH_EVIDENCE
    surety = words.surety(float(row["probability"])) if sure else ""
    return row["id"], text, words.report.claim[label], surety, row["publisher"]
