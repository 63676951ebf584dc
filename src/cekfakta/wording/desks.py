"""Where a reader can ask when nothing decides: official desks by topic, the table of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cekfakta.catalogue import catalogue
from cekfakta.text.lexicon import words
from cekfakta.text.normalise import fold

MOST_TOPICS = 2
"""Topics of one message that are answered; more would be a list that nobody reads."""


class Desk(StrEnum):
    """Who can be asked."""

    MAFINDO = "mafindo"
    CEKFAKTA = "cekfakta"
    HEALTH = "health"
    MEDICINES = "medicines"
    WEATHER = "weather"
    DISASTER = "disaster"
    POLICE = "police"
    OWN_BANK = "own_bank"
    FINANCE = "finance"
    ELECTION = "election"
    ELECTION_WATCH = "election_watch"
    AID = "aid"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Contact:
    """How a desk is reached: a site, a telephone number, or neither where each reader's differs.

    ``source`` is the id of the site in the catalogue of sources.
    """

    source: str = ""
    phone: str = ""

    @property
    def site(self) -> str:
        """The domain of the desk's site; empty where it has none."""
        return catalogue()[self.source].domain if self.source else ""


CONTACTS: Mapping[Desk, Contact] = {
    Desk.MAFINDO: Contact("turnbackhoax"),
    Desk.CEKFAKTA: Contact("cekfakta-com"),
    Desk.HEALTH: Contact("kemkes", "1500-567"),
    Desk.MEDICINES: Contact("bpom", "1500-533"),
    Desk.WEATHER: Contact("bmkg"),
    Desk.DISASTER: Contact("bnpb", "117"),
    Desk.POLICE: Contact("polri", "110"),
    Desk.OWN_BANK: Contact(),
    Desk.FINANCE: Contact("ojk", "157"),
    Desk.ELECTION: Contact("kpu"),
    Desk.ELECTION_WATCH: Contact("bawaslu"),
    Desk.AID: Contact("cekbansos", "171"),
    Desk.CONTENT: Contact("aduankonten"),
}
"""Sites as the catalogue has them, and numbers that the bodies themselves publish."""

ALWAYS = (Desk.MAFINDO, Desk.CEKFAKTA)
"""Whom every message may be brought to."""

_TOPICS: tuple[tuple[tuple[Desk, ...], frozenset[str]], ...] = (
    (
        (Desk.AID,),
        words("bansos bantuan blt pkh kks sembako kemensos bpnt dtks subsidi"),
    ),
    (
        (Desk.OWN_BANK, Desk.FINANCE),
        words(
            "bank rekening atm nasabah otp pin mbanking transfer saldo pinjaman pinjol kredit "
            "investasi bri bni bca mandiri btn bsi ovo gopay shopeepay ojk"
        ),
    ),
    (
        (Desk.HEALTH, Desk.MEDICINES),
        words(
            "obat vaksin imunisasi penyakit sakit dokter virus covid diabetes kanker stroke "
            "jantung kolesterol asam lambung darah sembuh menyembuhkan mengobati herbal ramuan "
            "demam batuk wabah bpom makanan minuman kosmetik susu kemenkes puskesmas rs kesehatan"
        ),
    ),
    (
        (Desk.WEATHER,),
        words(
            "gempa tsunami cuaca hujan angin badai siklon gelombang petir kemarau bmkg magnitudo "
            "iklim suhu"
        ),
    ),
    (
        (Desk.DISASTER,),
        words(
            "banjir longsor gunung erupsi letusan bencana mengungsi pengungsi kebakaran bnpb bpbd "
            "evakuasi beliung"
        ),
    ),
    (
        (Desk.ELECTION, Desk.ELECTION_WATCH),
        words("pemilu pilpres pilkada kpu bawaslu tps pemilih caleg capres cawapres coblos"),
    ),
    (
        (Desk.POLICE,),
        words(
            "polisi polri polda polres polsek begal penculikan penculik culik rampok perampok "
            "maling pencuri narkoba teror bom tilang etle razia sim stnk penipuan penipu pembunuhan"
        ),
    ),
    (
        (Desk.CONTENT,),
        words(
            "internet kuota pulsa whatsapp wa facebook instagram tiktok telegram akun aplikasi apk "
            "situs website tautan link https http www kominfo komdigi sinyal hp ponsel"
        ),
    ),
)
"""Desks by the everyday words of their topic; the topic that is named more often comes first."""


def desks(text: str) -> tuple[Desk, ...]:
    """Whom to ask about a message: the desks of its topics, then those for any message."""
    spoken = set(fold(text).split())
    ranked = sorted(_TOPICS, key=lambda topic: -len(spoken & topic[1]))
    named = [topic for topic in ranked[:MOST_TOPICS] if spoken & topic[1]]
    return (*(desk for of_topic, _ in named for desk in of_topic), *ALWAYS)
