"""Where one sentence ends and the next begins."""

from __future__ import annotations

import re

from cekfakta.text.characters import EMOJI
from cekfakta.text.lexicon import STARTERS, TITLES, TRAILERS
from cekfakta.types import Span

BREAK = re.compile(
    r"(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]]*)(?P<gap>\s*)"
    r"|(?P<lines>\n\s*)"
    r"|(?<=\s)(?P<bar>\||={3,}|-{3,}|_{3,}|\*{3,})(?=\s)"
    r"|(?P<quotes>[\"”])\s+(?=[\"“]\w)"
    rf"|(?P<emoji>{EMOJI.pattern})(?P<space>\s*)"
    r"|(?P<link>(?i:\bhttps?://|\bwww\.)\S++)[ ](?=[A-Z])"
)
"""Where a sentence may end: a stop, the end of a line, a bar between titles, emoji, a link."""

_SIGN = rf"(?:(?!{EMOJI.pattern})\S)"
LINK = re.compile(
    rf"(?i:\b(?:https?://|www\.){_SIGN}+"
    r"|(?<![\w.@-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}"
    r"\.(?:com|id|net|org|info|xyz|me|ly|co|site|online|go|gl|gd|link|click|shop|store|top|vip|my|app)"
    rf"\b(?![.-]?\w)(?:/{_SIGN}*)?"
    rf"|(?<![\w.@-])[a-z][\w-]{{1,62}}(?:\.[\w-]{{1,63}}){{0,4}}\.[a-z]{{2,12}}/\w{_SIGN}*)"
)
"""A web address, with or without its scheme; what ends its sentence may hang on to it."""

_TRAILING = ".,;:!?)]}>\"'*_~"
_LAST_TOKEN = re.compile(r"[^\s\"'“”‘’(\[]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_DANGLING = re.compile(
    r"(?i)(?:,|\b(?:di|ke|dari|yang|dan|atau|untuk|dengan|pada|oleh|para|serta|dalam))$"
)
_WRAPPED_LINE = 60
_LOOK_BACK = 40


def links(text: str) -> tuple[Span, ...]:
    """Where the web addresses of a text stand, without the stops that hang on to them."""
    return tuple(
        Span(match.start(), match.start() + len(match[0].rstrip(_TRAILING)))
        for match in LINK.finditer(text)
    )


def breaks(text: str, start: int, match: re.Match[str], behind_link: bool = False) -> bool:
    """Whether a sentence that began at ``start`` ends at this match of ``BREAK``."""
    if match["bar"] or match["quotes"] or match["link"]:
        return True
    if match["emoji"]:
        return not text[match.end() : match.end() + 1].islower()
    if match["lines"]:
        return behind_link or _line_breaks(text, match)
    if behind_link:
        return bool(match["gap"]) and not text[match.end() : match.end() + 1].islower()
    return _stop_breaks(text, start, match)


def _line_breaks(text: str, match: re.Match[str]) -> bool:
    """A line is a sentence, unless prose was wrapped there."""
    at, after = match.start(), text[match.end() : match.end() + 1]
    if match["lines"].count("\n") > 1 or not after.islower():
        return True
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return not (len(line) >= _WRAPPED_LINE or _DANGLING.search(line[-_LOOK_BACK:]))


def _stop_breaks(text: str, start: int, match: re.Match[str]) -> bool:
    stop, gap = match["stop"], match["gap"]
    after = text[match.end() : match.end() + _LOOK_BACK].lstrip("\"'“‘«([*_")
    lower = after[:1].islower()
    token = _LAST_TOKEN.search(text, max(start, match.start() - _LOOK_BACK), match.start())
    word = token[0] if token else ""
    if not after or "\n" in gap:
        leads_on = gap.count("\n") == 1 and stop == "." and word.lower() in TITLES
        return not leads_on and not (lower and match["close"])
    if match["close"] and lower:
        return False
    if stop != ".":
        cries = "!" in stop or "?" in stop
        return (bool(gap) or not lower) if cries else bool(gap) and not lower
    if not gap:
        return _glued(word, after)
    return _full_stop(word, after, begins=match.start() - len(word) <= start)


def _full_stop(token: str, after: str, begins: bool) -> bool:
    """Whether the point after ``token``, with a blank behind it, ends a sentence."""
    name = token.lower()
    first = _FIRST_WORD.match(after)
    starts = first is not None and first[0].istitle() and first[0].lower() in STARTERS
    if (token.isdigit() and begins) or name in TITLES or (len(token) == 1 and token.isalpha()):
        return False
    if "." in token and not token[0].isdigit():
        return starts
    if name in TRAILERS:
        return starts or (name != "pol" and after[:1].isupper())
    if after[:1].islower():
        return len(token) > 3 and not token.isdigit()
    return True


def _glued(token: str, after: str) -> bool:
    """Whether a point without a blank behind it (``habis.Kami``) ends a sentence."""
    return (
        len(token) > 2
        and token[-1:].islower()
        and token.lower() not in TITLES
        and "." not in token
        and after[:1].isupper()
        and after[1:2].islower()
    )
