"""``cekfakta sources``: the catalogue is seen, a user's own sources come and go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cekfakta.catalogue import catalogue

FEED = "https://portal.example/berita/feed"
ID = "portal-example-berita-feed"


def test_the_catalogue_is_listed_and_looking_makes_no_file(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    listed = run("sources", "list", "--json").data
    assert [each["id"] for each in listed] == list(catalogue())
    assert not any(each["followed"] for each in listed)
    quakes = next(each for each in listed if each["id"] == "bmkg-gempa-terkini")
    assert (quakes["institution"], quakes["region"], quakes["kind"]) == ("BMKG", "nasional", "bmkg")
    assert quakes["mention"].startswith("github.com/infoBMKG/")
    assert list(tmp_path.iterdir()) == []


def test_a_source_comes_and_goes(run: Callable[..., Any], tmp_path: Path) -> None:
    added = run("sources", "add", FEED, "--kind", "feed", "--publisher", "Portal", "--json").data
    assert added == {
        "id": ID,
        "kind": "feed",
        "url": FEED,
        "institution": "Portal",
        "region": "",
        "domain": "",
        "mention": "",
        "followed": True,
    }
    assert (tmp_path / "corpus.sqlite.sources").exists()
    first, *_ = run("sources", "list").out.splitlines()
    assert first == f"{ID}  feed  Portal  {FEED}  diikuti"
    assert run("sources", "list", "--json").data[0] == added
    assert run("sources", "remove", ID, "--json").data == {"removed": ID}
    assert ID not in run("sources", "list").out
    assert run("sources", "remove", ID).code == 2


def test_a_source_of_the_catalogue_is_followed_once(run: Callable[..., Any]) -> None:
    url = catalogue()["bmkg-gempa-terkini"].url
    said = run("--lang", "en", "sources", "add", url)
    assert said.out == f"bmkg-gempa-terkini is now followed as bmkg: {url}\n"
    listed = run("sources", "list", "--json").data
    assert len(listed) == len(catalogue())
    assert (listed[0]["id"], listed[0]["followed"]) == ("bmkg-gempa-terkini", True)
    assert listed[0]["mention"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add", "bukan alamat"], "is no web address"),
        (["add", "ftp://portal.example/"], "is no web address"),
        (["add", FEED, "--kind", "video"], "want one of: page, feed, sitemap, claimreview, bmkg"),
        (["add", FEED, "--kind", "site"], "want one of: page, feed, sitemap, claimreview, bmkg"),
        (["remove", "tidak-ada"], "no source is followed"),
    ],
)
def test_bad_input_is_refused(run: Callable[..., Any], arguments: list[str], said: str) -> None:
    refused = run("sources", *arguments)
    assert (refused.code, refused.out) == (2, "")
    assert said in " ".join(refused.err.split())


def test_a_refusal_is_in_the_readers_language(run: Callable[..., Any]) -> None:
    run("sources", "add", FEED)
    assert "Sumber itu tidak dapat dipakai" in run("sources", "add", FEED).err
    assert "That source cannot be used" in run("--lang", "en", "sources", "add", FEED).err
