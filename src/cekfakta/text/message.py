"""A pasted text made readable: wrappers, links and phone numbers set apart."""

from __future__ import annotations

import re

from cekfakta.config import MAX_MESSAGE_CHARACTERS
from cekfakta.errors import InputError
from cekfakta.text.characters import plain
from cekfakta.text.trace import Traced
from cekfakta.types import Message

LINK = re.compile(r"(?i)\b(?:https?://|www\.|wa\.me/|bit\.ly/)\S+")
PHONE = re.compile(r"(?<![\w.,/])(?:\+?62|0)[- ]?8[\dxX](?:[-. ]?[\dxX]){6,10}(?!\w)")


def read(text: str) -> Message:
    """Read a pasted text.

    Raises:
        InputError: it is empty, longer than ``MAX_MESSAGE_CHARACTERS``, or binary.
    """
    _require_usable(text)
    traced = plain(text)
    links = tuple(dict.fromkeys(LINK.findall(traced.text)))
    traced = traced.sub(LINK, "")
    phones = tuple(dict.fromkeys(PHONE.findall(traced.text)))
    traced = traced.sub(PHONE, "")
    traced = _stripped(traced)
    return Message(text, traced.text, traced.offsets, "und", links, phones)


def _stripped(traced: Traced) -> Traced:
    text = traced.text
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
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
