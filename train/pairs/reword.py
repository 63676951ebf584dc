"""Say an Indonesian sentence otherwise without changing what it claims."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from random import Random

from cekfakta.text.normalise import formal
from cekfakta.text.slang import table
from train.pairs.amounts import doubly_negated, same_amount

SYNONYMS = """
meninggal dunia/tewas/wafat
menangkap/meringkus/mengamankan
ditangkap/diringkus/dibekuk
mengatakan/menyebut/menyampaikan/bilang
memberikan/memberi
masyarakat/warga
polisi/aparat kepolisian
menjelaskan/menerangkan
membantah/menepis
saat ini/kini/sekarang
namun/tetapi
karena/sebab
setelah/usai
sekitar/kurang lebih
akan/bakal
telah/sudah
hanya/cuma
dilakukan/digelar
mengimbau/meminta
menggelar/mengadakan
uang/dana
bantuan/pertolongan
tidak ada/tak ada/tanpa ada
tidak/tak
tidak pernah/belum pernah
mulai/sejak
berlaku/diberlakukan
lebih dari/melebihi
memastikan/menegaskan
"""
_WAYS = {first: ways for first, *ways in (line.split("/") for line in SYNONYMS.split("\n") if line)}
_ATTRIBUTION = re.compile(
    r",?\s*[\"”]?,?\s+(?:kata|ujar|tutur|ungkap|jelas|tegas|ucap|sebut|imbuh|terang|papar|lanjut)"
    r"(?:nya)?\b.*$"
)
_BRACKETS = re.compile(r"\s*\([^)]{1,40}\)")
_OPENER = re.compile(
    r"^(?:Selain itu|Sementara itu|Namun|Dengan demikian|Adapun|Menurutnya|Lebih lanjut|Faktanya"
    r"|Sebelumnya|Kemudian|Oleh karena itu|Jadi|Bahkan|Padahal|Tetapi)\b,?\s*"
)
_NUMBER = re.compile(r"(?<![\w.,/-])(\d{2,3})(?= (?:orang|korban|warga|rumah|unit|hari|kasus|ton))")
_DISPENSABLE = re.compile(r"\s(?:telah|sudah|juga|tersebut|pun|yang|itu|ini|para|pihak)(?=\s)")
_HEARSAY = (
    "katanya", "kabarnya", "info:", "denger-denger", "breaking:", "baru tau", "ternyata",
    "guys,", "viral!", "konon", "infonya", "astaga", "alhamdulillah", "waspada,", "menurut berita",
)  # fmt: skip
_TAILS = (
    "loh",
    "ya",
    "nih",
    "gaes",
    "lho",
    "katanya",
    "bener ga sih",
    "guys",
    "!!",
    "wkwk",
    "dong",
)
INFORMAL_SHARE = 0.5
TYPO_SHARE = 0.04


def plain(sentence: str) -> str:
    """The sentence without its opener, brackets, quotation marks and attribution."""
    text = _ATTRIBUTION.sub("", _BRACKETS.sub("", _OPENER.sub("", sentence)))
    text = re.sub(r"[\"“”]", "", text).strip(" ,.;:-")
    return text[:1].upper() + text[1:]


def synonyms(sentence: str, chance: Random) -> str:
    """The sentence with some words in another of their ways."""
    for word, ways in _WAYS.items():
        if word in sentence and chance.random() < 0.7:
            sentence = re.sub(rf"\b{re.escape(word)}\b", chance.choice(ways), sentence, count=1)
    return sentence


def rounded(sentence: str, chance: Random) -> str:
    """A counted number made vaguer: 35 people, more than 30 people."""

    def vague(match: re.Match[str]) -> str:
        value = int(match.group())
        floor = value // 10 * 10
        if floor in (value, 0):
            return match.group()
        return chance.choice([f"lebih dari {floor}", f"sedikitnya {floor}"])

    return _NUMBER.sub(vague, sentence, count=1)


def shortened(sentence: str, chance: Random) -> str:
    """The sentence up to a comma, when a long enough clause stands before it."""
    parts = [m.start() for m in re.finditer(r", ", sentence)]
    fits = [at for at in parts if len(sentence[:at].split()) >= 8]
    return sentence[: chance.choice(fits)] if fits and chance.random() < 0.5 else sentence


def joined(first: str, second: str, chance: Random) -> str:
    """Two sentences said in one breath."""
    link = chance.choice([", ", " dan ", ". ", ", sementara ", " serta ", " - ", "; "])
    tail = second if link == ". " or second[1:2].isupper() else second[:1].lower() + second[1:]
    return f"{first}{link}{tail}"


def telegraphic(sentence: str) -> str:
    """The sentence in the style of a headline, without words that it can spare."""
    return _DISPENSABLE.sub("", sentence)


@cache
def _spellings() -> dict[str, list[str]]:
    ways: defaultdict[str, list[str]] = defaultdict(list)
    for spelling, word in table().items():
        if " " not in word and len(spelling) > 1:
            ways[word].append(spelling)
    return dict(ways)


def _misspelt(word: str, chance: Random, share: float) -> str:
    ways = _spellings().get(word.lower())
    if ways and chance.random() < share:
        return chance.choice(ways)
    if len(word) > 6 and word.isalpha() and chance.random() < TYPO_SHARE:
        at = chance.randrange(1, len(word) - 1)
        return word[:at] + word[at + 1 :]
    return word


def informal(sentence: str, chance: Random, share: float = INFORMAL_SHARE) -> str:
    """The sentence as people chat: slang spellings, a dropped letter, an aside, no capitals."""
    words = [_misspelt(word, chance, share) for word in sentence.split()]
    text = " ".join(words)
    if chance.random() < 0.35:
        text = f"{chance.choice(_HEARSAY)} {text}"
    if chance.random() < 0.35:
        text = f"{text} {chance.choice(_TAILS)}"
    return (
        text.lower() if chance.random() < 0.6 else text.upper() if chance.random() < 0.15 else text
    )


def as_claim(sentence: str, chance: Random) -> str:
    """The sentence as the run time shows a claim to the classifier: one in three was chat."""
    if chance.random() < 0.33:
        return formal(informal(sentence, chance))
    return sentence


def reworded(sentence: str, chance: Random) -> str:
    """The sentence plain, sometimes shortened, vaguer and in other words."""
    text = shortened(plain(sentence), chance)
    if chance.random() < 0.4:
        text = rounded(text, chance)
    if chance.random() < 0.5:
        text = same_amount(text, chance)
    if chance.random() < 0.3:
        text = doubly_negated(text)
    if chance.random() < 0.3:
        text = telegraphic(text)
    return synonyms(text, chance) if chance.random() < 0.6 else text
