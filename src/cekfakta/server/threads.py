"""Threads of its own for each kind of request, so that none waits behind another kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar

from anyio import CapacityLimiter
from anyio.to_thread import run_sync

from cekfakta.service.turns import BusyError

P = ParamSpec("P")
T = TypeVar("T")


class OwnThreads:
    """Runs blocking work beside the event loop, in at most so many threads at once."""

    def __init__(self, at_once: int) -> None:
        self._limiter = CapacityLimiter(at_once)
        self._free = at_once

    async def run(self, work: Callable[P, T], *values: P.args, **named: P.kwargs) -> T:
        """What ``work`` returns. Raises BusyError when no thread is free, and what it raises."""
        if not self._free:
            raise BusyError("got no place to wait because others are waiting; try again later")
        self._free -= 1
        try:
            return await run_sync(partial(work, *values, **named), limiter=self._limiter)
        finally:
            self._free += 1
