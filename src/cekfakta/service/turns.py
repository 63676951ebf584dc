"""Checks that take turns, so that one visitor does not take everything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from cekfakta.errors import CekfaktaError
from cekfakta.report import Report
from cekfakta.types import Probabilities

if TYPE_CHECKING:
    from cekfakta.checker import Checker

CHECKS_AT_ONCE = 2
"""The model uses every core for one check; a second keeps them busy between its batches."""

PATIENCE_SECONDS = 20.0
"""How long a visitor waits for a turn before being told to come back."""


class BusyError(CekfaktaError):
    """Too many checks are under way."""


class Turns:
    """Lets only so many checks run at once; the others wait for a turn."""

    def __init__(self, at_once: int = CHECKS_AT_ONCE) -> None:
        self._free = BoundedSemaphore(at_once)

    @contextmanager
    def turn(self, patience: float | None) -> Iterator[None]:
        """One turn, waited for at most ``patience`` seconds (None: as long as it takes).

        Raises BusyError when none came free.
        """
        if not self._free.acquire(timeout=patience):
            raise BusyError(
                f"got no turn within {patience} s because other checks are running; try again later"
            )
        try:
            yield
        finally:
            self._free.release()


class QueuedChecks:
    """The checks of a checker, each taking its turn."""

    def __init__(
        self, checker: Checker, turns: Turns, patience: float | None = PATIENCE_SECONDS
    ) -> None:
        self._checker = checker
        self._turns = turns
        self._patience = patience

    def check(self, text: str, today: date | None = None) -> Report:
        """The report on one message. Raises BusyError, and what ``Checker.check`` raises."""
        with self._turns.turn(self._patience):
            return self._checker.check(text, today)

    def score(self, pair: tuple[str, str]) -> Probabilities:
        """What the classifier says of one (premise, hypothesis). Raises BusyError."""
        with self._turns.turn(self._patience):
            return self._checker.classifier.score([pair])[0]

    def unhurried(self) -> QueuedChecks:
        """The same checks and turns for a batch, which waits as long as it takes."""
        return QueuedChecks(self._checker, self._turns, patience=None)
