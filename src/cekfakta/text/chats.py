"""Chats pasted as a whole: the stamps and senders of their lines, and what the program wrote."""

from __future__ import annotations

import re
from collections import Counter

from cekfakta.text.trace import Traced

_MONTH = r"(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)[a-z]{0,6}"
_DATE = rf"(?:\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|\d{{1,2}} {_MONTH}(?: \d{{2,4}})?)"
_TIME = r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[ap]m)?"
_WHEN = rf"(?:{_DATE},?\s{{1,2}}{_TIME}|{_TIME},\s{{1,2}}{_DATE})"
_SENDER = r"[^:\n]{1,40}:[ \t]"
_NAME = r"(?-i:~?[ ]?(?:[A-Z+][\w.'+-]*|\d[\d -]+)(?: [A-Z\d(+][\w.'()+-]*){0,4})"
"""A sender whose words are all names or numbers, which a line of an agenda is not."""
_SYSTEM = (
    r"[^:\n]{0,60}\b(?:menambahkan|bergabung|keluar|mengeluarkan|membuat grup|mengubah|meninggalkan"
    r"|added|left|joined|created|changed)\b[^:\n]{0,80}$"
    r"|(?:pesan dan panggilan|messages and calls)[^\n]*$"
)
"""What the program itself writes behind a stamp."""
_STAMP = re.compile(
    rf"(?i)^[ \t]*(?:\[{_WHEN}\]\s?(?:-\s)?(?:{_SYSTEM}|(?:{_SENDER})?)"
    rf"|{_WHEN}\s-\s(?:{_SYSTEM}|{_SENDER})"
    rf"|(?:\[{_TIME}\]|{_TIME}\s-)\s{_NAME}:[ \t]|{_NAME}\s[\[(]{_TIME}[\])]:?[ \t]"
    rf"|{_NAME},? \[?{_WHEN}\]?:?[ \t]*$)",
    re.MULTILINE,
)
_PLACEHOLDER = re.compile(
    r"(?i)<(?:media|lampiran|attached)[^>\n]{0,60}>"
    r"|^(?:gambar|foto|video|stiker|audio|dokumen|gif|image|sticker) (?:tidak disertakan|omitted)$"
    r"|^(?:pesan ini (?:telah )?dihapus|anda menghapus pesan ini|this message was deleted)\.?$",
    re.MULTILINE,
)
_LINE_SENDER = re.compile(rf"^[ \t]*({_NAME}):[ \t](?=\S)", re.MULTILINE)
_FEWEST_LINES = 3
_MOST_SENDERS = 0.67
"""Largest share of lines with different senders for the lines to be a chat, not a form."""


def unstamped(traced: Traced) -> Traced:
    """A chat without its stamps, its senders and the lines that the program wrote."""
    traced = traced.sub(_STAMP, "").sub(_PLACEHOLDER, "")
    return traced.sub(_LINE_SENDER, "") if _speaks_in_turns(traced.text) else traced


def is_chat(text: str) -> bool:
    """Whether a pasted text is several lines of a chat, each with its sender."""
    return len(_STAMP.findall(text)) >= _FEWEST_LINES or _speaks_in_turns(text)


def _speaks_in_turns(text: str) -> bool:
    """Whether most lines begin with a name that comes again, as no form or glossary does."""
    senders = Counter(_LINE_SENDER.findall(text))
    lines = sum(senders.values())
    if lines < _FEWEST_LINES or 2 * lines < len(text.strip().split("\n")):
        return False
    return 1 < len(senders) <= _MOST_SENDERS * lines
