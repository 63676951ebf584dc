"""A real server on this machine, and the plainest client: some faults show only between the two."""

from __future__ import annotations

import asyncio
import http.client
import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn

from cekfakta.server.app import create_app

STARTED_WITHIN_SECONDS = 30
ANSWERED_WITHIN_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Served:
    """A server at a port of 127.0.0.1."""

    port: int
    session: str = field(default="ujicoba1")

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def connect(self, seconds: float = ANSWERED_WITHIN_SECONDS) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)

    def ask(
        self, method: str, path: str, body: Any = None, headers: Mapping[str, str] = {}
    ) -> Answer:
        """One request; what is not bytes is sent as JSON."""
        connection = self.connect()
        if body is not None and not isinstance(body, bytes):
            body, headers = json.dumps(body).encode(), {"content-type": "application/json"}
        try:
            connection.putrequest(
                method, path, skip_host="Host" in headers, skip_accept_encoding=True
            )
            for name, value in headers.items():
                connection.putheader(name, value)
            if body is not None:
                connection.putheader("content-length", str(len(body)))
            connection.endheaders(body)
            response = connection.getresponse()
            named = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, named, response.read())
        finally:
            connection.close()

    def config(self) -> dict[str, Any]:
        """What the page tells the browser of itself."""
        page = self.ask("GET", "/").body.decode()
        start = page.index("window.gradio_config = ") + len("window.gradio_config = ")
        return json.JSONDecoder().raw_decode(page, start)[0]

    def functions(self) -> dict[str, dict[str, Any]]:
        """The functions of the page by the id of the element that sets them off."""
        config = self.config()
        names = {c["id"]: c["props"].get("elem_id") for c in config["components"]}
        return {
            names[target]: dependency
            for dependency in config["dependencies"]
            for target, _ in dependency["targets"]
            if dependency["backend_fn"] and names.get(target)
        }

    def join(self, function: Any, data: Any, **fields: Any) -> Answer:
        body = {"fn_index": function, "data": data, "session_hash": self.session} | fields
        return self.ask("POST", "/gradio_api/queue/join", body)

    def call(self, function: int, data: Any) -> dict[str, Any]:
        """What a function of the page answers in the end."""
        assert self.join(function, data).status == 200
        stream = self.ask("GET", f"/gradio_api/queue/data?session_hash={self.session}").body
        events = [json.loads(line[5:]) for line in stream.splitlines() if line.startswith(b"data:")]
        return next(e["output"] for e in events if e["msg"] == "process_completed")

    def upload(self, name: str, content: bytes) -> Answer:
        form = (
            f'--grens\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
            "Content-Type: text/csv\r\n\r\n"
        ).encode() + content
        headers = {"content-type": "multipart/form-data; boundary=grens"}
        return self.ask("POST", "/gradio_api/upload", form + b"\r\n--grens--\r\n", headers)


def refused(answer: Answer, *statuses: int) -> dict[str, str]:
    """The one shape of an error, whatever part of the server refuses."""
    assert answer.status in statuses, (answer.status, answer.body[:300])
    assert set(answer.json()) == {"error"}
    error = answer.json()["error"]
    assert set(error) == {"code", "message", "hint"}
    assert all(error.values())
    assert b"Traceback" not in answer.body
    return error


def file_data(path: str) -> dict[str, Any]:
    return {"path": path, "meta": {"_type": "gradio.FileData"}}


@contextmanager
def serving(checker: Any) -> Iterator[Served]:
    """Serve a checker until the block ends."""
    started: list[uvicorn.Server] = []

    async def serve() -> None:
        config = uvicorn.Config(
            create_app(checker),
            port=0,
            log_level="error",
            access_log=False,
            timeout_graceful_shutdown=1,
        )
        started.append(uvicorn.Server(config))
        await started[0].serve()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    deadline = time.monotonic() + STARTED_WITHIN_SECONDS
    while not (started and started[0].started):
        assert thread.is_alive(), "the server failed to start"
        assert time.monotonic() < deadline, "the server did not start in time"
        time.sleep(0.05)
    yield Served(started[0].servers[0].sockets[0].getsockname()[1])
    started[0].should_exit = True
    thread.join(STARTED_WITHIN_SECONDS)
