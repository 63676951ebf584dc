"""The dense index: a vector for each passage, compared exactly with that of the query."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cekfakta.corpus import passages, vectors
from cekfakta.corpus.follower import Found, Index
from cekfakta.corpus.store import Change
from cekfakta.protocols import Encoder
from cekfakta.types import Statement

_BATCH = 8  # records; encoding as many press releases takes about 3 s on one core
_WAIT_SECONDS = 1.0
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB NOT NULL) STRICT",
    """
    CREATE TABLE IF NOT EXISTS places (
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        key BLOB NOT NULL REFERENCES vectors (key)
    ) STRICT
    """,
    "CREATE INDEX IF NOT EXISTS places_of_id ON places (id)",
    "CREATE INDEX IF NOT EXISTS places_of_key ON places (key)",
)


class DenseIndex(Index):
    """Cosine over passages read with the title and claim of their statement.

    Vectors are kept as float16 under a hash of encoder and text, so that only new text is ever
    encoded, also after a rebuild. Exact search takes 8 ms per 100,000 passages on two cores.
    """

    name = "dense"

    def __init__(self, folder: Path | None, encoder: Encoder) -> None:
        """Open or create the index in a folder; keep it in memory for None or where it must."""
        self._encoder = encoder
        self._rows = _rows((), encoder.dimensions)
        form = (
            f"dense 1, passages {passages.VERSION}, vectors {vectors.VERSION}, "
            f"{encoder.dimensions} of {encoder.fingerprint}"
        )
        path = folder / "dense.sqlite" if folder else None
        super().__init__(path, form, _BATCH, _WAIT_SECONDS, _SCHEMA)

    def search(self, query: str, limit: int) -> list[Found]:
        """Return the passages nearest in meaning to the query, best first."""
        places, matrix = self._rows
        count = min(limit, len(matrix))
        if count < 1 or not query.strip():
            return []
        whole = query.encode(errors="replace").decode()  # tokenizers refuse lone surrogates
        scores = np.einsum("ij,j->i", matrix, self._encoder.encode_query(whole))
        best = np.argpartition(-scores, count - 1)[:count]
        ranked = best[np.lexsort((best, -scores[best]))]
        return [
            Found(version, start, end, float(score))
            for (version, start, end), score in zip(
                places[ranked].tolist(), scores[ranked], strict=True
            )
        ]

    def places(self) -> NDArray[np.int64]:
        """Every passage it holds as version, start and end, shape (n, 3), in order of version."""
        places = self._rows[0]
        return places[np.lexsort(places.T[::-1])]

    def _resume(self) -> bool:
        return True

    def _restart(self) -> None:
        self._state.connection.execute("DELETE FROM places")

    def _apply(self, changes: Sequence[Change]) -> None:
        self._state.connection.executemany(
            "DELETE FROM places WHERE id = ?", [(change.statement_id,) for change in changes]
        )
        places: list[tuple[str, int, int, int, bytes]] = []
        texts: dict[bytes, str] = {}
        for change in changes:
            for start, end, text in readings(change.statement):
                key = vectors.key(self._encoder, text)
                places.append((change.statement_id, change.mark.version, start, end, key))
                texts[key] = text
        self._encode(texts)
        self._state.connection.executemany("INSERT INTO places VALUES (?, ?, ?, ?, ?)", places)
        if len(changes) < _BATCH:  # the last batch: what no passage uses any more can go
            self._state.connection.execute(
                "DELETE FROM vectors WHERE key NOT IN (SELECT key FROM places)"
            )

    def _publish(self) -> None:
        rows = self._state.connection.execute(
            "SELECT version, start, end, vector FROM places JOIN vectors USING (key)"
            " ORDER BY id, start"
        ).fetchall()
        self._rows = _rows(rows, self._encoder.dimensions)

    def _encode(self, texts: dict[bytes, str]) -> None:
        connection = self._state.connection
        known = "SELECT 1 FROM vectors WHERE key = ?"
        new = [key for key in texts if not connection.execute(known, (key,)).fetchone()]
        if new:
            encoded = self._encoder.encode_passages([texts[key] for key in new])
            connection.executemany(
                "INSERT INTO vectors VALUES (?, ?)",
                [
                    (key, vector.astype(np.float16).tobytes())
                    for key, vector in zip(new, encoded, strict=True)
                ],
            )


def _rows(
    rows: Sequence[tuple[int, int, int, bytes]], dimensions: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Places, shape (n, 3), and vectors, shape (n, dimensions), for searching."""
    places = np.array([row[:3] for row in rows], dtype=np.int64).reshape(len(rows), 3)
    vectors = np.frombuffer(b"".join(row[3] for row in rows), dtype=np.float16)
    return places, vectors.reshape(len(rows), dimensions).astype(np.float32)


def readings(statement: Statement | None) -> list[tuple[int, int, str]]:
    """Return the offsets of each passage, and the text that the encoder reads for it."""
    if statement is None:
        return []
    head = "\n".join(filter(None, (statement.title, statement.claim)))
    return [
        (passage.start, passage.end, f"{head}\n{passage.text}".strip())
        for passage in passages.passages(statement)
    ]
