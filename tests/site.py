"""A web site on this machine whose paths answer as they are told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<p>Rilis.</p>"
Answer = Callable[[BaseHTTPRequestHandler], None]


def to_this_machine(host: str, port: int) -> list[str]:
    """The address of every host, in the place of what its name resolves to."""
    return ["127.0.0.1"]


class Site:
    """A site on this machine whose paths answer as they are told, under the name portal.example."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.root = f"http://portal.example:{server.server_port}"

    def says(self, path: str, body: bytes = PAGE, status: int = 200, **headers: str) -> str:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            told = {name.replace("_", "-"): value for name, value in headers.items()}
            for name, value in {"Content-Type": "text/html", **told}.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(body)

        self.answers[path] = answer
        return self.root + path

    def keeps(
        self, path: str, body: bytes, etag: str = "", modified: str = "", **headers: str
    ) -> str:
        """Answer 304 to who has this state of a path already, by ``etag`` or ``modified``."""
        told = {"ETag": etag, "Last_Modified": modified}
        url = self.says(path, body, **{k: v for k, v in told.items() if v}, **headers)
        whole = self.answers[path]

        def answer(handler: BaseHTTPRequestHandler) -> None:
            known = (handler.headers["If-None-Match"], handler.headers["If-Modified-Since"])
            if any(part and part in known for part in (etag, modified)):
                handler.send_response(304)
                handler.end_headers()
            else:
                whole(handler)

        self.answers[path] = answer
        return url

    def says_in_turn(self, path: str, *answers: tuple[int, dict[str, str]]) -> str:
        """Answer with each status and its headers once, then with a page."""
        left = list(answers)

        def answer(handler: BaseHTTPRequestHandler) -> None:
            status, headers = left.pop(0) if left else (200, {})
            handler.send_response(status)
            for name, value in {"Content-Type": "text/html", **headers}.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(PAGE)

        self.answers[path] = answer
        return self.root + path

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [path for path, _ in self.asked]


def _not_found(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(404)
    handler.end_headers()


@contextmanager
def running() -> Iterator[Site]:
    """A site that answers until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append((self.path, dict(self.headers)))
            found.answers.get(self.path, _not_found)(self)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Site(server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
