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
    title_of,
)
from cekfakta.errors import InputError
from cekfakta.sources.page.boilerplate import Page, is_furniture, is_image, read_page, repeated
from cekfakta.sources.page.dateline import mentioned, published, stamp
from cekfakta.sources.page.publisher import publisher
from cekfakta.sources.page.shown import Shown, read_shown
from cekfakta.terms import Kind
from cekfakta.text.addresses import web_address
from cekfakta.text.language import language
from cekfakta.types import Statement

_TITLE_WORDS = 3
_SLUG_CHARACTERS = 60
_ADDRESS_LINE = re.compile(r"(?:(?:sumber|source|link|url|tautan)\s*:\s*)?(https?://\S+)", re.I)
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
    shown = read_shown(content, source)
    page = read_page(shown.text, shown.above)
    text = "\n".join(page.body)
    if not text or len(text) > MAX_TEXT_CHARACTERS:
        raise InputError(
            f"{source} holds a release of {len(text)} characters, want 1 to {MAX_TEXT_CHARACTERS}: "
            "save the text of the release alone as .txt"
        )
    url = _url(shown, page, str(source))
    title = _title(shown, page)
    by = publisher(shown.metadata, page, title, url)[:MAX_FIELD_CHARACTERS]
    day = published(page.lines, page.body, shown.metadata.day or _printed(page, title))
    identifier = _identifier(by, day, title, url or page.body[0])
    detected = language(text)
    lang = "id" if detected == "und" else detected
    return Statement(identifier, Kind.STATEMENT, title, text, by, day, url, lang)


def _url(shown: Shown, page: Page, source: str) -> str:
    written = (_ADDRESS_LINE.fullmatch(line) for line in page.lines)
    candidates = [shown.metadata.url, source, *(match[1] for match in written if match)]
    return next(filter(None, map(web_address, candidates)), "")


def _title(shown: Shown, page: Page) -> str:
    """The page's own headline, else the line above the body that shares most words with it.

    A line that the page repeats goes before others: a site prints the title twice, a teaser once.
    """
    stated, site = shown.headline[:MAX_FIELD_CHARACTERS], shown.metadata.site
    if stated and stated.casefold() != site.casefold():
        return _without_site(stated, site)
    above = [line for line in (*page.above, *page.before) if line.casefold() != site.casefold()]
    twice = repeated([*above, *page.body])
    vocabulary = _words("\n".join(page.body))
    best, best_rank = "", (False, 0.0)
    for line in (line for line in above if not is_furniture(line)):
        words = _words(line)
        if len(words) < _TITLE_WORDS or stamp(line) or _HEADING.fullmatch(line):
            continue
        shared = len(words & vocabulary)
        rank = (line in twice, shared * shared / len(words))
        if rank > best_rank or not best:
            best, best_rank = line, rank
    return best[:MAX_FIELD_CHARACTERS] or title_of("\n".join(page.body))


def _without_site(title: str, site: str) -> str:
    """A title without the site's name after a dash or bar."""
    head, bar, tail = re.sub(r"\s[|–—»-]\s", "\0", title).rpartition("\0")
    same = site and tail.strip().casefold() == site.casefold()
    return title[: len(title) - len(tail) - 3].strip() if bar and same and head else title


def _printed(page: Page, title: str) -> date | None:
    """The date that a page prints between its title and its body.

    A date above the title is the site's clock on the day of the visit.
    """
    above = [*page.above, *page.before]
    start = above.index(title) + 1 if title in above else len(page.above)
    dates = (mentioned(line) for line in above[start:] if not is_image(line))
    return next((day for day in dates if day), None)


def _identifier(by: str, day: date | None, title: str, key: str) -> str:
    digest = hashlib.sha256(f"{title}\n{key}".encode()).hexdigest()[:8]
    parts = (_slug(by), day.isoformat() if day else "", _slug(title), digest)
    return "-".join(part for part in parts if part)


def _slug(text: str) -> str:
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    return words[:_SLUG_CHARACTERS].rsplit("-", 1)[0] if len(words) > _SLUG_CHARACTERS else words


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}
