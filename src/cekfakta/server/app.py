"""The server: the HTTP API with the page mounted on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import uvicorn
from fastapi import FastAPI
from fastapi_offline import FastAPIOffline

from cekfakta import __version__
from cekfakta.page.page import mount_page
from cekfakta.server.api import routes
from cekfakta.server.limits import BodyLimit
from cekfakta.server.problems import report_problems
from cekfakta.service.turns import QueuedChecks, Turns

if TYPE_CHECKING:
    from cekfakta.checker import Checker

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 7860
"""The port that hosting services expect of a Gradio app."""


def create_app(checker: Checker) -> FastAPI:
    """The page at ``/``, the API at ``/v1`` and its description at ``/docs``."""
    app = FastAPIOffline(
        title="cekfakta",
        version=__version__,
        description="Checks forwarded Indonesian messages against official statements.",
        redoc_url=None,
        swagger_ui_parameters={"validatorUrl": None},
    )
    checks = QueuedChecks(checker, Turns())
    app.include_router(routes(checker, checks))
    app.add_middleware(BodyLimit)
    report_problems(app)
    return mount_page(app, checker, checks)


def serve(checker: Checker, host: str = DEFAULT_HOST, port: int = DEFAULT_PORT) -> None:
    """Serve until interrupted; requests are not logged one by one."""
    uvicorn.run(create_app(checker), host=host, port=port, log_level="warning", access_log=False)
