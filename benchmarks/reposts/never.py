"""Makers of look-alikes that are never the same message: denied, asked, debunked, in jest."""

from __future__ import annotations

import re
from random import Random

from benchmarks.reposts.made import Change, Made
from benchmarks.reposts.wording import DEBUNKS, QUESTIONS, SATIRES

_NEGATOR = re.compile(r"(?i)(?<!\w)(?:tidak|bukan|belum|tak) (?!hanya|saja|ada)")
_VERB = re.compile(
    r"(?i)(?<![\w#@-])(?:akan|telah|sudah|bisa|dapat|masih|sedang|resmi"
    r"|(?!menteri|media|medan|mereka|merah|menurut|melalui|mengenai|menit|meski|merupakan|mewah"
    r"|medsos|menjelang|megawati|metro|mesin|mental|merek)me[mnlrwy]\w{4,}"
    r"|(?!dia|diri|dinas|dini|direktur|digital|dirjen|diskon)di[a-z]{5,})(?!\w)"
)
_EDGES = ' \n"“”=.!?⚠️'


def negated(text: str, chance: Random) -> Made | None:
    """A negation put before a verb or taken out; None where there is neither."""
    denied = list(_NEGATOR.finditer(text))
    if denied and chance.random() < 0.5:
        match = chance.choice(denied)
        changed = text[: match.start()] + text[match.end() :]
        return Made(changed, Change("negation", "", match[0].strip()))
    verbs = [m for m in _VERB.finditer(text) if not text[: m.start()].lower().endswith("tidak ")]
    if not verbs:
        return None
    verb = chance.choice(verbs)
    word = "TIDAK" if verb[0].isupper() else "Tidak" if verb[0][0].isupper() else "tidak"
    changed = f"{text[: verb.start()]}{word} {text[verb.start() :]}"
    return Made(changed, Change("negation", word, ""))


def question(text: str, chance: Random) -> Made:
    """Asked whether it is true."""
    return Made(chance.choice(QUESTIONS).format(text.strip(_EDGES)))


def debunk(text: str, chance: Random) -> Made:
    """Quoted by one who calls it untrue."""
    return Made(chance.choice(DEBUNKS).format(text.strip(_EDGES)))


def satire(text: str, chance: Random) -> Made:
    """Marked as a joke."""
    return Made(chance.choice(SATIRES).format(text.strip(_EDGES)))


KINDS = {"negated": negated, "question": question, "debunk": debunk, "satire tag": satire}
"""Every maker of a copy that must not be taken for the message."""
