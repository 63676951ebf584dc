"""Bytes of unknown origin to text: byte order marks, UTF-8, then a guess; binary refused."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import TextIO

import charset_normalizer

from cekfakta.errors import FormatError, InputError
from cekfakta.regular_file import require_regular
from cekfakta.settings import MAX_FILE_BYTES

SAMPLE_BYTES = 1 << 20
"""How much of a file its encoding is judged by."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the UTF-32 ones first because one of them starts like UTF-16's."""

_BINARY = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip or office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"Rar!", "a RAR archive"),
)
"""How the files that people mistake for text begin."""

_GUESSES = ["cp1252", "iso8859_15", "mac_roman", "cp1250", "gb18030", "cp1256"]
"""Encodings in which Indonesian text is met: Windows and Mac exports, embassy and Arabic sites."""


def decode(data: bytes, source: Path | str) -> str:
    """Return the text of ``data``; bytes that fit no encoding become U+FFFD.

    Raises InputError when there is too much of it, FormatError when it is not text.
    """
    _check_size(len(data), source)
    return data.decode(encoding_of(data[:SAMPLE_BYTES], source), errors="replace")


def open_text(path: Path) -> TextIO:
    """Open a text file in its own encoding, line ends kept.

    A byte that is not UTF-8 in a UTF-8 file becomes a lone surrogate (``surrogateescape``), so
    that a reader can refuse the one line that holds it. Raises InputError when the file is no
    regular one, too large or unreadable, FormatError when it is not text.
    """
    require_regular(path, InputError)
    try:
        _check_size(path.stat().st_size, path)
        with path.open("rb") as file:
            encoding = encoding_of(file.read(SAMPLE_BYTES), path)
        errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
        return path.open(encoding=encoding, errors=errors, newline="")
    except OSError as error:
        raise unreadable(path, error) from error


def read_bytes(path: Path) -> bytes:
    """Return what a file holds; raises InputError as ``open_text`` does."""
    require_regular(path, InputError)
    try:
        _check_size(path.stat().st_size, path)
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> InputError:
    """Return the error for a file that the system does not let us read."""
    return InputError(f"cannot read {path}: {error.strerror or error}; check its name and rights")


def encoding_of(sample: bytes, source: Path | str) -> str:
    """Return the encoding of text from its first bytes.

    A byte order mark decides, then UTF-8, even damaged as long as at least as many of its
    multi-byte characters are whole as broken; what is left is a guess among encodings in
    use. Raises FormatError for binary.
    """
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    _refuse_binary(sample, source)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return _guess(sample, source)
    return "utf-8"


def _guess(sample: bytes, source: Path | str) -> str:
    decoded = sample.decode("utf-8", errors="replace")
    broken = decoded.count("\ufffd")
    if sum(not character.isascii() for character in decoded) >= 2 * broken:
        return "utf-8"
    best = charset_normalizer.from_bytes(sample, cp_isolation=_GUESSES).best()
    if best is None:
        raise FormatError(f"{source} is in no known encoding, want UTF-8: save it as UTF-8 text")
    return best.encoding


def _refuse_binary(sample: bytes, source: Path | str) -> None:
    kind = next((kind for start, kind in _BINARY if sample.startswith(start)), None)
    if kind is None and b"\0" in sample:
        kind = "binary data"
    if kind is not None:
        raise FormatError(
            f"{source} is {kind}, want text: open it in its own program and save the text as .txt"
        )


def _check_size(size: int, source: Path | str) -> None:
    if size > MAX_FILE_BYTES:
        raise InputError(
            f"{source} has {size} bytes, want at most {MAX_FILE_BYTES}: split it into smaller files"
        )
