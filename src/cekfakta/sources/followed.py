"""The sources that a user follows: of the catalogue, and of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from cekfakta.catalogue import catalogue, owner_of
from cekfakta.corpus.record import MAX_FIELD_CHARACTERS, plain
from cekfakta.errors import SourceError
from cekfakta.sources.database import Database, forget
from cekfakta.terms import SourceKind
from cekfakta.text.addresses import host_of, web_address
from cekfakta.types import Source

READ = tuple(kind for kind in SourceKind if kind is not SourceKind.SITE)
"""The kinds that are read."""

_ID_CHARACTERS = 60
_FEED_WORDS = frozenset({"feed", "feeds", "rss", "atom"})


class Followed:
    """The followed sources, kept in a file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sources(self) -> Mapping[str, Source]:
        """The followed sources by id, in the order in which they were added."""
        rows = self._database.rows("SELECT id, kind, url, institution FROM sources ORDER BY rowid")
        own = (
            Source(row["id"], SourceKind(row["kind"]), row["url"], row["institution"])
            for row in rows
        )
        return {source.id: source for source in own}

    def add(self, url: str, kind: SourceKind | None = None, publisher: str = "") -> Source:
        """Follow what stands at an address, and return it with its new id.

        An address of the catalogue comes with the id, kind and institution that it has there, one
        under a domain of the catalogue with its institution; ``kind`` and ``publisher`` go before
        these. Without a kind, the address tells one. Raises SourceError when the address or the
        publisher cannot be used, or is followed already.
        """
        address = _address(url)
        named = _publisher(publisher)
        followed = self.sources()
        twin = next((each for each in followed.values() if each.url == address), None)
        if twin is not None:
            raise SourceError(
                f"{address} is already followed as {twin.id}; to change it, remove that first"
            )
        known = next((each for each in catalogue().values() if each.url == address), None)
        if known is not None and known.kind is not SourceKind.SITE:
            kind, named = kind or known.kind, named or known.institution
            identity = known.id
        else:
            identity = _free_id(address, {*followed, *catalogue()})
        named = named or owner_of(urlsplit(address).hostname or "")
        source = Source(identity, kind or guessed_kind(address), address, named)
        with self._database.writing() as connection:
            forget(connection, source.id)
            connection.execute(
                "INSERT INTO sources (id, kind, url, institution) VALUES (?, ?, ?, ?)",
                (source.id, source.kind.value, source.url, source.institution),
            )
        return source

    def remove(self, identity: str) -> None:
        """Stop following a source and forget what was fetched; its statements stay.

        Raises SourceError when none is followed by that id.
        """
        if identity not in self.sources():
            raise SourceError(
                f"no source is followed by the id {identity[:200]!a}; see which there are with"
                " `cekfakta sources list`"
            )
        with self._database.writing() as connection:
            connection.execute("DELETE FROM sources WHERE id = ?", (identity,))
            forget(connection, identity)


def guessed_kind(url: str) -> SourceKind:
    """What most likely stands at an address, by its path alone."""
    parts = urlsplit(url)
    path = PurePosixPath(parts.path.lower())
    words = {*path.parts[1:], *re.split(r"\W", path.name)}
    if "sitemap" in path.name:
        return SourceKind.SITEMAP
    if path.suffix in {".json", ".jsonld"}:
        of_bmkg = f".{parts.hostname}".endswith(".bmkg.go.id")
        return SourceKind.BMKG if of_bmkg else SourceKind.CLAIMREVIEW
    if words & _FEED_WORDS or path.suffix == ".xml":
        return SourceKind.FEED
    return SourceKind.PAGE


def _address(url: str) -> str:
    address = web_address(url.strip())
    if address is None:
        raise SourceError(
            f"{url[:200]!a} is no web address, want http:// or https:// and a host, like"
            " https://bpom.go.id/feed"
        )
    return address


def _publisher(publisher: str) -> str:
    name = " ".join(plain(publisher).split())
    if len(name) > MAX_FIELD_CHARACTERS:
        raise SourceError(
            f"the publisher has {len(name)} characters, want {MAX_FIELD_CHARACTERS} at most"
        )
    return name


def _free_id(url: str, taken: set[str]) -> str:
    """A readable id that no source has: host and path, and a number where two are alike."""
    path = urlsplit(url).path
    base = re.sub(r"[^a-z0-9]+", "-", f"{host_of(url)}{path}".lower()).strip("-")[:_ID_CHARACTERS]
    identity, number = base, 1
    while identity in taken:
        number += 1
        identity = f"{base}-{number}"
    return identity
