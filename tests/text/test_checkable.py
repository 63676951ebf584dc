import pytest

from cekfakta.text.checkable import Role, role


@pytest.mark.parametrize(
    ("sentence", "is_a"),
    [
        ("Selamat pagi semua, semoga sehat selalu", Role.GREETING),
        ("Yth. Bapak/Ibu wali murid", Role.GREETING),
        ("Terima kasih yang sebesar-besarnya atas kebersamaannya", Role.GREETING),
        ("Jemaah masjid yang dimuliakan Allah", Role.GREETING),
        ("Sugeng enjing sedulur kabeh", Role.GREETING),
        ("Semoga pemimpin kita diberi hidayah", Role.PRAYER),
        ("Ya Allah, lindungi kampung kami", Role.PRAYER),
        ("Itu hoaks ya bapak ibu", Role.FRAME),
        ("Informasi tersebut tidak benar", Role.FRAME),
        ("Jangan mudah percaya", Role.FRAME),
        ("Mohon jangan disebarkan", Role.FRAME),
        ("Faktanya:", Role.FRAME),
        ("Ini bukan hoaks!", Role.FRAME),
        ("Saya sangat kecewa melihatnya", Role.OPINION),
        ("Kok ribet banget ya sekarang", Role.OPINION),
        ("Lebih baik mencegah daripada menyesal", Role.CALL),
        ("Kapan bantuan itu cair?", Role.QUESTION),
        ("Mau langsing tanpa diet ketat?", Role.QUESTION),
        ("Siapkan payung dan jas hujan", Role.CALL),
        ("Hormati yang lebih tua", Role.CALL),
        ("Bersyukurlah untuk setiap napas", Role.CALL),
        ("Yuk follow akun kami untuk tips lainnya", Role.CALL),
        ("Kalau sayang keluarga, sebarkan pesan ini ke 10 orang", Role.CALL),
        ("UPDATE ATURAN TILANG", Role.HEADING),
        ("Bahaya minum es setelah makan", Role.HEADING),
        ("30 FAKTA TUBUH YANG JARANG DIKETAHUI (bagian 1)", Role.HEADING),
        ("Sumber: grup wartawan", Role.HEADING),
        ("Drs. H. Mulyono, M.Pd.", Role.FRAGMENT),
    ],
)
def test_what_states_nothing_is_no_claim(sentence: str, is_a: Role) -> None:
    assert role(sentence) is is_a


@pytest.mark.parametrize(
    "sentence",
    [
        "Minum air es setelah makan membuat lemak di usus membeku",
        "Makan pisang dan telur bersamaan menjadi racun",
        "Tidur siang bikin gemuk",
        "Kuku jari tengah tumbuh paling cepat",
        "Usus halus panjangnya kira-kira enam meter",
        "Tanggul jebol",
        "Sekolah libur besok",
        "Stok beras habis",
        "Harga emas Antam Rp 1.931.000 per gram",
        "pertamina nargetin nanem sepuluh ribu bibit mangrove",
        "Yang tidak lapor otomatis dicoret dari daftar",
        "Foto menteri bersama Paus itu jepretan tahun 2019",
        "Sejumlah jemaah menuntut biro perjalanan",
        "Suntikan itu melumpuhkan anak",
        "Benarkah vaksin mengandung chip?",
        "Apakah benar harga beras naik?",
        "hati-hati ada begal di jalan melati",
        "Minum air garam hangat supaya sembuh dari maag",
        "Mana ada chip di dalam vaksin",
    ],
)
def test_what_can_be_checked_is_a_claim(sentence: str) -> None:
    assert role(sentence) is Role.CLAIM
