import pytest

from cekfakta.text.language import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pemerintah akan menaikkan harga bahan bakar bulan depan", "id"),
        ("gak tau knp hrg beras naek trs min", "id"),
        ("HATI2 BANYAK BEGAL DI JLN", "id"),
        ("𝗕𝗮𝗻𝘁𝘂𝗮𝗻 𝘆𝗮𝗻𝗴 𝘀𝘂𝗱𝗮𝗵 𝗱𝗶𝗯𝗮𝗴𝗶𝗸𝗮𝗻 untuk warga", "id"),
        ("Prabowo ditangkap", "id"),
        ("The government will give money to every citizen tomorrow", "en"),
        ("Kerajaan Malaysia memberi wang kerana banjir sahaja", "ms"),
        ("Wong kuwi ora gelem mangan amarga wis wareg lan arep turu", "jv"),
        ("Abdi teu tiasa sumping margi aya acara di bumi", "su"),
        ("今天政府宣布新的政策", "zh"),
        ("halo", "und"),
        ("ok", "und"),
        ("12345 😀", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language(text) == code
