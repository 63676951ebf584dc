"""Sentences of messages and of official prose, and the claims among them."""

from __future__ import annotations

import re

from cekfakta.types import Span

_TITLES = frozenset(
    """
    a.n an.n d.a u.p u.b c.q q.q bpk bp ibu.ny ny tn sdr sdri yth dr drs dra drg drh ir prof hj kh k.h tgk tk
    st kombes kompol ipda iptu ipl aipda aiptu bripka brigjen irjen komjen jend letjen mayjen brigpol kol
    letkol kapt lettu letda serma sertu serda pdt pr rm ust kec kab kel ds dsn prov jl jln gg blok no nos
    nomor hlm hal pasal tgl tlp telp hp rp vol ed cet bln thn th jan feb apr jun jul agu agt sep sept okt nov
    des fig gbr lih lamp ttd s.d s/d sd dng dgn yg utk dll.an mr mrs ms ph
    """.split()
)
_TRAILERS = frozenset(
    "dkk dll dsb dst dsbnya tbk pol wib wita wit et.al cs jr sr inc ltd co corp pt cv ud".split()
)
_STARTERS = frozenset(
    """
    ia dia mereka kami kita saya anda menurut dalam pada hal selain namun tetapi tapi sementara sedangkan
    adapun karena untuk dengan demikian kemudian setelah sebelum sejak saat ketika jika kalau bila para
    masyarakat pemerintah polisi polri kementerian presiden menteri ini itu hingga sebelumnya akibat oleh
    informasi berdasarkan seorang sejumlah beberapa tidak bukan belum jangan
    """.split()
)
_BREAK = re.compile(
    r"(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]]*)(?P<gap>\s*)"
    r"|(?P<lines>\n\s*)"
    r"|(?<=\s)(?P<bar>\||={3,}|-{3,}|_{3,}|\*{3,})(?=\s)"
)
_LAST_TOKEN = re.compile(r"[^\s\"'“”‘’(\[]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(
    r"(?i)\b(?:https?://|www\.)\S+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}"
    r"\.(?:com|id|net|org|info|xyz|me|ly|co|site|online|go)\b(?:/\S*)?"
)
_DANGLING = re.compile(
    r"(?i)(?:,|\b(?:di|ke|dari|yang|dan|atau|untuk|dengan|pada|oleh|para|serta|dalam))$"
)
_WRAPPED_LINE = 60


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a message or of prose, in order; blanks around them belong to none."""
    links = [match.span() for match in _LINK.finditer(text)]
    spans: list[Span] = []
    start, link = 0, 0
    for match in _BREAK.finditer(text):
        at = match.start()
        while link < len(links) and links[link][1] <= at:
            link += 1
        inside = link < len(links) and links[link][0] < at
        if inside or not _breaks(text, start, match):
            continue
        end = match.end("close") if match["stop"] else at
        spans += _trimmed(text, start, end)
        start = match.end()
    spans += _trimmed(text, start, len(text))
    return tuple(spans)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if start < end else []


def _breaks(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a sentence that began at ``start`` ends at this stop, line end or bar."""
    if match["bar"]:
        return True
    if match["lines"]:
        return _line_breaks(text, match)
    return _stop_breaks(text, start, match)


def _line_breaks(text: str, match: re.Match[str]) -> bool:
    """A line is a sentence, unless prose was wrapped there."""
    at, after = match.start(), text[match.end() : match.end() + 1]
    if match["lines"].count("\n") > 1 or not after.islower():
        return True
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return not (len(line) >= _WRAPPED_LINE or _DANGLING.search(line))


def _stop_breaks(text: str, start: int, match: re.Match[str]) -> bool:
    stop, gap = match["stop"], match["gap"]
    after = text[match.end() : match.end() + 40]
    if not after:
        return True
    opening = after.lstrip("\"'“‘«([*_")
    lower = opening[:1].islower()
    if match["close"] and lower:
        return False
    if "!" in stop or "?" in stop:
        return bool(gap) or not lower
    if "\n" in gap:
        return True
    if stop != ".":
        return bool(gap) and not lower
    token_match = _LAST_TOKEN.search(text, max(start, match.start() - 40), match.start())
    token = token_match[0] if token_match else ""
    if not gap:
        return _glued(token, opening)
    at_start = match.start() - len(token) <= start
    return _full_stop(token, opening, at_start)


def _full_stop(token: str, after: str, at_start: bool) -> bool:
    """Whether the point after ``token``, with a blank behind it, ends a sentence."""
    name = token.lower()
    if token.isdigit() and at_start:
        return False
    if name in _TITLES or (len(token) == 1 and token.isalpha()):
        return False
    word = _FIRST_WORD.match(after)
    starter = bool(word) and word[0].istitle() and word[0].lower() in _STARTERS
    if "." in token and not token[0].isdigit():
        return starter
    if name in _TRAILERS:
        return starter or (name not in {"pol", "pt", "cv", "ud"} and after[:1].isupper())
    if after[:1].islower():
        return len(token) > 3 and not token.isdigit()
    return True


def _glued(token: str, after: str) -> bool:
    """Whether a point without a blank behind it (``habis.Kami``) ends a sentence."""
    return (
        len(token) > 2
        and token[-1:].islower()
        and "." not in token
        and after[:1].isupper()
        and after[1:2].islower()
    )
