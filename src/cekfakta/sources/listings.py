"""Lists of pages: RSS and Atom feeds, sitemaps, and sitemaps of sitemaps.

The forms are those of https://www.sitemaps.org/protocol.html and of what feedparser reads.
"""

from __future__ import annotations

import io
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
from tld import get_fld

from cekfakta.errors import FormatError
from cekfakta.sources.xml import local_name, parsed
from cekfakta.terms import SourceKind
from cekfakta.text.addresses import web_address

MAX_LISTS = 20
"""Lists that are read of one source in one run."""
MAX_PAGES = 50
"""Pages of its lists that are read of one source in one run."""
MAX_ENTRIES = 5_000
"""Entries of one list that are kept, the newest; a sitemap may hold ten times as many."""
MAX_FEED_BYTES = 2 * 1024 * 1024
"""Largest feed; one of fifty whole articles has a quarter of it, and parsing takes seconds."""

_MAX_STAMP_CHARACTERS = 40
_ROOT = re.compile(rb"[^<]{0,100}+(?:<[?!][^>]{0,1000}>[^<]{0,100}+){0,10}<(?:[\w-]+:)?(\w+)")
_KINDS = {
    b"rss": SourceKind.FEED,
    b"feed": SourceKind.FEED,
    b"rdf": SourceKind.FEED,
    b"urlset": SourceKind.SITEMAP,
    b"sitemapindex": SourceKind.SITEMAP,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An address in a list and when the list says that it last changed, empty where it does not.

    ``is_list``: a list of its own stands there.
    """

    url: str
    lastmod: str = ""
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a list, newest first, and how many lead to other sites or nowhere."""

    entries: tuple[Entry, ...]
    astray: int = 0


def listing_kind(content: bytes) -> SourceKind | None:
    """Whether a document is a feed or a sitemap, by its first element; None for neither."""
    root = _ROOT.match(content)
    return _KINDS.get(root[1].lower()) if root else None


def read_listing(content: bytes, kind: SourceKind, url: str) -> Listing:
    """The entries of a feed or a sitemap that stands at ``url``, those on its own site alone.

    Raises FormatError when it is none.
    """
    found = _of_feed(content, url) if kind is SourceKind.FEED else _of_sitemap(content, url)
    kept, astray = _on_site(found, url)
    newest_first = sorted(kept, key=lambda entry: entry.lastmod, reverse=True)
    return Listing(tuple(newest_first[:MAX_ENTRIES]), astray)


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one site: of one registered domain, or of one host."""
    return _site(one) == _site(other)


def _site(url: str) -> str:
    return get_fld(url, fail_silently=True) or (urlsplit(url).hostname or "").removeprefix("www.")


def _on_site(found: Iterable[Entry], url: str) -> tuple[list[Entry], int]:
    kept: dict[str, Entry] = {}
    astray = 0
    for entry in found:
        address = web_address(urljoin(url, entry.url.strip()).partition("#")[0])
        if address is None or not same_site(address, url):
            astray += 1
        elif address != url:
            kept.setdefault(address, Entry(address, entry.lastmod, entry.is_list))
    return list(kept.values()), astray


def _of_feed(content: bytes, url: str) -> Iterator[Entry]:
    if len(content) > MAX_FEED_BYTES:
        raise FormatError(
            f"{url} has {len(content)} bytes, want a feed of {MAX_FEED_BYTES} at most"
        )
    if b"<!ENTITY" in content:
        raise FormatError(f"{url} declares entities, want a feed without them")
    # a stream, for feedparser takes bytes for the name of a file first
    feed = feedparser.parse(io.BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    if not feed.get("version"):
        raise FormatError(f"{url} is no feed, want RSS or Atom")
    for entry in feed.entries:
        # an entry that was never updated tells when it came, and nothing of corrections
        updated = entry.get("updated_parsed") if "updated_parsed" in entry else None
        yield Entry(str(entry.get("link", "")), _stamp(updated))


def _stamp(moment: Any) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", moment) if moment else ""


def _of_sitemap(content: bytes, url: str) -> Iterator[Entry]:
    root = parsed(content, url, "a sitemap")
    if local_name(root) not in {"urlset", "sitemapindex"}:
        raise FormatError(f"{url} holds <{local_name(root)}>, want the <urlset> of a sitemap")
    for element in root:
        parts = {local_name(part): (part.text or "").strip() for part in element}
        if "loc" in parts:
            stamp = parts.get("lastmod", "")[:_MAX_STAMP_CHARACTERS]
            yield Entry(parts["loc"], stamp, local_name(element) == "sitemap")
