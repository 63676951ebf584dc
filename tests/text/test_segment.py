import json
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.errors import InputError
from cekfakta.text.message import read
from cekfakta.text.segment import MAX_CLAIMS, claims, sentences, whole

_GOLDEN = Path(__file__).parent.parent / "golden"


def _cases(name: str) -> list[dict]:
    return [json.loads(line) for line in (_GOLDEN / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", _cases("sentences.jsonl"), ids=lambda case: case["text"][:40])
def test_sentences(case: dict) -> None:
    text = case["text"]
    assert [text[span.start : span.end] for span in sentences(text)] == case["sentences"]


@pytest.mark.parametrize("case", _cases("claims.jsonl"), ids=lambda case: case["message"][:40])
def test_claims(case: dict) -> None:
    assert [claim.text for claim in claims(read(case["message"]))] == case["claims"]


def test_claim_offsets_point_into_the_pasted_text() -> None:
    pasted = "Diteruskan\n\n[12/3/24 10.15] Budi: *Air sungai beracun* 😱. Sebarkan!"
    (claim,) = claims(read(pasted))
    assert pasted[claim.start : claim.end] == "Air sungai beracun"


def test_claim_of_disguised_text_covers_the_disguise() -> None:
    pasted = "Halo. 𝗔𝗶𝗿 𝘀𝘂𝗻𝗴𝗮𝗶 beracun hari ini."
    (claim,) = claims(read(pasted))
    assert claim.text == "Air sungai beracun hari ini"
    assert pasted[claim.start : claim.end] == "𝗔𝗶𝗿 𝘀𝘂𝗻𝗴𝗮𝗶 beracun hari ini"


def test_a_short_message_may_be_one_claim() -> None:
    pasted = "😱 Tolak alat itu!! Kalau dipakai, kita bisa sakit. 🙏"
    claim = whole(read(pasted))
    assert claim is not None
    assert claim.text == "Tolak alat itu!! Kalau dipakai, kita bisa sakit"
    assert pasted[claim.start : claim.end] == claim.text
    assert whole(read("kata " * 50)) is None
    assert whole(read("!!!")) is None


def test_a_flood_of_claims_is_cut_to_the_most_informative_in_order() -> None:
    plain = [f"Warga {word} melihat sapi terbang." for word in string.ascii_lowercase]
    told = "Polri menyita uang palsu Rp2 miliar di Medan."
    found = claims(read("\n".join([*plain, told])))
    assert len(found) == MAX_CLAIMS
    assert found[-1].text == told.rstrip(".")
    assert [claim.start for claim in found] == sorted(claim.start for claim in found)


def test_a_long_line_without_stops_is_cut_at_its_calls() -> None:
    line = (
        "Kementerian membuka pendaftaran relawan bencana tahun ini di seluruh provinsi dan gaji "
        "setiap relawan dibayar penuh oleh negara sejak hari pertama bertugas di lapangan sampai "
        "akhir masa tugas mereka Klik tombol di bawah sekarang juga"
    )
    found = claims(read(line))
    assert [claim.text.split()[-1] for claim in found] == ["mereka"]


@given(st.text(max_size=200))
def test_sentences_are_ordered_apart_and_hold_words(text: str) -> None:
    end = 0
    for span in sentences(text):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        end = span.end


@given(st.text(max_size=200))
def test_claims_never_fail_and_lie_in_the_text(text: str) -> None:
    try:
        message = read(text)
    except InputError:
        return
    for claim in claims(message):
        assert claim.text
        assert 0 <= claim.start < claim.end <= len(text)


_PIECES = ["air", "banjir", "tidak", "di", "Medan.", "Rp5.000", "naik!", "😀", "\n", "?", '"', ":"]


@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_claims_of_plain_text_are_recoverable(words: list[str]) -> None:
    text = " ".join(["pasar", *words])
    for claim in claims(read(text)):
        quoted = text[claim.start : claim.end].replace("😀", " ")
        assert " ".join(quoted.split()) == claim.text
