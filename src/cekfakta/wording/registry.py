"""The languages that people read cekfakta in: the only list of them."""

from __future__ import annotations

from cekfakta.wording.english import ENGLISH
from cekfakta.wording.indonesian import INDONESIAN
from cekfakta.wording.shape import Wording

WORDINGS = {wording.code: wording for wording in (INDONESIAN, ENGLISH)}
"""Every wording by its language code; page and command line offer these."""


def wording(code: str) -> Wording:
    """The wording in a language; Indonesian for a code that has none."""
    return WORDINGS.get(code, INDONESIAN)
