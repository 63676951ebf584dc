"""The headline is found among a page's lines, and the site's name beside it in <title>."""

import pytest

from cekfakta.sources.page.headline import at_headline, site_beside, site_in
from cekfakta.sources.page.metadata import Metadata

HEAD = "Polisi Bantah Kabar Penculikan Anak"
PROSE = "Polisi memastikan kabar penculikan anak di kota itu tidak benar."


@pytest.mark.parametrize(
    "metadata",
    [
        Metadata(title=HEAD),
        Metadata(title=f"{HEAD} - Kabar Kota"),
        Metadata(window=f"{HEAD} | Kabar Kota"),
        Metadata(window=f"Kabar Kota: {HEAD}", site="Kabar Kota"),
    ],
)
def test_a_page_is_parted_at_its_headline(metadata: Metadata) -> None:
    above, date = ["Kabar Kota", "Kilas", HEAD, "Menu"], "Senin, 5 Mei 2025"
    for where in ((above, [HEAD, date, PROSE]), ([*above, HEAD, date], [PROSE])):
        parted = at_headline(*where, metadata)
        assert (parted.headline, parted.below) == (HEAD, [date, PROSE])


def test_a_title_that_differs_in_marks_only_is_kept_as_it_is_stated() -> None:
    parted = at_headline([HEAD.upper()], [PROSE], Metadata(title=HEAD))
    assert (parted.headline, parted.below) == (HEAD, [PROSE])


def test_a_headline_that_runs_into_what_follows_is_parted_from_it() -> None:
    parted = at_headline([], [f"{HEAD} Senin, 5/5/25", PROSE], Metadata(window=f"{HEAD} | Kabar"))
    assert (parted.headline, parted.below) == (HEAD, ["Senin, 5/5/25", PROSE])


@pytest.mark.parametrize("window", ["", "Detail Siaran Pers - Dinas Contoh", "Kabar Kota"])
def test_without_a_headline_the_article_alone_is_below(window: str) -> None:
    parted = at_headline(["Menu", HEAD], [PROSE], Metadata(window=window))
    assert (parted.above, parted.headline, parted.below) == (["Menu", HEAD], "", [PROSE])


@pytest.mark.parametrize(
    ("window", "site"),
    [
        (f"{HEAD} - Kabar Kota", "Kabar Kota"),
        (f"{HEAD} | Daerah | Kabar Kota", "Kabar Kota"),
        (f"Kabar Kota - {HEAD}", "Kabar Kota"),
        (f"Kabar Kota: {HEAD.upper()}", "Kabar Kota"),
        (HEAD, ""),
    ],
)
def test_the_site_is_named_beside_the_headline(window: str, site: str) -> None:
    assert site_in(window, HEAD) == site


@pytest.mark.parametrize(
    ("window", "site"),
    [
        ("Kabar Kota - Berita", "Kabar Kota"),
        ("Detail Siaran Pers | Dinas Kota", "Dinas Kota"),
        ("Kabar", ""),
        (f"{HEAD} di Dekat Sekolah Dasar - {HEAD} di Kota Melati", ""),
        ("", ""),
    ],
)
def test_the_site_is_named_where_title_holds_no_headline(window: str, site: str) -> None:
    assert site_beside(window) == site


def test_a_name_that_the_prose_tells_is_no_headline() -> None:
    metadata = Metadata(window="Dinas Kota Melati - Berita")
    said = "Dinas Kota Melati memastikan air di kota itu tidak tercemar."
    parted = at_headline(["Dinas Kota Melati", HEAD], [said], metadata)
    assert (parted.headline, parted.below) == ("", [said])
