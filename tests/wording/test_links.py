"""What the address of a link tells, read as browsers read it."""

from __future__ import annotations

import pytest

from cekfakta.wording.links import Address, address


@pytest.mark.parametrize(
    ("link", "host", "ending"),
    [
        ("https://cekbansos.kemensos.go.id/?a=1", "cekbansos.kemensos.go.id", "go.id"),
        ("www.BPOM.GO.ID", "bpom.go.id", "go.id"),
        ("https://ugm.ac.id/", "ugm.ac.id", "ac.id"),
        ("http://sukamaju.desa.id:8080/x", "sukamaju.desa.id", "desa.id"),
    ],
)
def test_official_endings(link: str, host: str, ending: str) -> None:
    assert address(link) == Address(host, ending, poses=False)


@pytest.mark.parametrize(
    "link",
    [
        "https://bpom-go.id",
        "https://bpom.go.id.hadiah.example/x",
        "https://kemensos.go-id.com",
        "bansosgov.example",
        "https://bansos.gov.id",
        "https://bpom.gov.hadiah.example",
        "https://bpom.go.id.gov.au",
    ],
)
def test_imitations(link: str) -> None:
    found = address(link)
    assert (found.ending, found.poses) == ("", True)


@pytest.mark.parametrize("host", ["cdc.gov", "health.gov.au", "gov.uk"])
def test_another_government_poses_as_none(host: str) -> None:
    assert address(f"https://{host}/x") == Address(host, "", poses=False, abroad=True)


@pytest.mark.parametrize("host", ["bit.ly", "indigoid.com"])
def test_neither(host: str) -> None:
    assert address(f"{host}/abc") == Address(host, "", poses=False)


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example\\@bpom.go.id/",
        "https://bpom.go.id@evil.example/",
        "https://user:kata@bpom.go.id/",
        "https://bpom.go.id\u202e/x",
        "https://[::1",
        "https://ugm.ac.id.",
        "https://",
        "",
    ],
)
def test_in_doubt_no_host(link: str) -> None:
    assert address(link) == Address("", "", poses=False)
