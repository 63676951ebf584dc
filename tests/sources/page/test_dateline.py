from datetime import date

import pytest

from cekfakta.sources.page.dateline import published

EARLIER, SPOKEN, LATER = date(2025, 4, 20), date(2025, 4, 24), date(2025, 4, 26)


@pytest.mark.parametrize(
    "words",
    [
        "Jakarta, 24 April 2025 – Pemerintah membantah kabar itu.",
        "Jakarta, Kamis (24/4/2025) - Pemerintah membantah kabar itu.",
        "“Itu tidak benar,” ujarnya, Kamis (24/4/2025).",
        "“Itu tidak benar,” ujarnya, Kamis, 24 April 2025.",
        "Pemerintah membantah kabar itu (24/04/25).",
        "Acara berlangsung Rabu (23/4/2025), katanya dalam keterangan tertulis, Kamis (24/4/2025).",
        "Ia menyampaikan hal itu, Kamis (24/4/2025). Sidang akan digelar Senin (5/5/2025).",
        "“Kami akan menindak,” tegasnya, Kamis (24/4/2025).",
        "Tanggal: 24 April 2025",
        "Diterbitkan: April 24, 2025",
        "Ditetapkan di Jakarta pada tanggal 24 April 2025",
        "Pada tanggal 24 April 2025.",
    ],
)
@pytest.mark.parametrize("stated", [None, SPOKEN, LATER, date(2025, 11, 22)])
def test_a_dateline_gives_the_date_even_of_a_page_uploaded_later(words, stated):
    assert published([words], [words], stated) == SPOKEN


def test_a_dateline_after_the_sites_date_is_an_announced_event():
    words = "Pemeliharaan berlangsung Kamis (24/4/2025)."
    assert published([words], [words], EARLIER) == EARLIER


def test_an_event_long_before_the_sites_date_is_background():
    words = "Gempa besar mengguncang kota itu pada Minggu (3/6/2018)."
    assert published([words], [words], LATER) == LATER


@pytest.mark.parametrize(
    "words",
    [
        "Vaksinasi akan digelar Kamis (24/4/2025).",
        "Pada tanggal 24 April 2025, jalan itu pernah ditutup untuk perbaikan.",
        "Aturan lama terbit pada 24 April 2025 di lembaran negara.",
        "Rapat digelar Kamis (31/2/2025).",
        "Nomor 24/4/2025 tercantum pada surat itu.",
    ],
)
def test_other_dates_are_not_the_releases(words):
    assert published([words], [words], None) is None
