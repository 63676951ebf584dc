"""What the address of a link tells before it is opened: official, posing as official, or neither.

Nothing is fetched. A host is read as browsers read it, and in doubt it is not read at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cekfakta.text.addresses import host_of

OFFICIAL_ENDINGS = ("go.id", "desa.id", "ac.id", "mil.id")
"""Domains that are given out only to the state, villages, universities and the armed forces."""

_POSES = re.compile(r"(?:^|[.-])(?:go|desa|ac|mil)[.-]id(?:[.-]|$)|gov")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link leads.

    ``host`` is empty where it cannot be read for certain, ``ending`` is one of
    ``OFFICIAL_ENDINGS`` or empty, ``poses``: written like an official address that it is not.
    """

    host: str
    ending: str
    poses: bool


def address(link: str) -> Address:
    """What the address of a link tells."""
    host = host_of(link if "://" in link else f"https://{link}").partition(":")[0]
    ending = next((end for end in OFFICIAL_ENDINGS if host.endswith(f".{end}")), "")
    return Address(host, ending, not ending and _POSES.search(host) is not None)
