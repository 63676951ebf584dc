"""Private numbers are masked however they are written, and no other number is."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cekfakta.text.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("NIK 3201010101900001 saya", "NIK [NIK] saya"),
        ("NIK:3201010101900001, KK: 3201010101900002.", "NIK:[NIK], KK: [NIK]."),
        ("3271-0101-9001-0001", "[NIK]"),
        ("32 71 01 01 90 01 00 01", "[NIK]"),
        ("KTP 3271 0101 9001 0001 hilang", "KTP [NIK] hilang"),
        ("NIK 327101 010190 0001", "NIK [NIK]"),
        ("NIK 32710101 01900001", "NIK [NIK]"),
        ("NIK 327101-010190-0001", "NIK [NIK]"),
        ("NIK 3271010101900001-", "NIK [NIK]-"),
        ("NIK 32.71.01.010190.0001", "NIK [NIK]"),
        ("32-71-01-01-01-90-0001", "[NIK]"),
        ("327101 01 01 90 0001", "[NIK]"),
        ("3271 - 0101 - 9001 - 0001", "[NIK]"),
        ("3271\u00a00101\u00a09001\u00a00001", "[NIK]"),
        ("3271\u20110101\u20119001\u20110001", "[NIK]"),
        ("NIK 3271010101900001 HP 081234567890", "NIK [NIK] HP [telepon]"),
        ("32 71 01 01 90 01 00 01 081234567890", "[NIK] [telepon]"),
        ("rek 123 456 7890", "rek [rekening]"),
        ("rek. 123 456 789 atas nama Budi", "rek. [rekening] atas nama Budi"),
        ("no rek. BCA 1234-5678-90", "no rek. BCA [rekening]"),
        ("norek1234567890", "norek[rekening]"),
        ("norek: 1234567890", "norek: [rekening]"),
        ("rekening BRI 1234 5678 9012 an Budi", "rekening BRI [rekening] an Budi"),
        ("rekening Mandiri 137-00-1234567-8", "rekening Mandiri [rekening]"),
        ("rekening 123.456.7890", "rekening [rekening]"),
        ("transfer ke BCA 1234567890 a.n. Budi", "transfer ke BCA [rekening] a.n. Budi"),
        ("VA 8808 1234 5678 901", "VA [rekening]"),
        ("virtual account: 88081234567890", "virtual account: [rekening]"),
        ("kartu 4111 1111 1111 111", "kartu [rekening]"),
        ("kartu 4111-1111-1111-1111", "kartu [NIK]"),
        ("WA 0812-3456-7890", "WA [telepon]"),
        ("WA 081234567890.", "WA [telepon]."),
        ("hubungi +62 812 3456 7890 ya", "hubungi [telepon] ya"),
        ("+62 (812) 3456-7890", "[telepon]"),
        ("+62 812\u20113456\u20117890", "[telepon]"),
        ("+62\u00a0812\u00a03456\u00a07890", "[telepon]"),
        ("62812-3456-7890", "[telepon]"),
        ("0812.3456.7890", "[telepon]"),
        ("0812xxxx7890", "[telepon]"),
        ("telepon (021) 5551234", "telepon [telepon]"),
        ("telepon 021-555-1234", "telepon [telepon]"),
        ("surat ke budi.s@contoh.co.id", "surat ke [surel]"),
    ],
)
def test_private_numbers_are_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Rp1.200.000 tahun 2024 pukul 10.15",
        "korban 12.345.678 orang",
        "penduduk 1 234 567 jiwa",
        "penduduk 270 203 917 jiwa (2020)",
        "anggaran 1.234.567.890.123.456 rupiah",
        "anggaran 1 234 567 890 123 456",
        "Nomor 12345678/2024",
        "Nomor 188.44/1234/KPTS/013/2024",
        "Nomor 3271010101900001/2024",
        "UU No. 11 Tahun 2020 dan Perpres 12 Tahun 2024",
        "tahun 2019 2020 2021 2022",
        "2019-2020-2021-2022",
        "01-02-2024 03-04-2024",
        "01 02 2024 03 04 2024",
        "20240131 20240228",
        "31/12/2024 23:59:59",
        "2024-05-03T10:15:00+07:00",
        "-6.175392, 106.827153",
        "-6.175392000000000, 106.8271530000000",
        "12345678.12345678 derajat",
        "6°10'31\" LS 106°49'37\" BT",
        "rekening dibuka 01-02-2024",
        "rekening per 31 12 2024",
        "rekening sejak 2024-01-31",
        "pembukaan rekening pukul 08.00-15.00",
        "rekening periode 2023-2024",
        "kartu vaksin 2021 - 2022",
        "saldo rekening Rp 12500000",
        "saldo rekening 12.500.000",
        "rekening senilai 12.500.000.000 rupiah",
        "akun itu diikuti 12 345 678 pengikut",
        "akun dengan 12345678 pengikut",
        "akun Facebook (fb.com/100012345678901) dan TikTok @budi12345678",
        "medRxiv 2020.06.24.20139048",
        "ISBN 978-602-03-1234-5",
        "skor 10 20 30 40 50 60 70 80",
        "nomor 11 12 13 14 15 16 17 18",
        "harga 15.000-20.000 per kg",
        "pukul 10.15 11.30 12.45 13.00",
        "TPS 001 002 003 004 005 006",
        "versi 1.2.3.4 di 192.168.100.200",
        "kode pos 40115 RT 01 RW 02",
        "kuota 35 GB untuk 2.500.000 pelajar",
        "gempa M 6,2 kedalaman 10 km",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask(text) == text


@settings(max_examples=500)
@given(
    st.text(alphabet="0123456789 +-.x@rek", max_size=60)
    | st.lists(
        st.sampled_from(
            ["rek ", "va", "Rp", " ", "-", ".", "+62", "0812", "2024", "32", "71", "01", "123",
             "4567", "890", "0001", "orang", "a@b.id", "(021)", "/", "\u00a0", "\u2011"]
        ),
        max_size=14,
    ).map("".join)
)  # fmt: skip
@example("08123456789+628123456789")
@example("rek 3271010101900001 12345678 orang")
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)
