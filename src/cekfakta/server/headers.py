"""What every answer says to a browser: run, fetch and frame nothing but what this server serves."""

from __future__ import annotations

import re
import secrets

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PAGE = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""For HTML. Gradio compiles the page's own JavaScript handlers, hence ``unsafe-eval``; a script
or handler in a message would have no nonce."""

_NOTHING = "default-src 'none'; frame-ancestors 'none'"
"""For all else, should a browser take it for a page."""

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}
_SCRIPT = re.compile(rb"<script\b")


class BrowserPolicy:
    """ASGI middleware that sets the headers, and marks the scripts of a page as the server's own.

    HTML is held back until it is whole, and must come uncompressed.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add to its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        page: Message | None = None
        held = b""

        async def send_with_policy(message: Message) -> None:
            nonlocal page, held
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(_ALWAYS)
                headers["Content-Security-Policy"] = _NOTHING
                if headers.get("content-type", "").startswith("text/html"):
                    page = message
                    return
            elif page is not None:
                held += message.get("body", b"")
                if not message.get("more_body", False):
                    await _send_page(page, held, send)
                return
            await send(message)

        await self._app(scope, receive, send_with_policy)


async def _send_page(start: Message, body: bytes, send: Send) -> None:
    nonce = secrets.token_urlsafe(16)
    marked = _SCRIPT.sub(b'<script nonce="%s"' % nonce.encode(), body)
    headers = MutableHeaders(scope=start)
    headers["Content-Security-Policy"] = _PAGE.format(nonce=nonce)
    headers["Content-Length"] = str(len(marked))
    await send(start)
    await send({"type": "http.response.body", "body": marked})
