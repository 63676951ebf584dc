"""What every index of a store shares: its state file, which is also its writer lock."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cekfakta.corpus import database
from cekfakta.corpus.store import START, Mark, Store

LOCK_SECONDS = 10.0
"""How long to wait for another process that writes the index; it lets go after every batch."""

Progress = Callable[[int, int], None]
"""Is told how many records are done, and of how many."""

_STATE = """
    CREATE TABLE IF NOT EXISTS state (
        format TEXT NOT NULL, version INTEGER NOT NULL, chain BLOB NOT NULL
    ) STRICT
"""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage in an index: characters ``start:end`` of the text of one version of a record."""

    version: int
    start: int
    end: int
    score: float


class Index(Protocol):
    """Finds passages of the current records; derived from a store and rebuilt from it at will."""

    def update(self, store: Store, progress: Progress | None = None) -> None:
        """Catch up with the store; costs next to nothing when nothing has changed."""

    def search(self, query: str, limit: int) -> list[Found]:
        """Return the passages nearest to the query, best first."""

    def close(self) -> None:
        """Let go of the files."""


class State:
    """How far an index has come, in a small SQLite file: a transaction on it is the writer lock.

    Such a lock works alike on every system and dies with the process that holds it.
    """

    def __init__(self, path: Path | None, schema: Sequence[str] = ()) -> None:
        """Open or create the file, anew if it is damaged; None keeps the state in memory.

        Raises sqlite3.OperationalError or OSError where nothing may be written.
        """
        try:
            self.connection = _connect(path, schema)
        except sqlite3.DatabaseError as error:
            if path is None or not _is_damage(error):
                raise
            path.unlink()
            self.connection = _connect(path, schema)

    def mark(self, format_: str) -> Mark:
        """Return the moment that the index has come to; START for one in another format."""
        rows = self.connection.execute(
            "SELECT version, chain FROM state WHERE format = ?", (format_,)
        ).fetchall()
        return Mark(*rows[0]) if rows else START

    def advance(self, format_: str, mark: Mark) -> None:
        """Note that the index has come to a moment."""
        self.connection.execute("DELETE FROM state")
        self.connection.execute(
            "INSERT INTO state VALUES (?, ?, ?)", (format_, mark.version, mark.chain)
        )

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock; what is noted counts when the block ends well."""
        with database.transaction(self.connection):
            yield

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


def _connect(path: Path | None, schema: Sequence[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path or ":memory:", timeout=LOCK_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        with database.transaction(connection):
            for statement in (_STATE, *schema):
                connection.execute(statement)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return database.result_code(error) in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}
