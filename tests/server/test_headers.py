"""What every answer says to a browser, and that the page's scripts are its own."""

from __future__ import annotations

import gzip
import re

import pytest

from tests.serving import Served

PATHS = [
    "/",
    "/docs",
    "/docs/oauth2-redirect",
    "/openapi.json",
    "/health",
    "/v1/check",
    "/v1/lain",
    "/theme.css",
    "/favicon.ico",
    "/static-offline-docs/swagger-ui.css",
    "/gradio_api/app_id",
    "/gradio_api/file=/etc/passwd",
]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_limits_what_a_browser_does_with_it(served: Served, path: str) -> None:
    headers = served.ask("GET", path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    html = headers["content-type"].startswith("text/html")
    assert html == ("script-src 'self' 'nonce-" in policy)


def test_an_unforeseen_failure_has_the_headers_too(served: Served) -> None:
    answer = served.ask("POST", "/v1/check", {"text": "rusak"})
    assert answer.status == 500
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/", "/docs"])
@pytest.mark.parametrize("compressed", [False, True])
def test_scripts_carry_the_number_of_their_answer_only(
    served: Served, path: str, compressed: bool
) -> None:
    seen = set()
    for _ in range(2):
        wish = {"Accept-Encoding": "br, gzip" if compressed else "identity"}
        answer = served.ask("GET", path, headers=wish)
        body = gzip.decompress(answer.body) if compressed else answer.body
        assert answer.headers.get("content-encoding") == ("gzip" if compressed else None)
        policy = answer.headers["content-security-policy"]
        (nonce,) = re.findall(r"'nonce-([\w-]{20,})'", policy)
        assert "'unsafe-inline'" not in policy.split("style-src")[0]
        scripts = re.findall(rb"<script[^>]*>", body)
        assert scripts
        assert all(f'nonce="{nonce}"'.encode() in script for script in scripts)
        seen.add(nonce)
    assert len(seen) == 2
