"""The hash of a statement's content, and the hashes of many: history and revision."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from cekfakta.corpus.record import row_of
from cekfakta.errors import InputError
from cekfakta.types import Statement

GENESIS = bytes(32)
"""What the hash chain and the revision of an empty corpus are."""

REMOVED = b""
"""The digest of a version that records a removal."""

MOST_ID_CHARACTERS = 1000
"""Longest id; a URL fits."""


def digest_of(statement: Statement) -> bytes:
    """SHA-256 of everything the statement says, its id included.

    Raises InputError when its id is empty or too long, or it holds half a character.
    """
    if not 0 < len(statement.id) <= MOST_ID_CHARACTERS:
        raise InputError(
            f"a statement came with an id of {len(statement.id)} characters; give each record a"
            f" unique id of 1 to {MOST_ID_CHARACTERS}"
        )
    try:
        return digest_of_row(row_of(statement))
    except UnicodeEncodeError as error:
        raise InputError(
            f"statement {statement.id!a} holds half a character ({error.object[error.start]!a}, a"
            " lone surrogate), which no UTF-8 file can hold; save its source as UTF-8 and read it"
            " again"
        ) from error


def digest_of_row(row: Mapping[str, str | None]) -> bytes:
    """SHA-256 of the values that are set, so that a field added later changes no old digest."""
    values = {name: value for name, value in row.items() if value is not None}
    content = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).digest()


def stored_hash(value: object) -> bytes:
    """Return the hash that a row holds. Raises ValueError when the value is none."""
    if not isinstance(value, bytes) or len(value) != len(GENESIS):
        raise ValueError("a hash is damaged")
    return value


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
