"""Every failure of the HTTP API in one JSON shape, without a traceback or the message's text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.routing import Match, Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cekfakta.errors import CorpusError, InputError, StatementNotFoundError
from cekfakta.server.schemas import ErrorBody, ErrorDetail
from cekfakta.service.failures import log_failure
from cekfakta.service.turns import BusyError
from cekfakta.settings import MAX_MESSAGE_CHARACTERS

_SEE_DOCS = "See /docs for the requests that are understood."
_CODES = {
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    415: "unsupported_media_type",
    422: "invalid_request",
}
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_RETRY_SECONDS = "10"


def problem(
    status: int, code: str, message: str, hint: str, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """An error response."""
    body = ErrorBody(error=ErrorDetail(code=code, message=message, hint=hint))
    return JSONResponse(body.model_dump(), status, headers)


def report_problems(app: FastAPI) -> None:
    """Make ``app`` answer every failure in the one shape."""
    app.add_exception_handler(InputError, _unusable)
    app.add_exception_handler(StatementNotFoundError, _no_statement)
    app.add_exception_handler(BusyError, _busy)
    app.add_exception_handler(CorpusError, _no_corpus)
    app.add_exception_handler(RequestValidationError, _misshapen)
    app.add_exception_handler(HTTPException, _http)
    app.add_middleware(UnexpectedFailures)


class UnexpectedFailures:
    """ASGI middleware that answers an unforeseen error with status 500 and logs where it arose."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer for it when it fails before its answer has begun."""
        begun = False

        async def send_noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_noted)
        except ClientDisconnect:
            return
        except Exception as error:
            if scope["type"] != "http":
                raise
            log_failure(error)
            if begun:  # the connection is cut, and the server logs no text of the error
                return
            response = problem(
                500,
                "internal",
                "The server failed while answering; your message was not kept.",
                "Try again; if it keeps failing, tell whoever runs this server.",
            )
            await response(scope, receive, send)


async def _unusable(request: Request, error: Exception) -> JSONResponse:
    hint = f'Send {{"text": "..."}} with 1 to {MAX_MESSAGE_CHARACTERS} characters of plain text.'
    return problem(400, "unusable_text", str(error), hint)


async def _no_statement(request: Request, error: Exception) -> JSONResponse:
    return problem(
        404,
        "statement_not_found",
        "The corpus has no statement with that id.",
        "Take the id from a citation of a report.",
    )


async def _busy(request: Request, error: Exception) -> JSONResponse:
    return problem(
        503,
        "busy",
        str(error),
        "Wait, then send the same request.",
        {"Retry-After": _RETRY_SECONDS},
    )


async def _no_corpus(request: Request, error: Exception) -> JSONResponse:
    log_failure(error)
    return problem(
        503,
        "corpus_unavailable",
        "The corpus cannot be used at the moment.",
        "Try again later; whoever runs this server finds the cause in its log.",
        {"Retry-After": _RETRY_SECONDS},
    )


async def _misshapen(request: Request, error: Exception) -> JSONResponse:
    faults: Sequence[Any] = error.errors() if isinstance(error, RequestValidationError) else ()
    said = "; ".join(
        f"{'.'.join(str(step) for step in fault['loc'])}: {fault['msg']}" for fault in faults
    )
    return problem(422, "invalid_request", f"The request is not understood: {said}.", _SEE_DOCS)


async def _http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == 404 and (allowed := _other_methods(request)):
        error = HTTPException(405, f"Only {allowed} is possible here.", {"Allow": allowed})
    code = _CODES.get(error.status_code, "bad_request")
    return problem(error.status_code, code, str(error.detail), _SEE_DOCS, error.headers)


def _other_methods(request: Request) -> str:
    """The methods for which a route of the API, not of the page below it, has the address."""
    routes = [r for r in request.app.routes if not (isinstance(r, Mount) and not r.path)]
    return ", ".join(
        method
        for method in _METHODS
        if any(r.matches({**request.scope, "method": method})[0] is Match.FULL for r in routes)
    )
