import json
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.errors import InputError
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.terms import Act
from cekfakta.text.claims import claims, whole
from cekfakta.text.message import read

_GOLDEN = Path(__file__).parent.parent / "golden"
_ALLOWED_SECONDS = 3.0
"""Ten times what reading a full message takes, so that a busy machine passes and a square fails."""


def _cases(name: str) -> list[dict]:
    return [json.loads(line) for line in (_GOLDEN / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", _cases("claims.jsonl"), ids=lambda case: case["message"][:40])
def test_claims(case: dict) -> None:
    assert [claim.text for claim in claims(read(case["message"]))] == case["claims"]


@pytest.mark.parametrize("case", _cases("acts.jsonl"), ids=lambda case: case["message"][:40])
def test_acts(case: dict) -> None:
    found = [
        {"text": claim.text, "act": claim.act.value} for claim in claims(read(case["message"]))
    ]
    assert found == case["claims"]


def test_claim_offsets_point_into_the_pasted_text() -> None:
    pasted = "Diteruskan\n\n[12/3/24 10.15] Budi: *Air sungai beracun* 😱. Sebarkan!"
    (claim,) = claims(read(pasted))
    assert pasted[claim.start : claim.end] == "Air sungai beracun"


def test_claim_of_disguised_text_covers_the_disguise() -> None:
    pasted = "Halo. 𝗔𝗶𝗿 𝘀𝘂𝗻𝗴𝗮𝗶 beracun hari ini."
    (claim,) = claims(read(pasted))
    assert claim.text == "Air sungai beracun hari ini"
    assert pasted[claim.start : claim.end] == "𝗔𝗶𝗿 𝘀𝘂𝗻𝗴𝗮𝗶 beracun hari ini"


def test_claim_keeps_its_link_and_its_number() -> None:
    pasted = (
        "Halo! *Cek bansos di https://cekbansos.kemensos.go.id* atau telepon 0812-3456-7890 ya."
    )
    (claim,) = claims(read(pasted))
    assert "https://cekbansos.kemensos.go.id" in claim.text
    assert "0812-3456-7890" in claim.text
    assert pasted[claim.start : claim.end].startswith("Cek bansos di https://cekbansos")


@pytest.mark.parametrize("pasted", ["https://contoh.id/berita", "0812-3456-7890", "wa.me/62811222"])
def test_a_bare_contact_has_no_claim_and_is_named(pasted: str) -> None:
    message = read(pasted)
    assert claims(message) == ()
    assert message.links + message.phones == (pasted,)


def test_a_greeting_is_no_part_of_the_claim() -> None:
    pasted = "Halo sobat, bank menutup semua cabang besok"
    (claim,) = claims(read(pasted))
    assert pasted[claim.start : claim.end] == claim.text == "bank menutup semua cabang besok"


def test_a_short_message_may_be_one_claim() -> None:
    pasted = "😱 Tolak alat itu!! Kalau dipakai, kita bisa sakit. 🙏"
    claim = whole(read(pasted))
    assert claim is not None
    assert claim.text == "Tolak alat itu!! Kalau dipakai, kita bisa sakit"
    assert pasted[claim.start : claim.end] == claim.text
    assert whole(read("kata " * 50)) is None
    assert whole(read("!!!")) is None
    assert whole(read("https://contoh.id/berita")) is None


@pytest.mark.parametrize(
    ("pasted", "act"),
    [
        ("Sungai itu beracun. Ikannya mati.", Act.ASSERTS),
        ("Benarkah sungai itu beracun? Benarkah ikannya mati?", Act.ASKS),
        ("Beredar kabar sungai itu beracun. Kabar itu dibantah wali kota.", Act.CORRECTS),
    ],
)
def test_a_message_as_one_claim_does_what_its_claims_do(pasted: str, act: Act) -> None:
    claim = whole(read(pasted))
    assert claim is not None
    assert claim.act is act


def test_no_claim_of_a_long_list_is_lost() -> None:
    animals = [f"{number}. Hewan nomor {number} bisa terbang." for number in range(1, 61)]
    found = claims(read("\n".join(animals)))
    assert len(found) == len(animals)
    assert [claim.start for claim in found] == sorted(claim.start for claim in found)


def test_a_long_line_without_stops_is_cut_at_its_calls() -> None:
    line = (
        "Kementerian membuka pendaftaran relawan bencana tahun ini di seluruh provinsi dan gaji "
        "setiap relawan dibayar penuh oleh negara sejak hari pertama bertugas di lapangan sampai "
        "akhir masa tugas mereka Klik tombol di bawah sekarang juga"
    )
    found = claims(read(line))
    assert [claim.text.split()[-1] for claim in found] == ["mereka"]


@pytest.mark.parametrize(
    "piece",
    [
        "Warga {n} melihat sapi terbang. ",
        "air naik {n}\n",
        "- a{n}:\n",
        "Beredar pesan {n}. Itu hoaks. ",
        "halo, ",
        "siapa apa benar tidak ",
        "air naik membuat banjir {n}; ",
        "https://a.id/{n} ",
        "air #a{n} ",
        "HOAKS: a{n}\n",
        "Budi: air naik {n}\n",
    ],
)
def test_the_longest_message_is_read_in_linear_time(piece: str) -> None:
    pieces = (piece.format(n=number) for number in range(MAX_MESSAGE_CHARACTERS))
    text = ""
    while len(text) < MAX_MESSAGE_CHARACTERS - 100:
        text += next(pieces)
    read("air naik")  # what is loaded once is loaded
    started = perf_counter()
    claims(read(text))
    assert perf_counter() - started < _ALLOWED_SECONDS


@given(st.text(max_size=200))
def test_claims_never_fail_and_lie_in_the_text(text: str) -> None:
    try:
        message = read(text)
    except InputError:
        return
    for claim in claims(message):
        assert claim.text
        assert 0 <= claim.start < claim.end <= len(text)


_PIECES = [
    "air", "banjir", "tidak", "di", "Medan.", "Rp5.000", "naik!", "😀", "\n", "?", '"', ":",
    "https://a.id/b_c/.", "0812-3456-7890", "1.", "-", "(hoaks)", "Itu hoaks.", "halo,", "HOAKS:",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_claims_of_plain_text_are_recoverable_ordered_and_apart(words: list[str]) -> None:
    text = " ".join(["pasar", *words])
    end = 0
    for claim in claims(read(text)):
        quoted = text[claim.start : claim.end].replace("😀", " ")
        assert " ".join(quoted.split()) == claim.text
        assert end <= claim.start
        end = claim.end
