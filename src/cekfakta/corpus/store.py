"""The store: one SQLite file that keeps every version of every record."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cekfakta.corpus import database
from cekfakta.corpus.digest import GENESIS, REMOVED, after, digest_of, exchanged, stored_hash
from cekfakta.corpus.record import FIELDS, row_of, statement_of
from cekfakta.errors import StatementNotFoundError
from cekfakta.terms import Kind
from cekfakta.types import Statement

BUSY_SECONDS = 5.0
"""How long a writer waits for another one."""

_PAGE = 500
"""Rows read at a time, so that a large corpus is never in memory whole."""

_CHANGES = """
    SELECT * FROM versions
    WHERE version > ? AND (digest = x'' OR version IN (SELECT version FROM heads))
    ORDER BY version LIMIT ?
"""
_HISTORY = "SELECT * FROM versions WHERE version > ? ORDER BY version LIMIT ?"
_COUNT_CHANGES = """
    SELECT count(*) FROM versions
    WHERE version > ? AND (digest = x'' OR version IN (SELECT version FROM heads))
"""
_NAMES = tuple(field.name for field in FIELDS)
_COLUMNS = (*_NAMES, "digest", "chain")
_APPEND = (
    f"INSERT INTO versions ({', '.join(_COLUMNS)})"  # noqa: S608 - names of our own
    f" VALUES ({', '.join(f':{name}' for name in _COLUMNS)})"
)
_STATS = """
    SELECT count(*) AS statements, count(DISTINCT nullif(publisher, '')) AS publishers,
        min(published) AS oldest, max(published) AS newest,
        (SELECT count(*) FROM versions WHERE digest <> x'') AS versions
    FROM current
"""


@dataclass(frozen=True, slots=True)
class Added:
    """What one ``add`` did, counted in records."""

    added: int
    updated: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class CorpusStats:
    """What a corpus holds: current records, by kind, and all versions ever kept."""

    statements: int
    kinds: Mapping[Kind, int]
    publishers: int
    versions: int
    oldest: date | None
    newest: date | None
    revision: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment in the history of a store; ``chain`` is the hash of all that happened up to it."""

    version: int
    chain: bytes


START = Mark(0, GENESIS)
"""The moment before the first record."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a record: its current version, or None where it was removed."""

    statement_id: str
    mark: Mark
    statement: Statement | None


def _change(row: sqlite3.Row) -> Change:
    """What a row of ``versions`` says. Raises ValueError or LookupError on a damaged one."""
    statement = None if _digest(row) == REMOVED else statement_of(row)
    if not isinstance(row["id"], str):
        raise ValueError(f"the id of version {row['version']} is no text")
    return Change(row["id"], _mark(row), statement)


def _mark(row: sqlite3.Row) -> Mark:
    return Mark(row["version"], stored_hash(row["chain"]))


def _digest(row: sqlite3.Row) -> bytes:
    return REMOVED if row["digest"] == REMOVED else stored_hash(row["digest"])


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


class Store:
    """The system of record; safe to share between threads, each call is one transaction."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Wrap an open connection; use ``Store.open``."""
        self.path = path
        self._connection = connection
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path, busy_seconds: float = BUSY_SECONDS) -> Store:
        """Open the corpus file, or create it and its folder.

        Raises CorpusLockedError, CorpusReadOnlyError, CorpusDamagedError or CorpusError.
        """
        return cls(path, database.connect(path, busy_seconds))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def add(self, statements: Iterable[Statement]) -> Added:
        """Load all or, when anything fails, none; what is there unchanged is left alone.

        Raises InputError on a record that cannot be stored, and the corpus errors.
        """
        counts = {"added": 0, "updated": 0, "unchanged": 0}
        batch = [(digest_of(statement), statement) for statement in statements]
        with self._writing():
            for digest, statement in batch:
                counts[self._put(statement, digest)] += 1
        return Added(**counts)

    def remove(self, statement_id: str) -> None:
        """Take a record out; its versions are kept. Raises StatementNotFoundError."""
        with self._writing():
            old = self._digest(statement_id)
            if old is None:
                raise self._not_found(statement_id)
            self._append(dict.fromkeys(_NAMES) | {"id": statement_id}, REMOVED)
            self._connection.execute("DELETE FROM heads WHERE id = ?", (statement_id,))
            self._exchange(gone=old, come=None)

    def get(self, statement_id: str) -> Statement:
        """Return the current version. Raises StatementNotFoundError."""
        rows = self._of(statement_id, "SELECT * FROM current WHERE id = ?")
        if not rows:
            raise self._not_found(statement_id)
        return self._statement(rows[0])

    def current(self, version: int) -> Statement | None:
        """Return the record with this version number, or None when it is no longer current."""
        rows = self._rows("SELECT * FROM current WHERE version = ?", version)
        return self._statement(rows[0]) if rows else None

    def versions(self, statement_id: str) -> tuple[Statement, ...]:
        """Return all that the record ever said, old to new. Raises StatementNotFoundError."""
        rows = self._of(
            statement_id, "SELECT * FROM versions WHERE id = ? AND digest <> x'' ORDER BY version"
        )
        if not rows:
            raise self._not_found(statement_id)
        return tuple(map(self._statement, rows))

    def statements(self) -> Iterator[Statement]:
        """Yield the current records in the order in which they came."""
        for change in self.changes(START):
            if change.statement is not None:
                yield change.statement

    def changes(self, since: Mark) -> Iterator[Change]:
        """Yield what became of the records touched after a moment, in order."""
        for row in self._paged(_CHANGES, since.version):
            with database.understood(self.path):
                change = _change(row)
            yield change

    def history(self) -> Iterator[tuple[Change, bytes]]:
        """Yield everything that ever happened, in order, each with the hash it was stored under."""
        for row in self._paged(_HISTORY, START.version):
            with database.understood(self.path):
                found = _change(row), _digest(row)
            yield found

    def pending(self, since: Mark) -> int:
        """Count the changes after a moment."""
        return int(self._rows(_COUNT_CHANGES, since.version)[0][0])

    def head(self) -> Mark:
        """Return the newest moment."""
        rows = self._rows("SELECT version, chain FROM versions ORDER BY version DESC LIMIT 1")
        with database.understood(self.path):
            return _mark(rows[0]) if rows else START

    def passed(self, mark: Mark) -> bool:
        """Whether the moment lies in this store's own history."""
        rows = self._rows("SELECT chain FROM versions WHERE version = ?", mark.version)
        return mark == START or (bool(rows) and rows[0]["chain"] == mark.chain)

    @property
    def revision(self) -> str:
        """Hash of the current content, 64 hexadecimal digits: same records, same revision."""
        with database.understood(self.path):
            return stored_hash(self._rows("SELECT revision FROM summary")[0][0]).hex()

    def stats(self) -> CorpusStats:
        """Count what the store holds."""
        row = self._rows(_STATS)[0]
        kinds = self._rows("SELECT kind, count(*) FROM current GROUP BY kind")
        with database.understood(self.path):
            return CorpusStats(
                statements=row["statements"],
                kinds={Kind(kind): count for kind, count in kinds},
                publishers=row["publishers"],
                versions=row["versions"],
                oldest=_day(row["oldest"]),
                newest=_day(row["newest"]),
                revision=self.revision,
            )

    def _statement(self, row: sqlite3.Row) -> Statement:
        with database.understood(self.path):
            return statement_of(row)

    def _put(self, statement: Statement, digest: bytes) -> str:
        old = self._digest(statement.id)
        if old == digest:
            return "unchanged"
        version = self._append(row_of(statement), digest)
        self._connection.execute(
            "INSERT INTO heads (id, version) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET version = excluded.version",
            (statement.id, version),
        )
        self._exchange(gone=old, come=digest)
        return "added" if old is None else "updated"

    def _append(self, row: Mapping[str, str | None], digest: bytes) -> int | None:
        chain = after(self.head().chain, str(row["id"]), digest)
        values = {**row, "digest": digest, "chain": chain}
        return self._connection.execute(_APPEND, values).lastrowid

    def _digest(self, statement_id: str) -> bytes | None:
        rows = self._of(statement_id, "SELECT digest FROM current WHERE id = ?")
        with database.understood(self.path):
            return stored_hash(rows[0]["digest"]) if rows else None

    def _exchange(self, gone: bytes | None, come: bytes | None) -> None:
        with database.understood(self.path):
            old = stored_hash(self._rows("SELECT revision FROM summary")[0]["revision"])
        self._connection.execute("UPDATE summary SET revision = ?", (exchanged(old, gone, come),))

    def _paged(self, sql: str, last: int) -> Iterator[sqlite3.Row]:
        while True:
            rows = self._rows(sql, last, _PAGE)
            yield from rows
            if len(rows) < _PAGE:
                return
            last = rows[-1]["version"]

    def _of(self, statement_id: str, sql: str) -> list[sqlite3.Row]:
        try:
            return self._rows(sql, statement_id)
        except UnicodeEncodeError:  # a lone surrogate, which no stored id holds
            return []

    def _rows(self, sql: str, *values: str | int) -> list[sqlite3.Row]:
        with self._lock, database.explained(self.path):
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with (
            self._lock,
            database.explained(self.path),
            database.transaction(self._connection),
        ):
            yield

    def _not_found(self, statement_id: str) -> StatementNotFoundError:
        return StatementNotFoundError(
            f"no statement has the id {statement_id[:200]!a} in {self.path};"
            " look it up with `cekfakta corpus search` or `cekfakta corpus list`"
        )
