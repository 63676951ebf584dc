"""What a saved page or a copied text shows: the lines of its article, and those above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cekfakta.corpus.record import MAX_TEXT_CHARACTERS
from cekfakta.errors import InputError
from cekfakta.sources.page.article import article_lines
from cekfakta.sources.page.headline import at_headline
from cekfakta.sources.page.layout import lines
from cekfakta.sources.page.mending import mended
from cekfakta.sources.page.metadata import Metadata, read_metadata
from cekfakta.sources.page.tree import parsed
from cekfakta.text.wrappers import unformatted

MAX_PAGE_CHARACTERS = 5_000_000
"""Longest page that is parsed; the HTML of long articles stays below a tenth of it."""
MAX_LINES = 10_000
"""Most lines that a page shows; long articles with all around them have some 500."""
MAX_SHOWN_CHARACTERS = 5 * MAX_TEXT_CHARACTERS
"""Most text that a page shows around a release, which may itself be the longest there is."""

_TAG = re.compile(r"<(?:!doctype html|html|head|body|main|article|section|div|p|h1)\b", re.I)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: the text below its headline, and the lines above that.

    ``headline`` is empty where neither the page's metadata nor its lines tell it. A copied text has
    no lines above, for nothing tells where its headline is.
    """

    text: str
    above: Sequence[str] = ()
    headline: str = ""
    metadata: Metadata = field(default_factory=Metadata)


def read_shown(content: str, source: object) -> Shown:
    """Return what a page in HTML or a copied text shows; its text is empty when there is none.

    A page that shows its article by a script only has it in its JSON-LD, or not at all. Raises
    InputError when there is too much to be read line by line.
    """
    if len(content) > MAX_PAGE_CHARACTERS:
        raise InputError(
            f"{source} has {len(content)} characters, want at most {MAX_PAGE_CHARACTERS}: save "
            "only the release"
        )
    if not _TAG.search(content[:5_000]):
        return Shown(unformatted("\n".join(_mended(content.splitlines(), source))))
    tree = parsed(content, source)
    metadata = read_metadata(tree)
    above, inner = article_lines(tree)
    if 2 * sum(map(len, inner)) < len(metadata.text):
        inner = _unmarked(metadata.text, source)
    parted = at_headline(_mended(above, source), _mended(inner, source), metadata)
    return Shown("\n".join(parted.below), parted.above, parted.headline, metadata)


def _mended(shown: Sequence[str], source: object) -> list[str]:
    """Lines as they were meant: decoded rightly, without control characters."""
    characters = sum(map(len, shown))
    if len(shown) > MAX_LINES or characters > MAX_SHOWN_CHARACTERS:
        raise InputError(
            f"{source} shows {len(shown)} lines of {characters} characters, want at most"
            f" {MAX_LINES} and {MAX_SHOWN_CHARACTERS}: save only the release"
        )
    return [" ".join(line.split()) for line in mended("\n".join(shown)).splitlines()]


def _unmarked(text: str, source: object) -> list[str]:
    """The lines of an article in JSON-LD, which some sites fill with markup."""
    return lines(parsed(text, source)) if "<" in text else text.split("\n")
