"""Text that was decoded wrongly before it was saved, made right again."""

from __future__ import annotations

import re

from ftfy import TextFixerConfig, fix_text

from cekfakta.corpus.record import plain

_DECODING_ONLY = TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)
_LOST = re.compile(r"â€(?=[\s.,;:!?)]|$)")
"""A closing quote of which Windows-1252 has no third character to show."""


def mended(text: str) -> str:
    """Return a text with mojibake undone (``â€œ`` is ``“``), and without control characters."""
    return plain(fix_text(_LOST.sub("”", text), _DECODING_ONLY))
