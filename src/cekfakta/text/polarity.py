"""What a text denies: words that call something untrue, negated words, advice against something.

The one place that knows how Indonesian denies. ``opposition`` sets two texts side by side, since a
denial means something only against what the other text says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cekfakta.text.lexicon import words
from cekfakta.text.normalise import fold
from cekfakta.text.stems import stem

UNTRUE = re.compile(
    r"\b(?:hoaks\w*|hoax|bohong|kebohongan|palsu|penipuan|menipu|penipu|tipu tipu|modus|tipuan"
    r"|(?:tidak|tidaklah|tak|bukan|belum) (?:sepenuhnya )?(?:benar|akurat|tepat|berdasar"
    r"|terbukti(?! (?:aman|efektif|ampuh|manjur|bermanfaat|berhasil))"
    r"|sesuai fakta|ada buktinya)|tidak ada bukti|keliru|menyesatkan"
    r"|salah(?! (?:satu|seorang|sasaran))"
    r"|\w*bantah\w*|faktanya|klarifikasi|meluruskan|diluruskan|menepis|ditepis|menampik|menyangkal"
    r"|disangkal|rekayasa|disinformasi|misinformasi|fitnah|manipulasi|deepfake|suntingan|editan"
    r"|hasil edit|mengada ada|omong kosong|mitos|karangan|guyonan|lelucon|trik|akal akalan"
    r"|satire|isu|rumor|gosip"
    r"|jangan (?:mudah |langsung |sampai )?(?:percaya|sebar\w*|ragu|takut|panik|khawatir|termakan"
    r"|terkecoh)"
    r"|mana ada|tanpa dasar|tak berdasar|fiktif|gadungan|catut|dicatut|mencatut|mengatasnamakan)\b"
)
"""Words that call something untrue or a fraud, in folded text."""

_FALSE = re.compile(
    r"\b(?:(?:tidak|tak|bukan) (?:sepenuhnya )?benar|hoaks|hoax|bohong|kebohongan|fitnah|keliru"
    r"|disinformasi|misinformasi|(?:itu|ini|adalah) salah)\b"
)
"""Words that say of a whole statement that it is false."""

ENDORSED = re.compile(
    r"\b(?:bukan(?:lah)?|tidak|no|anti) (?:hoaks|hoax|bohong|kebohongan|fitnah|isu|rumor|gosip"
    r"|rekayasa|settingan|tipuan)\b"
)
"""Words that insist that something is true, in folded text: they deny nothing of what is said."""

_DOUBLED = re.compile(
    r"^\W*(?:itu |ini )?(?:(?:tidak|tak|bukan|nggak|gak|ga) benar|bohong|hoaks|keliru|salah)"
    r"(?: bahwa| kalau| kalo| jika| apabila| kabar| soal)? [^,.;:!?\n]*"
    r"\b(?:tidak|tak|bukan|belum|nggak|gak|ga|hoaks|bohong|palsu|keliru)\b",
    re.IGNORECASE,
)
"""A sentence that denies, in one breath, what is itself a denial: ``tidak benar X tidak naik``."""

_NEGATORS = words(
    """
    tidak tak bukan bukanlah belum takkan mustahil tidaklah bukannya
    """
)
_HARMLESS = words(
    """
    hanya cuma saja sekadar sedikit lama jarang lain apa sengaja
    """
)
"""Words after which a negator denies nothing: ``tidak hanya``."""
_SKIPPED = words(
    """
    ada akan pernah bisa dapat boleh perlu lagi sampai ikut jadi menjadi mau ingin sedang
    masih semua seluruh sudah yang itu ini harus wajib mungkin sebagai dengan oleh karena
    untuk dari adalah di ke
    """
)
"""Words that stand between a negator and what it denies."""
_REACH = 4
"""Words behind a negator in which the denied word is looked for."""
_ADVICE = re.compile(
    r"\b(?:jangan\w*|hindari|hindarkan|waspada\w*|hati hati|awas|stop|hentikan|berhenti|abaikan"
    r"|jauhi|jauhkan|tolak|cukup|sebaiknya|lebih baik|mending(?:an)?|segera|imbau\w*|diimbau"
    r"|mengimbau|himbau\w*|mohon|harap|ingat|pastikan|cek|periksa|laporkan)\b"
)
_AGAINST = re.compile(
    r"\b(?:jangan\w*|hindari|hindarkan|stop|hentikan|berhenti|abaikan"
    r"|tidak (?:perlu|usah|boleh|dianjurkan|disarankan)|tak (?:perlu|usah)"
    r"|larang|dilarang|waspada\w*|hati hati|awas)\b"
)


_HARM = re.compile(
    r"\b(?:bahaya\w*|berbahaya|membahayakan|racun\w*|beracun|keracunan|kanker|tumor|mati|mematikan"
    r"|tewas|meninggal|wafat|sakit|penyakit|stroke|serangan jantung|diabetes|lumpuh|buta|mandul"
    r"|pecah|meledak|ledakan|terbakar|rusak|merusak|kerusakan|radiasi|narkoba|haram|babi|penculik\w*|diculik|begal"
    r"|perampok\w*|rampok|bencana|gempa|tsunami|banjir|hancur|denda|ditilang|dilarang|larangan"
    r"|mencuri|hilang|bangkrut|virus|infeksi|radang|cacing|darah|korban|runtuh|tenggelam|gagal|batal|jahat|menyalin|kesalin|menyadap|membobol|dibobol|memperingatkan"
    r"|penipu\w*|penjahat|meminjam|merampas|awas|waspada)\b"
)
"""Words for what people fear: a claim with one warns, so that advice repeats it."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """How one text denies what another says, and the other way round.

    ``untrue`` and ``untrue_back``: only ours, only theirs, calls something untrue. ``negated`` and
    ``negated_back``: a word that the other says is denied. ``denies`` and ``denies_back``: ours,
    theirs, denies anything at all. ``against``: only ours advises against something. ``false``:
    only ours says that a whole statement is false. ``doubled``: ours denies a denial, and which of
    the two counts cannot be told by words.
    """

    untrue: bool
    untrue_back: bool
    negated: bool
    negated_back: bool
    denies: bool
    denies_back: bool
    against: bool
    false: bool = False
    doubled: bool = False

    @property
    def polar(self) -> bool:
        """Whether only one of the two denies anything."""
        return self.denies != self.denies_back

    @property
    def turned(self) -> bool:
        """Whether, by these words alone, one text denies what the other says."""
        return (self.untrue or self.negated) != (self.untrue_back or self.negated_back)


@dataclass(frozen=True, slots=True)
class _Denials:
    untrue: bool
    negated: frozenset[str]
    said: frozenset[str]
    against: bool
    false: bool
    doubled: bool


def calls_untrue(text: str) -> bool:
    """Whether a text speaks of a hoax, a denial or a fraud."""
    return UNTRUE.search(ENDORSED.sub(" ", fold(text))) is not None


def advises(text: str) -> bool:
    """Whether a text advises or warns."""
    return _ADVICE.search(fold(text)) is not None


def opposition(ours: str, theirs: str) -> Opposition:
    """How ``ours`` and ``theirs`` deny each other."""
    left, right = _denials(ours), _denials(theirs)
    return Opposition(
        untrue=left.untrue and not right.untrue,
        untrue_back=right.untrue and not left.untrue,
        negated=bool(left.negated & right.said),
        negated_back=bool(right.negated & left.said),
        denies=left.untrue or bool(left.negated),
        denies_back=right.untrue or bool(right.negated),
        against=left.against and not right.against,
        false=left.false and not right.untrue,
        doubled=left.doubled and not right.doubled,
    )


def fears(text: str) -> bool:
    """Whether a text tells of something to be afraid of."""
    return _HARM.search(fold(text)) is not None


def negates(text: str) -> bool:
    """Whether a text negates anything."""
    return bool(_denials(text).negated)


@lru_cache(maxsize=8192)
def _denials(text: str) -> _Denials:
    folded = ENDORSED.sub(" ", fold(text))
    spoken = folded.split()
    negated = {stem(denied) for denied in _denied(spoken)}
    said = {stem(word) for word in spoken if len(word) > 2}
    return _Denials(
        untrue=UNTRUE.search(folded) is not None,
        negated=frozenset(negated),
        said=frozenset(said - negated),
        against=_AGAINST.search(folded) is not None,
        false=_FALSE.search(folded) is not None,
        doubled=_DOUBLED.match(text) is not None,
    )


def _denied(spoken: list[str]) -> list[str]:
    """The word that each negator denies: the first that says something behind it."""
    found = []
    for at, word in enumerate(spoken):
        if word not in _NEGATORS or _HARMLESS.intersection(spoken[at + 1 : at + 2]):
            continue
        behind = [w for w in spoken[at + 1 : at + 1 + _REACH] if w not in _SKIPPED]
        if behind:
            found.append(behind[0])
    return found
