"""Calls of the page's functions that no page makes, tried on a running server."""

from __future__ import annotations

from typing import Any

import pytest

from tests.serving import Served, refused

SECRET = "rahasia-di-berkas-server"


@pytest.mark.parametrize(
    "value", [5, 1.5, True, None, [], ["tol"], {"a": 1}, {"path": 3}, "a" * 50_000], ids=repr
)
def test_a_box_takes_nothing_but_text(served: Served, value: Any) -> None:
    functions = served.functions()
    for name in ("cf-check", "cf-search"):
        refused(served.join(functions[name]["id"], [value, "id"]), 422)


@pytest.mark.parametrize("code", ["", "de", "ID", 0, None, ["id"], {"id": 1}, SECRET], ids=repr)
def test_a_language_is_one_of_two(
    served: Served, code: Any, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    refused(served.join(served.functions()["cf-check"]["id"], ["tol", code]), 422)
    refused(served.join(served.functions()["cf-language"]["id"], [code]), 422)
    assert SECRET not in "".join(capfd.readouterr()) + caplog.text


@pytest.mark.parametrize("number", [-1, 99, 10**30, 1.5, True, "0", None, [], {}], ids=repr)
def test_a_function_has_a_number_of_the_page(served: Served, number: Any) -> None:
    refused(served.join(number, ["tol", "id"]), 422)


@pytest.mark.parametrize("session", [None, 7, "", "../x", "A b", "x" * 100, ["a"], "a\n"], ids=repr)
def test_a_session_is_named_as_the_page_names_it(served: Served, session: Any) -> None:
    check = served.functions()["cf-check"]["id"]
    refused(served.join(check, ["tol", "id"], session_hash=session), 422)


@pytest.mark.parametrize("session", ["", "..%2Fx", "x" * 100, "a%0Ab"])
def test_no_other_session_is_listened_to(served: Served, session: str) -> None:
    refused(served.ask("GET", f"/gradio_api/queue/data?session_hash={session}"), 404)
    refused(served.ask("GET", f"/gradio_api/heartbeat/{session}"), 404)
    refused(served.ask("GET", "/gradio_api/queue/data"), 404)


@pytest.mark.parametrize("data", [[], ["tol"], ["tol", "id", None], {}, "tol", None], ids=repr)
def test_a_call_has_as_many_values_as_its_function(served: Served, data: Any) -> None:
    refused(served.join(served.functions()["cf-check"]["id"], data), 422)


def test_a_function_is_set_off_by_its_own_button(served: Served) -> None:
    refused(served.join(served.functions()["cf-check"]["id"], ["tol", "id"], trigger_id=99), 422)


ODD_BODIES = {
    "empty": b"",
    "null": b"null",
    "list": b"[]",
    "cut": b'{"data": [',
    "utf8": b'{"data": ["\xff"]}',
    "deep": b'{"data": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep objects": b'{"a":' * 40_000,
    "long number": b'{"fn_index": ' + b"9" * 100_000 + b"}",
    "nan": b'{"fn_index": NaN, "data": [Infinity]}',
    "half a character": rb'{"fn_index": 0, "data": ["\ud800", "id"], "session_hash": "a"}',
    "text": b'{"text": ' + b"[" * 900 + b"]" * 900 + b"}",
    "number": b'{"text": ' + b"9" * 100_000 + b"}",
    "infinite": b'{"text": -Infinity}',
}


@pytest.mark.parametrize("body", ODD_BODIES.values(), ids=ODD_BODIES)
@pytest.mark.parametrize("kind", ["application/json", "text/plain", "", "application/json; a=é"])
@pytest.mark.parametrize("path", ["/gradio_api/queue/join", "/v1/check"])
def test_odd_bodies_are_refused(served: Served, path: str, kind: str, body: bytes) -> None:
    headers = {"content-type": kind} if kind else {}
    refused(served.ask("POST", path, body, headers), 400, 422)
