"""``cekfakta serve``: the page and the HTTP API."""

from __future__ import annotations

from typing import Annotated

import typer

from cekfakta.cli.session import Session


def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option("--host")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535)] = 7860,
) -> None:
    """Serve until interrupted."""
    session: Session = context.obj
    with session.open_checker() as checker:
        typer.echo(session.words.serving.format(host=host, port=port), err=True)
        session.doors.serve(checker, host, port)
