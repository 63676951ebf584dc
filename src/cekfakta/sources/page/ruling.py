"""Fact-checks that say in the headline what they found, like "[SALAH] Vaksin berisi cip"."""

from __future__ import annotations

import re
from dataclasses import replace

from cekfakta.terms import Kind, Rating
from cekfakta.text.labels import Label, label
from cekfakta.types import Statement

_RULED = re.compile(r"\[(?P<ruling>[^\[\]]{3,40})\]\s*(?P<claim>\S.*)", re.S)
_WORDED: tuple[tuple[Rating, re.Pattern[str]], ...] = (
    (Rating.SATIRE, re.compile(r"\bsatir|\bparodi|\bparody")),
    (Rating.ALTERED, re.compile(r"\bsunting|\bmanipula|\brekayasa|\balter|\bphotoshop|\bdeepfake")),
    (Rating.UNPROVEN, re.compile(
        r"\b(?:belum|tidak|tanpa|kurang) (?:terbukti|ada bukti|bukti|cukup)|\bunproven"
        r"|\bunsupported|\bno evidence|\bunverified"
    )),
    (Rating.MISLEADING, re.compile(
        r"\b(?:meny|s)esat|\bmislead|\bmissing context|\bsebagian|\bkeliru konteks|\bpartly"
        r"|\bhalf|\bmixture|\bdistort"
    )),
    (Rating.FALSE, re.compile(
        r"\bsalah|\bhoa[kx]|\bpalsu|\bkeliru|\btidak benar|\bfalse|\bfake|\bincorrect|\bpenipuan"
        r"|\bnot true"
    )),
    (Rating.TRUE, re.compile(r"\bbenar|\bfakta\b|\btrue|\bcorrect|\baccurate")),
)  # fmt: skip
"""The ratings by the words of them, the more particular first."""


def worded_rating(ruling: str) -> Rating | None:
    """The rating that a fact-checker's words stand for; None where they tell none."""
    said = ruling.lower()
    return next((rating for rating, words in _WORDED if words.search(said)), None)


def as_ruled(page: Statement) -> Statement:
    """The page as a fact-check of what its headline calls untrue; else as it is.

    What follows the ruling in square brackets is the claim. Without this, a page that retells a
    hoax to refute it would be a statement that says it.
    """
    ruled = _RULED.match(page.title)
    found = label(page.title, 0, len(page.title))
    if not ruled or not found or found[0] is not Label.UNTRUE:
        return page
    rating = worded_rating(ruled["ruling"]) or Rating.FALSE
    return replace(page, kind=Kind.FACTCHECK, claim=ruled["claim"].strip(), rating=rating)
