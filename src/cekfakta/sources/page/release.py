"""A press release, saved from the web or copied as text, to a statement."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date
from pathlib import Path

from cekfakta.corpus.record import (
    MAX_FIELD_CHARACTERS,
    MAX_TEXT_CHARACTERS,
    plain,
    title_of,
)
from cekfakta.errors import InputError
from cekfakta.sources.page.boilerplate import Page, is_furniture, is_image, read_page, repeated
from cekfakta.sources.page.dateline import mentioned, published, stamp
from cekfakta.sources.page.markup import Markup, is_markup, read_markup
from cekfakta.terms import Kind
from cekfakta.text.addresses import host_of, web_address
from cekfakta.text.language import language
from cekfakta.types import Statement

MAX_PAGE_CHARACTERS = 5_000_000
"""Longest page that is parsed; the HTML of long articles stays below a tenth of it."""

_TITLE_WORDS = 3
_SLUG_CHARACTERS = 60
_DOMAIN = r"(?:[\w-]{2,40}\.){1,3}(?:com|id|net|org|info|news|tv|co|me)"
_SITE_LINE = re.compile(rf"(?:www\.)?({_DOMAIN})", re.I)
_SITE_IN_DATELINE = re.compile(rf"[^.–—]{{0,40}}?\b({_DOMAIN})\b[^–—]{{0,40}}\s[-–—]", re.I)
_SOURCE_LINE = re.compile(rf"(?:sumber|source)\s*:\s*(?:https?://)?(?:www\.)?({_DOMAIN})\b.*", re.I)
_ADDRESS_LINE = re.compile(r"(?:(?:sumber|source|link|url|tautan)\s*:\s*)?(https?://\S+)", re.I)
_LETTERHEAD = re.compile(
    r"(?:kementerian|kepolisian|badan|divisi humas|polda|polres\w*|polsek|pemerintah|dinas|komisi|"
    r"otoritas jasa|bank indonesia|direktorat|sekretariat|biro|humas|tentara nasional|mabes|bmkg|"
    r"bnpb|bpbd|bpom|kpu|bawaslu|kemen\w+|komdigi)\b(?:\s+\S+){0,8}",
    re.I,
)
_HEADING = re.compile(
    r"(?:siaran pers|press release|rilis|keterangan pers|berita|nomor|no)\b.{0,60}", re.I
)


def statement_from_page(content: str, source: Path | str) -> Statement:
    """Return the press release in a page, without the site around it.

    ``source`` is the file or the URL that the page came from; an URL is kept as the statement's
    when the page names none. The id stays the same while the page's address does, or without one
    its title and first paragraph. Raises InputError when the page is empty, too long or holds no
    text.
    """
    if len(content) > MAX_PAGE_CHARACTERS:
        raise InputError(
            f"{source} has {len(content)} characters, want at most {MAX_PAGE_CHARACTERS}: save "
            "only the release"
        )
    markup = read_markup(plain(content)) if is_markup(content) else Markup(plain(content))
    page = read_page(plain(markup.text))
    text = "\n".join(page.body)
    if not text or len(text) > MAX_TEXT_CHARACTERS:
        raise InputError(
            f"{source} holds a release of {len(text)} characters, want 1 to {MAX_TEXT_CHARACTERS}: "
            "save the text of the release alone as .txt"
        )
    url = _url(markup, page, str(source))
    title = _title(markup, page)
    publisher = _publisher(markup, page, title, url)
    day = published(page.lines, page.body, markup.stated or _stated(page, title))
    identifier = _identifier(publisher, day, title, url or page.body[0])
    detected = language(text)
    lang = "id" if detected == "und" else detected
    return Statement(identifier, Kind.STATEMENT, title, text, publisher, day, url, lang)


def _url(markup: Markup, page: Page, source: str) -> str:
    written = (_ADDRESS_LINE.fullmatch(line) for line in page.lines)
    candidates = [markup.url, source, *(match[1] for match in written if match)]
    return next(filter(None, map(web_address, candidates)), "")


def _title(markup: Markup, page: Page) -> str:
    """The page's own title, else the line above the body that shares most words with it.

    A line that the page repeats goes before others: a site prints the title twice, a teaser once.
    """
    stated = " ".join(plain(markup.title).split())[:MAX_FIELD_CHARACTERS]
    if stated and stated.casefold() != markup.site.casefold():
        return _without_site(stated, markup.site)
    twice = repeated(page.lines)
    vocabulary = _words("\n".join(page.body))
    best, best_rank = "", (False, 0.0)
    for line in (line for line in page.above if not is_furniture(line)):
        words = _words(line)
        if len(words) < _TITLE_WORDS or stamp(line) or _HEADING.fullmatch(line):
            continue
        rank = (line in twice, len(words & vocabulary) / len(words))
        if rank > best_rank or not best:
            best, best_rank = line, rank
    return best[:MAX_FIELD_CHARACTERS] or title_of("\n".join(page.body))


def _without_site(title: str, site: str) -> str:
    """A title without the site's name after a dash or bar."""
    head, bar, tail = re.sub(r"\s[|–—»-]\s", "\0", title).rpartition("\0")
    same = site and tail.strip().casefold() == site.casefold()
    return title[: len(title) - len(tail) - 3].strip() if bar and same and head else title


def _publisher(markup: Markup, page: Page, title: str, url: str) -> str:
    """The site as it names itself, else its domain or letterhead above the body, else a credit."""
    if markup.site:
        return " ".join(plain(markup.site).split())[:MAX_FIELD_CHARACTERS]
    head = [line for line in page.above if line != title]
    sites = [match[1] for line in head if (match := _SITE_LINE.fullmatch(line))]
    letterheads = [line for line in head if _LETTERHEAD.fullmatch(line)]
    opening = _SITE_IN_DATELINE.match(page.body[0])
    credits = [match[1] for line in page.lines if (match := _SOURCE_LINE.fullmatch(line))]
    named = [*sites, *letterheads, *([opening[1]] if opening else []), *credits, host_of(url)]
    return named[0][:MAX_FIELD_CHARACTERS]


def _stated(page: Page, title: str) -> date | None:
    """The date that a copied page prints between its title and its body.

    A date above the title is the site's clock on the day of the visit.
    """
    start = page.above.index(title) + 1 if title in page.above else 0
    dates = (mentioned(line) for line in page.above[start:] if not is_image(line))
    return next((day for day in dates if day), None)


def _identifier(publisher: str, day: date | None, title: str, key: str) -> str:
    digest = hashlib.sha256(f"{title}\n{key}".encode()).hexdigest()[:8]
    parts = (_slug(publisher), day.isoformat() if day else "", _slug(title), digest)
    return "-".join(part for part in parts if part)


def _slug(text: str) -> str:
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    return words[:_SLUG_CHARACTERS].rsplit("-", 1)[0] if len(words) > _SLUG_CHARACTERS else words


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}
