"""What WhatsApp and its users wrap around a message that is passed on."""

from __future__ import annotations

import re

from cekfakta.text.boundaries import LINK
from cekfakta.text.chats import unstamped
from cekfakta.text.lexicon import SHARE_VERBS, SHARE_WORDS
from cekfakta.text.normalise import fold
from cekfakta.text.segment import sentences
from cekfakta.text.trace import Traced

_FORWARDED = re.compile(
    r"^[^\w\n]*(?:(?:pesan )?diteruskan(?: dari [^\n:]{1,40})?|forwarded(?: message)?|fwd|fw)"
    r"(?: berkali-kali| many times| as received| sebagaimana diterima)?[ \t]*(?:$|[:>\])-]+)",
    re.MULTILINE | re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"^[^\w\n]{0,5}(?:ini )?"
    r"(?:(?:copas|copaste|copy paste|cp|share|info|dapat|dpt|kiriman|pesan|bc)(?:an)? ?)?"
    r"(?:(?:dari|dr) )(?:(?:grup|group|grop|wag|wa|teman|tetangga) )+"
    r"(?:sebelah|tetangga)\b[ \t]*[:.,)\]!-]*"
    r"|^[^\w\n]{0,5}copas(?:an)?[ \t]*(?:$|[:.)\]!-]+)",
    re.MULTILINE | re.IGNORECASE,
)
_QUOTED = re.compile(r"^(?:>[ \t]*)+", re.MULTILINE)
_MARKUP = re.compile(
    rf"(?P<link>{LINK.pattern})"
    r"|```|(?<![\w*~])[*_~]{1,3}(?=[^\s*_~])(?!\d{1,4}(?:\*\d{1,16}){0,3}#)"
    r"|(?<=[^\s*_~])[*_~]{1,3}(?![\w#*~])"
)
_SPREADS = re.compile(r"(?i)sebar|share|viral|bagi|terus|forward|copas")
"""Letters without which no text asks to be passed on."""
_LEAD = re.compile(r"[^:\n]{1,60}:")


def unwrap(traced: Traced) -> Traced:
    """The message without forwarding marks, chat stamps, markup and calls to share it."""
    traced = unstamped(traced.sub(_QUOTED, "")).sub(_MARKUP, _unmarked)
    return _unshared(traced.sub(_FORWARDED, "").sub(_ORIGIN, ""))


def unformatted(text: str) -> str:
    """A text without the marks that WhatsApp shows as bold, italics or code."""
    return _MARKUP.sub(_unmarked, text)


def _unmarked(match: re.Match[str]) -> str:
    """A link without the markup behind it; nothing of markup."""
    return (match["link"] or "").rstrip("*_~")


def _unshared(traced: Traced) -> Traced:
    """The text without sentences, leads and tails that only ask to share it."""
    drops: list[tuple[int, int]] = []
    text = traced.text
    for span in sentences(text):
        start, end = span.start, span.end
        lead = _LEAD.match(text, start, end)
        tail = text.rfind(",", start, end)
        if _only_shares(text[start:end]):
            drops.append((start, end))
        elif lead and _only_shares(lead[0]):
            drops.append(lead.span())
        elif tail > start and _only_shares(text[tail:end]):
            drops.append((tail, end))
    return traced.without(drops)


def _only_shares(text: str) -> bool:
    if not _SPREADS.search(text):
        return False
    words = fold(LINK.sub(" ", text)).split()
    return all(word in SHARE_WORDS for word in words) and any(w in SHARE_VERBS for w in words)
