"""Whom to ask: official desks by topic, reached as the bodies themselves say."""

from __future__ import annotations

import pytest

from cekfakta.wording.desks import ALWAYS, CONTACTS, Desk, desks
from cekfakta.wording.lines import desk_line
from cekfakta.wording.registry import WORDINGS

ID = WORDINGS["id"]


@pytest.mark.parametrize(
    ("message", "first"),
    [
        ("Vaksin ini bikin sakit jantung", Desk.HEALTH),
        ("GEMPA besar disusul tsunami!!", Desk.WEATHER),
        ("Banjir dan longsor, warga mengungsi", Desk.DISASTER),
        ("Ada penculikan anak, polisi sudah tahu", Desk.POLICE),
        ("rekening bank anda diblokir, kirim otp", Desk.OWN_BANK),
        ("Pemilu diundur, kata KPU", Desk.ELECTION),
        ("Bansos PKH cair 2 juta", Desk.AID),
        ("Grup WA akan disadap lewat aplikasi", Desk.CONTENT),
        ("https://hadiah.example/x", Desk.CONTENT),
        ("Kucing menang lomba", Desk.MAFINDO),
    ],
)
def test_the_topic_names_the_desk(message: str, first: Desk) -> None:
    found = desks(message)
    assert found[0] is first
    assert found[-2:] == ALWAYS


def test_few_desks_for_a_message_of_every_topic() -> None:
    found = desks("bansos bank obat gempa banjir pemilu polisi internet")
    assert len(found) <= 6
    assert len(set(found)) == len(found)


def test_every_desk_is_reached_at_an_official_site() -> None:
    assert set(CONTACTS) == set(Desk) == set(ID.report.ask.names)
    others = {"turnbackhoax.id", "cekfakta.com", "aduankonten.id", ""}
    assert all(c.site.endswith(".go.id") or c.site in others for c in CONTACTS.values())


def test_numbers_are_written_one_way() -> None:
    assert CONTACTS[Desk.HEALTH].phone == "1500-567"
    assert CONTACTS[Desk.MEDICINES].phone == "1500-533"


def test_a_desk_is_one_line() -> None:
    said = desk_line(Desk.HEALTH, ID)
    assert said == "Kementerian Kesehatan (Halo Kemenkes): telepon 1500-567, kemkes.go.id"
    assert desk_line(Desk.WEATHER, ID) == "BMKG (cuaca dan gempa): bmkg.go.id"
    assert desk_line(Desk.OWN_BANK, ID).endswith("nomor di belakang kartu")
