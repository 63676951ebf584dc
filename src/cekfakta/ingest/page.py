"""A press release, saved from the web or copied as text, to a statement."""

from __future__ import annotations

from pathlib import Path

from cekfakta.errors import InputError
from cekfakta.ingest.records import plain, title_of
from cekfakta.types import Kind, Statement


def statement_from_page(content: str, source: Path | str) -> Statement:
    """Return the press release in ``content``; ``source`` is its file name or URL."""
    text = plain(content)
    if not text:
        raise InputError(f"{source} is empty, want the text of a press release")
    return Statement(Path(source).stem, Kind.STATEMENT, title_of(text), text)
