"""A statement as a row of the store, its content hash, and the hashes of many."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import asdict
from datetime import date

from cekfakta.errors import InputError
from cekfakta.terms import Kind, Rating
from cekfakta.types import Statement

GENESIS = bytes(32)
"""What the hash chain and the revision of an empty corpus are."""

REMOVED = b""
"""The digest of a version that records a removal."""

MOST_ID_CHARACTERS = 1000
"""Longest id; a URL fits."""


def row_of(statement: Statement) -> dict[str, str | None]:
    """The statement as the values that SQLite stores."""
    row = asdict(statement)
    for name in ("published", "valid_from", "expires"):
        row[name] = row[name].isoformat() if row[name] else None
    return row


def statement_of(row: sqlite3.Row) -> Statement:
    """The statement that a row holds."""
    return Statement(
        id=row["id"],
        kind=Kind(row["kind"]),
        title=row["title"],
        text=row["text"],
        publisher=row["publisher"],
        published=_date(row["published"]),
        url=row["url"],
        lang=row["lang"],
        claim=row["claim"],
        rating=Rating(row["rating"]) if row["rating"] else None,
        valid_from=_date(row["valid_from"]),
        expires=_date(row["expires"]),
        superseded_by=row["superseded_by"],
    )


def digest_of(statement: Statement) -> bytes:
    """SHA-256 of everything the statement says, its id included.

    Raises InputError when its id is empty or too long, or it holds half a character.
    """
    if not 0 < len(statement.id) <= MOST_ID_CHARACTERS:
        raise InputError(
            f"a statement came with an id of {len(statement.id)} characters; give each record a"
            f" unique id of 1 to {MOST_ID_CHARACTERS}"
        )
    content = json.dumps(row_of(statement), ensure_ascii=False, sort_keys=True)
    try:
        return hashlib.sha256(content.encode()).digest()
    except UnicodeEncodeError as error:
        raise InputError(
            f"statement {statement.id!a} holds half a character ({content[error.start]!a}, a lone"
            " surrogate), which no UTF-8 file can hold; save its source as UTF-8 and read it again"
        ) from error


def after(chain: bytes, statement_id: str, digest: bytes) -> bytes:
    """The hash of a history that one more version is added to."""
    return hashlib.sha256(chain + digest + statement_id.encode()).digest()


def exchanged(revision: bytes, gone: bytes | None, come: bytes | None) -> bytes:
    """The revision when one record's digest goes and another comes.

    A revision is the sum of the digests modulo 2**256, so that it depends on the content alone,
    not on the order in which it came, and a change costs the same in a corpus of any size.
    """
    total = _number(revision) - _number(gone or GENESIS) + _number(come or GENESIS)
    return (total % 2**256).to_bytes(32, "big")


def _number(digest: bytes) -> int:
    return int.from_bytes(digest, "big")


def _date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
