"""The routes of the HTTP API."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter

from cekfakta import __version__
from cekfakta.corpus.record import to_dict
from cekfakta.errors import InputError
from cekfakta.server.schemas import (
    CheckRequest,
    ErrorBody,
    HealthBody,
    ReportBody,
    ScoreBody,
    ScoreRequest,
    StatementBody,
)
from cekfakta.server.threads import OwnThreads
from cekfakta.service.turns import QueuedChecks

if TYPE_CHECKING:
    from cekfakta.checker import Checker

_REFUSALS: dict[int | str, dict[str, Any]] = {
    400: {"model": ErrorBody, "description": "The text is empty, too long or no text."},
    413: {"model": ErrorBody, "description": "The request is too large."},
    422: {"model": ErrorBody, "description": "The request is not the JSON described here."},
    503: {"model": ErrorBody, "description": "Busy; try again after the seconds in Retry-After."},
}


WAITING_REQUESTS = 16
"""Checks of the API under way or waiting for a turn; one more is told at once to come back."""

LOOK_UPS = 8
"""Threads that read the corpus for anything but a check, which takes them milliseconds."""


def routes(checker: Checker, checks: QueuedChecks) -> APIRouter:
    """The routes of a checker; ``checks`` are its checks, each taking its turn."""
    router = APIRouter()
    checking, looking_up = OwnThreads(WAITING_REQUESTS), OwnThreads(LOOK_UPS)

    @router.post("/v1/check", responses=_REFUSALS, response_model=ReportBody)
    async def check(request: CheckRequest) -> dict[str, Any]:
        """Check a message: its verdict, and each claim's with the sentences that decide it."""
        _require_unicode(request.text)
        report = await checking.run(checks.check, request.text, request.as_of)
        return report.to_dict()

    @router.post("/v1/score", responses=_REFUSALS)
    async def score(request: ScoreRequest) -> ScoreBody:
        """How evidence of any length stands to a claim, by the classifier alone."""
        _require_unicode(request.premise + request.hypothesis)
        pair = (request.premise, request.hypothesis)
        return ScoreBody(**asdict(await checking.run(checks.score, pair)))

    @router.get(
        "/v1/statements/{statement_id:path}",
        responses={404: {"model": ErrorBody, "description": "No statement has that id."}},
        response_model=StatementBody,
        response_model_exclude_unset=True,
    )
    async def statement(statement_id: str) -> dict[str, Any]:
        """One record of the corpus."""
        return {**to_dict(await looking_up.run(checker.corpus.get, statement_id))}

    @router.get("/health")
    async def health() -> HealthBody:
        """What is running: version, corpus, model."""
        return await looking_up.run(running)

    def running() -> HealthBody:
        state = checker.receipt("", date.today())
        return HealthBody(
            version=__version__,
            statements=checker.corpus.stats().statements,
            corpus=state.corpus,
            classifier=state.classifier,
            encoder=state.encoder,
            decision=state.decision,
            engine=state.engine,
            as_of=state.as_of,
        )

    return router


def _require_unicode(text: str) -> None:
    """JSON can name half a character, which no answer could repeat. Raises InputError."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"The message holds half a character at offset {error.start}; send whole characters."
        ) from error
