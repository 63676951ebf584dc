"""Bringing in what is new or has changed at the sources, and telling what became of each.

A source is taken in steps: its lists are read, then the pages that are due, a few at a time. What
they give goes into the corpus at once, and only then is it noted that they were read; a process
that is killed between the two reads them again, which changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.digest import digest_of
from cekfakta.errors import (
    CorpusLockedError,
    FetchError,
    FormatError,
    InputError,
    StatementNotFoundError,
)
from cekfakta.sources.bmkg import PUBLISHER
from cekfakta.sources.crawler import Crawler
from cekfakta.sources.documents import read_document
from cekfakta.sources.fetch import Fetched
from cekfakta.sources.history import Content, Document, History
from cekfakta.sources.listings import MAX_LISTS, MAX_PAGES, read_listing, same_site
from cekfakta.terms import Kind, SourceKind
from cekfakta.types import Reject, Source, Statement

_BATCH = 10
"""Pages whose statements go into the corpus together."""
_LISTS = frozenset({SourceKind.FEED, SourceKind.SITEMAP})
_OF_MANY = frozenset({SourceKind.CLAIMREVIEW, SourceKind.BMKG})
"""Kinds of which one address gives other statements from day to day."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An address of which something did not come, and why."""

    url: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source in one run.

    ``came``: its own address gave what it should. ``added`` and ``updated`` count records,
    ``unchanged`` documents that were asked for and gave nothing new, ``left`` pages that wait for
    the next run.
    """

    source: Source
    came: bool
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    left: int = 0
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """A page that was read: its state, and the hashes of the statements that it gave."""

    url: str
    content: Content
    statements: Mapping[str, bytes]


def refresh(
    sources: Iterable[Source], corpus: Corpus, history: History, crawler: Crawler
) -> Iterator[Outcome]:
    """Take the sources one by one; what fails at one does not keep the others.

    Raises CorpusError when the corpus or the history cannot be used at all.
    """
    for source in sources:
        yield _Visit(source, corpus, history, crawler).outcome()


class _Visit:
    """One source in one run, and what has become of it so far."""

    def __init__(self, source: Source, corpus: Corpus, history: History, crawler: Crawler) -> None:
        self._source = source
        self._corpus = corpus
        self._history = history
        self._crawler = crawler
        self._came = True
        self._added = self._updated = self._unchanged = self._left = 0
        self._failures: list[Failure] = []

    def outcome(self) -> Outcome:
        """Do it, and say what became of it."""
        try:
            self._forget_another_corpus()
            if self._source.kind in _LISTS:
                self._read_lists()
            else:
                self._history.keep_root(self._source.id, self._source.url)
            if self._came:
                self._read_pages()
        except CorpusLockedError as error:
            self._fail(self._source.url, str(error))
        return Outcome(
            self._source,
            self._came,
            self._added,
            self._updated,
            self._unchanged,
            self._left,
            tuple(self._failures),
        )

    def _fail(self, url: str, reason: str) -> None:
        """Note that an address gave nothing, the source's own among them."""
        self._failures.append(Failure(url, reason))
        self._came = self._came and url != self._source.url

    def _forget_another_corpus(self) -> None:
        """Begin anew where the corpus never held what the source gave last: it is another one."""
        newest = self._history.newest(self._source.id)
        if newest is None:
            return
        identity, digest = newest
        try:
            versions = self._corpus.versions(identity)
        except StatementNotFoundError:
            versions = ()
        if digest not in map(digest_of, versions):
            self._history.forget(self._source.id)

    def _read_lists(self) -> None:
        waiting = [Document(self._source.url, is_list=True)]
        seen: set[str] = set()
        while waiting and len(seen) < MAX_LISTS:
            url = waiting.pop(0).url
            if url in seen:
                continue
            seen.add(url)
            try:
                self._read_list(url, seen)
            except InputError as error:
                self._fail(url, str(error))
            listed = self._history.listed(self._source.id, url)
            lists = [each for each in listed if each.is_list and each.due]
            waiting += sorted(lists, key=lambda each: bool(each.digest))  # the unread ones first

    def _read_list(self, url: str, seen: set[str]) -> None:
        known = self._history.document(self._source.id, url)
        answer = self._asked(known)
        if answer is None:
            return
        listing = read_listing(answer.content, self._source.kind, answer.url)
        entries = [entry for entry in listing.entries if entry.url not in seen]
        self._history.keep_listing(self._source.id, url, _content(answer), entries)
        if listing.astray:
            reason = f"entries left out, for they lead to other sites or nowhere: {listing.astray}"
            self._failures.append(Failure(url, reason))

    def _read_pages(self) -> None:
        count = self._history.count_due(self._source.id)
        due = self._history.due(self._source.id, MAX_PAGES)
        self._left = count - len(due)
        for start in range(0, len(due), _BATCH):
            statements: dict[str, Statement] = {}
            readings = []
            for document in due[start : start + _BATCH]:
                try:
                    reading = self._read_page(document, statements)
                except InputError as error:
                    self._fail(document.url, str(error))
                    self._history.keep_asked(self._source.id, document.url)
                else:
                    readings += [reading] if reading else []
            self._keep(statements, readings)

    def _read_page(self, document: Document, statements: dict[str, Statement]) -> _Reading | None:
        """Read a page, adding what is new in it; None where nothing has changed."""
        answer = self._asked(document)
        if answer is None:
            return None
        if document.url != self._source.url and not same_site(answer.url, self._source.url):
            raise FetchError(f"{document.url} leads to {answer.url}, want a page of the same site")
        given = self._history.given(self._source.id, document.url)
        found, faults = self._statements(answer, given)
        if faults and not found and document.url == self._source.url:
            raise FormatError(faults[0])
        fresh = {each.id: each for each in found if given.get(each.id) != digest_of(each)}
        for each in fresh.values():
            if self._is_of_another(each, given, answer.url):
                faults.append(f"id {each.id!r} is used by a record of another site")
            else:
                statements.setdefault(each.id, each)
        self._failures += (Failure(document.url, fault) for fault in faults)
        self._unchanged += not fresh and not faults
        digests = {each.id: digest_of(each) for each in found if statements.get(each.id) == each}
        return _Reading(document.url, _content(answer), digests)

    def _keep(self, statements: Mapping[str, Statement], readings: Iterable[_Reading]) -> None:
        if statements:
            added = self._corpus.add(statements.values())
            self._added += added.added
            self._updated += added.updated
        for reading in readings:
            self._history.keep_page(
                self._source.id, reading.url, reading.content, reading.statements
            )

    def _asked(self, document: Document) -> Fetched | None:
        """What stands at a document's address; None where it is what it was."""
        answer = self._crawler.get(document.url, document.etag, document.modified)
        if answer.unchanged and not document.digest:
            raise FetchError(f"{document.url} calls itself unchanged though it was never read")
        if answer.unchanged or _content(answer).digest == document.digest:
            self._unchanged += 1
            self._history.keep_unchanged(self._source.id, document.url)
            return None
        return answer

    def _statements(
        self, answer: Fetched, given: Mapping[str, bytes]
    ) -> tuple[list[Statement], list[str]]:
        """The statements of a page as they are kept, and what of it cannot be used."""
        found: list[Statement] = []
        faults = []
        try:
            for item in read_document(answer.content, answer.media, answer.url):
                if isinstance(item, Reject):
                    faults.append(item.reason)
                else:
                    found.append(self._attributed(item, answer.url))
        except InputError as error:
            faults.append(str(error))
        except Exception as error:  # a parser that a hostile page brought to its end
            faults.append(f"the page cannot be read ({error!r:.200})")
        if self._source.kind in _OF_MANY:
            self._require_kind(found, answer.url)
        elif len(found) == len(given) == 1:  # a new title or date makes no new record of a page
            found = [replace(found[0], id=next(iter(given)))]
        return found, faults

    def _require_kind(self, found: Iterable[Statement], url: str) -> None:
        kind = self._source.kind
        for each in found:
            of_bmkg = each.publisher == PUBLISHER
            if not (of_bmkg if kind is SourceKind.BMKG else each.kind is Kind.FACTCHECK):
                raise FormatError(f"{url} holds a page, want what the kind {kind} says")

    def _attributed(self, statement: Statement, url: str) -> Statement:
        """A statement under the institution of its source and an address of its own site."""
        if statement.kind is not Kind.STATEMENT:
            return statement
        return replace(
            statement,
            publisher=self._source.institution or statement.publisher,
            url=statement.url if same_site(statement.url, url) else url,
        )

    def _is_of_another(self, statement: Statement, given: Mapping[str, bytes], url: str) -> bool:
        """Whether a record by this id came from another site, which no page may write over."""
        if statement.id in given:
            return False
        try:
            there = self._corpus.get(statement.id)
        except StatementNotFoundError:
            return False
        return there != statement and bool(there.url) and not same_site(there.url, url)


def _content(answer: Fetched) -> Content:
    digest = hashlib.sha256(answer.content).hexdigest()
    return Content(answer.etag, answer.modified, digest)
