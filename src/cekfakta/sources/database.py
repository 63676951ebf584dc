"""The SQLite file beside a corpus that keeps whose sources are followed and what came of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from cekfakta.corpus import database
from cekfakta.errors import CorpusError, CorpusLockedError
from cekfakta.regular_file import require_regular

APPLICATION_ID = 0x43454B53
"""``CEKS`` in the header of the file: tells it from another program's SQLite file."""

FORMAT = 1
"""``user_version`` of the file."""

_BUSY_SECONDS = 5.0
_SCHEMA = (
    """
    CREATE TABLE sources (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        url TEXT NOT NULL UNIQUE,
        institution TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE documents (
        source TEXT NOT NULL,
        url TEXT NOT NULL,
        is_list INTEGER NOT NULL DEFAULT 0,
        listed_by TEXT NOT NULL DEFAULT '',
        position INTEGER,
        lastmod TEXT NOT NULL DEFAULT '',
        lastmod_read TEXT,
        etag TEXT NOT NULL DEFAULT '',
        modified TEXT NOT NULL DEFAULT '',
        digest TEXT NOT NULL DEFAULT '',
        asked TEXT,
        PRIMARY KEY (source, url)
    ) STRICT
    """,
    """
    CREATE TABLE statements (
        source TEXT NOT NULL,
        url TEXT NOT NULL,
        id TEXT NOT NULL,
        digest BLOB NOT NULL,
        PRIMARY KEY (source, url, id)
    ) STRICT
    """,
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {FORMAT}",
)


def path_beside(corpus: Path) -> Path:
    """Where the sources of a corpus are kept."""
    return corpus.with_name(corpus.name + ".sources")


class Database:
    """The file, open; each ``writing`` block is one transaction."""

    def __init__(self, path: Path) -> None:
        """Open the file, or create it and its folder.

        Raises CorpusError, or CorpusLockedError while another process writes to it.
        """
        require_regular(path, CorpusError)
        self.path = path
        with _explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
            self._connection.row_factory = sqlite3.Row
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def __enter__(self) -> Database:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self._connection.close()

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """What a query finds."""
        with _explained(self.path):
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all that is written in the block, or nothing."""
        with _explained(self.path), database.transaction(self._connection):
            yield self._connection

    def _prepare(self) -> None:
        if self._is_empty():
            with database.transaction(self._connection):
                if self._is_empty():
                    for statement in _SCHEMA:
                        self._connection.execute(statement)
        stamps = self._pragma("application_id"), self._pragma("user_version")
        if stamps != (APPLICATION_ID, FORMAT):
            raise CorpusError(
                f"{self.path} is no file of sources that this cekfakta reads, and was left as it"
                " is; move it away"
            )

    def _is_empty(self) -> bool:
        (tables,) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return not tables and not self._pragma("application_id")

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"PRAGMA {name}").fetchone()[0])


def forget(connection: sqlite3.Connection, source: str) -> None:
    """Drop what was fetched of a source, so that all of it is fetched again."""
    connection.execute("DELETE FROM documents WHERE source = ?", (source,))
    connection.execute("DELETE FROM statements WHERE source = ?", (source,))


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system raises into the error that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        if database.is_locked(error):
            raise CorpusLockedError(
                f"{path} is being written by another process; wait until that is done, and give"
                " the command again"
            ) from error
        raise CorpusError(
            f"{path}, which keeps the sources that are followed, cannot be used ({error}); allow"
            " writing to it and its folder, or move it away and add the sources again"
        ) from error
    except OSError as error:
        raise CorpusError(
            f"{path.parent} cannot keep the sources that are followed ({error.strerror}); name a"
            " corpus in a folder that you may write"
        ) from error
