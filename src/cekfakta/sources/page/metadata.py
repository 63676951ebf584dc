"""What a page says of itself for machines: title, site, address, day, and the article's text.

OpenGraph, meta tags, the canonical link and JSON-LD are read by trafilatura, from the page's head
alone: from the rest it would guess.
"""

from __future__ import annotations

import logging
import re
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from lxml import html
from lxml.html import HtmlElement

from cekfakta.sources.page.mending import mended
from cekfakta.sources.page.tree import linked_data, linked_scripts, objects
from cekfakta.text.addresses import host_of

MAX_TAGS = 300
"""Most ``meta``, ``link`` and ``base`` tags that are read; portals have some 100."""
MAX_SCRIPTS = 10
"""Most JSON-LD scripts that are searched for metadata; pages have one to five."""
MAX_SCRIPT_CHARACTERS = 150_000
"""Longest of them: the longest release there is, and all that is said of it."""
MAX_LINKS = 200
"""Most links among which one to the front page is looked for; it is among the first ten."""
MAX_NAME_CHARACTERS = 500
"""Where titles and names of sites are cut; no headline has half of it."""

_OTHER = re.compile(r"modif|updat|revis|image|video|thumbnail|description|keywords", re.I)
"""Names of metadata that is not about the article's own day, title, site or address."""
_UNIVERSAL = re.compile(r"\b(20\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|[+-]00:?00)")
_AHEAD = timedelta(hours=7)
_MACHINE_DATE = re.compile(r"\s*(20\d\d-[01]\d-[0-3]\d)(?:[T ].*)?\s*")
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})
_FEED = re.compile(
    r"\s*(?:[»›|:–-]\s*)?(?:\b(?:umpan|feeds?|rss|atom|(?:rss )?2\.0)\b[\s»(.]*)+$", re.I
)
_GENERIC = re.compile(r"(?:logo|home|beranda|depan|halaman utama|situs)\b[\s:|-]*", re.I)
"""What names a link to a front page without naming the site."""
_OFFICIAL = re.compile(
    r"(?:situs|portal|laman|web(?:site)?)(?: web)? resmi ([^.,;|–-]{3,80})", re.I
)
_QUIET = logging.NullHandler()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states; empty or None where it does not.

    ``window`` is the text of ``<title>``, which mostly joins headline and site. ``home`` is the
    site's name by its feed or by the link to its front page.
    """

    title: str = ""
    window: str = ""
    site: str = ""
    home: str = ""
    url: str = ""
    day: date | None = None
    text: str = ""


def read_metadata(tree: HtmlElement) -> Metadata:
    """Return what a page states of itself."""
    import trafilatura  # noqa: PLC0415  costs half a second, and records need none of it

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(_QUIET)
    found = trafilatura.extract_metadata(
        _head(tree),
        date_config={
            "original_date": True,
            "extensive_search": False,
            "deferred_url_extractor": True,
        },
    )
    url, site = found.url or "", found.sitename or ""
    site = _official(tree) if site.removeprefix("www.") == host_of(url) else site
    window = tree.find(".//title")
    return Metadata(
        title=(found.title or "")[:MAX_NAME_CHARACTERS],
        window=_name(window.text_content() if window is not None else ""),
        site=site[:MAX_NAME_CHARACTERS],
        home=_home(tree, url),
        url=url,
        day=date.fromisoformat(found.date) if found.date else _marked(tree),
        text=_article_body(tree),
    )


def _name(text: str) -> str:
    return " ".join(mended(text[:MAX_NAME_CHARACTERS]).split())


def _head(tree: HtmlElement) -> HtmlElement:
    """A page of nothing but the metadata that is about the article."""
    page, head = html.Element("html"), html.Element("head")
    page.append(head)
    for element in islice(tree.iter("meta", "link", "base"), MAX_TAGS):
        named = element.get("name") or element.get("property") or element.get("itemprop") or ""
        if not _OTHER.search(named):
            kept = copy(element)
            if "content" in kept.attrib:
                kept.set("content", _in_jakarta(mended(kept.get("content"))))
            head.append(kept)
    for script in linked_scripts(tree)[:MAX_SCRIPTS]:
        if len(script.text or "") <= MAX_SCRIPT_CHARACTERS:
            kept = copy(script)
            kept.text = _in_jakarta(script.text or "")
            head.append(kept)
    return page


def _in_jakarta(text: str) -> str:
    """A text with its moments of universal time in Jakarta's, seven hours ahead: another day."""
    return _UNIVERSAL.sub(lambda match: _moved(match[1]), text)


def _moved(written: str) -> str:
    try:
        return (datetime.fromisoformat(written) + _AHEAD).isoformat() + "+07:00"
    except ValueError:  # 2025-02-31T00:00
        return written


def _marked(tree: HtmlElement) -> date | None:
    """The day that microdata or the hAtom microformat marks as the article's."""
    for element in tree.iterfind(".//body//*"):
        marks = (element.get("itemprop") or "").split() + (element.get("class") or "").split()
        if "datePublished" in marks or "published" in marks:
            for name in ("datetime", "content", "title"):
                if written := _MACHINE_DATE.fullmatch(_in_jakarta(element.get(name, ""))):
                    return _day(written[1])
    return None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:  # 2025-02-31
        return None


def _home(tree: HtmlElement, url: str) -> str:
    """The name of the site by its feed, or by a link to its front page."""
    links = tree.iterfind(".//link[@type]")
    feeds = [link.get("title", "") for link in links if link.get("type") in _FEEDS]
    names = [_FEED.sub("", name) for name in feeds]
    for link in islice(tree.iterfind(".//a[@href]"), MAX_LINKS):
        if _is_front(link.get("href"), host_of(url)):
            images = [image.get("alt", "") for image in link.iter("img", "amp-img")]
            names += [link.text_content(), *images, link.get("title", "")]
    named = (_name(_GENERIC.sub("", name.strip())) for name in names)
    return next(filter(None, named), "")


def _official(tree: HtmlElement) -> str:
    """The name of the site by a description such as ``Situs resmi Pemerintah Kota Melati``."""
    found = (
        _OFFICIAL.match(_name(element.get("content", "")))
        for element in islice(tree.iterfind(".//meta[@name]"), MAX_TAGS)
        if element.get("name").lower() == "description"
    )
    return next((match[1] for match in found if match), "")


def _is_front(href: str, site: str) -> bool:
    return href == "/" or (bool(site) and host_of(href) == site and href.count("/", 8) <= 1)


def _article_body(tree: HtmlElement) -> str:
    """The article as JSON-LD gives it whole, for pages that show it by a script only."""
    texts = (
        found["articleBody"]
        for value in linked_data(tree)
        for found in objects(value)
        if isinstance(found.get("articleBody"), str)
    )
    return max(texts, key=len, default="")
