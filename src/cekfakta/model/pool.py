"""One text to an inference, several inferences at once.

An 8-bit scale of onnxruntime spans all that is inferred together, so that a text in a batch would
get another answer than alone. Here each text is inferred by itself, on one thread, and a few
threads share one network.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Text = TypeVar("Text")
Answer = TypeVar("Answer")


class Pool:
    """Threads that infer one text each at a time; they sleep when there is none."""

    def __init__(self, threads: int, prepare: Callable[[], object] = lambda: None) -> None:
        """Have this many threads, 0 for one per core; each begins with ``prepare``."""
        self._threads = ThreadPoolExecutor(threads or cores(), "model", prepare)

    def infer(self, network: Callable[[Text], Answer], texts: Iterable[Text]) -> list[Answer]:
        """What the network answers to each text, in the order given."""
        return list(self._threads.map(network, texts))


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
