"""``cekfakta batch``, ``dedup``, ``export`` and ``score``: a file in, a file out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cekfakta.cli.days import AsOf, day
from cekfakta.cli.progress import bar
from cekfakta.cli.session import Session
from cekfakta.cli.terminal import say

if TYPE_CHECKING:
    from cekfakta.batch import BatchSummary

_Output = Annotated[Path, typer.Option("-o", "--output", metavar="OUT")]


def batch(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="IN")],
    output: _Output,
    text_column: Annotated[str, typer.Option("--text-column", metavar="NAME")] = "text",
    as_of: AsOf = None,
) -> None:
    """Check every message of a file."""
    from cekfakta.batch import run  # noqa: PLC0415 - loads tantivy

    session: Session = context.obj
    with session.open_checker() as checker, bar(session.words.checking) as progress:
        summary = run(checker, source, output, text_column, progress, today=day(as_of))
    _finish(session, summary, output)


def dedup(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="IN")],
    output: _Output,
    text_column: Annotated[str, typer.Option("--text-column", metavar="NAME")] = "text",
) -> None:
    """Cluster the messages of a file into families of copies."""
    from cekfakta.batch import dedup as cluster  # noqa: PLC0415 - loads tantivy

    session: Session = context.obj
    with bar(session.words.clustering) as progress:
        summary = cluster(source, output, text_column, progress)
    _finish(session, summary, output)


def export(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="REPORTS.jsonl")],
    output: _Output,
) -> None:
    """Write the reports and fact-checks of a file as ClaimReview."""
    from cekfakta.batch import export as write  # noqa: PLC0415 - loads tantivy

    session: Session = context.obj
    _finish(session, write(source, output, session.wording.report), output)


def score(
    context: typer.Context,
    pairs: Annotated[Path, typer.Argument(metavar="PAIRS.jsonl")],
    output: _Output,
) -> None:
    """Score every (premise, hypothesis) pair of a file."""
    from cekfakta.batch import score as score_pairs  # noqa: PLC0415 - loads tantivy

    session: Session = context.obj
    classifier = session.doors.classifier(session.model)
    with bar(session.words.scoring) as progress:
        summary = score_pairs(classifier, pairs, output, progress)
    _finish(session, summary, output)


def _finish(session: Session, summary: BatchSummary, output: Path) -> None:
    words = session.words
    say(words.rows_done.format(count=summary.done, output=output), err=True)
    if summary.rejects:
        text = words.rows_rejected.format(count=summary.rejected, rejects=summary.rejects)
        say(text, err=True)
        raise typer.Exit(1 if summary.done else 2)
