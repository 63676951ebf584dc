"""``cekfakta check``: one message, one answer."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from cekfakta.cli.render import report_lines
from cekfakta.cli.session import Session
from cekfakta.settings import MAX_FILE_BYTES
from cekfakta.tables.decode import decode


def check(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT")],
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Print what official statements say of a message; ``-`` reads it from the input."""
    session: Session = context.obj
    message = _from(session) if text == "-" else text
    with session.open_checker() as checker:
        report = checker.check(message)
        if as_json:
            typer.echo(json.dumps(report.to_dict(), ensure_ascii=False, indent=2))
        else:
            typer.echo("\n".join(report_lines(report, session.words)))


def _from(session: Session) -> str:
    return decode(session.doors.stdin().read(MAX_FILE_BYTES + 1), "stdin")
