"""The corpus as the rest of cekfakta sees it: a store and the indexes that follow it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from cekfakta.corpus.dense import DenseIndex
from cekfakta.corpus.families import Families, family_of
from cekfakta.corpus.follower import Follower, Found, Index
from cekfakta.corpus.lexical import LexicalIndex
from cekfakta.corpus.store import Added, CorpusStats, Store
from cekfakta.corpus.verify import verify
from cekfakta.errors import StatementNotFoundError
from cekfakta.protocols import Encoder, Kinship, Progress
from cekfakta.terms import Relation
from cekfakta.types import Family, Hit, Passage, Statement

KIN_LOOKED_AT = 20
"""Candidates that are verified when a record is added; a version beyond them is linked through
others."""


class Corpus:
    """Statements at rest, found by id, by words and by meaning; safe to share between threads."""

    def __init__(
        self, store: Store, lexical: LexicalIndex, dense: Index | None, families: Families | None
    ) -> None:
        """Join a store and what follows it; use ``Corpus.open``."""
        self._store = store
        self._lexical = lexical
        self._dense = dense
        self._families = families
        followers = (lexical, families, dense)
        self._followers = tuple(follower for follower in followers if follower is not None)
        self.searches_follow = True
        """Whether a search first takes over what was added since. Where another thread calls
        ``refresh``, it need not, and goes on with what was taken over so far."""

    @classmethod
    def open(
        cls, path: Path, encoder: Encoder | None = None, kinship: Kinship | None = None
    ) -> Corpus:
        """Open a corpus file, or create it and its folder; indexes lie in ``<path>.index``.

        Without an encoder nothing is found by meaning, without a kinship no record has a family.
        Where that folder may not be written, the indexes are built in memory.
        Raises CorpusLockedError, CorpusReadOnlyError, CorpusDamagedError or CorpusError.
        """
        store = Store.open(path)
        folder = path.with_name(path.name + ".index")
        lexical = LexicalIndex(folder)
        dense = DenseIndex(folder, encoder) if encoder else None
        corpus = cls(store, lexical, dense, None)
        if kinship is None:
            return corpus
        families = Families(folder, kinship, lambda text: corpus.candidates(text, KIN_LOOKED_AT))
        return cls(store, lexical, dense, families)

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
        for follower in self._followers:
            follower.close()
        self._store.close()

    def add(self, statements: Iterable[Statement], progress: Progress | None = None) -> Added:
        """Load all records or, when anything fails, none; then index them, telling the progress.

        The same id with the same content changes nothing; with other content it is a new version.
        Raises InputError on a record that cannot be stored, and the corpus errors.
        """
        added = self._store.add(statements)
        *quick, slowest = self._followers
        for follower in quick:
            follower.update(self._store)
        slowest.update(self._store, progress)
        return added

    def refresh(self, progress: Progress | None = None) -> None:
        """Take over what was added since, by any process, telling the progress of each index."""
        for follower in self._followers:
            follower.update(self._store, progress)

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
        self._follow(self._lexical)
        return self._hits(self._lexical.search(query, limit))

    def candidates(self, text: str, limit: int) -> list[Statement]:
        """Return the records whose message ``text`` may repeat, likeliest first."""
        self._follow(self._lexical)
        found = map(self._store.current, self._lexical.candidates(text, limit))
        return [statement for statement in found if statement is not None]

    def dense(self, query: str, limit: int) -> list[Hit]:
        """Return the passages nearest in meaning, best first; none without an encoder."""
        if self._dense is None:
            return []
        self._follow(self._dense)
        return self._hits(self._dense.search(query, limit))

    def family(self, statement_id: str) -> Family:
        """Return all known versions of the message that a record knows, oldest first.

        Raises StatementNotFoundError.
        """
        if self._families is None:
            return family_of([self._store.get(statement_id)])
        self._follow(self._families)
        found = self._current(self._families.family(statement_id))
        return family_of(found or [self._store.get(statement_id)])

    def families(self) -> Iterator[Family]:
        """Yield every family of two versions or more, in order of their ids."""
        if self._families is not None:
            self._follow(self._families)
            for ids in self._families.families():
                if len(found := self._current(ids)) > 1:
                    yield family_of(found)

    def related(self, statement_id: str) -> list[tuple[str, Relation]]:
        """Return the records that are directly linked with one, and how, in order of their ids."""
        if self._families is None:
            return []
        self._follow(self._families)
        return self._families.neighbours(statement_id)

    def verify(self) -> list[str]:
        """Return what store and indexes disagree in, a sentence each; nothing when all is well."""
        self.refresh()
        return verify(self._store, self._followers)

    def reindex(self, progress: Progress | None = None) -> None:
        """Build every index anew from the store, telling the progress of each."""
        for follower in self._followers:
            follower.rebuild(self._store, progress)

    def _follow(self, follower: Follower) -> None:
        if self.searches_follow:
            follower.update(self._store)

    def _current(self, ids: Iterable[str]) -> list[Statement]:
        """Return the records with these ids; one removed since it was linked is left out."""
        found = []
        for identity in ids:
            with suppress(StatementNotFoundError):
                found.append(self._store.get(identity))
        return found

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
