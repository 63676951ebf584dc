"""What stands around a copy: a question about it, a debunk of it, a mark of satire."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from rapidfuzz.distance import OSA

from cekfakta.known.alignment import Alignment
from cekfakta.text.normalise import fold

_AROUND = 110
"""Characters before and behind a copy that speak of it."""

_SATIRE = re.compile(
    r"\b(?:satire?|satir|parodi|fiksi|lelucon|guyonan|bercanda|meme|(?:sekadar|hanya|cuma) humor)\b"
)
_QUESTION = re.compile(
    r"\b(?:benarkah|betulkah|hoakskah|validkah|seriuskah|masa iya|masak iya|memang iya|yakin nih"
    r"|apa(?:kah| iya)? (?:\w+ ){0,3}(?:benar|betul|valid|hoaks|fakta|asli|sah)"
    r"|apa iya|(?:benar|betul|valid|beneran|hoaks|fakta|asli) (?:tidak|enggak|bukan|atau|kah|apa)\b"
    r"|(?:mau|ingin|izin|mohon|numpang) (?:ber)?tanya|tanya dong|kebenarannya|cek kebenaran"
    r"|(?:tolong|mohon|minta|bantu) (?:\w+ ){0,2}(?:cek|dicek|verifikasi|konfirmasi|klarifikasi"
    r"|pencerahan|penjelasan)|ada yang tahu|ada yang bisa (?:konfirmasi|memastikan))\b"
)
_LABEL = (
    r"(?:salah|keliru|hoaks?|hoax|disinformasi|misinformasi|fitnah|klarifikasi|false|cek fakta"
    r"|menyesatkan|tidak benar|bohong|penipuan)"
)
_DEBUNK_TAG = re.compile(rf"(?i)[\[(]\s*{_LABEL}\b|\b{_LABEL}\s*[:!,)\]-]+\W*$")
"""A label in brackets, or one right before the copy."""
_DEBUNK = re.compile(
    r"(?<!bukan )(?<!anti )\bhoaks\b|\b(?:cek fakta|klarifikasi|disinformasi|misinformasi|faktanya"
    r"|fakta sebenarnya|(?:mem|di|ter)bantah(?:kan)?|bantahan|menyesatkan|tidak(?:lah)? benar"
    r"|tidak terbukti|kabar bohong|berita bohong|kabar palsu|jangan (?:mudah |langsung )?percaya"
    r"|(?:ini|itu|adalah|merupakan|tersebut|atas) (?:\w+ )?(?:penipuan|bohong|palsu|keliru"
    r"|tipuan|fitnah))\b"
)
_TELLING = (
    "keliru", "hoaks", "fakta", "faktanya", "klarifikasi", "disinformasi", "membantah", "bohong",
    "penipuan", "benarkah", "betulkah", "apakah", "kebenarannya", "beneran", "satire", "parodi",
    "bercanda", "fiksi",
)  # fmt: skip
"""Words of the patterns above that are known with one slip in them."""
_DIGITS = str.maketrans("01345", "oieas")
_WORD = re.compile(r"[^\W_]+")
_ASKS = re.compile(r"[^\w\s?]*\s{0,2}[^\w\s?]*\?")


class Frame(Enum):
    """How a text speaks of the message that it holds."""

    NONE = auto()
    QUESTION = auto()
    DEBUNK = auto()
    SATIRE = auto()


def frame(alignment: Alignment) -> Frame:
    """How our text frames the stretch that it shares with theirs."""
    around = [_spelt(part) for part in _around(alignment)]
    folded = " | ".join(fold(part) for part in around)
    if _SATIRE.search(folded):
        return Frame.SATIRE
    if _QUESTION.search(folded) or _asks(alignment):
        return Frame.QUESTION
    if _DEBUNK.search(folded) or any(_DEBUNK_TAG.search(part) for part in around):
        return Frame.DEBUNK
    return Frame.NONE


def _around(alignment: Alignment) -> Iterator[str]:
    """What our text has beside the runs and in their gaps that theirs has not."""
    text, words = alignment.ours.text, alignment.ours.words
    runs = sorted(alignment.runs, key=lambda run: run.ours.start)
    done = max(0, words[runs[0].ours.start].start - _AROUND)
    for run in runs:
        start, end = words[run.ours.start].start, words[run.ours.stop - 1].end
        yield text[max(done, start - _AROUND) : start]
        if start - done > _AROUND:
            yield text[done : done + _AROUND]
        done = end
    yield text[done : done + _AROUND]
    for gap in alignment.gaps:
        if gap.ours:
            yield text[gap.ours[0].start : gap.ours[-1].end]


def _spelt(text: str) -> str:
    """The text with mistyped and masked forms of the telling words set right."""
    return _WORD.sub(lambda match: _telling(match[0]), text)


@lru_cache(maxsize=4096)
def _telling(word: str) -> str:
    letters = word.lower() if word.isalpha() else word.lower().translate(_DIGITS)
    if len(letters) < 5:
        return word
    if letters in _TELLING or letters == "salah":
        return letters
    return next((known for known in _TELLING if OSA.distance(letters, known) == 1), word)


def _asks(alignment: Alignment) -> bool:
    """Whether our copy ends in a question mark where theirs does not."""
    run = max(alignment.runs, key=lambda run: run.pairs[-1][1])
    ours, theirs = alignment.ours, alignment.theirs
    i, j = run.pairs[-1]
    asked = _ASKS.match(ours.text, ours.words[i].end)
    return asked is not None and not _ASKS.match(theirs.text, theirs.words[j].end)
