"""What the address of a link tells before it is opened: official, posing as official, or not.

Nothing is fetched. A host is read as browsers read it, and in doubt it is not read at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cekfakta.text.addresses import host_of

OFFICIAL_ENDINGS = ("go.id", "desa.id", "ac.id", "mil.id")
"""Domains that are given out only to the state, villages, universities and the armed forces."""

_IMITATES = re.compile(r"(?:^|[.-])(?:go|desa|ac|mil)[.-]id(?:[.-]|$)")
_ABROAD = re.compile(r"(?:^|\.)gov(?:\.(?!id$)[a-z]{2})?$")
"""Hosts of other governments: cdc.gov, health.gov.au. In Indonesia nobody is given gov.id."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link leads.

    ``host`` is empty where it cannot be read for certain, ``ending`` is one of
    ``OFFICIAL_ENDINGS`` or empty, ``poses``: written like an official address that it is not,
    ``abroad``: under the domain of another government.
    """

    host: str
    ending: str
    poses: bool
    abroad: bool = False


def address(link: str) -> Address:
    """What the address of a link tells."""
    host = host_of(link if "://" in link else f"https://{link}").partition(":")[0]
    ending = next((end for end in OFFICIAL_ENDINGS if host.endswith(f".{end}")), "")
    if ending:
        return Address(host, ending, poses=False)
    imitates = _IMITATES.search(host) is not None
    abroad = not imitates and _ABROAD.search(host) is not None
    return Address(host, "", imitates or ("gov" in host and not abroad), abroad)
