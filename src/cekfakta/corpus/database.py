"""The corpus file as SQLite sees it: opening, creating, telling apart, explaining failures."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cekfakta.corpus.digest import GENESIS
from cekfakta.corpus.migrations import STEPS
from cekfakta.corpus.record import FIELDS
from cekfakta.errors import (
    CorpusDamagedError,
    CorpusError,
    CorpusLockedError,
    CorpusReadOnlyError,
)
from cekfakta.regular_file import require_regular

APPLICATION_ID = 0x43454B46
"""``CEKF`` in the header of the file: tells a corpus from another program's SQLite file."""

SCHEMA_VERSION = 1 + len(STEPS)
"""``user_version`` of the file; a lower one is migrated, a higher one was written by a later
cekfakta."""

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_PAUSE_SECONDS = 0.01
_UNWRITABLE = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})
_SCHEMA = (
    f"""
    CREATE TABLE versions (
        version INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL CHECK (id <> ''),
        digest BLOB NOT NULL,
        chain BLOB NOT NULL,
        recorded TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
        {", ".join(f"{field.name} TEXT" for field in FIELDS if field.name != "id")}
    ) STRICT
    """,
    "CREATE INDEX versions_of_id ON versions (id, version)",
    """
    CREATE TABLE heads (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL UNIQUE REFERENCES versions (version)
    ) STRICT
    """,
    "CREATE VIEW current AS SELECT versions.* FROM heads JOIN versions USING (version)",
    "CREATE TABLE summary (revision BLOB NOT NULL) STRICT",
)


def connect(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """Open the corpus file, or create it and its folder; a file of another kind is left as it is.

    Raises CorpusLockedError, CorpusReadOnlyError, CorpusDamagedError or CorpusError.
    """
    require_regular(path, CorpusDamagedError)
    _make_folder(path.parent)
    with explained(path):
        _require_header(path)
        try:
            return _opened(path, "rwc", busy_seconds)
        except sqlite3.OperationalError as error:
            if not (result_code(error) in _UNWRITABLE and path.is_file()):
                raise
            return _opened(path, read_only_mode(path), busy_seconds)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Take the write lock at once; commit at the end, roll back on any exception."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into the corpus error that says what to do."""
    try:
        yield
    except UnicodeDecodeError as error:  # what SQLite says of a damaged schema may be no UTF-8
        raise _explanation(path, sqlite3.SQLITE_CORRUPT, str(error)) from error
    except sqlite3.Error as error:
        code = result_code(error)
        if code is None and isinstance(error, sqlite3.OperationalError):
            code = sqlite3.SQLITE_CORRUPT  # Python could not read a text as UTF-8
        if code is None:
            raise
        raise _explanation(path, code, str(error)) from error


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """Turn values that no cekfakta writes, met in a row, into CorpusDamagedError."""
    try:
        yield
    except (ValueError, LookupError) as error:
        raise _explanation(path, sqlite3.SQLITE_CORRUPT, str(error)) from error


def _opened(path: Path, mode: str, busy_seconds: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=busy_seconds,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        if _is_empty(connection):
            _create(connection, busy_seconds)
        if _format(path, connection) < SCHEMA_VERSION:
            _migrate(path, connection, mode)
        connection.execute("SELECT revision FROM summary").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def read_only_mode(path: Path) -> str:
    """How to open a file beside which SQLite can create nothing.

    ``immutable`` reads the main file alone, so it is right only when no log lies beside it.
    """
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise CorpusReadOnlyError(
            f"{path} has changes waiting in {log.name}, and its folder may not be written;"
            " open the corpus once where both may be written, or copy both to such a folder"
        )
    return "ro&immutable=1"


def _is_empty(connection: sqlite3.Connection) -> bool:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return not tables and not _pragma(connection, "application_id")


def _create(connection: sqlite3.Connection, busy_seconds: float) -> None:
    _write_ahead(connection, time.monotonic() + busy_seconds)
    with transaction(connection):
        if not _is_empty(connection):
            return
        for statement in _SCHEMA:
            connection.execute(statement)
        connection.execute("INSERT INTO summary VALUES (?)", (GENESIS,))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _write_ahead(connection: sqlite3.Connection, deadline: float) -> None:
    """Switch to the write-ahead log: SQLite itself does not wait for other processes here."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if result_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE_SECONDS)


def _format(path: Path, connection: sqlite3.Connection) -> int:
    """The format of a corpus file; what is no corpus, or one of a later format, is refused."""
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise CorpusDamagedError(
            f"{path} is an SQLite file of another program, not a cekfakta corpus;"
            " nothing in it was changed; name another file"
        )
    version = _pragma(connection, "user_version")
    if not 1 <= version <= SCHEMA_VERSION:
        raise CorpusError(
            f"{path} has corpus format {version}, this cekfakta reads formats 1 to"
            f" {SCHEMA_VERSION}; use the cekfakta version that wrote it, or a newer one"
        )
    return version


def _migrate(path: Path, connection: sqlite3.Connection, mode: str) -> None:
    """Bring a file to the present format, in one transaction."""
    if mode != "rwc":
        raise CorpusReadOnlyError(
            f"{path} has an older corpus format and must be brought to format {SCHEMA_VERSION}"
            " before it is read, but may not be written; open it once where it and its folder may"
            " be written, or copy it to such a place and name the copy"
        )
    with understood(path), transaction(connection):
        for step in STEPS[_format(path, connection) - 1 :]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _require_header(path: Path) -> None:
    """Refuse what SQLite would take for an empty file and write over: it reads 100 bytes or none.

    An empty file is let through: that is what a process killed while creating a corpus leaves.
    """
    if not path.exists():
        return
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise _explanation(path, sqlite3.SQLITE_CANTOPEN, str(error)) from error
    if header and (len(header) < _HEADER_BYTES or not header.startswith(_MAGIC)):
        raise _explanation(path, sqlite3.SQLITE_NOTADB, "")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise CorpusReadOnlyError(
            f"the folder {folder} for the corpus may not be created;"
            " create it, or name a corpus file in a folder that you may write"
        ) from error
    except OSError as error:
        raise CorpusError(
            f"{folder} cannot be the folder of a corpus ({error.strerror}); name another file"
        ) from error


def result_code(error: sqlite3.Error) -> int | None:
    """Return the primary result code; None for misuse that SQLite itself did not report."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def is_locked(error: Exception) -> bool:
    """Return whether another connection holds the lock; it may be free a moment later."""
    locked = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
    return isinstance(error, sqlite3.Error) and result_code(error) in locked


def _explanation(path: Path, code: int, detail: str) -> CorpusError:
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return CorpusLockedError(
                f"{path} is being written by another process; wait until that is done, or stop it,"
                " and give the command again: nothing was changed"
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return CorpusReadOnlyError(
                f"{path} may not be written; allow writing to the file and its folder,"
                " or copy it to a place that you may write and name the copy"
            )
        case sqlite3.SQLITE_CANTOPEN:
            return CorpusReadOnlyError(
                f"{path} cannot be opened or created; allow reading and writing the file and its"
                " folder, or name another file"
            )
        case sqlite3.SQLITE_NOTADB:
            return CorpusDamagedError(
                f"{path} is not a cekfakta corpus (nor an SQLite file); nothing in it was changed;"
                " name another file, or load this one with `cekfakta corpus add`"
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_ERROR:  # our own SQL has no other error
            return CorpusDamagedError(
                f"{path} is damaged or cut short ({detail}); put back a copy, or move it away and"
                " load its sources again with `cekfakta corpus add`"
            )
        case _:
            return CorpusError(
                f"{path} could not be read or written ({detail}); check the disk and its free"
                " space, and give the command again: what was stored before is kept"
            )
