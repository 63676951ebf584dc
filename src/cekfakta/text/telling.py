"""What a sentence holds that could be checked: a figure, a name, an offer, a risk, a ruling."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cekfakta.text.lexicon import (
    EVALUATIONS,
    GREETINGS,
    KNOWN_NAMES,
    OFFERS_AND_RISKS,
    words,
)
from cekfakta.text.predicates import is_numeral
from cekfakta.text.spoken import Spoken

_NAME = re.compile(r"(?<=[\w,] )(?:[A-Z][a-z'-]+[\w'-]*|[A-Z]{2,})(?!\w)")
_THINGS = words(
    """
    hp wa tv ktp kk sim stnk atm otp pin cctv ac rt rw sd smp sma bbm lpg whatsapp wifi ok bapak
    kuasa esa ibu anda pak bu allah tuhan kakak bunda ayah ananda saudara islam ramadan idul fitri
    """
)
"""Capitalised words that name nothing in particular."""
_NO_NAMES = _THINGS | EVALUATIONS | GREETINGS
_AUTHORITIES = words(
    """
    pemerintah presiden menteri gubernur bupati walikota polisi polri tni kementerian dinas bank
    mahkamah pengadilan kapolri kejaksaan dpr mpr bpom mui who pbb nasa pertamina
    """
)
_RULINGS = words(
    """
    dilarang melarang wajib didenda ditilang dihapus menghapus dicabut mencabut disita ditutup
    dibuka dibatalkan dibatalin diliburkan disahkan ditangkap ditahan dipenjara dilantik dipecat
    diblokir diberlakukan berlaku dinaikkan diturunkan dibagikan digratiskan dikenakan dicairkan
    ditarik dirazia dibubarkan
    """
)
"""What authorities do."""
_FEWEST_OF_HEADLINE = 4
_MOSTLY = 0.7
_ON_RECORD = KNOWN_NAMES | _AUTHORITIES | _RULINGS
_COUNTERS = words(
    """
    rt rw tahap bagian kelas jilid part edisi nomor no angkatan gelombang fase ke sd sdn smp smpn
    sma sman smk smkn mts
    """
)
"""Words whose number says only which one is meant."""


def names_something(sentence: str) -> bool:
    """Whether a sentence holds a name; one in capitals throughout tells none."""
    if sentence.isupper():
        return False
    found = _NAME.findall(sentence)
    shouted = len(found) > len(sentence.split()) / 2
    return not shouted and any(name.lower() not in _NO_NAMES for name in found)


def figures(said: Sequence[str]) -> int:
    """How many numbers folded words hold that say more than which part is meant."""
    before = ["", *said]
    return sum(is_numeral(word) and before[at] not in _COUNTERS for at, word in enumerate(said))


def risks(said: Sequence[str]) -> bool:
    """Whether folded words speak of an offer, a risk or an event."""
    return any(word.removesuffix("nya") in OFFERS_AND_RISKS for word in said)


def tells(sentence: Spoken) -> bool:
    """Whether a sentence holds anything that could be checked."""
    said = sentence.words
    if not _ON_RECORD.isdisjoint(said) or risks(said) or figures(said) > 0:
        return True
    return names_something(sentence.text) or _is_headline(sentence.text)


def _is_headline(text: str) -> bool:
    """Whether nearly each word has a capital, so that names cannot be told from the others."""
    found = text.split()
    capitals = sum(word[:1].isupper() for word in found)
    return (
        len(found) > _FEWEST_OF_HEADLINE and capitals > _MOSTLY * len(found) and not text.isupper()
    )
