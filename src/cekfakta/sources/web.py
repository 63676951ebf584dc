"""Statements from web addresses: pages, ClaimReview, BMKG's earthquakes and warnings."""

from __future__ import annotations

from collections.abc import Iterator

from cekfakta.errors import FormatError, InputError
from cekfakta.sources import bmkg
from cekfakta.sources.claimreview import fact_checks
from cekfakta.sources.fetch import Fetched, Fetcher
from cekfakta.sources.page.release import statement_from_page
from cekfakta.tables.decode import decode
from cekfakta.tables.rows import rejected
from cekfakta.types import Reject, Statement

_EARTHQUAKES = b'"Infogempa"'
"""The key under which BMKG's files of earthquakes hold all that they say."""


def read_address(url: str, fetcher: Fetcher) -> Iterator[Statement | Reject]:
    """What stands at an address; a Reject where it cannot be fetched or read."""
    try:
        yield from read_answer(fetcher.get(url))
    except InputError as error:
        yield rejected(url, 0, str(error), "")


def read_answer(answer: Fetched) -> Iterator[Statement | Reject]:
    """The statements in an answer, each with the address that it came from.

    JSON holds BMKG's earthquakes or ClaimReview, XML a warning in CAP 1.2. A page with ClaimReview
    gives its fact-checks, any other the press release on it. Raises InputError when it is none of
    these.
    """
    if answer.media.endswith("json"):
        yield from _of_json(answer)
    elif answer.media.endswith("xml") and "xhtml" not in answer.media:
        warning = bmkg.warning(answer.content, answer.url)
        if warning is not None:
            yield warning
    else:
        yield from _of_page(answer)


def _of_json(answer: Fetched) -> Iterator[Statement | Reject]:
    if _EARTHQUAKES in answer.content:
        yield from bmkg.earthquakes(answer.content, answer.url)
        return
    found = list(fact_checks(decode(answer.content, answer.url), answer.url))
    if not found:
        raise FormatError(
            f"{answer.url} holds neither ClaimReview nor earthquakes of BMKG; want one of them, or"
            " a page"
        )
    yield from found


def _of_page(answer: Fetched) -> Iterator[Statement | Reject]:
    text = decode(answer.content, answer.url)
    found = list(fact_checks(text, answer.url))
    yield from found or [statement_from_page(text, answer.url)]
