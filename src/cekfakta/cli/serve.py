"""``cekfakta serve``: the page and the HTTP API."""

from __future__ import annotations

from typing import Annotated

import typer

from cekfakta.cli.session import Session
from cekfakta.cli.terminal import say


def serve(
    context: typer.Context,
    host: Annotated[
        str, typer.Option("--host", envvar="GRADIO_SERVER_NAME", show_envvar=False)
    ] = "127.0.0.1",
    port: Annotated[
        int,
        typer.Option("--port", min=1, max=65535, envvar="GRADIO_SERVER_PORT", show_envvar=False),
    ] = 7860,
) -> None:
    """Serve until interrupted; hosting services set the two variables, and expect port 7860."""
    session: Session = context.obj
    session.doors.require_free(host, port)
    say(session.words.opening, err=True)
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    serving = session.words.serving.format(address=address)
    with session.open_checker() as checker:
        session.doors.serve(checker, host, port, lambda: say(serving, err=True))
