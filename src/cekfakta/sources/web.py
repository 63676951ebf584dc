"""Statements from web addresses: a document, or the pages that a feed or a sitemap lists."""

from __future__ import annotations

from collections.abc import Iterator

from cekfakta.errors import FormatError, InputError
from cekfakta.sources.crawler import Crawler
from cekfakta.sources.documents import read_document
from cekfakta.sources.fetch import Fetched
from cekfakta.sources.listings import MAX_LISTS, MAX_PAGES, Entry, listing_kind, read_listing
from cekfakta.tables.rows import rejected
from cekfakta.types import Reject, Statement


def read_address(url: str, crawler: Crawler) -> Iterator[Statement | Reject]:
    """What stands at an address; a Reject where something cannot be fetched or read.

    The address itself is fetched whatever robots.txt says, since a person named it; the pages of a
    list as a robot fetches them.
    """
    try:
        answer = crawler.fetcher.get(url)
        if listing_kind(answer.content) is None:
            yield from read_document(answer.content, answer.media, answer.url)
            return
    except InputError as error:
        yield rejected(url, 0, str(error), "")
        return
    pages: dict[str, Entry] = {}
    yield from _read_lists(answer, crawler, pages)
    newest_first = sorted(pages.values(), key=lambda entry: entry.lastmod, reverse=True)
    for entry in newest_first[:MAX_PAGES]:
        try:
            page = crawler.get(entry.url)
            yield from read_document(page.content, page.media, page.url)
        except InputError as error:
            yield rejected(entry.url, 0, str(error), "")


def _read_lists(first: Fetched, crawler: Crawler, pages: dict[str, Entry]) -> Iterator[Reject]:
    """Collect the pages of a list and of the lists in it; a Reject for each that fails."""
    waiting = [first.url]
    seen: set[str] = set()
    while waiting and len(seen) < MAX_LISTS:
        url = waiting.pop(0)
        if url in seen:
            continue
        seen.add(url)
        try:
            answer = first if url == first.url else crawler.get(url)
            kind = listing_kind(answer.content)
            if kind is None:
                raise FormatError(f"{url} is no list, want a feed or a sitemap")
            found = read_listing(answer.content, kind, answer.url)
        except InputError as error:
            yield rejected(url, 0, str(error), "")
            continue
        waiting += [entry.url for entry in found.entries if entry.is_list]
        pages.update((entry.url, entry) for entry in found.entries if not entry.is_list)
        if not found.entries:
            yield rejected(url, 0, f"{url} lists no page of its own site", "")
