"""What chat programs wrap around a text is taken off."""

import pytest

from cekfakta.text.wrappers import unformatted


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("*SIARAN PERS* _Nomor: 5_ ~batal~", "SIARAN PERS Nomor: 5 batal"),
        ("*Melati, 19 Desember* — *tidak* benar", "Melati, 19 Desember — tidak benar"),
        ("```kode``` **tebal**", "kode tebal"),
        ("Ruas wajib ditandai * dan nama_berkas", "Ruas wajib ditandai * dan nama_berkas"),
        ("https://contoh.example/a_b_", "https://contoh.example/a_b"),
        ("*123*1# ditekan", "*123*1# ditekan"),
    ],
)
def test_marks_of_bold_and_italics_are_no_part_of_a_text(written: str, shown: str) -> None:
    assert unformatted(written) == shown
