"""The HTTP API: its answers, and one JSON shape for everything that goes wrong."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

import pytest
from starlette.testclient import TestClient

from cekfakta.server.app import create_app
from cekfakta.server.limits import MAX_API_BYTES
from cekfakta.settings import MAX_MESSAGE_CHARACTERS

JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def client(checker: Any) -> Iterator[TestClient]:
    async def build() -> Any:  # in a loop, or Gradio makes loops that it never closes
        return create_app(checker)

    with TestClient(asyncio.run(build())) as client:
        yield client


def error_of(response: Any, status: int) -> dict[str, str]:
    assert response.status_code == status
    assert set(response.json()) == {"error"}
    error = response.json()["error"]
    assert set(error) == {"code", "message", "hint"}
    assert all(error.values())
    assert "Traceback" not in response.text
    return error


@pytest.mark.parametrize(
    "text",
    [
        "Semua pelajar dapat kuota 50 GB!",
        "Tol Lembah Hijau gratis besok.",
        "Apa benar ada kuota gratis?",
        "Jangan isi kata sandi.",
        "https://bpom-go.id/hadiah",
        "Halo semua",
    ],
    ids=["refuted", "nearest", "question", "advice", "link", "greeting"],
)
def test_check_answers_with_the_report(client: TestClient, checker: Any, text: str) -> None:
    response = client.post("/v1/check", json={"text": text})
    assert response.status_code == 200
    assert response.json() == checker.check(text).to_dict()


def test_evidence_of_any_length_is_scored(client: TestClient, checker: Any) -> None:
    pair = {"premise": "Tol Lembah Hijau gratis. " * 2_000, "hypothesis": "Tol berbayar."}
    response = client.post("/v1/score", json=pair)
    assert response.status_code == 200
    (score,) = checker.classifier.score([(pair["premise"], pair["hypothesis"])])
    assert response.json() == asdict(score)


def test_half_a_character_is_not_scored(client: TestClient) -> None:
    body = b'{"premise": "\\ud83d", "hypothesis": "Tol berbayar."}'
    error_of(client.post("/v1/score", content=body, headers=JSON), 400)


def test_a_report_names_deciding_claim_act_and_nearest_records(client: TestClient) -> None:
    report = client.post("/v1/check", json={"text": "Tol Lembah Hijau gratis besok."}).json()
    assert report["deciding"] == 0
    assert report["claims"][0]["act"] == "asserts"
    (related,) = report["claims"][0]["related"]
    assert (related["why"], related["rating"]) == ("other_day", None)
    assert set(report["receipt"]) == {
        "corpus",
        "classifier",
        "encoder",
        "decision",
        "engine",
        "as_of",
        "version",
        "message",
    }
    bare = client.post("/v1/check", json={"text": "https://bpom-go.id/hadiah"}).json()
    assert (bare["deciding"], bare["links"]) == (None, ["https://bpom-go.id/hadiah"])


def test_check_keeps_unusual_characters(client: TestClient) -> None:
    text = "kuota \u202e gratis \U0001f600 <script>alert(1)</script> " * 3
    assert client.post("/v1/check", json={"text": text}).json()["text"] == text


@pytest.mark.parametrize("text", ["", "  \n", "a" * (MAX_MESSAGE_CHARACTERS + 1), "a\x00b"])
def test_unusable_text_is_refused_with_a_reason(client: TestClient, text: str) -> None:
    error = error_of(client.post("/v1/check", json={"text": text}), 400)
    assert error["code"] == "unusable_text"
    assert str(MAX_MESSAGE_CHARACTERS) in error["hint"]


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2101-01-01", "1899-12-31"])
def test_a_day_out_of_reach_is_refused(client: TestClient, day: str) -> None:
    sent = {"text": "Tol gratis besok.", "as_of": day}
    error = error_of(client.post("/v1/check", json=sent), 422)
    assert error["code"] == "invalid_request"
    assert "as_of" in error["message"]
    for near in ("1900-01-01", "2100-12-31", None):
        sent = {"text": "Tol gratis besok.", "as_of": near}
        assert client.post("/v1/check", json=sent).status_code == 200


def test_half_a_character_is_refused(client: TestClient) -> None:
    response = client.post("/v1/check", content=rb'{"text": "kuota \ud800 gratis"}', headers=JSON)
    assert "offset 6" in error_of(response, 400)["message"]


@pytest.mark.parametrize("body", [b"{rahasia", b'["rahasia"]', b"{}", b'{"text": 3}', b"\xff\xfe"])
def test_another_body_is_refused_without_repeating_it(client: TestClient, body: bytes) -> None:
    response = client.post("/v1/check", content=body, headers=JSON)
    error = error_of(response, 422)
    assert "rahasia" not in error["message"]


def test_a_body_that_is_too_large_is_not_read(client: TestClient) -> None:
    body = b'{"text": "' + b"a" * MAX_API_BYTES + b'"}'
    assert error_of(client.post("/v1/check", content=body), 413)["code"] == "body_too_large"


def test_a_body_without_a_length_is_counted(client: TestClient) -> None:
    pieces = (b"a" * 65_536 for _ in range(8))
    assert error_of(client.post("/v1/check", content=pieces), 413)["code"] == "body_too_large"


def test_the_longest_message_fits_however_it_is_written(client: TestClient) -> None:
    body = b'{"text": "' + rb"\ud83d\ude00" * MAX_MESSAGE_CHARACTERS + b'"}'
    assert client.post("/v1/check", content=body, headers=JSON).status_code == 200


def test_a_statement_is_given_as_its_record(client: TestClient, samples: Any) -> None:
    record = client.get(f"/v1/statements/{samples.hoax.id}").json()
    assert record["claim"] == samples.hoax.claim
    assert record["published"] == "2024-05-02"
    assert "expires" not in record


def test_an_unknown_statement(client: TestClient) -> None:
    error = error_of(client.get("/v1/statements/tidak/ada"), 404)
    assert error["code"] == "statement_not_found"


def test_health(client: TestClient, checker: Any) -> None:
    receipt = checker.receipt("", date.today())
    assert client.get("/health").json() == {
        "status": "ok",
        "version": receipt.version,
        "corpus": receipt.corpus,
        "classifier": receipt.classifier,
        "encoder": receipt.encoder,
        "decision": receipt.decision,
        "engine": receipt.engine,
        "as_of": date.today().isoformat(),
        "statements": 2,
    }


def test_addresses_and_methods_that_do_not_exist(client: TestClient) -> None:
    assert error_of(client.get("/v1/lain"), 404)["code"] == "not_found"
    assert error_of(client.get("/v1/check"), 405)["code"] == "method_not_allowed"


def test_an_unforeseen_failure_shows_and_logs_no_message(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        error = error_of(client.post("/v1/check", json={"text": "rusak rahasia"}), 500)
    assert error["code"] == "internal"
    assert "unexpected RuntimeError" in caplog.text
    assert "rahasia" not in caplog.text


def test_nothing_is_logged_of_a_message(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        client.post("/v1/check", json={"text": "kuota rahasia"})
    assert "rahasia" not in caplog.text


def test_the_api_describes_itself_without_another_host(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert set(paths) == {"/v1/check", "/v1/score", "/v1/statements/{statement_id}", "/health"}
    page = client.get("/docs").text
    assert "/static-offline-docs/swagger-ui-bundle.js" in page
    assert "://" not in page


@pytest.mark.usefixtures("client")
def test_while_it_is_served_a_search_does_not_index(checker: Any) -> None:
    assert not checker.corpus.searches_follow


def test_the_page_is_at_the_root(client: TestClient) -> None:
    assert "cekfakta" in client.get("/").text
