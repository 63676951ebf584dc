"""Sentences of messages and of official prose."""

from __future__ import annotations

import re

from cekfakta.text.boundaries import BREAK, breaks, links
from cekfakta.types import Span

_SAID = re.compile(r"\w")


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a message or of prose, in order.

    Blanks around them and punctuation without a word belong to none.
    """
    addresses = links(text)
    spans: list[Span] = []
    start, word, link = 0, -1, 0
    for match in BREAK.finditer(text):
        at = match.end("link") if match["link"] else match.start()
        if word < start:
            said = _SAID.search(text, start)
            word = said.start() if said else len(text)
        if word >= at:
            start = match.end()
            continue
        while link < len(addresses) and addresses[link].end < at:
            link += 1
        near = link < len(addresses) and addresses[link].start < at
        if near and at < addresses[link].end:
            continue
        if not breaks(text, start, match, behind_link=near):
            continue
        spans += _trimmed(text, start, match.end("close") if match["stop"] else at)
        start = match.end()
    if _SAID.search(text, start):
        spans += _trimmed(text, start, len(text))
    return tuple(spans)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if start < end else []
