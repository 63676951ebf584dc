"""A statement to and from the documented JSON record and the row of the store, by one table.

A record is one JSON object: ``id`` and ``text`` are needed; ``kind`` (``statement``, ``factcheck``
or ``circulating``), ``title``, ``publisher``, ``published``, ``url``, ``lang`` have defaults;
``claim`` and ``rating`` belong to fact-checks; ``valid_from``, ``expires``, ``superseded_by`` and
``scope`` say how long the statement holds. Unknown keys are ignored. A row holds the same values
as text.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from cekfakta.errors import FormatError
from cekfakta.terms import Kind, Rating, Scope
from cekfakta.text.addresses import web_address
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


@dataclass(frozen=True, slots=True)
class Field:
    """How one field of a statement is kept.

    ``read`` takes it from a JSON record, forgiving what is harmless; ``parse`` from the text that
    a row holds. ``optional`` ones are left out of a JSON record where they are not set.
    """

    name: str
    read: Callable[[Mapping[str, object], str], object]
    parse: Callable[[str], object] = str
    nullable: bool = False
    optional: bool = False


def row_of(statement: Statement) -> dict[str, str | None]:
    """Return the values of a statement as the text that a row holds."""
    return {field.name: _written(getattr(statement, field.name)) for field in FIELDS}


def statement_of(row: sqlite3.Row) -> Statement:
    """Return the statement that a row holds. Raises ValueError when no statement writes such."""
    values: dict[str, Any] = {field.name: _parsed(field, row[field.name]) for field in FIELDS}
    return Statement(**values)


def to_dict(statement: Statement) -> dict[str, str | None]:
    """Return the JSON record of a statement; optional keys that are not set are left out."""
    row = row_of(statement)
    return {
        field.name: row[field.name]
        for field in FIELDS
        if not field.optional or row[field.name] is not None
    }


def from_dict(record: Mapping[str, object]) -> Statement:
    """Read a statement from its JSON record, forgiving what is harmless.

    A number as ``id`` becomes text, a timestamp is cut to its date, a missing title is the first
    sentence, a missing ``lang`` is ``id``; control characters go. Raises FormatError naming the
    key, what was got and what is wanted.
    """
    values: dict[str, Any] = {field.name: field.read(record, field.name) for field in FIELDS}
    return Statement(**values)


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


def _written(value: object) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, date) else str(value)


def _parsed(field: Field, value: object) -> object:
    if value is None and field.nullable:
        return None
    if not isinstance(value, str):
        raise ValueError(f"{field.name} is {shorten(value)}, want text")
    return field.parse(value)


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


def _optional_line(record: Mapping[str, object], key: str) -> str | None:
    return _line(record, key) or None


def _body(record: Mapping[str, object], key: str) -> str:
    text = _text(record, key, MAX_TEXT_CHARACTERS)
    if not text:
        raise _fault(key, record.get(key), "the words of the statement")
    return text


def _optional_text(record: Mapping[str, object], key: str) -> str | None:
    return _text(record, key, MAX_TEXT_CHARACTERS) or None


def _title(record: Mapping[str, object], key: str) -> str:
    return _line(record, key) or title_of(_body(record, "text"))


def _id(record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() < 64:
        value = str(value)
    identifier = _line({key: value}, key)
    if not identifier:
        raise _fault(key, record.get(key), "a unique name for the record")
    return identifier


def _kind(record: Mapping[str, object], key: str) -> Kind:
    return _choice(record, key, Kind) or Kind.STATEMENT


def _rating(record: Mapping[str, object], key: str) -> Rating | None:
    return _choice(record, key, Rating)


def _scope(record: Mapping[str, object], key: str) -> Scope | None:
    return _choice(record, key, Scope)


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


def _url(record: Mapping[str, object], key: str) -> str:
    value = _line(record, key)
    address = web_address(value) if value else ""
    if address is None:
        want = "an address like https://bpom.go.id/berita, without \\ and without @ before the site"
        raise _fault(key, value, f"{want}, or nothing")
    return address


def _language(record: Mapping[str, object], key: str) -> str:
    value = _line(record, key).lower().replace("_", "-") or "id"
    if not _LANGUAGE.fullmatch(value):
        raise _fault(key, value, "a language code such as id or en")
    return value


FIELDS = (
    Field("id", _id),
    Field("kind", _kind, Kind),
    Field("title", _title),
    Field("text", _body),
    Field("publisher", _line),
    Field("published", _date, date.fromisoformat, nullable=True),
    Field("url", _url),
    Field("lang", _language),
    Field("claim", _optional_text, nullable=True, optional=True),
    Field("rating", _rating, Rating, nullable=True, optional=True),
    Field("valid_from", _date, date.fromisoformat, nullable=True, optional=True),
    Field("expires", _date, date.fromisoformat, nullable=True, optional=True),
    Field("superseded_by", _optional_line, nullable=True, optional=True),
    Field("scope", _scope, Scope, nullable=True, optional=True),
)
"""Every field of a statement, in the order of the JSON record; a new one is added at the end, with
a migration."""
