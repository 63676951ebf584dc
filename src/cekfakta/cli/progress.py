"""A progress bar on the error stream, only where someone watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Never

if TYPE_CHECKING:
    from tqdm import tqdm

Progress = Callable[[int, int], None]
"""Is told how much is done, and of how much."""


@contextmanager
def bar(label: str) -> Iterator[Progress]:
    """Show progress once ``(done, total)`` is reported; silent when stderr is no terminal."""
    with ExitStack() as stack:
        shown: tqdm[Never] | None = None

        def advance(done: int, total: int) -> None:
            nonlocal shown
            if shown is None:
                from tqdm import tqdm  # noqa: PLC0415 - reads the versions of all packages

                shown = stack.enter_context(tqdm(desc=label, disable=None, leave=False))
            shown.total = total
            shown.update(done - shown.n)

        yield advance
