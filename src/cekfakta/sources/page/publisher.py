"""Who gave a release out: the site as a page names it, the letterhead or the credit of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cekfakta.sources.page.boilerplate import Page
from cekfakta.sources.page.headline import site_beside, site_in
from cekfakta.sources.page.metadata import Metadata
from cekfakta.text.addresses import host_of

_DOMAIN = r"(?:[\w-]{2,40}\.){1,3}(?:com|id|net|org|info|news|tv|co|me)"
_SITE_LINE = re.compile(rf"(?:www\.)?({_DOMAIN})", re.I)
_SITE_IN_DATELINE = re.compile(rf"[^.–—]{{0,40}}?\b({_DOMAIN})\b[^–—]{{0,40}}\s[-–—]", re.I)
_SOURCE_LINE = re.compile(rf"(?:sumber|source)\s*:\s*(?:https?://)?(?:www\.)?({_DOMAIN})\b.*", re.I)
_LETTERHEAD = re.compile(
    r"(?:kementerian|kepolisian|badan|divisi humas|polda|polres\w*|polsek|pemerintah|dinas|komisi|"
    r"otoritas jasa|bank indonesia|direktorat|sekretariat|biro|humas|tentara nasional|mabes|bmkg|"
    r"bnpb|bpbd|bpom|kpu|bawaslu|kemen\w+|komdigi)\b(?:\s+\S+){0,8}",
    re.I,
)
_COPYRIGHT = re.compile(
    r"(?:(?:copyright|hak cipta|©|\(c\)|@)\s*){1,3}(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*"
    r"(?-i:([A-Z][\w.&’'-]*(?:\s\(?[A-Z][\w.&’')-]*){0,7}))(?:[.,|].*)?",
    re.I,
)


def publisher(metadata: Metadata, page: Page, title: str, url: str) -> str:
    """The publisher of a release, empty where nothing names one.

    The site's own name goes first: stated for machines, beside the headline in ``<title>``, by its
    feed or front page. A text names its site or letterhead above the body, in its dateline, as its
    source, or in a line of copyright; the domain is the last resort.
    """
    return next(filter(None, _names(metadata, page, title, url)), "")


def _names(metadata: Metadata, page: Page, title: str, url: str) -> Iterator[str]:
    beside = title.casefold() in metadata.window.casefold()
    above = [line for line in (*page.above, *page.before) if line != title]
    opening = _SITE_IN_DATELINE.match(page.body[0])
    yield metadata.site
    yield site_in(metadata.window, title) if beside else ""
    yield metadata.home
    yield "" if beside else site_beside(metadata.window)
    yield from _found(_SITE_LINE, above)
    yield from (line for line in above if _LETTERHEAD.fullmatch(line))
    yield opening[1] if opening else ""
    yield from _found(_SOURCE_LINE, [*above, *page.lines])
    yield from _found(_COPYRIGHT, [*above, *page.lines])
    yield host_of(url)


def _found(pattern: re.Pattern[str], lines: list[str]) -> Iterator[str]:
    yield from (match[1] for line in lines if (match := pattern.fullmatch(line)))
