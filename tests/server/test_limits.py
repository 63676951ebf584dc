"""Turns: so many at once, no more, and a turn comes back whatever happens in it."""

from __future__ import annotations

from typing import Any

import pytest

from cekfakta.server.limits import MAX_API_BYTES, MAX_PAGE_BYTES, body_limit
from cekfakta.service.turns import BusyError, QueuedChecks, Turns
from cekfakta.settings import MAX_UPLOAD_BYTES


def test_a_visitor_too_many_is_told_that_it_is_busy() -> None:
    turns = Turns(at_once=1)
    with turns.turn(patience=0), pytest.raises(BusyError, match="try again"), turns.turn(0):
        pass


def test_a_turn_comes_back_after_a_failure(checker: Any) -> None:
    checks = QueuedChecks(checker, Turns(at_once=1), patience=0)
    with pytest.raises(RuntimeError):
        checks.check("rusak")
    assert checks.check("tol").verdicts


def test_a_batch_takes_the_same_turns(checker: Any) -> None:
    turns = Turns(at_once=1)
    batch = QueuedChecks(checker, turns, patience=0).unhurried()
    assert batch.check("tol").verdicts
    with turns.turn(patience=0):
        pass


@pytest.mark.parametrize(
    ("path", "least"),
    [
        ("/v1/check", MAX_API_BYTES),
        ("/gradio_api/upload", MAX_UPLOAD_BYTES),
        ("/gradio_api/queue/join", MAX_PAGE_BYTES),
    ],
)
def test_each_path_has_its_limit(path: str, least: int) -> None:
    assert least <= body_limit(path) < least + 100_000
