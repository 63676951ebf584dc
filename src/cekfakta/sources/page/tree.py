"""A page as a tree of elements, within bounds, and the linked data (JSON-LD) in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import html
from lxml.html import HtmlElement

from cekfakta.errors import InputError

MAX_TAGS = 50_000
"""Most tags of a page, those that end an element too; long articles with all their menus have some
5,000."""
MAX_TAG_CHARACTERS = 2_000
"""Longest tag that keeps its attributes; libxml2 takes a square of their number to read them."""
MAX_DEPTH = 12
"""Levels of nesting below which nothing is looked for in linked data."""

_LONG_TAG = re.compile(rf"(<[a-z][a-z0-9:-]*)[^<>]{{{MAX_TAG_CHARACTERS},}}", re.I)


def parsed(content: str, source: object) -> HtmlElement:
    """The tree of a page, comments left out, however broken its markup is.

    Raises InputError when the page has too many tags, or nests them deeper than libxml2 reads.
    """
    tags = content.count("<")
    if tags > MAX_TAGS:
        raise InputError(
            f"{source} has {tags} tags, want at most {MAX_TAGS}: save only the release"
        )
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    page = _LONG_TAG.sub(r"\1", content.replace("\0", "")).encode(errors="replace")
    tree: HtmlElement = html.document_fromstring(page or b"<html/>", parser=parser)
    if any("depth" in entry.message for entry in parser.error_log):
        raise InputError(f"{source} nests its tags too deep to be read: save only the release")
    return tree


def linked_scripts(tree: HtmlElement) -> list[HtmlElement]:
    """The scripts of a page that hold JSON-LD."""
    return list(tree.iterfind(".//script[@type='application/ld+json']"))


def linked_data(tree: HtmlElement) -> Iterator[Any]:
    """The JSON-LD values of a page in order; broken scripts hold none."""
    for script in linked_scripts(tree):
        try:
            yield json.loads(script.text or "null", strict=False)
        except (ValueError, RecursionError):
            continue


def objects(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Every object within a JSON value, outer ones first."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from objects(part, depth + 1)
