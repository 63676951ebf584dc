"""Change a fact in an Indonesian sentence: a number, date, sum, place, office, name or polarity.

Each maker takes a sentence and a source of chance and returns the altered sentence, or None when
the sentence has nothing of the kind. The result contradicts the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
UNITS = ("ribu", "juta", "miliar", "triliun")
PLACES = [
    "Aceh",
    "Medan",
    "Padang",
    "Pekanbaru",
    "Jambi",
    "Palembang",
    "Bengkulu",
    "Lampung",
    "Batam",
    "Jakarta",
    "Bogor",
    "Depok",
    "Bekasi",
    "Tangerang",
    "Bandung",
    "Cirebon",
    "Garut",
    "Semarang",
    "Solo",
    "Yogyakarta",
    "Surabaya",
    "Malang",
    "Sidoarjo",
    "Banten",
    "Bali",
    "Lombok",
    "Kupang",
    "Pontianak",
    "Banjarmasin",
    "Balikpapan",
    "Samarinda",
    "Makassar",
    "Palu",
    "Kendari",
    "Manado",
    "Gorontalo",
    "Ambon",
    "Ternate",
    "Papua",
    "Jawa Barat",
    "Jawa Tengah",
    "Jawa Timur",
    "Kalimantan",
    "Sulawesi",
    "Malaysia",
    "Singapura",
    "Thailand",
    "Filipina",
    "Jepang",
    "China",
    "India",
    "Arab Saudi",
    "Turki",
    "Rusia",
    "Amerika Serikat",
]
OFFICES = [
    "Presiden",
    "Wakil Presiden",
    "Menteri Kesehatan",
    "Menteri Keuangan",
    "Menteri Agama",
    "Menteri Sosial",
    "Menteri Dalam Negeri",
    "Menteri Luar Negeri",
    "Kapolri",
    "Kapolda",
    "Kapolres",
    "Panglima TNI",
    "Gubernur",
    "Wakil Gubernur",
    "Bupati",
    "Wali Kota",
    "Ketua DPR",
    "Ketua KPU",
    "Ketua KPK",
    "Jaksa Agung",
    "BMKG",
    "BNPB",
    "BPOM",
    "Kemenkes",
    "Kemensos",
    "Kemenkeu",
    "Kominfo",
    "Komdigi",
    "Polri",
    "TNI",
    "DPR",
    "MPR",
    "KPU",
    "KPK",
    "Bank Indonesia",
    "Pertamina",
]
OPPOSITES = """
naik/turun meningkat/menurun kenaikan/penurunan bertambah/berkurang menang/kalah
membantah/membenarkan menolak/menerima menolak/menyetujui melarang/mengizinkan
dilarang/diizinkan tertinggi/terendah terbesar/terkecil terbanyak/tersedikit pertama/terakhir
dibuka/ditutup membuka/menutup ditangkap/dibebaskan menangkap/membebaskan selamat/tewas
hidup/meninggal gratis/berbayar aman/berbahaya sebelum/setelah lebih/kurang mendukung/menentang
resmi/ilegal sukses/gagal berhasil/gagal untung/rugi surplus/defisit masuk/keluar benar/salah
wajib/sukarela memperpanjang/menghentikan melanjutkan/menghentikan menambah/mengurangi
semua/sebagian seluruh/sebagian cepat/lambat baik/buruk kuat/lemah mahal/murah
"""
_PAIRS = [(a, b) for a, b in (pair.split("/") for pair in OPPOSITES.split())]
_OPPOSITE = {b: a for a, b in reversed(_PAIRS)} | dict(reversed(_PAIRS))
_NUMBER = re.compile(r"(?<![\w.,/-])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\w/-])")
_NEGATION = re.compile(r"\b(?:tidak|bukan|belum|tak)\s+", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?!berdasarkan|bersama|berbagai|berikut|beberapa|menurut|mengenai|melalui|merupakan|meski"
    r"|dikarenakan|bernama|berupa)(?:akan|telah|sudah|bisa|dapat|masih|sedang"
    r"|me(?:ng|n|m|ny|r|l)\w{3,}|ber\w{4,}|di(?!a\b|ri\b)\w{4,})\b"
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})+")

Maker = Callable[[str, Random], str | None]


def _replace(sentence: str, match: re.Match[str], new: str) -> str:
    return sentence[: match.start()] + new + sentence[match.end() :]


def _one_of(sentence: str, options: Sequence[str], chance: Random) -> str | None:
    pattern = "|".join(re.escape(o) for o in sorted(options, key=len, reverse=True))
    found = list(re.finditer(rf"\b(?:{pattern})\b", sentence))
    if not found:
        return None
    match = chance.choice(found)
    return _replace(sentence, match, chance.choice([o for o in options if o != match.group()]))


def number(sentence: str, chance: Random) -> str | None:
    """Another number in place of one of the sentence's."""
    found = list(_NUMBER.finditer(sentence))
    if not found:
        return None
    match = chance.choice(found)
    whole, _, rest = match.group().partition(",")
    value = int(whole.replace(".", ""))
    if 1900 < value < 2100 and "." not in whole:
        other = value + chance.choice([-5, -3, -2, -1, 1, 2, 3])
    else:
        step = max(1, value // 2)
        other = chance.choice(
            [value + chance.randint(1, step + 2), max(0, value - step), value * 3]
        )
        other = other if other != value else value + 2
    text = f"{other:,}".replace(",", ".") if "." in whole else str(other)
    return _replace(sentence, match, f"{text},{rest}" if rest else text)


def when(sentence: str, chance: Random) -> str | None:
    """Another month or weekday."""
    return _one_of(sentence, chance.choice([MONTHS, DAYS]), chance)


def unit(sentence: str, chance: Random) -> str | None:
    """Thousands for millions, and so on."""
    return _one_of(sentence, UNITS, chance)


def place(sentence: str, chance: Random) -> str | None:
    """Another place."""
    return _one_of(sentence, PLACES, chance)


def office(sentence: str, chance: Random) -> str | None:
    """Another office or institution."""
    return _one_of(sentence, OFFICES, chance)


def opposite(sentence: str, chance: Random) -> str | None:
    """A word's opposite: rose for fell, confirmed for denied."""
    found = [m for m in re.finditer(r"\w+", sentence) if m.group().lower() in _OPPOSITE]
    if not found:
        return None
    match = chance.choice(found)
    new = _OPPOSITE[match.group().lower()]
    return _replace(sentence, match, new.capitalize() if match.group()[0].isupper() else new)


def negation(sentence: str, chance: Random) -> str | None:
    """A negation taken out, or put before the first verb."""
    denied = _NEGATION.search(sentence)
    if denied:
        return _replace(sentence, denied, "")
    verb = _VERB.search(sentence.lower())
    if not verb:
        return None
    start = verb.start()
    word = chance.choice(
        ["tidak", "tidak", "batal" if sentence[start:].startswith("di") else "tak"]
    )
    if sentence[start].isupper():
        lowered = sentence[start].lower() + sentence[start + 1 :]
        return f"{sentence[:start]}{word.capitalize()} {lowered}"
    return f"{sentence[:start]}{word} {sentence[start:]}"


def renamed(sentence: str, names: Sequence[str], chance: Random) -> str | None:
    """Another name in place of one of the sentence's."""
    found = list(_NAME.finditer(sentence))
    if not found or not names:
        return None
    match = chance.choice(found)
    new = chance.choice(names)
    return None if new == match.group() else _replace(sentence, match, new)


def names_in(text: str) -> list[str]:
    """Runs of two or more capitalised words inside sentences."""
    return [match.group() for match in _NAME.finditer(text)]


MAKERS: tuple[Maker, ...] = (number, number, when, unit, place, office, opposite, negation)


def altered(sentence: str, names: Sequence[str], chance: Random) -> str | None:
    """The sentence with one fact changed, by a maker chosen at random among those that can."""
    makers = list(MAKERS)
    chance.shuffle(makers)
    if chance.random() < 0.3:
        makers.insert(0, lambda text, source: renamed(text, names, source))
    for maker in makers:
        changed = maker(sentence, chance)
        if changed and changed != sentence:
            return changed
    return None
