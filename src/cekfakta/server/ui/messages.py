"""The wordings by language code."""

from __future__ import annotations

from cekfakta.server.ui.english import ENGLISH
from cekfakta.server.ui.indonesian import INDONESIAN
from cekfakta.server.ui.wording import Wording

WORDINGS = {wording.code: wording for wording in (INDONESIAN, ENGLISH)}


def wording(code: str) -> Wording:
    """The wording in a language; Indonesian for a code that has none."""
    return WORDINGS.get(code, INDONESIAN)
