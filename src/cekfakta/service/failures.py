"""Unexpected failures in the log, without the text of a message."""

from __future__ import annotations

import logging
import traceback

_log = logging.getLogger(__name__)


def log_failure(error: Exception) -> None:
    """Log where an unexpected error arose, without its text, which could quote a message."""
    places = "".join(traceback.format_tb(error.__traceback__))
    _log.error("unexpected %s\n%s", type(error).__name__, places)
