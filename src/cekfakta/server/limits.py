"""How many bytes a request may carry."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cekfakta.settings import MAX_MESSAGE_CHARACTERS, MAX_UPLOAD_BYTES

MAX_API_BYTES = 12 * MAX_MESSAGE_CHARACTERS + 4096
"""Body of an API request: JSON writes a character in at most 12 bytes (two ``\\uXXXX``)."""

MAX_PAGE_BYTES = 2 * 1024 * 1024
"""Any other request of the page, which cuts an overlong message before sending it."""

_MULTIPART_BYTES = 64 * 1024


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
