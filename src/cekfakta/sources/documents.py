"""Statements in one document: a page, ClaimReview, BMKG's earthquakes or a warning of theirs."""

from __future__ import annotations

from collections.abc import Iterator

from cekfakta.errors import FormatError, InputError
from cekfakta.sources import bmkg, claimreview
from cekfakta.sources.page.charset import decode_page
from cekfakta.sources.page.release import statement_from_page
from cekfakta.sources.page.ruling import as_ruled
from cekfakta.tables.decode import decode
from cekfakta.types import Reject, Statement

_PLAIN = "text/plain"
_EARTHQUAKES = b'"Infogempa"'
"""The key under which BMKG's files of earthquakes hold all that they say."""


def read_document(content: bytes, media: str, source: str) -> Iterator[Statement | Reject]:
    """The statements in a document of this media type; ``source`` is its address or its file.

    JSON holds BMKG's earthquakes or ClaimReview, XML a warning in CAP 1.2. A page with ClaimReview
    gives its fact-checks, with the page's own text where the review has none, one whose headline
    says "[SALAH]" the fact-check that it is; any other text gives the press release in it. Raises
    InputError when it is none of these.
    """
    if media.endswith("json"):
        yield from _of_json(content, source)
    elif media.endswith("xml") and "xhtml" not in media:
        warning = bmkg.warning(content, source)
        if warning is not None:
            yield warning
    elif media == _PLAIN:
        yield statement_from_page(decode(content, source), source)
    else:
        yield from _of_page(decode_page(content, source), source)


def _of_json(content: bytes, source: str) -> Iterator[Statement | Reject]:
    if _EARTHQUAKES in content:
        yield from bmkg.earthquakes(content, source)
        return
    found = list(claimreview.in_json(decode(content, source), source))
    if not found:
        raise FormatError(
            f"{source} holds neither ClaimReview nor earthquakes of BMKG; want one of them, or a"
            " page"
        )
    yield from found


def _of_page(text: str, source: str) -> Iterator[Statement | Reject]:
    try:
        page = as_ruled(statement_from_page(text, source))
    except InputError:
        reviews = list(claimreview.in_page(text, source))
        if not reviews:
            raise
        yield from reviews
    else:
        yield from list(claimreview.in_page(text, source, page)) or [page]
