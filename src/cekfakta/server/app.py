"""The server: the HTTP API with the page mounted on it."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

import uvicorn
from anyio.to_thread import run_sync
from fastapi import FastAPI
from fastapi_offline import FastAPIOffline
from starlette.middleware.gzip import GZipMiddleware

from cekfakta import __version__
from cekfakta.page.page import mount_page
from cekfakta.server.api import routes
from cekfakta.server.headers import BrowserPolicy
from cekfakta.server.limits import BodyLimit
from cekfakta.server.problems import report_problems
from cekfakta.service.following import Following
from cekfakta.service.turns import QueuedChecks, Turns

if TYPE_CHECKING:
    from cekfakta.checker import Checker

GOODBYE_SECONDS = 3
"""How long a server that is interrupted waits for answers under way."""


def create_app(checker: Checker) -> FastAPI:
    """The page at ``/``, the API at ``/v1`` and its description at ``/docs``.

    While it is served it keeps the indexes of the corpus up to date in a thread of its own.
    """

    @asynccontextmanager
    async def following(app: FastAPI) -> AsyncIterator[None]:
        indexing = Following(checker.corpus)
        await run_sync(indexing.start)
        yield
        await run_sync(indexing.stop)

    app = FastAPIOffline(
        title="cekfakta",
        version=__version__,
        description="Checks forwarded Indonesian messages against official statements.",
        lifespan=following,
        redoc_url=None,
        swagger_ui_parameters={"validatorUrl": None},
    )
    checks = QueuedChecks(checker, Turns())
    app.include_router(routes(checker, checks))
    app.add_middleware(BodyLimit)
    report_problems(app)
    app.add_middleware(BrowserPolicy)
    app.add_middleware(GZipMiddleware, compresslevel=5)
    return mount_page(app, checker, checks)


def serve(checker: Checker, host: str, port: int, ready: Callable[[], None]) -> None:
    """Serve until interrupted; requests are not logged one by one.

    ``ready`` is called once requests are answered.
    """
    checker.corpus.refresh()  # what can take long before it serves ends here when interrupted
    app = create_app(checker)
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=GOODBYE_SECONDS,
    )
    with suppress(KeyboardInterrupt):
        _Server(config, ready, app.state.say_goodbye).run()


class _Server(uvicorn.Server):
    """Says when it answers, and when it stops."""

    def __init__(
        self, config: uvicorn.Config, ready: Callable[[], None], goodbye: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._ready = ready
        self._goodbye = goodbye

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let go of the pages that are open, then stop."""
        self._goodbye()
        await super().shutdown(sockets)
