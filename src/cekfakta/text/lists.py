"""What belongs together in a message: headings and their lists, calls and their reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cekfakta.text import asking, calls
from cekfakta.text.checkable import Role
from cekfakta.text.headings import instructs, says_of_items
from cekfakta.text.lexicon import words
from cekfakta.text.parts import Part
from cekfakta.text.predicates import has_main_predicate
from cekfakta.text.telling import figures

_LONGEST_HEADING = 16
_LONGEST_REMARK = 3
"""Words of a remark that goes on with whatever stands before it."""
_CONTINUING = words("malah karena soalnya sebab nanti bisa tidak bukan supaya agar")
"""Words with which a sentence begins that has the subject of the one before it."""


def with_lists(text: str, found: Sequence[Part]) -> list[Part]:
    """The parts with headings apart from the claims under them, or as one with their list.

    A heading that says something of mere names makes one claim with them: ``Golongan yang dilarang
    menerima bansos:``. The items of a recipe or of tips only say what to do.
    """
    below = _ends_of_lists(found)
    changed: list[Part] = []
    at = 0
    while at < len(found):
        heading, items = found[at], found[at + 1 : below[at]]
        if _introduces(text, heading, items, first=at == 0):
            changed += _listed(text, heading, items)
            at += len(items)
        else:
            changed.append(heading)
        at += 1
    return changed


def with_reasons(text: str, found: Sequence[Part]) -> list[Part]:
    """The parts, with a sentence that only goes on with the call before it as part of the call.

    ``Aliri air saja, jangan beri tepung. Malah membuat lukanya kotor.`` is one piece of advice.
    """
    changed: list[Part] = []
    for part in found:
        before = changed[-1] if changed else None
        if before and _goes_on(before, part):
            whole = text[before.start : part.end]
            changed[-1] = replace(before, text=whole, role=Role.CLAIM)
        else:
            changed.append(part)
    return changed


def _ends_of_lists(found: Sequence[Part]) -> list[int]:
    """For each part, where the list ends that begins behind it."""
    ends = [len(found)] * len(found)
    for at in range(len(found) - 2, -1, -1):
        following = found[at + 1].unit
        listed = following.item and ":" not in following.tail
        ends[at] = ends[at + 1] if listed else at + 1
    return ends


def _introduces(text: str, part: Part, items: Sequence[Part], first: bool) -> bool:
    """Whether a part is a heading: a colon ends its line, or it is a title above a list."""
    if ":" in part.unit.tail:
        behind = text[part.unit.end :].lstrip(" :*_")[:1] if not items else ""
        return bool(items) or behind == "\n"
    return first and len(items) > 1 and part.text.isupper()


def _listed(text: str, heading: Part, items: Sequence[Part]) -> list[Part]:
    apart = replace(heading, role=Role.HEADING)
    if instructs(heading.words):
        return [apart, *map(_instruction, items)]
    names = 2 * sum(not has_main_predicate(item.words) for item in items) > len(items)
    if names and (says_of_items(heading.words) or has_main_predicate(heading.words)):
        whole = text[heading.start : items[-1].end]
        return [replace(heading, text=whole, role=Role.CLAIM)]
    if len(heading.words) > _LONGEST_HEADING or figures(heading.words):
        return [heading, *items]
    return [apart, *items]


def _instruction(item: Part) -> Part:
    bare = not has_main_predicate(item.words) or calls.call(item.spoken)
    return replace(item, role=Role.CALL) if item.claim and bare else item


def _goes_on(before: Part, part: Part) -> bool:
    if not part.claim or part.unit.item or part.section is not before.section:
        return False
    without_subject = not _CONTINUING.isdisjoint(part.words[:1]) and part.words[1:2] != ("ada",)
    if not without_subject or asking.asks(part.spoken):
        return False
    called = before.role is Role.CALL or (before.claim and calls.call(before.spoken))
    return called or (before.claim and len(part.words) <= _LONGEST_REMARK)
