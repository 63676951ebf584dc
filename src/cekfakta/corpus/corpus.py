"""The corpus as the rest of cekfakta sees it: a store and the indexes that follow it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from cekfakta.corpus.dense import DenseIndex, Encoder
from cekfakta.corpus.index import Found, Index, Progress
from cekfakta.corpus.lexical import LexicalIndex
from cekfakta.corpus.store import Added, CorpusStats, Store
from cekfakta.types import Hit, Passage, Statement


class Corpus:
    """Statements at rest, found by id, by words and by meaning; safe to share between threads."""

    def __init__(self, store: Store, lexical: Index, dense: Index | None) -> None:
        """Join a store and its indexes; use ``Corpus.open``."""
        self._store = store
        self._lexical = lexical
        self._dense = dense

    @classmethod
    def open(cls, path: Path, encoder: Encoder | None = None) -> Corpus:
        """Open a corpus file, or create it and its folder; indexes lie in ``<path>.index``.

        Where that folder may not be written, the indexes are built in memory.
        Raises CorpusLockedError, CorpusReadOnlyError, CorpusDamagedError or CorpusError.
        """
        store = Store.open(path)
        folder = path.with_name(path.name + ".index")
        dense = DenseIndex(folder, encoder) if encoder else None
        return cls(store, LexicalIndex(folder), dense)

    def __enter__(self) -> Corpus:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the files."""
        self.close()

    def close(self) -> None:
        """Close the files."""
        self._lexical.close()
        if self._dense:
            self._dense.close()
        self._store.close()

    def add(self, statements: Iterable[Statement], progress: Progress | None = None) -> Added:
        """Load all records or, when anything fails, none; then index them, telling the progress.

        The same id with the same content changes nothing; with other content it is a new version.
        Raises InputError on a record that cannot be stored, and the corpus errors.
        """
        added = self._store.add(statements)
        if self._dense:
            self._lexical.update(self._store)
            self._dense.update(self._store, progress)
        else:
            self._lexical.update(self._store, progress)
        return added

    def remove(self, statement_id: str) -> None:
        """Take a record out; its versions are kept. Raises StatementNotFoundError."""
        self._store.remove(statement_id)

    def get(self, statement_id: str) -> Statement:
        """Return the current version. Raises StatementNotFoundError."""
        return self._store.get(statement_id)

    def versions(self, statement_id: str) -> tuple[Statement, ...]:
        """Return all that a record ever said, old to new. Raises StatementNotFoundError."""
        return self._store.versions(statement_id)

    def statements(self) -> Iterator[Statement]:
        """Yield the current records in the order in which they came."""
        return self._store.statements()

    def stats(self) -> CorpusStats:
        """Count what the corpus holds."""
        return self._store.stats()

    @property
    def revision(self) -> str:
        """Hash of the current content, 64 hexadecimal digits: same records, same revision."""
        return self._store.revision

    def lexical(self, query: str, limit: int) -> list[Hit]:
        """Return the passages that share the most telling words with the query, best first."""
        self._lexical.update(self._store)
        return self._hits(self._lexical.search(query, limit))

    def dense(self, query: str, limit: int) -> list[Hit]:
        """Return the passages nearest in meaning, best first; none without an encoder."""
        if self._dense is None:
            return []
        self._dense.update(self._store)
        return self._hits(self._dense.search(query, limit))

    def _hits(self, found: Iterable[Found]) -> list[Hit]:
        """Read the passages; one whose record has just changed under the search is left out."""
        statements: dict[int, Statement | None] = {}
        hits = []
        for place in found:
            if place.version not in statements:
                statements[place.version] = self._store.current(place.version)
            statement = statements[place.version]
            if statement is not None:
                text = statement.text[place.start : place.end]
                passage = Passage(statement.id, place.start, place.end, text)
                hits.append(Hit(passage, place.score))
        return hits
