"""The shape of the command line's words: one ``Words`` a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cekfakta.errors import CekfaktaError
from cekfakta.wording.shape import ReportWording


class Language(StrEnum):
    """The languages that the command line speaks."""

    ID = "id"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """Every string of the command line in one language; ``{}`` places are filled by ``format``.

    What is said of a checked message is ``report``, the words that the page uses.
    """

    report: ReportWording
    errors: Mapping[type[CekfaktaError], str]
    settings: str
    system: str
    detail: str
    verdict: str
    known: str
    differs: str
    checking: str
    scoring: str
    clustering: str
    indexing: str
    rows_done: str
    rows_rejected: str
    added: str
    more: str
    removed: str
    family: str
    no_families: str
    agrees: str
    disagrees: str
    reindexed: str
    nothing_found: str
    serving: str
    fields: Mapping[str, str]
    counts: Mapping[str, str]
    help: Mapping[str, str]

    def error(self, error: CekfaktaError) -> str:
        """What to say first of an error: the words for its class, else for the nearest base."""
        return next(self.errors[kind] for kind in type(error).__mro__ if kind in self.errors)
