"""How official prose speaks of a claim: it denies it, confirms it, or leaves it open.

The makers put a claim into a sentence of their own; which one decides the label. They teach the
logic of debunks: every word of a refuted claim may stand in the text that refutes it.
"""

from __future__ import annotations

from random import Random

from train.pairs.alter import OFFICES

DENIED = (
    "{office} membantah kabar bahwa {claim}.",
    "Tidak benar bahwa {claim}.",
    "Tidak benar {claim}, tegas {office}.",
    "Kabar yang menyebut {claim} adalah hoaks.",
    "Informasi bahwa {claim} dipastikan bohong.",
    "Beredar kabar bahwa {claim}. {office} memastikan kabar itu tidak benar.",
    "Sebuah unggahan menyebut {claim}. Setelah ditelusuri, unggahan itu keliru.",
    "Penelusuran tidak menemukan satu pun pemberitaan bahwa {claim}.",
    "Klaim bahwa {claim} tidak terbukti.",
    "{office} menepis isu bahwa {claim}.",
    "{office} menyatakan tidak pernah ada keputusan bahwa {claim}.",
    "Unggahan tentang {claim} merupakan konten yang menyesatkan.",
    "Video yang diklaim memperlihatkan {claim} ternyata rekaman peristiwa lain.",
    "Foto yang disebut menunjukkan {claim} adalah hasil suntingan.",
)
CONFIRMED = (
    "{office} membenarkan bahwa {claim}.",
    "{office} memastikan {claim}.",
    "Benar bahwa {claim}, kata juru bicara {office}.",
    "Kabar bahwa {claim} bukan hoaks; {office} sudah mengonfirmasinya.",
    "Setelah ditelusuri, informasi bahwa {claim} ternyata benar.",
    "{office} tidak membantah bahwa {claim}.",
    "Dalam keterangan resminya {office} menyebut {claim}.",
)
OPEN = (
    "{office} masih menyelidiki kabar bahwa {claim}.",
    "{office} belum dapat memastikan apakah {claim}.",
    "Warga bertanya kepada {office} apakah {claim}.",
    "{office} meminta warga menunggu keterangan resmi soal kabar bahwa {claim}.",
    "Hingga kini {office} belum menanggapi isu bahwa {claim}.",
)
CORRECTED = (
    "Beredar klaim bahwa {claim}. Faktanya, {fact}.",
    "Bukan {claim}, melainkan {fact}.",
    "Unggahan itu menyebut {claim}, padahal {fact}.",
    "{office} meluruskan kabar bahwa {claim}. Yang benar, {fact}.",
)
WAYS = (("contradiction", DENIED), ("entailment", CONFIRMED), ("neutral", OPEN))


def told(claim: str, chance: Random) -> tuple[str, str]:
    """A sentence that speaks of the claim, and the label that it gives it."""
    label, templates = chance.choices(WAYS, weights=(5, 3, 2))[0]
    return _filled(templates, chance, claim=_inner(claim)), label


def corrected(claim: str, fact: str, chance: Random) -> str:
    """A text that refutes the claim by stating the fact."""
    return _filled(CORRECTED, chance, claim=_inner(claim), fact=_inner(fact))


def _filled(templates: tuple[str, ...], chance: Random, **parts: str) -> str:
    text = chance.choice(templates).format(office=chance.choice(OFFICES), **parts)
    return text[:1].upper() + text[1:]


def _inner(sentence: str) -> str:
    """A sentence made fit to stand inside another."""
    text = sentence.strip(" .!")
    first = text.split(" ", 1)[0]
    return text if not first[1:].islower() else text[:1].lower() + text[1:]
