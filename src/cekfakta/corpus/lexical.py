"""The lexical index: BM25 over the words of passages, by tantivy, in a folder beside the corpus.

Records that know a circulating message are also indexed by the words and word pairs of it, so
that a repost is found among a million by the few rarest of its pairs.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np
import tantivy
from numpy.typing import NDArray

from cekfakta.corpus import passages
from cekfakta.corpus.follower import Found, Index
from cekfakta.corpus.store import Change
from cekfakta.terms import Kind
from cekfakta.text.normalise import fold
from cekfakta.types import Statement

TIE_BREAKER = 0.3
"""A word counts where it tells most, in passage or head (title and claim), plus this much of
the other.

Measured on 366 circulating posts against the ministry's 4,212 notices: R@1 .760 and R@10 .904;
0 gives .730 and .899, adding both up with the head at half weight .749 and .904. Stemming was
tried and left out: it moved R@1 by less than a point, down for short claims.
"""

MOST_TERMS = 64
"""Words of a query that are looked up, its rarest; on the same posts 32 cost 3 points of R@1."""

MOST_POSTINGS = 300_000
"""Passages, counted for each word that they hold, that a search scores; rarest words first.

It binds only in a corpus of more than ten thousand passages, where common words tell nothing and
would cost a tenth of a second.
"""

WINDOW = 12
"""Words of a message from which its rarest words and pairs are taken, so that each of several
messages in one post is looked up; wider in messages of more than ``MOST_WINDOWS`` windows."""

MOST_WINDOWS = 24
PAIRS = 6
WORDS = 4
"""Pairs and single words of a window that are looked up; words outlast mistyped neighbours."""

MOST_KNOWN_POSTINGS = 100_000
"""As ``MOST_POSTINGS``, for candidates, and about the depth to which records are looked for."""

_FORMAT = f"lexical 2, passages {passages.VERSION}, tantivy {version('tantivy')}"
_BATCH = 1000
_WAIT_SECONDS = 1.0
_HEAP_BYTES = 50_000_000
_DEEPER = 8
_LONGEST_WORD = 60
_log = logging.getLogger(__name__)


class LexicalIndex(Index):
    """BM25 over passages and the titles and claims of their statements."""

    name = "lexical"

    def __init__(self, folder: Path | None) -> None:
        """Open or create the index in a folder; build it in memory for None or where it must."""
        path = folder / "lexical.sqlite" if folder else None
        super().__init__(path, _FORMAT, _BATCH, _WAIT_SECONDS)
        self._words = _analyzer()
        self._fields = _schema()
        self._index = self._made(None)

    def search(self, query: str, limit: int) -> list[Found]:
        """Return the passages that share the most telling words with the query, best first."""
        if limit < 1:
            return []
        searcher = self._index.searcher()
        hits = searcher.search(self._query(searcher, query), limit, count=False).hits
        addresses = [address for _, address in hits]
        columns = [searcher.fast_field_values(name, addresses) for name in _PLACE]
        return [
            Found(int(number), int(start), int(end), score)
            for (score, _), number, start, end in zip(hits, *columns, strict=True)
        ]

    def candidates(self, text: str, limit: int) -> list[int]:
        """Return the versions of records that know a message like ``text``, likeliest first."""
        if limit < 1:
            return []
        searcher = self._index.searcher()
        terms = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._fields, "known", term, "basic"))
            for term in self._telling(searcher, text)
        ]
        query = tantivy.Query.boolean_query(terms)
        return _distinct(searcher, query, limit)

    def places(self) -> NDArray[np.int64]:
        """Every passage it holds as version, start and end, shape (n, 3), in order of version."""
        searcher = self._index.searcher()
        every = tantivy.Query.all_query()
        hits = searcher.search(every, max(searcher.num_docs, 1), count=False).hits
        addresses = [address for _, address in hits]
        columns = [searcher.fast_field_values(name, addresses) for name in _PLACE]
        places = np.array(columns, dtype=np.int64).reshape(len(_PLACE), len(hits)).T
        return places[np.lexsort(places.T[::-1])]

    def _resume(self) -> bool:
        if self._folder:
            try:
                self._index = self._ready(tantivy.Index.open(str(self._folder)))
            except ValueError as error:
                _log.info("lexical index %s is built anew: %s", self._folder, error)
                return False
        return True

    def _restart(self) -> None:
        if self._folder:
            if self._folder.exists():
                shutil.rmtree(self._folder)
            self._folder.mkdir()
        self._index = self._made(self._folder)

    def _apply(self, changes: Sequence[Change]) -> None:
        writer = self._index.writer(heap_size=_HEAP_BYTES, num_threads=1)
        for change in changes:
            writer.delete_documents_by_term("id", change.statement_id)
            if change.statement is not None:
                for document in _documents(change.statement, change.mark.version):
                    writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def _publish(self) -> None:
        self._index.reload()

    @property
    def _folder(self) -> Path | None:
        return self._path.with_suffix("") if self._path else None

    def _made(self, folder: Path | None) -> tantivy.Index:
        return self._ready(tantivy.Index(self._fields, path=str(folder) if folder else None))

    def _ready(self, index: tantivy.Index) -> tantivy.Index:
        index.register_tokenizer(_TOKENIZER, self._words)
        index.config_reader("manual")
        return index

    def _query(self, searcher: tantivy.Searcher, text: str) -> tantivy.Query:
        words = dict.fromkeys(self._words.analyze(fold(text)))
        frequency = {word: searcher.doc_freq("body", word) for word in words}
        rarest = _affordable(frequency, MOST_POSTINGS)[:MOST_TERMS]
        clauses = []
        for word in rarest:
            body = tantivy.Query.term_query(self._fields, "body", word, index_option="freq")
            head = tantivy.Query.term_query(self._fields, "head", word, index_option="freq")
            better = tantivy.Query.disjunction_max_query([body, head], TIE_BREAKER)
            clauses.append((tantivy.Occur.Should, better))
        return tantivy.Query.boolean_query(clauses)

    def _telling(self, searcher: tantivy.Searcher, text: str) -> list[str]:
        """The rarest known words and word pairs of every part of the text."""
        words = self._words.analyze(fold(text))
        pairs = [*_pairs(words), ""]
        size = max(WINDOW, -(-len(words) // MOST_WINDOWS))
        taken: dict[str, int] = {}
        for start in range(0, len(words), size):
            for terms, most in ((pairs, PAIRS), (words, WORDS)):
                counted = {t: searcher.doc_freq("known", t) for t in terms[start : start + size]}
                known = [term for term, count in counted.items() if count]
                rarest = sorted(known, key=counted.__getitem__)[:most]
                taken |= {term: counted[term] for term in rarest}
        return _affordable(taken, MOST_KNOWN_POSTINGS)


def _distinct(searcher: tantivy.Searcher, query: tantivy.Query, limit: int) -> list[int]:
    """The versions of the first ``limit`` records found, however many passages each one has.

    Every passage carries its record's title and claim, so a long record alone may fill a search.
    """
    depth = 2 * limit
    while True:
        hits = searcher.search(query, depth, count=False).hits
        found = searcher.fast_field_values("version", [address for _, address in hits])
        versions = list(dict.fromkeys(np.array(found, dtype=np.int64).tolist()))
        if len(versions) >= limit or len(hits) < depth or depth >= MOST_KNOWN_POSTINGS:
            return versions[:limit]
        depth *= _DEEPER


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
    builder.add_text_field("known", tokenizer_name=_TOKENIZER, index_option="basic")
    for name in _PLACE:
        builder.add_unsigned_field(name, fast=True)
    return builder.build()


def _documents(statement: Statement, number: int) -> Iterable[tantivy.Document]:
    head = fold(f"{statement.title} {statement.claim or ''}")
    knows = statement.kind is Kind.CIRCULATING or statement.claim
    for passage in passages.passages(statement):
        document = tantivy.Document()
        document.add_text("id", statement.id)
        document.add_text("head", head)
        document.add_text("body", body := fold(passage.text))
        if knows:
            words = f"{head} {body}".split()
            document.add_text("known", " ".join([*words, *_pairs(words)]))
        for name, value in zip(_PLACE, (number, passage.start, passage.end), strict=True):
            document.add_unsigned(name, value)
        yield document


def _pairs(words: Sequence[str]) -> list[str]:
    """Neighbouring words as one term; folded words hold no underscore."""
    return [f"{first}_{second}" for first, second in pairwise(words)]


def _affordable(frequency: Mapping[str, int], most: int) -> list[str]:
    """The rarest terms, as long as all that hold them are not too many; at least one."""
    ordered = sorted(frequency, key=frequency.__getitem__)
    sums = accumulate(frequency[term] for term in ordered)
    return [
        term
        for at, (term, sum_) in enumerate(zip(ordered, sums, strict=True))
        if not at or sum_ <= most
    ]
