"""Corpus files of older formats, brought to the present one step by step."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator

from cekfakta.corpus.digest import GENESIS, REMOVED, after, digest_of_row, exchanged, stored_hash

_PAGE = 500
_FIELDS_OF_1 = (
    "id", "kind", "title", "text", "publisher", "published", "url", "lang", "claim", "rating",
    "valid_from", "expires", "superseded_by",
)  # fmt: skip


def _to_2(connection: sqlite3.Connection) -> None:
    """Records say their scope; what is not set is left out of the digests, which come anew."""
    stored = connection.execute("SELECT revision FROM summary").fetchone()
    if stored is None or _revision(connection) != stored["revision"]:
        raise ValueError("the revision is not that of the records")
    connection.execute("ALTER TABLE versions ADD COLUMN scope TEXT")
    old = new = GENESIS
    for row in _versions(connection):
        values = {name: _text(row[name]) for name in _FIELDS_OF_1}
        before = REMOVED if row["digest"] == REMOVED else stored_hash(row["digest"])
        old = after(old, str(row["id"]), before)
        if old != row["chain"] or (before and _digest_of_1(values) != before):
            raise ValueError(f"its hashes do not bear out version {row['version']}")
        digest = digest_of_row(values) if before else REMOVED
        new = after(new, str(row["id"]), digest)
        connection.execute(
            "UPDATE versions SET digest = ?, chain = ? WHERE version = ?",
            (digest, new, row["version"]),
        )
    connection.execute("UPDATE summary SET revision = ?", (_revision(connection),))


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_to_2,)
"""What makes format 2 of format 1, and so on; each runs inside a transaction.

It raises ValueError or LookupError where a file does not bear out its own hashes, since new ones
would hide what happened to it.
"""


def _text(value: object) -> str | None:
    if not isinstance(value, str | None):
        raise ValueError(f"a text is {type(value).__name__}")
    return value


def _digest_of_1(values: dict[str, str | None]) -> bytes:
    content = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).digest()


def _versions(connection: sqlite3.Connection) -> Iterator[sqlite3.Row]:
    query = "SELECT * FROM versions WHERE version > ? ORDER BY version LIMIT ?"
    last = 0
    while rows := connection.execute(query, (last, _PAGE)).fetchall():
        yield from rows
        last = rows[-1]["version"]


def _revision(connection: sqlite3.Connection) -> bytes:
    revision = GENESIS
    for (digest,) in connection.execute("SELECT digest FROM current"):
        revision = exchanged(revision, None, stored_hash(digest))
    return revision
