"""Private numbers and addresses masked before anything is logged, stored or shared.

Numbers are found however they are grouped. Dates, years, times, sums and counts, which look alike,
are told apart by how they are grouped and by the words around them.
"""

from __future__ import annotations

import re

_GAP = "(?:[ \u00a0]?[-\u2010-\u2015.][ \u00a0]?|[ \u00a0])"
"""What stands between the groups of one number: a blank, a hyphen or a point."""

_ALONE = r"(?<![\w.,/+-])"
_ABROAD = r"(?<![.,/+-])\+62"
PHONE = re.compile(
    rf"(?:{_ALONE}(?:62|0)|{_ABROAD})[-\u2010-\u2015 \u00a0]?\(?8[\dxX]"
    r"(?:\)?[-\u2010-\u2015. \u00a0]?[\dxX]){6,10}(?![\w]|[.,]\d)"
    rf"|(?:{_ALONE}\(?0|{_ABROAD}[- ]?)[2-79]\d{{1,2}}\)?[- ]\d{{3,4}}[- ]?\d{{2,4}}(?![\w]|[.,]\d)"
)
"""A mobile or landline number, also one that is masked with x already."""

_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_NIK = re.compile(rf"(?<![\d.,/])\d(?:{_GAP}?\d){{15}}(?!\d|[.,/-]\d)")
_ACCOUNT = re.compile(
    r"(?i)((?<![^\W\d_])(?<!\[)"
    r"(?:rek(?:ening)?|norek|akun|account|va|virtual account|kartu|bca|bri|bni|btn|bsi)"
    rf"(?![^\W\d_])(?:[^\d\[]{{0,24}}?[^\w\[/=@])?)(\d(?:{_GAP}?\d){{7,18}})(?!\d)"
)
_DATED = re.compile(r"(?:19|20)\d\d(?:(?:0\d|1[0-2])(?:[0-2]\d|3[01]))?")
"""A year, or a date in eight digits."""

_PROVINCES = re.compile("1[1-9]|2[01]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7]")
_PARTS = frozenset({2, 4, 6})
_PAIRS = 8
_YEAR = r"(?:19|20)\d\d"
_TIME = r"(?:[01]?\d|2[0-4])\.[0-5]\d"
_TO = "[ \u00a0]?[-\u2010-\u2015 \u00a0][ \u00a0]?"
_OTHERWISE = re.compile(
    rf"\d{{1,2}}{_GAP}\d{{1,2}}{_GAP}{_YEAR}|{_YEAR}{_GAP}\d\d?{_GAP}\d\d?(?!\d)"
    rf"|{_YEAR}{_TO}{_YEAR}(?!\d)|{_TIME}{_TO}{_TIME}(?!\d)|\d{{1,3}}(?:\.\d{{3}})+(?![.\d-])"
)
"""How a date, a span of years or of hours, and a sum begin."""

_SUM = re.compile(r"(?i)(?:rp|idr|usd|rupiah)[. \u00a0]*$")
_COUNTED = re.compile(
    r"(?i)[ \u00a0]*(?:rupiah|ribu|juta|miliar|milyar|triliun|persen|%|jiwa|orang|warga|suara|kali|"
    r"pengikut|pengguna|pelanggan|nasabah|penonton|unit|buah|ton)\b"
)


def mask(text: str) -> str:
    """The text with NIK, phone and account numbers and e-mail addresses masked."""
    masked = _NIK.sub(_nik, _MAIL.sub("[surel]", text))
    return _ACCOUNT.sub(_account, PHONE.sub("[telepon]", masked))


def _nik(match: re.Match[str]) -> str:
    """A mask for 16 digits, whole, in halves, or in groups of two, four or six as its parts are."""
    groups = re.findall(r"\d+", match[0])
    gaps = {gap.strip(" \u00a0") for gap in re.findall(r"\D+", match[0])}
    dated = sum(_DATED.fullmatch(group) is not None for group in groups)
    halved = len(groups) == 2 and len(groups[0]) % 2 == 0 and gaps != {"."}
    parted = len(groups) == 1 or halved or all(len(group) in _PARTS for group in groups)
    if len(gaps) > 1 or dated > 1 or not parted:
        return match[0]
    listed = groups == sorted(set(groups)) or not _PROVINCES.match(groups[0])
    return match[0] if len(groups) == _PAIRS and listed else "[NIK]"


def _account(match: re.Match[str]) -> str:
    """A mask for a number after the word for an account, unless it is a sum, a count or a date."""
    is_other = (
        _OTHERWISE.match(match[2])
        or _SUM.search(match[1])
        or _COUNTED.match(match.string, match.end())
    )
    return match[0] if is_other else f"{match[1]}[rekening]"
