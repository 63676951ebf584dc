"""A progress bar on the error stream, only where someone watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show progress as ``(done, total)`` is reported; silent when stderr is no terminal."""
    with tqdm(desc=label, disable=None, leave=False) as shown:

        def advance(done: int, total: int) -> None:
            shown.total = total
            shown.update(done - shown.n)

        yield advance
