"""``cekfakta check``: one message, one answer."""

from __future__ import annotations

from typing import Annotated

import typer

from cekfakta.cli.days import AsOf, day
from cekfakta.cli.render import report_lines
from cekfakta.cli.session import Session
from cekfakta.cli.terminal import say, say_json
from cekfakta.settings import MAX_FILE_BYTES
from cekfakta.tables.decode import decode


def check(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT")],
    as_json: Annotated[bool, typer.Option("--json")] = False,
    as_of: AsOf = None,
) -> None:
    """Print what official statements say of a message; ``-`` reads it from the input."""
    session: Session = context.obj
    message = _from(session) if text == "-" else text
    with session.open_checker() as checker:
        report = checker.check(message, day(as_of))
        if as_json:
            say_json(report.to_dict())
        else:
            say(*report_lines(report, session.wording))


def _from(session: Session) -> str:
    return decode(session.doors.stdin().read(MAX_FILE_BYTES + 1), "stdin")
