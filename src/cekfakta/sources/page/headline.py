"""Where the headline stands on a page, and what ``<title>`` holds beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cekfakta.sources.page.boilerplate import is_furniture, is_prose
from cekfakta.sources.page.metadata import Metadata

_WORDS = 3
"""Fewest words of a line that is taken for the headline because a title holds it."""
_NAME_WORDS = 6
"""Most words of a part of ``<title>`` that is taken for the site's name; headlines have more."""
_JOINT = re.compile(r"\s+[|–—»›·•~:-]\s+|\s*[|»]\s*|:\s+")
"""What joins headline and site in ``<title>``."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A page's lines down to its headline, the headline and the lines below; it may have none."""

    above: list[str]
    headline: str
    below: list[str]


def at_headline(above: Sequence[str], inner: Sequence[str], metadata: Metadata) -> Parted:
    """Part a page at its headline; ``inner`` are the lines of the article's container.

    The headline is the longest line before the prose that the stated title holds, else that
    ``<title>`` holds and the prose does not: that names the site. Without end tags it may run
    together with what follows; then that line is parted. Without a headline only the container is
    below.
    """
    lines = [*above, *inner]
    prose = next((i for i, line in enumerate(inner) if is_prose(line)), len(inner))
    head, said = lines[: len(above) + prose], "\n".join(inner[prose:])
    for title, names in ((metadata.title, metadata.site), (metadata.window, said)):
        at = _within(head, title, names)
        if at is not None:
            same = folded(lines[at]) == folded(title)
            return Parted(lines[: at + 1], title if same else lines[at], lines[at + 1 :])
    for title in filter(None, (metadata.title, *_heads(metadata.window))):
        for i, line in enumerate(lines):
            rest = line[len(title) :].strip() if line.startswith(f"{title} ") else ""
            if rest and not rest[0].islower():
                return Parted([*lines[:i], title], title, [rest, *lines[i + 1 :]])
    return Parted([*above], metadata.title, [*inner])


def site_in(window: str, headline: str) -> str:
    """The site's name in ``<title>``: the last part that is left without the headline in it."""
    start = window.casefold().index(headline.casefold())
    named = _names(f"{window[:start]} | {window[start + len(headline) :]}")
    return named[-1] if named else ""


def site_beside(window: str) -> str:
    """The site's name in a ``<title>`` without the headline: the last part, beside a section's."""
    parts = _JOINT.split(window)
    named = [name for name in _names(window) if len(name.split()) <= _NAME_WORDS]
    return named[-1] if len(parts) > 1 and named else ""


def folded(text: str) -> str:
    """A text as it is compared: letters and digits in lower case, single spaces between words."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _names(text: str) -> list[str]:
    parts = (part.strip(" |–—»›·•~:-") for part in _JOINT.split(text))
    return [part for part in parts if part and not is_furniture(part)]


def _within(lines: Sequence[str], title: str, names: str) -> int | None:
    """The place of the longest line that a title holds and ``names`` does not, the last such one.

    It is the title's greater part, or the title may be shown in no line.
    """
    whole, other = f" {folded(title)} ", f" {folded(names)} "
    found = [
        (len(words), i)
        for i, line in enumerate(lines)
        if (words := f" {folded(line)} ") in whole
        and words.count(" ") > _WORDS
        and 2 * len(words) > len(whole)
        and words not in other
    ]
    return max(found)[1] if found else None


def _heads(window: str) -> Iterator[str]:
    """What stands before each joint of ``<title>``, if it is long enough for a headline."""
    for joint in _JOINT.finditer(window):
        if len(window[: joint.start()].split()) >= _WORDS:
            yield window[: joint.start()]
