"""The gate before Gradio: of its many routes the page needs a few, and of a request few parts.

Behind the others lie files of the server, addresses that the server would fetch, and headers
that would end up in the page.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

import gradio as gr
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from cekfakta.errors import InputError
from cekfakta.page.calls import SESSION, Calls
from cekfakta.page.uploads import Uploads, is_kept
from cekfakta.service.turns import BusyError

_JOIN = "/gradio_api/queue/join"
_DATA = "/gradio_api/queue/data"
_UPLOAD = "/gradio_api/upload"
_FILE = "/gradio_api/file="

_ROUTES = (
    (re.compile(r"/|/robots\.txt|/favicon\.ico|/manifest\.json|/theme\.css"), "GET"),
    (re.compile(r"/(assets|static)(/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}){1,5}"), "GET"),
    (re.compile(rf"/gradio_api/(app_id|heartbeat/{SESSION})"), "GET"),
    (re.compile(rf"{_DATA}|{_FILE}.+", re.DOTALL), "GET"),
    (re.compile(rf"{_JOIN}|{_UPLOAD}"), "POST"),
)
"""What the page asks for, as seen in a browser: paths, and the method for each."""

_HEADERS = frozenset({b"host", b"accept-encoding", b"content-type", b"content-length"})
"""What Gradio is told; from ``X-Forwarded-Host`` and its kin it would take its own address."""

_HOST = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:(?P<port>[0-9]{1,5}))?")
_SESSION = re.compile(SESSION)


class Gate:
    """ASGI application that lets through what the page itself asks for, and refuses the rest.

    Refusals, Gradio's own among them, are raised as HTTPException or BusyError.
    """

    def __init__(self, app: ASGIApp, page: gr.Blocks, results: Collection[str]) -> None:
        """``app`` is the page as Gradio serves it, ``results`` are names of what it gives out."""
        self._app = app
        self._calls = Calls(page)
        self._folder = Path(page.GRADIO_CACHE)
        self._uploads = Uploads(self._folder, page.upload_file_set)
        self._results = results

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request of the page, cleaned."""
        if scope["type"] == "websocket":
            await WebSocketClose()(scope, receive, send)
            return
        _require_route(scope["path"], scope["method"])
        request = Request(scope, receive)
        _require_host(request.headers.get("host", ""))
        path, headers, query = scope["path"], _kept(scope), b""
        if path == _UPLOAD:
            answer = JSONResponse([str(await self._uploads.take(request))])
            await answer(scope, receive, send)
            return
        if path == _JOIN:
            body = self._checked(await request.body())
            headers, receive = _with_json(headers, body), _replayed(body, receive)
        elif path == _DATA:
            query = _session(request)
        elif path.startswith(_FILE):
            self._require_result(Path(path.removeprefix(_FILE)))
        elif path == "/":  # comes uncompressed, for the policy of the server to be written into it
            headers = [header for header in headers if header[0] != b"accept-encoding"]
        passed = {**scope, "headers": headers, "query_string": query}
        await _relay(self._app, passed, receive, send)

    def _checked(self, body: bytes) -> bytes:
        try:
            return self._calls.checked(body)
        except InputError as error:
            raise HTTPException(422, str(error)) from None

    def _require_result(self, path: Path) -> None:
        if path.name not in self._results or not is_kept(path, self._folder):
            raise HTTPException(404, "There is no such result, or it was deleted; check again.")


async def _relay(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Let Gradio answer; what it refuses is refused here, in the words of this server."""
    refused = 0

    async def send_unless_refused(message: Message) -> None:
        nonlocal refused
        if message["type"] == "http.response.start" and message["status"] >= 400:
            refused = message["status"]
        if not refused:
            await send(message)

    await app(scope, receive, send_unless_refused)
    if refused == 503:
        raise BusyError("got no place in the queue because it is full; try again later")
    if refused:
        raise HTTPException(refused, "The page does not understand this request; reload it.")


def _require_route(path: str, method: str) -> None:
    allowed = next((m for pattern, m in _ROUTES if pattern.fullmatch(path)), None)
    if allowed is None:
        raise HTTPException(404, "There is nothing at this address.")
    if method != allowed and not (method == "HEAD" and path == "/"):
        raise HTTPException(405, f"Only {allowed} is possible here.", {"Allow": allowed})


def _require_host(host: str) -> None:
    """The page repeats its own address. An HTTP/1.0 request names none."""
    named = _HOST.fullmatch(host)
    if host and (named is None or int(named["port"] or 0) > 65_535):
        raise HTTPException(400, "The Host header is no name of a host.")


def _kept(scope: Scope) -> list[tuple[bytes, bytes]]:
    return [(name, value) for name, value in scope["headers"] if name in _HEADERS]


def _with_json(headers: list[tuple[bytes, bytes]], body: bytes) -> list[tuple[bytes, bytes]]:
    rest = [(name, value) for name, value in headers if not name.startswith(b"content-")]
    described = (b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))
    return [*rest, *described]


def _replayed(body: bytes, receive: Receive) -> Receive:
    """``receive`` of a request whose body was read and made anew."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return waiting.pop() if waiting else await receive()

    return replay


def _session(request: Request) -> bytes:
    """The query that names the session. Raises HTTPException for one that no page would use."""
    session = request.query_params.get("session_hash", "")
    if not _SESSION.fullmatch(session):
        raise HTTPException(404, "There is no such session; reload the page.")
    return f"session_hash={session}".encode()
