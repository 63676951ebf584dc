"""What a text denies, alone and against another text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.polarity import advises, calls_untrue, fears, negates, opposition


def open_fault(reason: str, *values: object) -> object:
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


DOUBLE = "a denied denial is read as a denial"
EMPTY = "nothing but skipped words follows"


@pytest.mark.parametrize(
    "text",
    [
        "Kabar kuota gratis itu hoaks.",
        "hoax bgt itu mah",
        "Kapolres membantah ada penculikan.",
        "Penculikan itu dibantah polisi.",
        "Informasi tersebut tidak benar.",
        "itu ga bener ya bu",
        "Klaim itu belum terbukti.",
        "Tautan itu penipuan.",
        "Pesan itu mencatut nama BRI.",
        "Akun gadungan itu mengatasnamakan bank.",
        "Faktanya kuota itu berbayar.",
        "Video itu hasil manipulasi.",
        "Itu cuma mitos.",
        "Menteri menepis kabar itu.",
        "Angka 80 persen keliru.",
    ],
)
def test_words_of_denial_call_something_untrue(text: str) -> None:
    assert calls_untrue(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kapolres meresmikan pos baru.",
        "Itu salah satu pos terbesar.",
        "Salah seorang korban dirawat.",
        "Tembakan itu salah sasaran.",
        "Kantor pos tidak buka hari Minggu.",
        "Kabar itu benar.",
        "Bantuan itu sudah cair.",
        "Ini bukan hoaks, kuota benar dibagikan.",
        open_fault(DOUBLE, "Kabar itu tidak salah."),
        open_fault(DOUBLE, "Menteri tidak membantah kabar itu."),
        open_fault("isu is a topic too", "Rapat itu membahas isu lingkungan."),
    ],
)
def test_other_words_call_nothing_untrue(text: str) -> None:
    assert not calls_untrue(text)


@pytest.mark.parametrize(
    "text",
    [
        "Operator tidak membagikan kuota.",
        "Itu bukan ular kobra.",
        "Pemerintah belum memutuskan tarif.",
        "Vaksin itu belum diuji.",
        "operator gak bagi2 kuota",
        "tdk ada pemadaman besok",
        "Gempa tak bisa diramalkan.",
        "Gempa mustahil diramalkan.",
        "Tol itu tidak hanya sepi, tetapi juga belum dibuka.",
        open_fault(EMPTY, "Program bantuan itu tidak ada."),
        open_fault(EMPTY, "Bantuan itu tidak pernah ada."),
    ],
)
def test_a_negated_word_negates(text: str) -> None:
    assert negates(text)


@pytest.mark.parametrize(
    "text",
    [
        "Operator membagikan kuota.",
        "Kuota itu tidak hanya untuk pelajar.",
        "Bukan hanya pelajar, guru juga mendapat kuota.",
        "Bukan cuma pelajar yang mendapat kuota.",
        "Tak jarang warga mengeluh.",
        "Tidak lama kemudian polisi datang.",
        "Ia tidak sengaja menekan tombol itu.",
        "Kuota itu bukan sekadar janji.",
        open_fault("folding reads the agency as bukan", "BKN membuka pendaftaran CPNS."),
        open_fault("an idiom of praise", "Bukan main ramainya pasar itu."),
    ],
)
def test_not_only_negates_nothing(text: str) -> None:
    assert not negates(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jangan klik tautan itu.",
        "Waspadalah terhadap penipuan.",
        "Hati-hati di jalan ya.",
        "Sebaiknya periksa dulu ke bank.",
        "Hindari minum es setelah makan.",
        "Warga diimbau tetap tenang.",
        "jgn dibuka filenya",
    ],
)
def test_advice_is_known_by_its_words(text: str) -> None:
    assert advises(text)


@pytest.mark.parametrize(
    "text",
    [
        "Polisi menangkap pelaku.",
        "Minum es setelah makan menyebabkan kanker.",
        "Harga cabai naik dua kali.",
        open_fault("an adverb", "Kereta cepat segera beroperasi."),
        open_fault("an adverb", "Persediaan beras cukup sampai Lebaran."),
    ],
)
def test_a_statement_is_no_advice(text: str) -> None:
    assert not advises(text)


def test_what_people_fear_is_told_from_what_they_hope_for() -> None:
    assert fears("Micin menyebabkan kanker.")
    assert fears("Tsunami akan menerjang Jawa.")
    assert fears("STNK mati dua tahun kena denda.")
    assert not fears("Semua pelanggan mendapat hadiah mobil.")


OFFER = "Operator membagikan kuota gratis kepada pelanggan"
SHY = "Vaksin tidak aman untuk anak"


@pytest.mark.parametrize(
    ("ours", "theirs", "turned", "polar"),
    [
        (OFFER, OFFER, False, False),
        ("Tidak benar operator membagikan kuota gratis", OFFER, True, True),
        ("Operator tidak membagikan kuota gratis", OFFER, True, True),
        ("Kabar kuota gratis dari operator itu hoaks", OFFER, True, True),
        ("Operator bantah bagi-bagi kuota gratis", OFFER, True, True),
        (OFFER, "Operator tidak membagikan kuota gratis", True, True),
        (OFFER, "Kabar kuota gratis dari operator itu hoaks", True, True),
        ("Operator tdk bagikan kuota", "Operator tidak membagikan kuota gratis", False, False),
        ("Kuota gratis itu hoaks", "Pesan kuota gratis itu penipuan", False, False),
        ("Vaksin aman untuk anak", SHY, True, True),
        ("Vaksin gak aman bagi anak", SHY, False, False),
        ("Tidak benar vaksin tidak aman untuk anak", SHY, True, False),
        ("Kabar bahwa vaksin tidak aman itu keliru", SHY, True, False),
        ("Gempa tidak bisa diprediksi", "Gempa besar bisa diprediksi", True, True),
        ("Kuota tidak hanya untuk pelajar", "Kuota untuk pelajar", False, False),
        ("Itu salah satu kuota untuk pelajar", "Kuota untuk pelajar", False, False),
        ("Gunung Semeru belum meletus", "Gunung Semeru meletus", True, True),
        ("Itu bukan ular, melainkan belut", "Warga menemukan ular raksasa", True, True),
        ("Harga beras tidak naik", "Harga cabai naik", True, True),
        ("Kantor pos tidak buka", "Operator membagikan kuota", False, True),
        (f"Bukan hoaks! {OFFER}", OFFER, False, False),
        open_fault(EMPTY, "Kuota gratis itu tidak ada", "Ada kuota gratis", True, True),
        (f"{OFFER}, jangan lupa daftar", OFFER, False, False),
        open_fault(
            "the word of the next sentence is taken for the denied one",
            "Kuota gratis itu tidak ada. Pelanggan diminta tenang",
            "Pelanggan diminta tenang",
            False,
            True,
        ),
    ],
)
def test_one_text_denies_what_the_other_says(
    ours: str, theirs: str, turned: bool, polar: bool
) -> None:
    there, back = opposition(ours, theirs), opposition(theirs, ours)
    assert (there.turned, there.polar) == (turned, polar)
    assert (back.turned, back.polar) == (turned, polar)


@pytest.mark.parametrize(
    ("ours", "theirs", "against"),
    [
        ("Jangan minum air es setelah makan", "Minum air es menyembuhkan stroke", True),
        ("Waspada tautan kuota gratis", OFFER, True),
        ("Tidak perlu minum air es", "Minum air es menyembuhkan stroke", True),
        ("Jangan minum air es, nanti stroke", "Jangan minum air es setelah makan", False),
        (OFFER, "Jangan percaya kuota gratis", False),
        (OFFER, OFFER, False),
    ],
)
def test_advice_against_is_ours_alone(ours: str, theirs: str, against: bool) -> None:
    assert opposition(ours, theirs).against is against


_PIECES = (
    "tidak",
    "bukan",
    "jangan",
    "hoaks",
    "hanya",
    "salah",
    "satu",
    "ada",
    "kuota",
    ".",
    "gak",
)
_WORDED = st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join)
_ANY = st.one_of(st.text(max_size=120), _WORDED)


@given(_ANY, _ANY)
def test_any_two_texts_are_set_side_by_side(ours: str, theirs: str) -> None:
    there, back = opposition(ours, theirs), opposition(theirs, ours)
    assert (there.untrue, there.negated, there.denies) == (
        back.untrue_back,
        back.negated_back,
        back.denies_back,
    )
    assert (there.polar, there.turned) == (back.polar, back.turned)
    assert there.denies == (calls_untrue(ours) or negates(ours))
    assert not (there.against and back.against)
    assert isinstance(advises(ours) or fears(ours), bool)


@given(_ANY)
def test_no_text_denies_itself(text: str) -> None:
    alone = opposition(text, text)
    assert not (alone.turned or alone.polar or alone.against)
