"""Statement to and from the documented JSON record.

A record is one JSON object: ``id`` and ``text`` are needed; ``kind`` (``statement``, ``factcheck``
or ``circulating``), ``title``, ``publisher``, ``published``, ``url``, ``lang`` have defaults;
``claim`` and ``rating`` belong to fact-checks; ``valid_from``, ``expires`` and ``superseded_by``
say how long the statement holds. Unknown keys are ignored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlsplit

from cekfakta.errors import FormatError
from cekfakta.terms import Kind, Rating
from cekfakta.types import Statement

MAX_TEXT_CHARACTERS = 100_000
"""Longest text of a record, some 15,000 words; below the csv module's own limit for one cell."""

MAX_FIELD_CHARACTERS = 2_000
"""Longest other field; the length to which browsers and servers agree on URLs."""

MAX_TITLE_CHARACTERS = 150
"""Where a title derived from the text is cut."""

_SHOWN = 60
_LINE_END = re.compile(r"\r\n?|[\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Control characters but tab and line feed, and the marks that make text read another way round."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ISO_DATE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
_SENTENCE = re.compile(r".{30,}?[.!?][\"”’')]*(?=\s|$)")

_Choice = TypeVar("_Choice", bound=StrEnum)


def to_dict(statement: Statement) -> dict[str, str | None]:
    """Return the JSON record of a statement; optional keys that are not set are left out."""
    record: dict[str, str | None] = {
        "id": statement.id,
        "kind": statement.kind.value,
        "title": statement.title,
        "text": statement.text,
        "publisher": statement.publisher,
        "published": _iso(statement.published),
        "url": statement.url,
        "lang": statement.lang,
    }
    optional = {
        "claim": statement.claim,
        "rating": statement.rating.value if statement.rating else None,
        "valid_from": _iso(statement.valid_from),
        "expires": _iso(statement.expires),
        "superseded_by": statement.superseded_by,
    }
    return record | {key: value for key, value in optional.items() if value is not None}


def from_dict(record: Mapping[str, object]) -> Statement:
    """Read a statement from its JSON record, forgiving what is harmless.

    A number as ``id`` becomes text, a timestamp is cut to its date, a missing title is the first
    sentence, a missing ``lang`` is ``id``; control characters go. Raises FormatError naming the
    key, what was got and what is wanted.
    """
    text = _text(record, "text", MAX_TEXT_CHARACTERS)
    if not text:
        raise _fault("text", record.get("text"), "the words of the statement")
    return Statement(
        id=_id(record),
        kind=_choice(record, "kind", Kind) or Kind.STATEMENT,
        title=_line(record, "title") or title_of(text),
        text=text,
        publisher=_line(record, "publisher"),
        published=_date(record, "published"),
        url=_url(record),
        lang=_language(record),
        claim=_text(record, "claim", MAX_TEXT_CHARACTERS) or None,
        rating=_choice(record, "rating", Rating),
        valid_from=_date(record, "valid_from"),
        expires=_date(record, "expires"),
        superseded_by=_line(record, "superseded_by") or None,
    )


def title_of(text: str) -> str:
    """Return the first sentence of a text, cut between words to ``MAX_TITLE_CHARACTERS``."""
    first = text.strip().split("\n", 1)[0]
    sentence = _SENTENCE.match(first)
    title = " ".join((sentence[0] if sentence else first).split())
    if len(title) <= MAX_TITLE_CHARACTERS:
        return title
    cut = title[: MAX_TITLE_CHARACTERS - 1]
    return cut.rsplit(" ", 1)[0] + "…"


def plain(text: str) -> str:
    """Return text that is safe to keep: no control characters, lone surrogates as U+FFFD."""
    unified = _LINE_END.sub("\n", text)
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", unified)).strip()


def shorten(value: object) -> str:
    """Return a value as an error message may show it: printable and short."""
    shown = ascii(value) if not isinstance(value, str) else ascii(value[: _SHOWN * 2])
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "..."


def _fault(key: str, got: object, want: str) -> FormatError:
    if got is None:
        return FormatError(f"key '{key}' is missing, want {want}")
    return FormatError(f"key '{key}' is {shorten(got)}, want {want}")


def _text(record: Mapping[str, object], key: str, limit: int) -> str:
    value = record.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _fault(key, value, "text in quotes")
    if len(value) > limit:
        raise FormatError(f"key '{key}' has {len(value)} characters, want at most {limit}")
    return plain(value)


def _line(record: Mapping[str, object], key: str) -> str:
    return " ".join(_text(record, key, MAX_FIELD_CHARACTERS).split())


def _id(record: Mapping[str, object]) -> str:
    value = record.get("id")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() < 64:
        value = str(value)
    identifier = _line({"id": value}, "id")
    if not identifier:
        raise _fault("id", record.get("id"), "a unique name for the record")
    return identifier


def _choice(record: Mapping[str, object], key: str, choices: type[_Choice]) -> _Choice | None:
    value = _line(record, key).lower()
    if not value:
        return None
    try:
        return choices(value)
    except ValueError:
        want = "one of " + ", ".join(choice.value for choice in choices)
        raise _fault(key, record[key], want) from None


def _date(record: Mapping[str, object], key: str) -> date | None:
    value = _line(record, key)
    if not value:
        return None
    written = _ISO_DATE.fullmatch(value)
    try:
        return date.fromisoformat(written[1] if written else "")
    except ValueError:
        raise _fault(key, value, "a real date YYYY-MM-DD, or nothing") from None


def _url(record: Mapping[str, object]) -> str:
    value = _line(record, "url")
    if value and not is_web_address(value):
        raise _fault("url", value, "an address that starts with https:// or http://, or nothing")
    return value


def is_web_address(value: str) -> bool:
    """Tell whether a value is an http or https URL with a host and without spaces."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in value


def _language(record: Mapping[str, object]) -> str:
    value = _line(record, "lang").lower().replace("_", "-") or "id"
    if not _LANGUAGE.fullmatch(value):
        raise _fault("lang", value, "a language code such as id or en")
    return value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
