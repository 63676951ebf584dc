"""What all that is derived from a store has in common: it follows, batch by batch, under a lock."""

from __future__ import annotations

import logging
import sqlite3
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cekfakta.corpus import database
from cekfakta.corpus.store import START, Change, Mark, Store
from cekfakta.errors import CorpusLockedError
from cekfakta.protocols import Progress

_STATE = """
    CREATE TABLE IF NOT EXISTS state (
        format TEXT NOT NULL, version INTEGER NOT NULL, chain BLOB NOT NULL
    ) STRICT
"""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """A passage in an index: characters ``start:end`` of the text of one version of a record."""

    version: int
    start: int
    end: int
    score: float


class Follower(ABC):
    """Is derived from the current records of a store and rebuilt from them at will.

    A process may die at any moment: a batch of records is in the index before the state file
    says so, and putting a record in again replaces it.
    """

    name: str
    """What it is called in a report, and its file."""

    def __init__(
        self, path: Path | None, form: str, batch: int, wait: float, schema: Sequence[str] = ()
    ) -> None:
        """Follow a store with a state file at ``path``, or in memory where it may not be written.

        ``form`` names the format, ``batch`` is records a transaction, ``wait`` is how many
        seconds to wait for another process that writes the index before going on without it.
        """
        self._form, self._batch, self._wait, self._schema = form, batch, wait, schema
        self._lock = threading.Lock()
        self._mark: Mark | None = None
        self._path = path
        try:
            self._state = State(path, wait, schema)
        except (sqlite3.OperationalError, OSError) as error:
            self._to_memory(error)

    def update(self, store: Store, progress: Progress | None = None) -> None:
        """Catch up with the store; costs next to nothing when nothing has changed.

        While another process writes the index it goes as far as that has come, and on at the next
        call.
        """
        if self._mark == store.head():
            return
        with self._lock:
            try:
                self._follow(store, progress)
            except (sqlite3.Error, OSError, ValueError) as error:  # ValueError: tantivy's only one
                self._recover(error, store, progress)

    def rebuild(self, store: Store, progress: Progress | None = None) -> None:
        """Begin anew and take over every record.

        Raises CorpusLockedError while another process writes the index.
        """
        with self._lock:
            try:
                with self._state.writing():
                    self._state.forget()
            except sqlite3.OperationalError as error:
                if not database.is_locked(error):
                    raise
                raise CorpusLockedError(
                    f"the index {self._path} is being written by another process; wait until that"
                    " is done, and give the command again: this index was not changed"
                ) from error
            self._mark = None
        self.update(store, progress)

    def follows(self, store: Store) -> bool:
        """Whether it has come to the newest moment of the store."""
        with self._lock:
            return self._state.mark(self._form) == store.head()

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._state.close()

    @abstractmethod
    def _resume(self) -> bool:
        """Open what is on disk; False when it is missing or damaged."""

    @abstractmethod
    def _restart(self) -> None:
        """Begin empty."""

    @abstractmethod
    def _apply(self, changes: Sequence[Change]) -> None:
        """Take over changed records; doing so twice does no harm."""

    @abstractmethod
    def _publish(self) -> None:
        """Let searches see what was applied."""

    def _recover(self, error: Exception, store: Store, progress: Progress | None) -> None:
        """Go on in memory when the files cannot be used; a lock is waited for at the next call."""
        if database.is_locked(error):
            self._see_so_far(store)
            return
        self._state.close()
        self._to_memory(error)
        self._follow(store, progress)

    def _see_so_far(self, store: Store) -> None:
        """Search what another process has written so far, or what was there before."""
        try:
            mark = self._state.mark(self._form)
            if mark is not None and store.passed(mark) and self._resume():
                self._publish()
        except (sqlite3.Error, OSError, ValueError) as error:
            _log.info("index %s is being written (%s): it is searched as it was", self._path, error)

    def _to_memory(self, error: Exception) -> None:
        _log.info("index %s cannot be written (%s): it is built in memory", self._path, error)
        self._path = None
        self._state = State(None, self._wait, self._schema)

    def _follow(self, store: Store, progress: Progress | None) -> None:
        done = total = 0
        while True:
            with self._state.writing():
                mark = self._begin(store)
                total = total or store.pending(mark)
                changes = list(islice(store.changes(mark), self._batch))
                if changes:
                    self._apply(changes)
                    mark = changes[-1].mark
                self._state.advance(self._form, mark)
            done += len(changes)
            if progress and changes:
                progress(done, max(done, total))
            if len(changes) < self._batch:
                break
        self._publish()
        self._mark = mark

    def _begin(self, store: Store) -> Mark:
        mark = self._state.mark(self._form)
        if mark is not None and store.passed(mark) and self._resume():
            return mark
        self._restart()
        return START


class Index(Follower):
    """Finds passages of the current records."""

    @abstractmethod
    def search(self, query: str, limit: int) -> list[Found]:
        """Return the passages nearest to the query, best first."""

    @abstractmethod
    def places(self) -> NDArray[np.int64]:
        """Every passage it holds as version, start and end, shape (n, 3), in order of version."""


class State:
    """How far an index has come, in a small SQLite file: a transaction on it is the writer lock.

    Such a lock works alike on every system and dies with the process that holds it.
    """

    def __init__(self, path: Path | None, wait: float, schema: Sequence[str]) -> None:
        """Open or create the file, anew if it is damaged; None keeps the state in memory.

        While another process writes, its tables are there already and are not made.
        Raises sqlite3.OperationalError or OSError where nothing may be written.
        """
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self.connection = _connect(path, wait, schema)
        except sqlite3.DatabaseError as error:
            if path is not None and database.is_locked(error):
                self.connection = _opened(path, wait)
            elif path is not None and _is_damage(error):
                path.unlink()
                self.connection = _connect(path, wait, schema)
            else:
                raise
        self.reader = _opened(path, wait) if path else self.connection
        """Sees what was noted last, and waits for no batch that the other is writing."""

    def mark(self, form: str) -> Mark | None:
        """Return the moment that the index has come to; None for one in another format."""
        rows = self.connection.execute(
            "SELECT version, chain FROM state WHERE format = ?", (form,)
        ).fetchall()
        return Mark(*rows[0]) if rows else None

    def forget(self) -> None:
        """Note that the index has come nowhere, so that it begins anew."""
        self.connection.execute("DELETE FROM state")

    def advance(self, form: str, mark: Mark) -> None:
        """Note that the index has come to a moment."""
        self.forget()
        self.connection.execute(
            "INSERT INTO state VALUES (?, ?, ?)", (form, mark.version, mark.chain)
        )

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock; what is noted counts when the block ends well."""
        with database.transaction(self.connection):
            yield

    def close(self) -> None:
        """Close the file."""
        self.reader.close()
        self.connection.close()


def _opened(path: Path | None, wait: float) -> sqlite3.Connection:
    return sqlite3.connect(
        path or ":memory:", timeout=wait, isolation_level=None, check_same_thread=False
    )


def _connect(path: Path | None, wait: float, schema: Sequence[str]) -> sqlite3.Connection:
    connection = _opened(path, wait)
    try:
        with database.transaction(connection):
            for statement in (_STATE, *schema):
                connection.execute(statement)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return database.result_code(error) in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
