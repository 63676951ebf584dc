import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("NIK 3201010101900001 saya", "NIK [NIK] saya"),
        ("WA 0812-3456-7890", "WA [telepon]"),
        ("hubungi +62 812 3456 7890 ya", "hubungi [telepon] ya"),
        ("telepon (021) 5551234", "telepon [telepon]"),
        ("rekening BRI 1234 5678 9012 an Budi", "rekening BRI [rekening] an Budi"),
        ("surat ke budi.s@contoh.co.id", "surat ke [surel]"),
        ("Rp1.200.000 tahun 2024 pukul 10.15", "Rp1.200.000 tahun 2024 pukul 10.15"),
        ("korban 12.345.678 orang", "korban 12.345.678 orang"),
    ],
)
def test_mask(text: str, masked: str) -> None:
    assert mask(text) == masked


@given(st.text(alphabet="0123456789 +-.x@rek", max_size=60))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)
