"""Numbers as Indonesian writes them, in digits and in words, with their unit or currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_ONES = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
_TENS = {"puluh": 10, "ratus": 100}
_SCALES = {
    **dict.fromkeys(("ribu", "rb", "rebu"), 10**3),
    **dict.fromkeys(("juta", "jt", "jeti"), 10**6),
    **dict.fromkeys(("miliar", "milyar", "milliar", "miliyar"), 10**9),
    **dict.fromkeys(("triliun", "trilyun", "trilliun"), 10**12),
}
_ALONE = {"seratus": 100, "seribu": 1000, "sejuta": 10**6, "semiliar": 10**9, "setriliun": 10**12}
_GLUED = {"k": 10**3, "t": 10**12}
_AFTER_MONEY = {"m": 10**9, "t": 10**12}

_CURRENCIES = {
    **dict.fromkeys(("rp", "idr", "rupiah", "perak"), "IDR"),
    **dict.fromkeys(("us$", "$", "usd", "dolar", "dollar"), "USD"),
    **dict.fromkeys(("rm", "ringgit"), "MYR"),
    **dict.fromkeys(("riyal", "sar"), "SAR"),
    **dict.fromkeys(("euro", "eur", "€"), "EUR"),
}
_UNITS = {
    **dict.fromkeys(("%", "persen", "prosen"), "%"),
    **dict.fromkeys(("gb", "giga", "gigabyte"), "GB"),
    **dict.fromkeys(("mb", "mega", "megabyte"), "MB"),
    **dict.fromkeys(("kg", "kilo", "kilogram"), "kg"),
    **dict.fromkeys(("g", "gr", "gram"), "g"),
    "mg": "mg",
    "ton": "ton",
    **dict.fromkeys(("km", "kilometer"), "km"),
    **dict.fromkeys(("m", "meter"), "m"),
    **dict.fromkeys(("cm", "sentimeter", "senti"), "cm"),
    **dict.fromkeys(("l", "liter"), "l"),
    "ml": "ml",
    **dict.fromkeys(("orang", "jiwa", "org"), "orang"),
    **dict.fromkeys(("tahun", "thn", "th"), "tahun"),
    **dict.fromkeys(("bulan", "bln"), "bulan"),
    "minggu": "minggu",
    "hari": "hari",
    "jam": "jam",
    **dict.fromkeys(("menit", "mnt"), "menit"),
    "detik": "detik",
    **dict.fromkeys(("kali", "x"), "kali"),
    **dict.fromkeys(("sr", "magnitudo", "magnitude"), "magnitudo"),
    "unit": "unit",
    "buah": "unit",
    "hektar": "ha",
    "hektare": "ha",
    "ha": "ha",
}


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DIGITS = (
    r"\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,4})?(?![.,]?\d)"
    r"|\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?(?![.,]?\d)"
    r"|\d{1,18}(?:[.,]\d{1,6})?(?![.,]?\d)"
)
_WORDS = _either([*_ONES, *_TENS, *_ALONE, "belas"])
_SCALE_WORDS = _either(list(_SCALES))
_UNIT_WORDS = _either([unit for unit in [*_UNITS, *_CURRENCIES, "t"] if unit.isalpha()])
_NUMERAL = re.compile(
    rf"(?i)(?<![\w.,])(?:(?P<before>rp|idr|us\$|usd|rm|\$|€)\.?[ ]?,?[ ]?)?"
    rf"(?P<number>(?:{_DIGITS})"
    rf"(?:\s?(?:{_SCALE_WORDS})\b(?:\s(?:{_DIGITS})\s?(?:{_SCALE_WORDS})\b){{0,3}}|[tk]\b)?"
    rf"|(?:(?:{_WORDS})(?:\s(?:{_WORDS}|{_SCALE_WORDS})){{0,12}})\b)"
    rf"(?:,-)?"
    rf"(?P<gap>\s?)(?P<after>%|(?:{_UNIT_WORDS})\b)?"
)
_PIECE = re.compile(rf"(?i){_DIGITS}|[a-z]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at ``start:end`` of a text; ``unit`` is a unit or currency code, or empty."""

    start: int
    end: int
    value: Decimal
    unit: str
    money: bool


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of a text in order; a bare ``satu`` is none, it is mostly an article."""
    for match in _NUMERAL.finditer(text):
        before, after = (match["before"] or "").lower(), (match["after"] or "").lower()
        currency = _CURRENCIES.get(before) or _CURRENCIES.get(after, "")
        value = _value(match["number"])
        unit = currency or _UNITS.get(after, "")
        if value is None or (match["number"].lower() == "satu" and not unit):
            continue
        if before and after in _AFTER_MONEY:
            value *= _AFTER_MONEY[after]
        end = match.end() if after else match.end("number")
        yield Numeral(match.start(), end, value, unit, bool(currency))


def _value(number: str) -> Decimal | None:
    """The value of digits and number words; None where they make none (``ratus`` alone)."""
    total = group = Decimal(0)
    seen = False
    for piece in _PIECE.findall(number.lower()):
        if piece[0].isdigit():
            group += _digits(piece)
        elif piece in _ONES:
            group += _ONES[piece]
        elif piece in _ALONE:
            group += _ALONE[piece]
        elif not seen:
            return None
        elif piece == "belas":
            group += 10
        elif piece in _TENS:
            ones = group % 10
            group += ones * _TENS[piece] - ones
        else:
            total += group * (_SCALES.get(piece) or _GLUED[piece])
            group = Decimal(0)
        seen = True
    return total + group


def _digits(piece: str) -> Decimal:
    """Digits with the separators of either habit: ``1.200.000,50``, ``1,200,000.50``, ``2,5``."""
    point, comma = piece.rfind("."), piece.rfind(",")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", piece):
        return Decimal(piece.replace(".", "").replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", piece):
        return Decimal(piece.replace(",", ""))
    return Decimal(piece.replace(",", ".") if comma > point else piece)
