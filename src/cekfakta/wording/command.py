"""The shape of the command line's words: one ``Words`` a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cekfakta.errors import CekfaktaError
from cekfakta.terms import Scope


@dataclass(frozen=True, slots=True)
class Words:
    """Every string of the command line alone; ``{}`` places are filled by ``str.format``.

    What is said of a checked message is said in the words that the page uses.
    """

    errors: Mapping[type[CekfaktaError], str]
    settings: str
    system: str
    detail: str
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
    replayed_same: str
    replayed_otherwise: str
    replayed_with: str
    changed: str
    followed: str
    source_added: str
    source_removed: str
    refreshed: str
    not_refreshed: str
    left: str
    more_failures: str
    all_refreshed: str
    next_refresh: str
    opening: str
    serving: str
    fields: Mapping[str, str]
    scopes: Mapping[Scope, str]
    counts: Mapping[str, str]
    help: Mapping[str, str]

    def error(self, error: CekfaktaError) -> str:
        """What to say first of an error: the words for its class, else for the nearest base."""
        return next(self.errors[kind] for kind in type(error).__mro__ if kind in self.errors)
