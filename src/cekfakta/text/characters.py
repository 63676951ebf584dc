"""Characters made plain: compatibility forms, look-alikes, mojibake, invisible marks.

Forwarded messages hide words from filters with letters that only look Latin, decorate them with
mathematical alphabets, and pick up broken encodings on the way. Each step keeps the origin of
every character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cekfakta.text.trace import Traced

EMOJI = re.compile(
    "[\U0001f000-\U0001f12f\U0001f18a-\U0001f1ff\U0001f200-\U0001faff"
    "\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\ufffd]+"
)
"""A run of emoji and pictographs."""

_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20f0\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U000e0000-\U000e0fff\U0001f3fb-\U0001f3ff]+"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNPLAIN = re.compile("[^\x00-\x7f][\u0300-\u036f]*|[A-Za-z][\u0300-\u036f]+")
_BLANKS = re.compile(r"[^\S\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LETTER = re.compile(r"[^\W\d_]")

_PUNCTUATION = {
    **dict.fromkeys("“”„‟«»″〝〞", '"'),
    **dict.fromkeys("‘’‚‛´`′ʹʻʼʽˈ", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("¨¯¸˘˙˚˛˜˝", " "),
    "™": "",
    "®": "",
    "©": "",
}
_CYRILLIC = ("аеорсухіјѕһԁԛԝҮАВЕЗКМНОРСТУХІЈЅԌԚԜ", "aeopcyxijshdqwYABE3KMHOPCTYXIJSGQW")
_GREEK = ("αγεικνορστυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ayeikvopotuxwABEZHIKMNOPTYX")
_SMALL_CAPITALS = ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡı", "abcdefghijklmnoprstuvwyzagi")
LOOK_ALIKES = {
    alike: latin
    for ours, theirs in (_CYRILLIC, _GREEK, _SMALL_CAPITALS)
    for alike, latin in zip(ours, theirs, strict=True)
}
"""Letters that readers take for a Latin one (the pairs of Unicode's confusables table in use)."""

_BOXED = {chr(first + i): chr(ord("A") + i) for first in (0x1F150, 0x1F170) for i in range(26)}

_WINDOWS = {bytes([b]).decode("cp1252", "ignore") or chr(b): b for b in range(0x80, 0x100)}
_TAIL = "".join(re.escape(c) for c, b in _WINDOWS.items() if b < 0xC0)
_MOJIBAKE = re.compile(
    f"[\u00c2-\u00df][{_TAIL}]|[\u00e0-\u00ef][{_TAIL}]{{2}}|[\u00f0-\u00f4][{_TAIL}]{{3}}"
)

_LEET = str.maketrans("01345", "oieas")
_LEET_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:[01345][^\W\d_]+)+(?![^\W_])")
_COUNTED = re.compile(
    r"(?i)(?:rp|jam|pukul|tgl|tanggal|no|nomor|rt|rw|umur|usia|lantai|km|mp|sd|smp|sma|kelas)[01345]"
    r"|.*[01345](?:nya|ku|mu|an|lah|jt|rb|juta|ribu|gb|mb|kg|cm|mm)\b"
)
LONGEST_EXPANSION = 4
"""Most characters that one becomes; the one Arabic letter that Unicode spells out in 18 stays, or
a message of them would be a book."""


def plain(text: str) -> Traced:
    """The text in plain characters, each with its origin; newlines are kept, blanks single."""
    traced = Traced.of(text).sub(_NEWLINES, "\n")
    if not text.isascii():
        traced = traced.sub(_MOJIBAKE, _repair).sub(INVISIBLE, "").sub(_SURROGATE, "\ufffd")
        traced = traced.sub(_UNPLAIN, _compose)
        mostly_latin = _mostly_latin(traced.text)
        traced = traced.sub(_WORD, lambda word: _unmask(word[0], mostly_latin))
    return traced.sub(INVISIBLE, "").sub(_LEET_WORD, _unleet).sub(_BLANKS, " ")


def is_shown(sign: str) -> bool:
    """Whether a character may be shown: no control, unassigned or direction-changing one."""
    category = unicodedata.category(sign)
    if category in {"Cc", "Cs", "Co", "Cn"}:
        return sign in "\n\t"
    return sign not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _repair(match: re.Match[str]) -> str:
    """UTF-8 that was read as Windows-1252, read rightly; anything else as it was."""
    try:
        return bytes(_WINDOWS[c] for c in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _compose(match: re.Match[str]) -> str:
    return _composed(match[0])


@lru_cache(maxsize=4096)
def _composed(group: str) -> str:
    """One character with its marks in NFKC, without marks that do not compose with it."""
    base = group[0]
    if base in _PUNCTUATION:
        return _PUNCTUATION[base]
    if base in _BOXED:
        return _BOXED[base]
    plain_form = unicodedata.normalize("NFKC", group[:2]).replace("\u2044", "/")
    if len(plain_form) > LONGEST_EXPANSION:
        return base
    if unicodedata.combining(plain_form[0]) and len(group) == 1:
        return plain_form
    return "".join(c for c in plain_form if not "\u0300" <= c <= "\u036f")


def _mostly_latin(text: str) -> bool:
    letters = len(_LETTER.findall(text))
    return letters > 0 and len(_LATIN.findall(text)) >= 0.8 * letters


def _unmask(word: str, text_is_latin: bool) -> str:
    """A word with look-alikes in Latin letters, if it or the text around it is mostly Latin."""
    if word.isascii():
        return word
    foreign = [c for c in word if not _LATIN.match(c)]
    if not foreign or any(c not in LOOK_ALIKES for c in foreign):
        return word
    if len(foreign) > len(word) / 2 and not text_is_latin:
        return word
    return "".join(LOOK_ALIKES.get(c, c) for c in word)


def _unleet(match: re.Match[str]) -> str:
    """``J0KOWI`` with its letter back; counts (``Rp5jt``) and codes (``H1N1``) as they are."""
    word = match[0]
    letters = sum(c.isalpha() for c in word)
    if letters < 4 or letters < 2 * (len(word) - letters) or _COUNTED.match(word):
        return word
    latin = word.translate(_LEET)
    return latin.upper() if word.isupper() else latin
