"""Say a number, a date or an opposite of an Indonesian sentence otherwise, with the same meaning.

The makers take a sentence and a source of chance; a sentence without such a thing comes back as it
is. What they return still follows from the sentence: the same value in another form, or a vaguer
one. `overstated` alone does not: it claims more or less than the sentence does.
"""

from __future__ import annotations

import re
from random import Random

from train.pairs.alter import MONTHS

_ONES = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
_MONEY = re.compile(r"Rp\s?(\d{1,3}(?:,\d{1,2})?) (ribu|juta|miliar|triliun)\b")
_FULL_MONEY = re.compile(r"Rp\s?(\d{1,3})((?:\.\d{3}){1,3})(?![.,]?\d)")
_SCALES = {1: "ribu", 2: "juta", 3: "miliar"}
_PERCENT = re.compile(r"(?<![\w.,])(\d{1,2}) ?(?:persen|%)")
_COUNT = re.compile(
    rf"(?<![\w.,/:-])(?<!pukul )(?<!nomor )(?<!Nomor )(?<!Pasal )(\d{{1,3}}) "
    rf"(?=[a-z])(?!(?i:{'|'.join(MONTHS)}|persen|ribu|juta|miliar|triliun|tahun)\b)"
)
_SHORT_DATE = re.compile(r" ?\((\d{1,2})/(\d{1,2})(?:/(\d{4}))?\)")
_EXCLUSIVE = """
dibuka/ditutup gratis/berbayar aman/berbahaya menang/kalah benar/salah sukses/gagal naik/turun
menolak/menerima melarang/mengizinkan dilarang/diizinkan wajib/sukarela resmi/ilegal hidup/meninggal
meningkat/menurun untung/rugi bertambah/berkurang
"""
_OPPOSITE = {
    word: other
    for pair in _EXCLUSIVE.split()
    for word, other in (pair.split("/"), reversed(pair.split("/")))
}
_WORD_WITH_OPPOSITE = re.compile(rf"\b(?<!tidak )(?<!tak )(?:{'|'.join(_OPPOSITE)})\b")


def in_words(value: int) -> str:
    """A whole number from 0 to 999 in Indonesian words."""
    if value < 12:
        return _ONES[value]
    if value < 20:
        return f"{_ONES[value - 10]} belas"
    if value < 100:
        return f"{_ONES[value // 10]} puluh {in_words(value % 10) if value % 10 else ''}".strip()
    head = "seratus" if value < 200 else f"{_ONES[value // 100]} ratus"
    return f"{head} {in_words(value % 100) if value % 100 else ''}".strip()


def same_amount(sentence: str, chance: Random) -> str:
    """One sum, share or count in another form: Rp5 miliar, lima miliar rupiah."""
    for pattern, say in ((_FULL_MONEY, _scaled), (_MONEY, _money), (_PERCENT, _percent)):
        found = pattern.search(sentence)
        if found and chance.random() < 0.8:
            return sentence[: found.start()] + say(found, chance) + sentence[found.end() :]
    found = _COUNT.search(sentence)
    if not found:
        return sentence
    value = int(found[1])
    said = in_words(value) if chance.random() < 0.67 else _vaguer(value, chance)
    return f"{sentence[: found.start()]}{said} {sentence[found.end() :]}"


def _scaled(found: re.Match[str], chance: Random) -> str:
    groups = found[2].split(".")[1:]
    rest = "".join(groups).rstrip("0")
    if len(rest) > 2:
        return found[0].replace("Rp", "Rp ")
    number = f"{found[1]},{rest}" if rest else found[1]
    scale = _SCALES[len(groups)]
    return chance.choice([f"Rp{number} {scale}", f"{number} {scale} rupiah", f"{number} {scale}"])


def _money(found: re.Match[str], chance: Random) -> str:
    number, scale = found[1], found[2]
    spelt = number if "," in number else in_words(int(number))
    return f"{chance.choice([number, spelt])} {scale}{chance.choice([' rupiah', ' rupiah', ''])}"


def _percent(found: re.Match[str], chance: Random) -> str:
    number = int(found[1])
    return chance.choice([f"{number}%", f"{number} persen", f"{in_words(number)} persen"])


def _vaguer(value: int, chance: Random) -> str:
    """A vaguer way to say a count, true of it."""
    tens = value // 10 * 10
    if value < 11 or value == tens:
        return in_words(value)
    below, above = chance.choice([(str(tens), str(tens + 10)), (in_words(tens), str(tens + 10))])
    ways = [f"lebih dari {below}", f"sedikitnya {below}", f"kurang dari {above}"]
    ways.append("belasan" if value < 20 else "puluhan" if value < 100 else "ratusan")
    if value % 10 > 7:
        ways.append(f"hampir {above}")
    return chance.choice(ways)


def overstated(sentence: str, chance: Random) -> str | None:
    """A count claimed to be more, or less, than the sentence says; None when it has none."""
    found = _COUNT.search(sentence)
    if not found or int(found[1]) < 4:
        return None
    value = int(found[1])
    more = value + chance.randint(max(2, value // 5), value)
    less = max(1, value - chance.randint(max(2, value // 5), value - 1))
    said = chance.choice(
        [f"lebih dari {more}", f"sedikitnya {in_words(min(more, 999))}", f"kurang dari {less}"]
        + (["puluhan"] if value < 12 else ["ratusan"] if value < 80 else ["belasan"])
    )
    return f"{sentence[: found.start()]}{said} {sentence[found.end() :]}"


def dated(sentence: str) -> str:
    """Short dates in brackets written out: Rabu (5/3/2025), Rabu, 5 Maret 2025."""

    def long(match: re.Match[str]) -> str:
        day, month, year = int(match[1]), int(match[2]), match[3]
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return match[0]
        return f", {day} {MONTHS[month - 1]}" + (f" {year}" if year else "")

    return _SHORT_DATE.sub(long, sentence)


def doubly_negated(sentence: str) -> str:
    """A word as the denial of its opposite: naik, tidak turun."""
    return _WORD_WITH_OPPOSITE.sub(
        lambda match: f"tidak {_OPPOSITE[match.group()]}", sentence, count=1
    )
