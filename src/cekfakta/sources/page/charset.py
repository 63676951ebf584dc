"""The bytes of a page to text: the page may say in which single-byte encoding it is."""

from __future__ import annotations

import re

from cekfakta.tables.decode import SAMPLE_BYTES, decode, encoding_of

_HEAD_BYTES = 4_096
"""Within which a page says its encoding; HTML asks for it in the first 1,024."""
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?(iso-8859-\d{1,2}|windows-125\d)\b", re.I)


def decode_page(content: bytes, source: str) -> str:
    """Return a page's text: UTF-8 where it is that, else as the page says, else by a guess.

    Browsers take ISO 8859-1 for Windows-1252, and so do pages that have curly quotes. Raises
    InputError when there is too much of it, FormatError when it is not text.
    """
    declared = _DECLARED.search(content[:_HEAD_BYTES])
    if declared is None or encoding_of(content[:SAMPLE_BYTES], source).startswith("utf"):
        return decode(content, source)
    name = declared[1].decode("ascii").lower()
    try:
        return content.decode("cp1252" if name == "iso-8859-1" else name, errors="replace")
    except LookupError:  # iso-8859-12 was never given out
        return decode(content, source)
