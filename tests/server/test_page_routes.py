"""Addresses, methods and headers that the page does not use, tried on a running server."""

from __future__ import annotations

import pytest

from tests.serving import Served, refused

SECRET = "rahasia-di-berkas-server"


ROUTES_OF_GRADIO = [
    ("POST", "/gradio_api/run/predict"),
    ("POST", "/gradio_api/run/_check"),
    ("POST", "/gradio_api/api/predict"),
    ("POST", "/gradio_api/call/_check"),
    ("POST", "/gradio_api/call/v2/_check"),
    ("GET", "/gradio_api/call/_check/abc"),
    ("POST", "/gradio_api/component_server"),
    ("POST", "/gradio_api/process_recording"),
    ("POST", "/gradio_api/stream/abc"),
    ("GET", "/gradio_api/stream/a/b/1/playlist.m3u8"),
    ("POST", "/gradio_api/cancel"),
    ("POST", "/gradio_api/reset"),
    ("POST", "/gradio_api/vibe-edit"),
    ("GET", "/gradio_api/vibe-code"),
    ("GET", "/gradio_api/dev/reload"),
    ("GET", "/gradio_api/deep_link?session_hash=ujicoba1"),
    ("GET", "/gradio_api/upload_progress?upload_id=x"),
    ("GET", "/gradio_api/queue/status"),
    ("GET", "/gradio_api/info"),
    ("GET", "/gradio_api/openapi.json"),
    ("GET", "/gradio_api/user"),
    ("GET", "/gradio_api/token"),
    ("GET", "/gradio_api/runs"),
    ("GET", "/gradio_api/startup-events"),
    ("GET", "/gradio_api/custom_component/a/client/b/c"),
    ("GET", "/gradio_api/file=/etc/passwd"),
    ("GET", "/gradio_api/file=../../../../etc/passwd"),
    ("GET", "/gradio_api/file=%2Fetc%2Fpasswd"),
    ("GET", "/gradio_api/file=/etc/passwd%00.csv"),
    ("GET", "/gradio_api/file/etc/passwd"),
    ("GET", "/config"),
    ("GET", "/login"),
    ("POST", "/login"),
    ("GET", "/logout"),
    ("GET", "/monitoring"),
    ("GET", "/monitoring/summary"),
    ("GET", "/monitoring/abc"),
    ("GET", "/pwa_icon/100000"),
    ("GET", "/svelte/x.js"),
    ("GET", "/tidak-ada"),
    ("GET", "//etc/passwd"),
]


@pytest.mark.parametrize(("method", "path"), ROUTES_OF_GRADIO)
def test_gradio_has_no_route_that_the_page_does_not_need(
    served: Served, method: str, path: str
) -> None:
    refused(served.ask(method, path, b"{}" if method == "POST" else None), 404)


@pytest.mark.parametrize(
    "path",
    [
        "/assets/../index.html",
        "/assets/..%2f..%2fshare.html",
        "/static/%2e%2e/%2e%2e/index.html",
        "/static//etc/passwd",
        "/assets/",
        "/assets/tidak-ada.js",
        "/static/img",
        "/assets/" + "a" * 5_000,
        "/assets/" + "a/" * 3_000,
        "/static-offline-docs/../core.py",
        "/static-offline-docs/..%2fcore.py",
    ],
)
def test_no_path_leads_out_of_the_assets(served: Served, path: str) -> None:
    refused(served.ask("GET", path), 403, 404)


METHODS = ["TRACE", "OPTIONS", "HEAD", "PUT", "PATCH", "DELETE", "CONNECT", "PROPFIND", "MENGINTIP"]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/v1/check", "POST"),
        ("/v1/statements/a/b", "GET"),
        ("/health", "GET"),
        ("/gradio_api/queue/join", "POST"),
        ("/theme.css", "GET"),
    ],
)
def test_another_method_is_refused_in_the_same_shape(
    served: Served, method: str, path: str, allowed: str
) -> None:
    answer = served.ask(method, path)
    assert answer.headers["allow"] == allowed
    if method == "HEAD":
        assert answer.status == 405
    else:
        assert refused(answer, 405)["code"] == "method_not_allowed"


@pytest.mark.parametrize("method", [*METHODS, "GET", "POST"])
@pytest.mark.parametrize("path", ["/v1/lain", "/v1", "/v2/check", "/lain"])
def test_an_unknown_address_has_the_same_shape_for_every_method(
    served: Served, method: str, path: str
) -> None:
    answer = served.ask(method, path)
    if method == "HEAD":
        assert answer.status == 404
    else:
        assert refused(answer, 404)["code"] == "not_found"


FORWARDED = [
    {"X-Forwarded-Host": "jahat.example"},
    {"X-Forwarded-Host": '"><script>alert(1)</script>'},
    {"X-Forwarded-Proto": "javascript"},
    {"X-Gradio-Server": "http://jahat.example"},
    {"Forwarded": "host=jahat.example"},
    {"X-Forwarded-Prefix": "/jahat", "X-Original-Host": "jahat.example"},
]


@pytest.mark.parametrize("headers", FORWARDED, ids=repr)
def test_the_page_does_not_believe_who_forwards_it(served: Served, headers: dict[str, str]) -> None:
    answer = served.ask("GET", "/", headers=headers)
    assert answer.status == 200
    assert f'"root":"{served.address}"'.encode() in answer.body
    assert b"jahat" not in answer.body
    assert b"javascript:" not in answer.body


@pytest.mark.parametrize("host", ["a b", "a/b", "user@jahat.example", "[::1", "a:99999", "ä", '">'])
def test_a_host_that_is_none_is_refused(served: Served, host: str) -> None:
    refused(served.ask("GET", "/", headers={"Host": host}), 400)


@pytest.mark.parametrize(
    "query", ["page=x", "deep_link=..%2Fx", "deep_link=" + "a" * 99, "%ff=%00"]
)
def test_the_page_reads_no_query(served: Served, query: str) -> None:
    page = served.ask("GET", f"/?{query}")
    assert page.status == 200
    assert b"invalid" not in page.body[: page.body.index(b'"components"')]


def test_no_other_site_may_read_the_answers(served: Served) -> None:
    headers = {"Origin": "https://jahat.example", "Host": "cekfakta.example"}
    answer = served.ask("GET", "/gradio_api/app_id", headers=headers)
    assert answer.status == 200
    assert not [name for name in answer.headers if name.startswith("access-control")]


def test_a_websocket_or_a_slow_visitor_harms_nobody(
    served: Served, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    assert served.ask("GET", "/ws", headers=upgrade | {"Sec-WebSocket-Key": "a"}).status == 404
    for path in ("/v1/check", "/gradio_api/queue/join", "/gradio_api/upload"):
        connection = served.connect()
        connection.putrequest("POST", path)
        connection.putheader("content-type", "multipart/form-data; boundary=b")
        connection.putheader("content-length", "1000")
        connection.endheaders(b'--b\r\n{"text": "' + SECRET.encode())
        connection.close()
    assert served.ask("GET", "/health").status == 200
    assert "Traceback" not in caplog.text + "".join(capfd.readouterr())
