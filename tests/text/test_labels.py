import pytest

from cekfakta.text.labels import Label, label


@pytest.mark.parametrize(
    ("text", "found", "rest"),
    [
        ("[SALAH] Foto antrean di bandara", Label.UNTRUE, "Foto antrean di bandara"),
        ("HOAKS: haji gratis dibuka", Label.UNTRUE, "haji gratis dibuka"),
        ("Awas hoaks! Undangan berisi kupon", Label.UNTRUE, "Undangan berisi kupon"),
        ("MITOS - es membuat flu", Label.UNTRUE, "es membuat flu"),
        ("FAKTA: flu disebabkan virus", Label.TRUE, "flu disebabkan virus"),
        ("[KLARIFIKASI] PLN tidak naik", Label.TRUE, "PLN tidak naik"),
        ("Klaim: semua wajib pelat kuning", Label.TOLD, "semua wajib pelat kuning"),
        ("Cek Fakta: tidak benar SIM gratis", Label.NEUTRAL, "tidak benar SIM gratis"),
        ("HOAKS", Label.UNTRUE, ""),
    ],
)
def test_labels(text: str, found: Label, rest: str) -> None:
    mark = label(text, 0, len(text))
    assert mark is not None
    assert mark[0] is found
    assert text[mark[1] :] == rest


@pytest.mark.parametrize(
    "text",
    ["Bukan hoaks: air itu beracun", "Salah satu warga tewas", "Kabar duka", "Benar sekali!"],
)
def test_no_label(text: str) -> None:
    assert label(text, 0, len(text)) is None
