"""The catalogue of Indonesian sources that is shipped, which is the registry of their domains too.

``data/sources.jsonl`` holds one ``Source`` a line. Nothing is in it that no public page or file
confirms.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from cekfakta.settings import shipped
from cekfakta.terms import SourceKind
from cekfakta.types import Source

FILE = "sources.jsonl"


@cache
def catalogue() -> Mapping[str, Source]:
    """Every source that is shipped, by its id, in the order of the file."""
    lines = (shipped("data") / FILE).read_text(encoding="utf-8").splitlines()
    return {source.id: source for source in map(_source, lines)}


def owner_of(host: str) -> str:
    """The institution whose domain a host lies in, the nearest one; empty where none is known."""
    labels = host.split(".")
    domains = (".".join(labels[at:]) for at in range(len(labels)))
    return next(filter(None, map(_owners().get, domains)), "")


@cache
def _owners() -> Mapping[str, str]:
    """Institutions by their domain; a site names its owner before a feed under the same domain."""
    sites_last = sorted(catalogue().values(), key=lambda source: source.kind is SourceKind.SITE)
    return {source.domain: source.institution for source in sites_last}


def _source(line: str) -> Source:
    values = json.loads(line)
    return Source(**{**values, "kind": SourceKind(values["kind"])})
