"""The named signs by which a sentence of a fact-check is taken for the answer that is quoted.

``models/judging.json`` holds the weight of each, and ``python -m train.judging`` fits it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from cekfakta.judging.candidates import Candidate
from cekfakta.judging.overlap import overlap
from cekfakta.judging.reading import Sentence
from cekfakta.terms import Stance
from cekfakta.text.normalise import fold
from cekfakta.text.polarity import Opposition, calls_untrue, negates, opposition

_RUMOUR = re.compile(
    r"\b(?:beredar|tersebar|menyebar|viral|pesan berantai|unggahan|mengunggah|diunggah|narasi|klaim"
    r"|mengklaim|diklaim|mengaku|disebut|menyebut|menyebutkan|video|foto|tangkapan layar|akun"
    r"|facebook|tiktok|youtube|whatsapp|menawarkan|mengajak|menjanjikan|meminta|seolah|konon)\b"
)
"""Words with which a fact-check tells what circulated."""
_ASKING = re.compile(
    r"\b(?:diminta|diimbau|dihimbau|mengimbau|menghimbau|disarankan|diharapkan|waspada|hati hati"
    r"|melapor|laporkan|telanjur|mempercayai)\b"
)
"""Words of a sentence that asks the public for something and explains nothing."""
_LEANING = re.compile(
    r"^\W*(?:ia|dia|beliau|mereka|hal|itu|ini|karena itu|oleh karena|selain|namun|tetapi|padahal"
    r"|sebaliknya|akan tetapi|kabar itu|pesan itu|klaim itu|informasi itu|tautan itu)\b"
)
"""Words at the head of a sentence that lean on the one before it."""
_FEWEST = 7
"""A sentence of fewer words says too little alone."""


@dataclass(frozen=True)
class Quoted:
    """A sentence of a fact-check that may be quoted for a stance."""

    candidate: Candidate
    sentence: Sentence
    stance: Stance

    @cached_property
    def text(self) -> str:
        """The sentence."""
        span = self.sentence.span
        return self.candidate.statement.text[span.start : span.end]

    @property
    def checked(self) -> str:
        """The claim that was checked."""
        return self.candidate.statement.claim or ""

    @cached_property
    def opposed(self) -> Opposition:
        """How the sentence is opposed to the claim that was checked."""
        return opposition(self.text, self.checked)

    @property
    def taking(self) -> float:
        """The probability (0..1) that the sentence takes the stance."""
        read = self.sentence.stance
        return read.contradiction if self.stance is Stance.REFUTES else read.entailment

    @property
    def opposing(self) -> float:
        """The probability (0..1) that the sentence takes the other stance."""
        read = self.sentence.stance
        return read.entailment if self.stance is Stance.REFUTES else read.contradiction


def short(text: str) -> bool:
    """Whether a sentence says too little alone."""
    return len(text.split()) < _FEWEST


def leans(text: str) -> bool:
    """Whether a sentence leans on the one before it."""
    return _LEANING.match(fold(text)) is not None


QUOTE_SIGNALS: Mapping[str, Callable[[Quoted], float]] = {
    "contradicts": lambda quoted: quoted.taking,
    "repeats": lambda quoted: quoted.opposing,
    "calls untrue": lambda quoted: float(calls_untrue(quoted.text)),
    "negates": lambda quoted: float(negates(quoted.text)),
    "turns": lambda quoted: float(quoted.opposed.negated or quoted.opposed.untrue),
    "rumour": lambda quoted: float(len(_RUMOUR.findall(fold(quoted.text)))),
    "asks": lambda quoted: float(_ASKING.search(fold(quoted.text)) is not None),
    "first": lambda quoted: float(quoted.sentence.span.start == 0),
    "speaks of it": lambda quoted: overlap(quoted.checked, quoted.text),
    "short": lambda quoted: float(short(quoted.text)),
    "leans": lambda quoted: float(leans(quoted.text)),
}
