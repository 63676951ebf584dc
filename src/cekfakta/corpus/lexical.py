"""The lexical index: BM25 over the words of passages, by tantivy, in a folder beside the corpus."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterable
from importlib.metadata import version
from itertools import islice
from pathlib import Path

import tantivy

from cekfakta.corpus import passages
from cekfakta.corpus.index import Found, Progress, State
from cekfakta.corpus.store import START, Change, Mark, Store
from cekfakta.text.normalise import fold
from cekfakta.types import Statement

HEAD_BOOST = 0.5
"""Weight of the words of title and claim beside those of the passage."""

MOST_TERMS = 64
"""Words of a query that are looked up: its rarest in the corpus."""

_FORMAT = f"lexical 1, passages {passages.VERSION}, tantivy {version('tantivy')}"
_BATCH = 1000
_HEAP_BYTES = 50_000_000
_LONGEST_WORD = 60


class LexicalIndex:
    """BM25 over passages and the titles and claims of their statements."""

    def __init__(self, folder: Path | None) -> None:
        """Open or create the index in a folder, or build it in memory (None).

        Raises sqlite3.OperationalError or OSError where nothing may be written.
        """
        self._folder = folder / "lexical" if folder else None
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
        self._state = State(folder / "lexical.sqlite" if folder else None)
        self._words = _analyzer()
        self._schema = _schema()
        self._index: tantivy.Index | None = None
        self._mark = START
        self._lock = threading.Lock()

    def update(self, store: Store, progress: Progress | None = None) -> None:
        """Catch up with the store.

        Raises sqlite3.OperationalError when another process holds the lock too long.
        """
        head = store.head()
        if self._index is not None and self._mark == head:
            return
        with self._lock:
            done, total = 0, 0
            while True:
                with self._state.writing():
                    index, mark = self._begin(store)
                    total = total or store.pending(mark)
                    changes = list(islice(store.changes(mark), _BATCH))
                    if changes:
                        self._apply(index, changes)
                        mark = changes[-1].mark
                    self._state.advance(_FORMAT, mark)
                    self._mark = mark
                done += len(changes)
                if progress and total:
                    progress(done, max(done, total))
                if len(changes) < _BATCH:
                    return

    def search(self, query: str, limit: int) -> list[Found]:
        """Return the passages that share the most telling words with the query, best first."""
        if self._index is None or limit < 1:
            return []
        searcher = self._index.searcher()
        hits = searcher.search(self._query(searcher, query), limit, count=False).hits
        addresses = [address for _, address in hits]
        columns = [searcher.fast_field_values(name, addresses) for name in _PLACE]
        return [
            Found(int(number), int(start), int(end), score)
            for (score, _), number, start, end in zip(hits, *columns, strict=True)
        ]

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._index = None
            self._state.close()

    def _begin(self, store: Store) -> tuple[tantivy.Index, Mark]:
        """Open what is on disk, or start afresh when it is absent, damaged or of another store."""
        mark = self._state.mark(_FORMAT)
        if mark != START and store.passed(mark):
            try:
                if self._index is None:
                    self._index = self._open()
                self._index.reload()
                return self._index, mark
            except ValueError:  # tantivy's word for missing or damaged files: build anew
                self._index = None
        self._index = self._create()
        return self._index, START

    def _open(self) -> tantivy.Index:
        index = tantivy.Index.open(str(self._folder))
        index.register_tokenizer(_TOKENIZER, self._words)
        return index

    def _create(self) -> tantivy.Index:
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir()
        index = tantivy.Index(self._schema, path=str(self._folder) if self._folder else None)
        index.register_tokenizer(_TOKENIZER, self._words)
        return index

    @staticmethod
    def _apply(index: tantivy.Index, changes: Iterable[Change]) -> None:
        writer = index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        for change in changes:
            writer.delete_documents_by_term("id", change.statement_id)
            if change.statement is not None:
                for document in _documents(change.statement, change.mark.version):
                    writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        index.reload()

    def _query(self, searcher: tantivy.Searcher, text: str) -> tantivy.Query:
        words = dict.fromkeys(self._words.analyze(fold(text)))
        frequency = {word: searcher.doc_freq("body", word) for word in words}
        rarest = sorted(words, key=frequency.__getitem__)[:MOST_TERMS]
        clauses = []
        for word in rarest:
            body = tantivy.Query.term_query(self._schema, "body", word, index_option="freq")
            head = tantivy.Query.term_query(self._schema, "head", word, index_option="freq")
            clauses.append((tantivy.Occur.Should, body))
            clauses.append((tantivy.Occur.Should, tantivy.Query.boost_query(head, HEAD_BOOST)))
        return tantivy.Query.boolean_query(clauses)


_TOKENIZER = "words"
_PLACE = ("version", "start", "end")


def _analyzer() -> tantivy.TextAnalyzer:
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return words.filter(tantivy.Filter.remove_long(_LONGEST_WORD)).build()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("body", tokenizer_name=_TOKENIZER, index_option="freq")
    builder.add_text_field("head", tokenizer_name=_TOKENIZER, index_option="freq")
    for name in _PLACE:
        builder.add_unsigned_field(name, fast=True)
    return builder.build()


def _documents(statement: Statement, number: int) -> Iterable[tantivy.Document]:
    head = fold(f"{statement.title} {statement.claim or ''}")
    for passage in passages.passages(statement):
        document = tantivy.Document()
        document.add_text("id", statement.id)
        document.add_text("head", head)
        document.add_text("body", fold(passage.text))
        for name, value in zip(_PLACE, (number, passage.start, passage.end), strict=True):
            document.add_unsigned(name, value)
        yield document
