"""The tab for many messages: upload a table, watch it being checked, take the results."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import gradio as gr

from cekfakta.batch import BatchSummary, run
from cekfakta.errors import InputError
from cekfakta.page.check_tab import SESSION_SECONDS
from cekfakta.page.components import guarded, html
from cekfakta.page.markup import element, escape
from cekfakta.page.render import notice_html
from cekfakta.page.results import table_html
from cekfakta.service.failures import log_failure
from cekfakta.service.turns import QueuedChecks
from cekfakta.tables.columns import columns, likeliest
from cekfakta.tables.rows import Table
from cekfakta.wording.answer import Answer
from cekfakta.wording.headline import in_short
from cekfakta.wording.registry import wording
from cekfakta.wording.shape import Wording

MAX_ROWS = 2_000
"""Rows of a file that the page takes: some minutes of work; more belong to ``cekfakta batch``."""

PREVIEW_ROWS = 20
PREVIEW_CHARACTERS = 140
RESULT_NAME = "hasil-cekfakta.csv"
RESULT_NAMES = (RESULT_NAME, f"{RESULT_NAME}.rejects.jsonl")
"""What can be downloaded."""


Upload = Mapping[str, Any]
"""A file as Gradio sends it unprocessed: its own processing would print a wrong column's name."""


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
        self.file = gr.UploadButton(said.file, file_types=[".csv", ".jsonl"], elem_id="cf-file")
        self.chosen = html()
        self.column = gr.Dropdown(label=said.column, visible=False, elem_id="cf-column")
        self.button = gr.Button(said.button, variant="primary", visible=False, elem_id="cf-batch")
        self.results = html(elem_id="cf-batch-result")
        self.download = gr.DownloadButton(said.download, visible=False, elem_id="cf-download")
        self.rejects = gr.DownloadButton(said.download_rejects, visible=False, elem_id="cf-rejects")

    def connect(self, language: gr.Radio) -> None:
        """Wire the components to what they do."""
        finished = [self.outcome, self.results, self.download, self.rejects]
        upload = [self.file, self.chosen, self.column, self.button]
        self.file.upload(
            guarded(self._uploaded),
            [self.file, language],
            [*upload[1:], *finished],
            preprocess=False,
            show_progress="hidden",
            api_visibility="private",
        )
        self.button.click(
            guarded(self._run),
            [self.file, self.column, language],
            [*upload, *finished],
            preprocess=False,
            show_progress_on=self.results,
            concurrency_limit=1,
            api_visibility="private",
        )
        language.change(
            guarded(self._speak),
            [language, self.outcome],
            [
                self.intro,
                self.file,
                self.column,
                self.button,
                self.results,
                self.download,
                self.rejects,
            ],
            show_progress="hidden",
            api_visibility="private",
        )

    def _uploaded(self, upload: Upload | None, code: str) -> tuple[Any, ...]:
        words = wording(code)
        if upload is None:
            return (*_no_upload(), *_notice(words.batch.no_file))
        source = Path(upload["path"])
        try:
            names = columns(source)
        except InputError:
            source.unlink(missing_ok=True)
            return (*_no_upload(), *_notice(words.batch.unreadable))
        return (
            element("p", escape(words.batch.chosen.format(name=source.name))),
            gr.Dropdown(choices=list(names), value=likeliest(names), visible=True),
            gr.Button(visible=True),
            *_notice(),
        )

    def _run(
        self,
        upload: Upload | None,
        column: str | None,
        code: str,
        progress: gr.Progress = gr.Progress(),  # noqa: B008 - where Gradio looks for it
    ) -> Iterator[tuple[Any, ...]]:
        words = wording(code)
        if not upload or not column:
            missing = words.batch.no_column if upload else words.batch.no_file
            yield (*_as_it_is(), *_notice(missing))
            return
        source = Path(upload["path"])
        try:
            count = len(Table(source, [column]))
            if count > MAX_ROWS:
                numbers = {"count": words.number(count), "limit": words.number(MAX_ROWS)}
                yield (*_as_it_is(), *_notice(words.batch.too_many.format(**numbers)))
                return
            with TemporaryDirectory() as folder:
                output = Path(folder) / RESULT_NAME
                summary = run(
                    self._checks,
                    source,
                    output,
                    column,
                    lambda done, whole: progress(
                        (done, whole), desc=words.batch.working, unit=words.batch.unit
                    ),
                )
                yield (None, *_no_upload(), *_finished(summary, output, words))
        except InputError:
            yield (*_as_it_is(), *_notice(words.batch.unreadable))
        except Exception as error:
            log_failure(error)
            yield (*_as_it_is(), *_notice(words.check.failed))
        else:
            source.unlink(missing_ok=True)

    def _speak(self, code: str, outcome: Outcome | None) -> tuple[Any, ...]:
        words = wording(code)
        said = words.batch
        return (
            _intro(words),
            gr.UploadButton(label=said.file),
            gr.Dropdown(label=said.column),
            said.button,
            _outcome_html(outcome, words) if outcome else "",
            gr.DownloadButton(label=said.download),
            gr.DownloadButton(label=said.download_rejects),
        )


def _as_it_is() -> tuple[Any, ...]:
    """The upload and the chosen column, untouched."""
    return gr.skip(), gr.skip(), gr.skip(), gr.skip()


def _no_upload() -> tuple[Any, ...]:
    """No name, no column to choose, nothing to press."""
    return "", gr.Dropdown(visible=False), gr.Button(visible=False)


def _notice(notice: str = "") -> tuple[Any, ...]:
    """No outcome and nothing to download, perhaps with a word on why."""
    said = notice_html(notice) if notice else ""
    hidden = gr.DownloadButton(visible=False)
    return None, said, hidden, hidden


def _finished(summary: BatchSummary, output: Path, words: Wording) -> tuple[Any, ...]:
    """The outcome, its table, and the files to take."""
    outcome = Outcome(summary.done, summary.rejected, _first_rows(output))
    rejects = summary.rejects
    return (
        outcome,
        _outcome_html(outcome, words),
        gr.DownloadButton(value=output, visible=True),
        gr.DownloadButton(value=rejects, visible=rejects is not None),
    )


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
    said = in_short(Answer(row["answer"]), float(row["probability"]), words)
    text = row["text"]
    if len(text) > PREVIEW_CHARACTERS:
        text = text[:PREVIEW_CHARACTERS] + "…"
    return row["id"], text, said, row["publisher"]
