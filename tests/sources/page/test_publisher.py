"""The publisher is whoever the page or the text names first and most surely."""

import pytest

from cekfakta.sources.page.boilerplate import read_page
from cekfakta.sources.page.metadata import Metadata
from cekfakta.sources.page.publisher import publisher

HEAD = "Dinas Bantah Kabar Air Tercemar"
PROSE = "Dinas memastikan air di kota itu tidak tercemar dan aman diminum."
NOTHING = Metadata()


@pytest.mark.parametrize(
    ("metadata", "lines", "name"),
    [
        (Metadata(site="Kabar Kota", window=f"{HEAD} - Lain"), [PROSE], "Kabar Kota"),
        (Metadata(window=f"{HEAD} - Kabar Kota", home="Lain"), [PROSE], "Kabar Kota"),
        (Metadata(window="Berita", home="Kabar Kota"), [PROSE], "Kabar Kota"),
        (Metadata(window="Detail - Kabar Kota"), [PROSE], "Kabar Kota"),
        (NOTHING, ["www.kabarkota.com", HEAD, PROSE], "kabarkota.com"),
        (NOTHING, ["DINAS AIR KOTA MELATI", HEAD, PROSE], "DINAS AIR KOTA MELATI"),
        (NOTHING, [HEAD, f"Melati, KabarKota.id - {PROSE}"], "KabarKota.id"),
        (NOTHING, [HEAD, PROSE, "Sumber: https://kabarkota.id/berita"], "kabarkota.id"),
        (NOTHING, [HEAD, PROSE, "© 2024-2026 Kabar Kota. Seluruh hak cipta."], "Kabar Kota"),
        (NOTHING, [HEAD, PROSE, "Copyright @ 2025 Kabar Kota"], "Kabar Kota"),
        (NOTHING, [HEAD, PROSE], "kabar.example"),
    ],
)
def test_the_surest_name_is_taken(metadata: Metadata, lines: list[str], name: str) -> None:
    assert publisher(metadata, read_page("\n".join(lines)), HEAD, "https://kabar.example/a") == name
