"""Bounds that keep one visitor from taking everything: checks at once, bytes in a request."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cekfakta.config import MAX_MESSAGE_CHARACTERS
from cekfakta.errors import CekfaktaError
from cekfakta.types import Report

if TYPE_CHECKING:
    from cekfakta.checker import Checker

CHECKS_AT_ONCE = 2
"""The model uses every core for one check; a second keeps them busy between its batches."""

PATIENCE_SECONDS = 20.0
"""How long a visitor waits for a turn before being told to come back."""

MAX_API_BYTES = 12 * MAX_MESSAGE_CHARACTERS + 4096
"""Body of an API request: JSON writes a character in at most 12 bytes (two ``\\uXXXX``)."""

MAX_UPLOAD_BYTES = 10 * 1024 * 1024
"""File that the page takes; larger ones belong to ``cekfakta batch``."""

MAX_PAGE_BYTES = 2 * 1024 * 1024
"""Any other request of the page, which cuts an overlong message before sending it."""

_MULTIPART_BYTES = 64 * 1024


class BusyError(CekfaktaError):
    """Too many checks are under way."""


class Turns:
    """Lets only so many checks run at once; the others wait for a turn."""

    def __init__(self, at_once: int = CHECKS_AT_ONCE) -> None:
        self._free = BoundedSemaphore(at_once)

    @contextmanager
    def turn(self, patience: float | None) -> Iterator[None]:
        """One turn, waited for at most ``patience`` seconds (None: as long as it takes).

        Raises BusyError when none came free.
        """
        if not self._free.acquire(timeout=patience):
            raise BusyError(
                f"got no turn within {patience} s because other checks are running; try again later"
            )
        try:
            yield
        finally:
            self._free.release()


class QueuedChecks:
    """The checks of a checker, each taking its turn."""

    def __init__(
        self, checker: Checker, turns: Turns, patience: float | None = PATIENCE_SECONDS
    ) -> None:
        self._checker = checker
        self._turns = turns
        self._patience = patience

    def check(self, text: str) -> Report:
        """The report on one message. Raises BusyError, and what ``Checker.check`` raises."""
        with self._turns.turn(self._patience):
            return self._checker.check(text)

    def unhurried(self) -> QueuedChecks:
        """The same checks and turns for a batch, which waits as long as it takes."""
        return QueuedChecks(self._checker, self._turns, patience=None)


class BodyLimit:
    """ASGI middleware that refuses a body larger than its path allows, before reading it all."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a counted body."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = body_limit(scope["path"])
        declared = Headers(scope=scope).get("content-length", "0")
        too_large = HTTPException(
            413, f"the request has more than the {limit} bytes allowed here; send less at once"
        )
        counted = 0

        async def receive_counted() -> Message:
            nonlocal counted
            message = await receive()
            counted += len(message.get("body", b""))
            if counted > limit or (declared.isdecimal() and int(declared) > limit):
                raise too_large
            return message

        await self._app(scope, receive_counted, send)


def body_limit(path: str) -> int:
    """The most bytes that a request to ``path`` may carry."""
    if path.startswith("/v1/"):
        return MAX_API_BYTES
    if path.startswith("/gradio_api/upload"):
        return MAX_UPLOAD_BYTES + _MULTIPART_BYTES
    return MAX_PAGE_BYTES
