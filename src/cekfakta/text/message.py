"""A pasted text made readable: wrappers, links and phone numbers set apart."""

from __future__ import annotations

import re

from cekfakta.errors import InputError
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.text.boundaries import LINK
from cekfakta.text.characters import plain
from cekfakta.text.language import language
from cekfakta.text.privacy import PHONE
from cekfakta.text.trace import Traced
from cekfakta.text.wrappers import unwrap
from cekfakta.types import Message

_TRAILING = ".,;:!?)]}>\"'*_~"


def read(text: str) -> Message:
    """Read a pasted text.

    Wrappers, links and phone numbers go; what stays keeps the origin of each character.

    Raises:
        InputError: it is empty, longer than ``MAX_MESSAGE_CHARACTERS``, or binary.
    """
    _require_usable(text)
    traced = plain(text)
    links = tuple(dict.fromkeys(m[0].rstrip(_TRAILING) for m in LINK.finditer(traced.text)))
    traced = unwrap(traced.sub(LINK, _gap))
    phones = tuple(dict.fromkeys(PHONE.findall(traced.text)))
    traced = _stripped(traced.sub(PHONE, ""))
    return Message(text, traced.text, traced.offsets, language(traced.text), links, phones)


def _gap(match: re.Match[str]) -> str:
    """What a link leaves: a line break, or nothing where its sentence goes on."""
    after = match.string[match.end() : match.end() + 3].lstrip(" ")
    return "" if after[:1].islower() or after[:1] in {",", "("} else "\n"


def _stripped(traced: Traced) -> Traced:
    text = traced.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return Traced(text[start:end], traced.offsets[start:end]) if start < end else Traced("", ())


def _require_usable(text: str) -> None:
    if not text.strip():
        raise InputError("The message is empty; paste the text of the message to check.")
    if len(text) > MAX_MESSAGE_CHARACTERS:
        raise InputError(
            f"The message has {len(text):,} characters and at most {MAX_MESSAGE_CHARACTERS:,} are "
            "checked; paste the part that makes the claim."
        )
    if "\x00" in text:
        raise InputError("The message holds binary data, not text; paste the text itself.")
