"""Labels at the head of a sentence or a section, like ``[SALAH]`` and ``FAKTA:``."""

from __future__ import annotations

import re
from enum import Enum, auto

_UNTRUE = (
    r"(?:(?:awas|stop|waspada|hati-hati|info)\s+)?(?:salah|hoaks?|hoax|disinformasi|misinformasi"
    r"|fitnah|bohong|keliru|mitos|tidak benar|kabar bohong|berita bohong|menyesatkan|penipuan"
    r"|konten palsu|konten yang menyesatkan|hoaks lama|false|misleading)"
)
_TRUE = (
    r"(?:fakta(?:nya)?|fakta sebenarnya|yang benar|penjelasan|klarifikasi|jawaban|benar|koreksi)"
)
_TOLD = r"(?:klaim|narasi|isu|kabar|rumor|beredar|pertanyaan)"
_CLOSE = r"\s*(?:[\])]+\s*[:\-]*|:+(?=\s|$))"
_LABEL = re.compile(
    rf"(?i)[\s\[(*_\"]*(?:(?P<untrue>{_UNTRUE})(?:{_CLOSE}|\s*!+(?=\s|$)|\s+-(?=\s))"
    rf"|(?:(?P<true>{_TRUE})|(?P<told>{_TOLD})|(?P<neutral>cek fakta)){_CLOSE})[\s\"]*"
)
_ALONE = re.compile(
    r"[\s\[(*_\"]*(?:(?P<untrue>HOAKS|HOAX|SALAH|MITOS|DISINFORMASI|KELIRU)"
    r"|(?P<true>FAKTA|FAKTANYA|BENAR|PENJELASAN|KLARIFIKASI)|(?P<told>KLAIM|NARASI|ISU))\W*$"
)
"""A label in capitals that is all of a line."""


class Label(Enum):
    """What a label says of what stands under it."""

    UNTRUE = auto()
    TRUE = auto()
    TOLD = auto()
    NEUTRAL = auto()


def label(text: str, start: int, end: int) -> tuple[Label, int] | None:
    """The label with which ``text[start:end]`` begins and where it ends, if there is one."""
    match = _LABEL.match(text, start, end) or _ALONE.match(text, start, end)
    if not match:
        return None
    name = next(name for name, value in match.groupdict().items() if value)
    return Label[name.upper()], match.end()
