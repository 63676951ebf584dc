"""Statements from web addresses."""

from __future__ import annotations

from collections.abc import Iterator

from cekfakta.errors import InputError
from cekfakta.sources.documents import read_document
from cekfakta.sources.fetch import Fetcher
from cekfakta.tables.rows import rejected
from cekfakta.types import Reject, Statement


def read_address(url: str, fetcher: Fetcher) -> Iterator[Statement | Reject]:
    """What stands at an address; a Reject where it cannot be fetched or read."""
    try:
        answer = fetcher.get(url)
        yield from read_document(answer.content, answer.media, answer.url)
    except InputError as error:
        yield rejected(url, 0, str(error), "")
