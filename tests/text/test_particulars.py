"""Who, where, how much and when of a claim, looked up in another text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.particulars import KINDS, Particular, particulars


def open_fault(reason: str, *values: object) -> object:
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


KEPT = [
    ("Bank BRI bagi-bagi hadiah mobil", "Bank Rakyat Indonesia membantah undian itu.", "body"),
    ("bri bagi bagi hadiah mobil", "BRI tidak mengadakan undian.", "body"),
    ("bank mandiri bagi hadiah mobil", "Bank Mandiri tidak mengadakan undian.", "name"),
    ("Kemenkes membagikan obat", "Kementerian Kesehatan tidak membagikan obat.", "body"),
    ("kemenag buka lowongan penghulu", "Kementerian Agama membantah lowongan itu.", "body"),
    ("Kominfo blokir semua gim", "Komdigi tidak memblokir gim.", "body"),
    ("WHO melarang daging ayam", "Organisasi Kesehatan Dunia tidak melarang.", "body"),
    ("BPOM menarik mi instan", "Badan Pengawas Obat dan Makanan menarik mi.", "body"),
    ("PLN memberi token gratis", "Perusahaan Listrik Negara membantah.", "body"),
    ("Gempa di Jabar merobohkan rumah", "Gempa mengguncang Jawa Barat.", "place"),
    ("Gempa di Sumut merobohkan rumah", "Gempa mengguncang Sumatera Utara.", "place"),
    ("Gempa di Sumatra Utara", "Gempa mengguncang Sumatera Utara.", "place"),
    ("Gempa di Jogja terasa keras", "Gempa di Yogyakarta tidak merusak.", "place"),
    ("Banjir di Surakarta", "Banjir melanda Kota Solo.", "place"),
    ("TKA China masuk lewat bandara", "Pekerja asal Tiongkok datang resmi.", "place"),
    ("Pasukan AS mendarat", "Pasukan Amerika Serikat tidak mendarat.", "place"),
    ("Anies ditangkap polisi", "Anies Baswedan tidak ditangkap.", "name"),
    ("Kata Lestari Wibowo beras langka", "Lestari Wibawa menyebut beras cukup.", "name"),
    ("Pare menyembuhkan diabetes", "Pare tidak menyembuhkan kencing manis.", "ailment"),
    ("Angkak menyembuhkan DBD", "Angkak bukan obat demam berdarah.", "ailment"),
    ("Bawang menangkal korona", "Bawang tidak menangkal Covid-19.", "ailment"),
    ("Seledri menyembuhkan hipertensi", "Seledri dan tekanan darah tinggi.", "ailment"),
    ("Kuota gratis 35 GB", "Kuota 35GB itu tidak ada.", "number"),
    ("Ada dua juta orang hilang", "Sebanyak 2.000.000 jiwa tercatat.", "number"),
    ("Potongannya lima persen", "Potongan 5% berlaku.", "number"),
    ("Beratnya 2,5 ton", "Berat ikan itu 2.5 ton.", "number"),
    ("Gempa magnitudo 6,2 terjadi", "Gempa berkekuatan M 6,2.", "number"),
    ("Bantuan Rp1,5 juta cair", "Bantuan sebesar Rp1.500.000.", "money"),
    ("Bantuan enam ratus ribu rupiah", "Bantuan Rp600 ribu per bulan.", "money"),
    ("Guru dapat Rp 2 jt", "Guru mendapat 2 juta rupiah.", "money"),
    ("Bantuan 600rb cair", "Bantuan Rp600.000 dicairkan.", "number"),
    ("Tol dibuka 28 September 2024", "Tol dibuka pada 28/9/2024.", "date"),
    ("Tol dibuka September 2024", "Tol dibuka pada 28 September 2024.", "date"),
    ("Tol dibuka tgl 28", "Tol dibuka pada 28 September 2024.", "date"),
    ("Tol dibuka pukul 10.00 WIB", "Tol dibuka jam 10:00 WIB.", "date"),
    ("Cek di https://www.kemensos.go.id/", "Cek hanya di kemensos.go.id ya.", "link"),
    open_fault(
        "weekdays beside a date are not read",
        "Tol dibuka hari Senin",
        "Tol dibuka pada Senin (30/9/2024).",
        "date",
    ),
    open_fault(
        "halves are not counted", "Ada dua setengah juta korban", "Korban 2,5 juta.", "number"
    ),
]
FOREIGN = [
    ("Bank BRI bagi-bagi hadiah mobil", "Bank BNI tidak mengadakan undian.", "body"),
    ("Bank Mandiri bagi-bagi hadiah mobil", "Bank BRI tidak mengadakan undian.", "name"),
    ("Kemenkes membagikan obat", "Kementerian Sosial tidak membagikan obat.", "body"),
    ("Shopee membagi voucher", "Tokopedia tidak membagi voucher.", "body"),
    ("Gempa di Jawa Barat", "Gempa mengguncang Jawa Timur.", "place"),
    ("Gempa di Jabar", "Gempa mengguncang Jatim.", "place"),
    ("Banjir di Jakarta Utara", "Banjir melanda Jakarta Selatan.", "place"),
    ("Kerusuhan di Papua Tengah", "Kerusuhan terjadi di Papua Selatan.", "place"),
    ("Gunung Semeru meletus", "Gunung Merapi meletus.", "place"),
    ("Banjir di Padang", "Banjir melanda Medan.", "place"),
    ("Anies ditangkap polisi", "Ganjar Pranowo tidak ditangkap.", "name"),
    ("Kata Lestari Wibowo beras langka", "Teguh Prakoso menyebut beras cukup.", "name"),
    ("Pare menyembuhkan diabetes", "Pare tidak menyembuhkan kanker.", "ailment"),
    ("Bawang menangkal korona", "Bawang tidak menangkal flu.", "ailment"),
    ("Kuota gratis 35 GB", "Kuota 50 GB itu tidak ada.", "number"),
    ("Ada dua juta orang hilang", "Sebanyak 200.000 jiwa tercatat.", "number"),
    ("Potongannya lima persen", "Potongan 15% berlaku.", "number"),
    ("Bantuan Rp1,5 juta cair", "Bantuan sebesar Rp150.000.", "money"),
    ("Bantuan 600 ribu cair", "Bantuan Rp600 juta dicairkan.", "number"),
    ("Tol dibuka 29 September 2024", "Tol dibuka pada 28/9/2024.", "date"),
    ("Tol dibuka Oktober 2024", "Tol dibuka pada 28 September 2024.", "date"),
    ("Tol dibuka tgl 6", "Tol dibuka pada 28 September 2024.", "date"),
    ("Daftar di cek-bansos.com", "Daftar hanya di cekbansos.kemensos.go.id.", "link"),
    ("Obat rabun", "Matahari terbit di timur.", "ailment"),
    ("Puasa 3 hari", "Puasa 3 bulan.", "number"),
    open_fault("M6,2 is read as no number", "Gempa M6,2", "Gempa magnitudo 5,2.", "number"),
    open_fault(
        "a longer name begins alike",
        "Banjir di Papua Barat",
        "Banjir di Papua Barat Daya.",
        "place",
    ),
    ("Mobil SBY ditilang", "Mobil Ganjar ditilang.", "name"),
]
NONE = [
    "Vaksin menyebabkan kemandulan",
    "Kabar dari grup WhatsApp ini viral",
    "Harga beras naik lagi",
    "Pemerintah Indonesia menaikkan tarif",
    "Presiden menandatangani aturan itu",
    open_fault("malang is a place in any spelling", "Bocah malang itu hilang"),
    "",
]


def brief(found: tuple[Particular, ...], *, kept: bool) -> list[str]:
    return [particular.kind for particular in found if particular.kept is kept]


@pytest.mark.parametrize(("claim", "text", "kind"), KEPT)
def test_what_is_written_otherwise_is_kept(claim: str, text: str, kind: str) -> None:
    found = particulars(claim, text)
    assert brief(found, kept=False) == []
    assert kind in brief(found, kept=True)


@pytest.mark.parametrize(("claim", "text", "kind"), FOREIGN)
def test_what_the_text_has_not_is_foreign(claim: str, text: str, kind: str) -> None:
    assert kind in brief(particulars(claim, text), kept=False)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Gempa di Jawa Barat", "Gempa mengguncang Jabar."),
        ("Banjir di Sumatera Utara", "Banjir melanda Sumut."),
        ("Kata Kementerian Kesehatan obat itu aman", "Kemenkes menyebut obat itu aman."),
    ],
)
def test_a_name_that_the_text_shortens_is_kept(claim: str, text: str) -> None:
    assert brief(particulars(claim, text), kept=False) == []


@pytest.mark.parametrize("claim", NONE)
def test_what_every_record_has_in_mind_is_no_particular(claim: str) -> None:
    assert particulars(claim, "Warga menunggu hujan.") == ()


def test_each_particular_stands_once_in_the_order_of_the_kinds() -> None:
    found = particulars(
        "Rp2 juta dari BRI Medan untuk penderita kanker, BRI Medan, sejak 5 Mei 2025",
        "BRI Medan membuka loket.",
    )
    assert [(p.kind, p.text, p.kept) for p in found] == [
        ("place", "medan", True),
        ("body", "bri", True),
        ("ailment", "kanker", False),
        ("money", "Rp2 juta", False),
        ("date", "5 Mei 2025", False),
    ]


_PIECES = (
    "BRI", "Jawa", "Barat", "Tengah", "kanker", "Rp5", "juta", "35", "GB", "2025", "tgl", "Mei",
    "Budi", "a.id", ".", "\n", "dua",
)  # fmt: skip
_ANY = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(_PIECES)).map(" ".join))


@given(_ANY, _ANY)
def test_any_two_texts_are_looked_up(claim: str, text: str) -> None:
    found = particulars(claim, text)
    order = [KINDS.index(particular.kind) for particular in found]
    assert order == sorted(order)
    assert len({particular.text for particular in found}) == len(found)


@given(_ANY)
def test_a_text_has_its_own_particulars(text: str) -> None:
    assert all(particular.kept for particular in particulars(text, text))
