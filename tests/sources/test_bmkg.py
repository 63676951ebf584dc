"""BMKG's earthquakes and warnings come in as statements that say when they hold."""

import json
from datetime import date
from typing import Any

import pytest

from cekfakta.errors import FormatError
from cekfakta.sources.bmkg import earthquakes, warning
from cekfakta.terms import Scope

URL = "https://data.bmkg.example/autogempa.json"
QUAKE = {
    "Tanggal": "07 Mar 2031", "Jam": "00:12:31 WIB", "DateTime": "2031-03-06T17:12:31+00:00",
    "Coordinates": "-7.12,105.90", "Lintang": "7.12 LS", "Bujur": "105.90 BT",
    "Magnitude": "5.3", "Kedalaman": "24 km",
    "Wilayah": "Pusat gempa berada di laut 61 km baratdaya Muara Kenanga",
    "Potensi": "Gempa ini dirasakan untuk diteruskan pada masyarakat",
    "Dirasakan": "III Muara Kenanga, II Melati", "Shakemap": "20310307001231.mmi.jpg",
}  # fmt: skip


def file(*quakes: dict[str, Any]) -> bytes:
    gempa = quakes[0] if len(quakes) == 1 else list(quakes)
    return json.dumps({"Infogempa": {"gempa": gempa}}).encode()


def test_an_earthquake_is_told_on_its_day_in_western_time() -> None:
    (found,) = earthquakes(file(QUAKE), URL)
    assert found.id == "bmkg-gempa-2031-03-07-001231"
    assert found.published == date(2031, 3, 7)
    assert found.title == (
        "BMKG: gempa magnitudo 5,3 pada 7 Maret 2031 pukul 00.12 WIB, "
        "pusat gempa berada di laut 61 km baratdaya Muara Kenanga"
    )
    assert (found.publisher, found.url, found.scope) == ("BMKG", URL, Scope.EVENT)
    assert "kedalamannya 24 km" in found.text
    assert "III Muara Kenanga" in found.text
    assert "tsunami" not in found.text


@pytest.mark.parametrize(
    ("danger", "said"),
    [
        ("Tidak berpotensi tsunami", "tidak berpotensi tsunami menurut BMKG"),
        ("Berpotensi TSUNAMI untuk diteruskan pada masyarakat", "itu berpotensi tsunami"),
    ],
)
def test_tsunamis_are_denied_or_warned_of(danger: str, said: str) -> None:
    (found,) = earthquakes(file({**QUAKE, "Potensi": danger}), URL)
    assert said in found.text


def test_lists_come_in_order_without_what_they_leave_out() -> None:
    bare = {key: value for key, value in QUAKE.items() if key not in {"Potensi", "Dirasakan"}}
    found = list(earthquakes(file({**bare, "DateTime": "2031-03-05T01:00:00+00:00"}, QUAKE), URL))
    assert [each.published for each in found] == [date(2031, 3, 5), date(2031, 3, 7)]
    assert "MMI" not in found[0].text


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"<html>503</html>", file({**QUAKE, "DateTime": "kemarin"}),
     file({**QUAKE, "DateTime": "2031-03-06T17:12:31"}), file({**QUAKE, "Wilayah": "x" * 9_999})],
)  # fmt: skip
def test_what_is_no_earthquake_is_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(FormatError, match=r"want earthquakes"):
        list(earthquakes(content, URL))


def cap(
    status: str = "Actual", kind: str = "Alert", ends: str = "2031-01-09T02:00:00+07:00"
) -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>2.49.0.1.360.0.2031.01.08.99.001</identifier><status>{status}</status>
  <msgType>{kind}</msgType><scope>Public</scope>
  <info><event>Hujan Lebat dan Petir</event><effective>2031-01-08T23:30:00+07:00</effective>
    <expires>{ends}</expires><headline>Hujan Lebat disertai Petir di Kenanga</headline>
    <description>Hujan lebat berpotensi
      terjadi di Muara Kenanga &amp; sekitarnya.</description>
    <area><areaDesc>Kenanga</areaDesc><polygon>-6,106 -6,107 -7,107 -6,106</polygon></area>
  </info>
</alert>""".encode()


def test_a_warning_holds_until_it_expires() -> None:
    found = warning(cap(), URL)
    assert found is not None
    assert found.id == "bmkg-peringatan-2-49-0-1-360-0-2031-01-08-99-001"
    assert (found.valid_from, found.expires) == (date(2031, 1, 8), date(2031, 1, 9))
    assert (
        found.title == "Peringatan dini BMKG: Hujan Lebat disertai Petir di Kenanga, 8 Januari 2031"
    )
    assert "8 Januari 2031 pukul 23.30 sampai 9 Januari 2031 pukul 02.00" in found.text
    assert "Wilayah peringatan: Kenanga." in found.text
    assert "Hujan lebat berpotensi terjadi di Muara Kenanga & sekitarnya." in found.text


@pytest.mark.parametrize(
    ("status", "kind"), [("Test", "Alert"), ("Exercise", "Alert"), ("Actual", "Cancel")]
)
def test_what_warns_of_nothing_is_none(status: str, kind: str) -> None:
    assert warning(cap(status, kind), URL) is None


BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><info><headline>&b;</headline></info></alert>"""
FILE = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><status>Actual</status><msgType>Alert</msgType>
<info><headline>&f;</headline><effective>2031-01-08T23:30:00+07:00</effective>
<expires>2031-01-09T02:00:00+07:00</expires></info></alert>"""


@pytest.mark.parametrize("content", [BOMB, FILE])
def test_entities_are_refused(content: bytes) -> None:
    with pytest.raises(FormatError, match="declares entities"):
        warning(content, URL)


@pytest.mark.parametrize("content", [b"", b"<alert/>", b"{}", cap(ends="besok")])
def test_what_is_no_warning_is_refused(content: bytes) -> None:
    with pytest.raises(FormatError, match=r"CAP 1\.2"):
        warning(content, URL)
