"""A saved web page to its main text and what it says of itself, by trafilatura."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import date

_TAG = re.compile(r"<(?:!doctype html|html|head|body|main|article|section|div|p|h1)\b", re.I)
_QUIET = logging.NullHandler()


@dataclass(frozen=True, slots=True)
class Markup:
    """What a web page holds: its main text, and title, site, date and address as it states them."""

    text: str
    title: str = ""
    site: str = ""
    url: str = ""
    stated: date | None = None


def is_markup(content: str) -> bool:
    """Tell whether a text is HTML, by a structural tag near its start."""
    return bool(_TAG.search(content[:5_000]))


def read_markup(content: str) -> Markup:
    """Return the main text and metadata of an HTML page; the text is empty when there is none.

    The date is the original one (``article:published_time``, JSON-LD, ``<time>``, last the one in
    the URL), never a guess from the text.
    """
    import trafilatura  # noqa: PLC0415  costs half a second, and records need none of it

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(_QUIET)
    document = trafilatura.bare_extraction(
        content,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "deferred_url_extractor": True,
        },
    )
    if document is None or isinstance(document, dict):
        return Markup(trafilatura.html2txt(content))
    return Markup(
        text=document.text or trafilatura.html2txt(content),
        title=document.title or "",
        site=document.sitename or "",
        url=document.url or "",
        stated=date.fromisoformat(document.date) if document.date else None,
    )
