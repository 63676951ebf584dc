"""The catalogue holds what anybody can look up, and tells whose a domain is."""

from __future__ import annotations

import re

import pytest

from cekfakta.catalogue import catalogue, owner_of
from cekfakta.terms import SourceKind
from cekfakta.text.addresses import host_of, web_address
from cekfakta.wording.desks import CONTACTS

CITABLE = re.compile(r"https?://\S+|github\.com/[\w.-]+/[\w.-]+(?: [\w./+-]+)?")
SOURCES = catalogue()


def test_every_entry_is_whole_and_confirmed_by_what_anybody_can_look_up() -> None:
    for identity, source in SOURCES.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", identity)
        assert web_address(source.url) == source.url, source
        assert source.institution and source.region and source.domain, source
        assert CITABLE.fullmatch(source.mention), source


def test_nothing_is_listed_twice() -> None:
    assert len({source.url for source in SOURCES.values()}) == len(SOURCES)
    sites = [source.domain for source in SOURCES.values() if source.kind is SourceKind.SITE]
    assert len(set(sites)) == len(sites)


def test_every_source_is_of_the_domain_that_it_stands_under() -> None:
    for source in SOURCES.values():
        assert f".{host_of(source.url)}".endswith(f".{source.domain}"), source


def test_who_is_asked_most_is_in_it() -> None:
    institutions = {source.institution for source in SOURCES.values()}
    assert {"BMKG", "BNPB", "Polri", "Komdigi", "KPU", "Bawaslu", "BPOM", "OJK"} <= institutions
    assert "TurnBackHoax (MAFINDO)" in institutions
    regions = {source.region for source in SOURCES.values()}
    assert len(regions) == 39  # the provinces, and ``nasional``
    assert all(contact.source in {"", *SOURCES} for contact in CONTACTS.values())


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("bmkg.go.id", "BMKG"),
        ("data.bmkg.go.id", "BMKG"),
        ("bpbd.jakarta.go.id", "BPBD DKI Jakarta"),
        ("dinkes.jakarta.go.id", "Pemerintah Provinsi DKI Jakarta"),
        ("tempo.co", "Tempo"),
        ("bri.co.id", "BRI"),
        ("bmkg.go.id.hadiah.example", ""),
        ("xbmkg.go.id", ""),
        ("go.id", ""),
        ("", ""),
    ],
)
def test_a_host_is_of_the_institution_whose_domain_it_lies_in(host: str, owner: str) -> None:
    assert owner_of(host) == owner
