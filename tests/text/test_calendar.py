"""The days that a message speaks of, seen from Tuesday 24 November 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.calendar import is_fresh, period
from cekfakta.types import Period

TODAY = date(2026, 11, 24)


def days(first: str, last: str = "") -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last or first))


def open_fault(reason: str, *values: object) -> object:
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


LAST_WEEK = days("2026-11-16", "2026-11-22")
NEAR = [
    ("Pagi ini gempa mengguncang Cianjur.", days("2026-11-24")),
    ("Hari ini semua SPBU di Bandung tutup.", days("2026-11-24")),
    ("Malam ini ada razia besar di Jalan Sudirman.", days("2026-11-24")),
    ("Dini hari ini Gunung Semeru meletus lagi.", days("2026-11-24")),
    ("Barusan jembatan di Palembang ambruk.", days("2026-11-24")),
    ("Tadi pagi rombongan guru kecelakaan di tol.", days("2026-11-24")),
    ("BREAKING NEWS! Pasar Tanah Abang terbakar.", days("2026-11-24")),
    ("Nanti malam listrik se-Jawa dipadamkan.", days("2026-11-24")),
    ("Tadi malam pabrik kembang api di Tangerang meledak.", days("2026-11-23")),
    ("Semalam tsunami menerjang pantai selatan.", days("2026-11-23")),
    ("Kemarin sore hujan es turun di Bogor.", days("2026-11-23")),
    ("Dua hari lalu menteri itu mengundurkan diri.", days("2026-11-22")),
    ("Kemarin lusa dua truk bertabrakan.", days("2026-11-22")),
    ("Besok semua bank libur.", days("2026-11-25")),
    ("Besok pagi akan ada pemadaman di Solo.", days("2026-11-25")),
    ("Esok hari sekolah diliburkan.", days("2026-11-25")),
    ("Lusa PLN memadamkan listrik.", days("2026-11-26")),
    ("Besok lusa PLN memadamkan listrik.", days("2026-11-26")),
    ("Baru-baru ini uang palsu beredar di pasar.", days("2026-11-17", "2026-11-24")),
    ("Dalam waktu dekat BBM naik.", days("2026-11-24", "2026-12-08")),
    ("Minggu depan sekolah libur.", days("2026-11-30", "2026-12-06")),
    ("Pekan ini bansos cair.", days("2026-11-23", "2026-11-29")),
    ("Minggu lalu kapal itu tenggelam.", LAST_WEEK),
    ("Senin depan ganjil genap dihapus.", days("2026-11-30")),
    ("Selasa depan ganjil genap dihapus.", days("2026-12-01")),
    ("Jumat besok ada demo besar.", days("2026-11-27")),
    ("Senin lalu pesawat tergelincir.", days("2026-11-23")),
    ("Selasa lalu pesawat tergelincir.", days("2026-11-17")),
    ("Bulan lalu tarif tol naik.", days("2026-10-01", "2026-10-31")),
    ("Bulan depan iuran BPJS dihapus.", days("2026-12-01", "2026-12-31")),
    ("Tahun ini ujian nasional kembali.", days("2026-01-01", "2026-12-31")),
    ("Tahun depan gaji guru naik.", days("2027-01-01", "2027-12-31")),
    ("bsk semua bank tutup gaes", days("2026-11-25")),
    ("kmrn ada penculikan di dpn SD", days("2026-11-23")),
    ("td mlm ada gempa gede bgt", days("2026-11-23")),
    ("mlm ini radiasi kosmik lewat, matiin hp", days("2026-11-24")),
    ("hr ini terakhir daftar bansos", days("2026-11-24")),
    ("mgg dpn sekolah libur", days("2026-11-30", "2026-12-06")),
    ("bln dpn token listrik gratis", days("2026-12-01", "2026-12-31")),
    ("Besok tgl 25 ada razia masker.", days("2026-11-25")),
    ("Nanti sore presiden tiba.", days("2026-11-24")),
    open_fault("yesterday is read in it", "Minggu kemarin kapal itu tenggelam.", LAST_WEEK),
    open_fault("yesterday is read in it", "Rabu kemarin kapal itu tenggelam.", days("2026-11-18")),
    open_fault("folding tears Jum'at apart", "Jum'at depan ada demo besar.", days("2026-11-27")),
    open_fault(
        "days are counted in words only", "2 hari lalu ada kapal tenggelam.", days("2026-11-22")
    ),
    open_fault("weeks are not counted", "Dua minggu lagi puasa.", days("2026-12-08")),
]
DATED = [
    ("Per 1 Juli tarif listrik naik.", days("2026-07-01")),
    ("Mulai 1 Januari STNK mati dua tahun disita.", days("2027-01-01")),
    ("Gaji ke-13 cair akhir Oktober.", days("2026-10-21", "2026-10-31")),
    ("Awal Desember vaksin dibagikan.", days("2026-12-01", "2026-12-10")),
    ("Pertengahan Januari 2027 ada gerhana.", days("2027-01-11", "2027-01-20")),
    ("Akhir Februari 2028 gerhana terlihat.", days("2028-02-21", "2028-02-29")),
    ("Sejak Maret 2025 pajak warung berlaku.", days("2025-03-01", "2025-03-31")),
    ("Akhir Mei tol itu gratis.", days("2027-05-21", "2027-05-31")),
    ("Bulan Mei nanti tol itu gratis.", days("2027-05-01", "2027-05-31")),
    ("Tol itu dibuka 28 September 2024.", days("2024-09-28")),
    ("Tol itu dibuka 28/9/2024.", days("2024-09-28")),
    ("Tol itu dibuka 2024-09-28.", days("2024-09-28")),
    ("Tol itu dibuka Sabtu (28/9).", days("2026-09-28")),
    ("Pada Juli 2025 tercatat ribuan kasus.", days("2025-07-01", "2025-07-31")),
    ("Pemilu 2029 memakai kardus.", days("2029-01-01", "2029-12-31")),
    ("Indonesia merdeka pada 17 Agustus 1945.", days("1945-08-17")),
    ("Pada 29 Februari 2024 ada hujan meteor.", days("2024-02-29")),
    ("Daftar dari 1 Desember sampai 7 Desember 2026.", days("2026-12-07")),
    ("Besok, tepatnya 1 Desember 2026, bank libur.", days("2026-12-01")),
    ("Dulu 1998, kini 2026 krisis terulang.", days("2026-01-01", "2026-12-31")),
    ("Mulai 1 Januari 2027 STNK mati disita.", days("2027-01-01")),
    ("Banjir Januari 2026 terbesar sejak 2020.", days("2026-01-01", "2026-01-31")),
    ("Awal Januari 2026 banjir lagi.", days("2026-01-01", "2026-01-10")),
    ("Pada 29 Februari 2025 ada hujan meteor.", days("2025-01-01", "2025-12-31")),
    open_fault(
        "a month is read behind a preposition only",
        "Juli lalu tarif naik.",
        days("2026-07-01", "2026-07-31"),
    ),
    open_fault(
        "a day that its month lacks is moved to the month's end",
        "Pada 29 Februari ada hujan meteor.",
        days("2028-02-29"),
    ),
]
NONE = [
    "Vaksin menyebabkan kemandulan.",
    "Sebanyak 2000 orang mengungsi.",
    "Harganya Rp2.000 per butir.",
    "Harganya Rp 2000 per butir.",
    "Hadiahnya 2025 rupiah.",
    "Nomornya 0811 2024 555.",
    "Palung laut itu sangat dalam.",
    "",
]


@pytest.mark.parametrize(("text", "spoken_of"), NEAR)
def test_days_near_the_day_of_checking_are_counted_from_it(text: str, spoken_of: Period) -> None:
    assert period(text, TODAY) == spoken_of
    assert is_fresh(text)


@pytest.mark.parametrize(("text", "spoken_of"), DATED)
def test_a_date_without_its_year_is_the_nearest(text: str, spoken_of: Period) -> None:
    assert period(text, TODAY) == spoken_of


@pytest.mark.parametrize("text", NONE)
def test_a_text_without_a_day_speaks_of_none(text: str) -> None:
    assert period(text, TODAY) is None


@pytest.mark.parametrize(
    "text", ["Tol dibuka 28 September 2024.", "Per 1 Juli tarif naik.", "Pemilu 2029.", "Gempa."]
)
def test_a_date_names_no_day_by_its_nearness(text: str) -> None:
    assert not is_fresh(text)


@pytest.mark.parametrize(
    ("today", "first"),
    [("2026-12-31", "2027-01-01"), ("2027-02-28", "2027-03-01"), ("2028-02-28", "2028-02-29")],
)
def test_tomorrow_passes_the_end_of_a_month(today: str, first: str) -> None:
    assert period("Besok bank tutup.", date.fromisoformat(today)) == days(first)


@pytest.mark.parametrize(
    ("today", "month"),
    [
        ("2026-12-31", days("2027-01-01", "2027-01-31")),
        ("2027-11-30", days("2027-12-01", "2027-12-31")),
    ],
)
def test_the_next_month_passes_the_end_of_a_year(today: str, month: Period) -> None:
    assert period("Bulan depan tarif naik.", date.fromisoformat(today)) == month


_PIECES = (
    "besok", "lusa", "kemarin", "malam", "ini", "lalu", "depan", "minggu", "Senin", "akhir", "per",
    "29", "31", "0", "Februari", "Mei", "2025", "2028", "00/00/2024", "31/4", "tgl", "tahun", "\n",
)  # fmt: skip
_WORDED = st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join)


@given(st.one_of(st.text(max_size=120), _WORDED), st.dates(date(1990, 1, 1), date(2090, 12, 31)))
def test_any_text_speaks_of_days_in_order_or_of_none(text: str, today: date) -> None:
    found = period(text, today)
    assert found is None or found.first <= found.last
    assert found is not None or not is_fresh(text)
