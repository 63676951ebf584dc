"""Checks that wait for a turn keep nothing else waiting."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cekfakta.report import Report
from cekfakta.server.api import WAITING_REQUESTS
from tests.samples import FakeChecker
from tests.serving import Answer, Served, serving

VISITORS = 50


class Blocked(FakeChecker):
    """Every check goes on until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def check(self, text: str, today: date | None = None) -> Report:
        assert self.go_on.wait(60)
        return super().check(text)


@pytest.fixture
def blocked(cache: Path) -> Iterator[tuple[Served, Blocked]]:
    checker = Blocked()
    with serving(checker) as served:
        yield served, checker
        checker.go_on.set()


def test_a_full_house_of_checks_holds_up_nothing_else(blocked: tuple[Served, Blocked]) -> None:
    served, checker = blocked

    def check(_: int) -> Answer:
        return served.ask("POST", "/v1/check", {"text": "tol"})

    with ThreadPoolExecutor(VISITORS) as pool:
        asked: list[Any] = [pool.submit(check, number) for number in range(VISITORS)]
        while sum(visitor.done() for visitor in asked) < VISITORS - WAITING_REQUESTS:
            time.sleep(0.05)
        for path in ("/health", "/v1/statements/tidak-ada", "/", "/theme.css"):
            began = time.monotonic()
            assert served.ask("GET", path).status in {200, 404}
            assert time.monotonic() - began < 1.0
        turned_away = [visitor.result() for visitor in asked if visitor.done()]
        checker.go_on.set()
        answers = [visitor.result() for visitor in asked]
    assert {answer.status for answer in turned_away} == {503}
    assert all(answer.json()["error"]["code"] == "busy" for answer in turned_away)
    assert all(int(answer.headers["retry-after"]) > 0 for answer in turned_away)
    assert [answer.status for answer in answers].count(200) == WAITING_REQUESTS
