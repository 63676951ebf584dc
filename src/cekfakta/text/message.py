"""A pasted text made readable: wrappers go, links and phone numbers are named and stay."""

from __future__ import annotations

from cekfakta.errors import InputError
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.text.boundaries import links
from cekfakta.text.characters import LOOK_ALIKES, plain
from cekfakta.text.language import language
from cekfakta.text.privacy import PHONE
from cekfakta.text.trace import Traced
from cekfakta.text.wrappers import unwrap
from cekfakta.types import Message, Span

_LETTERS_FOR_DIGITS = "01345"


def read(text: str) -> Message:
    """Read a pasted text.

    Wrappers go; what stays keeps the origin of each character. A link keeps the letters that only
    look like Latin ones, since it leads where they say.

    Raises:
        InputError: it is empty, longer than ``MAX_MESSAGE_CHARACTERS``, or binary.
    """
    _require_usable(text)
    traced = _stripped(unwrap(_with_links_as_written(plain(text), text)))
    spans = links(traced.text)
    return Message(
        original=text,
        text=traced.text,
        offsets=traced.offsets,
        language=language(traced.text),
        links=tuple(dict.fromkeys(traced.text[span.start : span.end] for span in spans)),
        phones=tuple(dict.fromkeys(_phones(traced.text, spans))),
    )


def _with_links_as_written(traced: Traced, original: str) -> Traced:
    """The plain text with the look-alikes and digits of its links put back."""
    signs = list(traced.text)
    for span in links(traced.text):
        for at in range(span.start, span.end):
            written = original[traced.offsets[at]]
            if written in LOOK_ALIKES or written in _LETTERS_FOR_DIGITS:
                signs[at] = written
    return Traced("".join(signs), traced.offsets)


def _phones(text: str, links: tuple[Span, ...]) -> list[str]:
    """The phone numbers that are no part of a link."""
    taken = {at for span in links for at in range(span.start, span.end)}
    return [match[0] for match in PHONE.finditer(text) if match.start() not in taken]


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
