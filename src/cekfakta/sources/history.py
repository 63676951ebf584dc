"""What was fetched of each source and when, so that only what changed is fetched again.

No text is kept: of a document its ``ETag``, ``Last-Modified`` and hash, of a statement its hash.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from cekfakta.sources.database import Database, forget
from cekfakta.sources.listings import Entry

_DUE = """
    FROM documents
    WHERE source = ? AND position IS NOT NULL AND NOT is_list
        AND (digest = '' OR lastmod = '' OR lastmod IS NOT lastmod_read)
"""
"""Listed pages that were never read, that their list says have changed, or of which it says
nothing."""


@dataclass(frozen=True, slots=True)
class Document:
    """A page or a list of a source.

    ``lastmod`` is when its list says that it last changed, ``lastmod_read`` what that was when it
    was last read; ``etag``, ``modified`` and ``digest`` (SHA-256, hexadecimal) are of its content
    then, empty when it never was.
    """

    url: str
    is_list: bool = False
    lastmod: str = ""
    lastmod_read: str | None = None
    etag: str = ""
    modified: str = ""
    digest: str = ""

    @property
    def due(self) -> bool:
        """Whether it may have changed since it was read."""
        return not (self.digest and self.lastmod) or self.lastmod != self.lastmod_read


@dataclass(frozen=True, slots=True)
class Content:
    """What tells one state of a document from another."""

    etag: str
    modified: str
    digest: str


class History:
    """The documents and statements of sources, kept in a file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def document(self, source: str, url: str) -> Document:
        """A document as it was last read."""
        sql = "SELECT * FROM documents WHERE source = ? AND url = ?"
        rows = self._database.rows(sql, source, url)
        return _document(rows[0]) if rows else Document(url)

    def listed(self, source: str, url: str) -> list[Document]:
        """What a list held when it was last read, in its order."""
        sql = """
            SELECT * FROM documents WHERE source = ? AND listed_by = ? AND position IS NOT NULL
            ORDER BY position
        """
        return list(map(_document, self._database.rows(sql, source, url)))

    def due(self, source: str, limit: int) -> list[Document]:
        """The pages to ask for, those never asked for first, newest first, then the longest ago."""
        sql = f"SELECT * {_DUE} ORDER BY asked NULLS FIRST, lastmod DESC, position LIMIT ?"
        return list(map(_document, self._database.rows(sql, source, limit)))

    def count_due(self, source: str) -> int:
        """How many pages there are to ask for."""
        return int(self._database.rows(f"SELECT count(*) {_DUE}", source)[0][0])

    def given(self, source: str, url: str) -> Mapping[str, bytes]:
        """The hashes of the statements that a document gave, by their ids."""
        sql = "SELECT id, digest FROM statements WHERE source = ? AND url = ?"
        return {row["id"]: row["digest"] for row in self._database.rows(sql, source, url)}

    def newest(self, source: str) -> tuple[str, bytes] | None:
        """The statement that a source gave last: its id and hash."""
        sql = "SELECT id, digest FROM statements WHERE source = ? ORDER BY rowid DESC LIMIT 1"
        rows = self._database.rows(sql, source)
        return (rows[0]["id"], rows[0]["digest"]) if rows else None

    def forget(self, source: str) -> None:
        """Drop what is known of a source."""
        with self._database.writing() as connection:
            forget(connection, source)

    def keep_root(self, source: str, url: str) -> None:
        """Note that a source is one document, which stands at its own address."""
        sql = "INSERT OR IGNORE INTO documents (source, url, position) VALUES (?, ?, 0)"
        with self._database.writing() as connection:
            connection.execute(sql, (source, url))

    def keep_listing(
        self, source: str, url: str, content: Content, entries: Iterable[Entry]
    ) -> None:
        """Keep what a list holds now; what it holds no more is not asked for any longer."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE documents SET position = NULL WHERE source = ? AND listed_by = ?",
                (source, url),
            )
            connection.executemany(
                """
                INSERT INTO documents (source, url, is_list, listed_by, position, lastmod)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (source, url) DO UPDATE SET is_list = excluded.is_list,
                    listed_by = excluded.listed_by, position = excluded.position,
                    lastmod = excluded.lastmod
                """,
                [
                    (source, entry.url, entry.is_list, url, position, entry.lastmod)
                    for position, entry in enumerate(entries)
                    if entry.url != url
                ],
            )
            connection.execute(
                "INSERT OR IGNORE INTO documents (source, url, is_list) VALUES (?, ?, 1)",
                (source, url),
            )
            _note_read(connection, source, url, content)

    def keep_page(
        self, source: str, url: str, content: Content, statements: Mapping[str, bytes]
    ) -> None:
        """Keep what a page is now and what it gave."""
        with self._database.writing() as connection:
            _note_read(connection, source, url, content)
            connection.executemany(
                "INSERT OR REPLACE INTO statements (source, url, id, digest) VALUES (?, ?, ?, ?)",
                [(source, url, identity, digest) for identity, digest in statements.items()],
            )

    def keep_asked(self, source: str, url: str) -> None:
        """Note that a document was asked for and gave nothing new."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE documents SET asked = ? WHERE source = ? AND url = ?",
                (_now(), source, url),
            )

    def keep_unchanged(self, source: str, url: str) -> None:
        """Note that a document is what it was, whatever its list says of it."""
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE documents SET asked = ?, lastmod_read = lastmod"
                " WHERE source = ? AND url = ?",
                (_now(), source, url),
            )


def _note_read(connection: sqlite3.Connection, source: str, url: str, content: Content) -> None:
    connection.execute(
        "UPDATE documents SET asked = ?, lastmod_read = lastmod, etag = ?, modified = ?,"
        " digest = ? WHERE source = ? AND url = ?",
        (_now(), content.etag, content.modified, content.digest, source, url),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat()


def _document(row: sqlite3.Row) -> Document:
    return Document(
        url=row["url"],
        is_list=bool(row["is_list"]),
        lastmod=row["lastmod"],
        lastmod_read=row["lastmod_read"],
        etag=row["etag"],
        modified=row["modified"],
        digest=row["digest"],
    )
