"""The routes of the HTTP API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.routing import Match

from cekfakta import __version__
from cekfakta.corpus.record import to_dict
from cekfakta.errors import InputError
from cekfakta.server.schemas import (
    CheckRequest,
    ErrorBody,
    HealthBody,
    ReportBody,
    StatementBody,
)
from cekfakta.service.turns import QueuedChecks

if TYPE_CHECKING:
    from cekfakta.checker import Checker

_REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": ErrorBody, "description": "The text is empty, too long or no text."},
    413: {"model": ErrorBody, "description": "The request is too large."},
    422: {"model": ErrorBody, "description": "The request is not the JSON described here."},
    503: {"model": ErrorBody, "description": "Busy; try again after the seconds in Retry-After."},
}


def routes(checker: Checker, checks: QueuedChecks) -> APIRouter:
    """The routes of a checker; ``checks`` are its checks, each taking its turn."""
    router = APIRouter()

    @router.post("/v1/check", responses=_REFUSALS, response_model=ReportBody)
    def check(request: CheckRequest) -> dict[str, Any]:
        """Check a message: its verdict, and each claim's with the sentences that decide it."""
        _require_unicode(request.text)
        return checks.check(request.text).to_dict()

    @router.get(
        "/v1/statements/{statement_id:path}",
        responses={404: {"model": ErrorBody, "description": "No statement has that id."}},
        response_model=StatementBody,
        response_model_exclude_unset=True,
    )
    def statement(statement_id: str) -> dict[str, Any]:
        """One record of the corpus."""
        return {**to_dict(checker.corpus.get(statement_id))}

    @router.get("/health")
    def health() -> HealthBody:
        """What is running: version, corpus, model."""
        return HealthBody(
            version=__version__,
            corpus=checker.corpus.revision,
            model=checker.classifier.fingerprint,
            statements=checker.corpus.stats().statements,
        )

    @router.api_route(
        "/v1/{rest:path}",
        methods=["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"],
        include_in_schema=False,
    )
    def elsewhere(request: Request, rest: str) -> None:
        """Answer here what would otherwise fall through to the page."""
        _refuse(request, router)

    return router


def _refuse(request: Request, router: APIRouter) -> None:
    """Raises HTTPException: 405 where another method would do, else 404."""
    if any(route.matches(request.scope)[0] is Match.PARTIAL for route in router.routes):
        raise HTTPException(405, f"{request.method} is not possible here")
    raise HTTPException(404, "There is nothing at this address.")


def _require_unicode(text: str) -> None:
    """JSON can name half a character, which no answer could repeat. Raises InputError."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"The message holds half a character at offset {error.start}; send whole characters."
        ) from error
