"""A served corpus is indexed in the background, so that no visitor waits for what was added."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

from cekfakta.service.failures import log_failure

if TYPE_CHECKING:
    from cekfakta.corpus.corpus import Corpus

EVERY_SECONDS = 5.0
"""How often it looks for new records; looking takes one query."""


class Following:
    """Keeps the indexes of a corpus up to date from start to stop; its searches do not index."""

    def __init__(self, corpus: Corpus, every: float = EVERY_SECONDS) -> None:
        self._corpus = corpus
        self._every = every
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="following", daemon=True)

    def start(self) -> None:
        """Index what there is, then go on in a thread. Raises the corpus errors."""
        self._corpus.refresh()
        self._corpus.searches_follow = False
        self._thread.start()

    def stop(self) -> None:
        """Stop after the batch of records that is under way, some seconds at most."""
        self._stopped.set()
        self._thread.join()
        self._corpus.searches_follow = True

    def _run(self) -> None:
        while not self._stopped.wait(self._every):
            try:
                self._corpus.refresh(self._go_on)
            except _StoppedError:
                return
            except Exception as error:
                log_failure(error)

    def _go_on(self, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise _StoppedError


class _StoppedError(Exception):
    """The thread is to end."""
