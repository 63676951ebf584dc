"""What a user follows is kept, checked when it comes in, and found again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cekfakta.errors import CorpusError, CorpusLockedError, SourceError
from cekfakta.sources.database import Database, path_beside
from cekfakta.sources.followed import Followed, guessed_kind
from cekfakta.terms import SourceKind

FEED = "https://portal.example/berita/feed"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return path_beside(tmp_path / "baru" / "corpus.sqlite")


@pytest.fixture
def followed(file: Path) -> Iterator[Followed]:
    with Database(file) as database:
        yield Followed(database)


def test_a_source_is_kept_until_it_is_removed(file: Path) -> None:
    with Database(file) as database:
        added = Followed(database).add(FEED, publisher="  Portal \n Contoh ")
    assert (added.id, added.kind) == ("portal-example-berita-feed", SourceKind.FEED)
    with Database(file) as database:
        followed = Followed(database)
        assert followed.sources() == {added.id: added}
        assert added.institution == "Portal Contoh"
        followed.remove(added.id)
        assert followed.sources() == {}


def test_an_address_of_the_catalogue_comes_with_what_is_known_of_it(followed: Followed) -> None:
    url = "https://data.bmkg.go.id/DataMKG/TEWS/gempaterkini.json"
    added = followed.add(url)
    assert (added.id, added.kind, added.institution) == (
        "bmkg-gempa-terkini",
        SourceKind.BMKG,
        "BMKG",
    )


def test_an_address_under_a_known_domain_comes_with_its_institution(followed: Followed) -> None:
    assert followed.add("https://data.bnpb.go.id/rilis/feed").institution == "BNPB"
    assert followed.add("https://bnpb.go.id/rilis/feed", publisher="Humas").institution == "Humas"


def test_the_site_of_an_institution_is_followed_as_a_page(followed: Followed) -> None:
    assert followed.add("https://www.bnpb.go.id/").kind is SourceKind.PAGE


def test_ids_are_never_given_twice(followed: Followed) -> None:
    ids = [followed.add(FEED + end).id for end in ("", "/", "?a=1", "?a=2")]
    assert ids == [ids[0], f"{ids[0]}-2", f"{ids[0]}-3", f"{ids[0]}-4"]


@pytest.mark.parametrize(
    "url",
    ["", "bnpb", "ftp://a.example/", "file:///etc/passwd", "javascript:alert(1)", "http://",
     "https://a.example@b.example/", "https://a b.example/", "https://a.example\\@b.example/",
     "https://a.example/" + "x" * 3_000, "\ud800", "--kind"],
)  # fmt: skip
def test_what_is_no_address_is_refused(followed: Followed, url: str) -> None:
    with pytest.raises(SourceError, match="is no web address"):
        followed.add(url)
    assert followed.sources() == {}


def test_a_publisher_without_end_is_refused(followed: Followed) -> None:
    with pytest.raises(SourceError, match="the publisher has 3000 characters"):
        followed.add(FEED, publisher="x" * 3_000)


def test_an_address_is_followed_once(followed: Followed) -> None:
    followed.add(FEED)
    with pytest.raises(SourceError, match="already followed as portal-example-berita-feed"):
        followed.add(f" {FEED} ", SourceKind.PAGE)


@pytest.mark.parametrize("identity", ["", "bmkg", "'; DROP TABLE sources; --", "\x1b[31m"])
def test_only_what_is_followed_can_be_removed(followed: Followed, identity: str) -> None:
    followed.add(FEED)
    with pytest.raises(SourceError, match="no source is followed"):
        followed.remove(identity)
    assert len(followed.sources()) == 1


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://a.example/feed/", SourceKind.FEED),
        ("https://a.example/rss/terkini.xml", SourceKind.FEED),
        ("https://a.example/id/articles.atom", SourceKind.FEED),
        ("https://a.example/sitemap_index.xml", SourceKind.SITEMAP),
        ("https://a.example/sitemap-berita.xml.gz", SourceKind.SITEMAP),
        ("https://data.bmkg.go.id/DataMKG/TEWS/autogempa.json", SourceKind.BMKG),
        ("https://a.example/factcheck/data.json", SourceKind.CLAIMREVIEW),
        ("https://a.example/periksa.jsonld", SourceKind.CLAIMREVIEW),
        ("https://a.example/berita/feedback", SourceKind.PAGE),
        ("https://a.example/", SourceKind.PAGE),
    ],
)
def test_an_address_tells_its_kind(url: str, kind: SourceKind) -> None:
    assert guessed_kind(url) is kind


@pytest.mark.parametrize("content", [b"x" * 200, b"SQLite format 3\x00" + b"x" * 900])
def test_another_file_is_left_as_it_is(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(CorpusError):
        Database(file)
    assert file.read_bytes() == content


def test_the_database_of_another_program_is_left_as_it_is(file: Path) -> None:
    file.parent.mkdir()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE sources (a)")
    connection.close()
    with pytest.raises(CorpusError, match="no file of sources"):
        Database(file)


def test_a_folder_in_its_place_is_told(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(CorpusError, match="is a folder"):
        Database(file)


def test_another_writer_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cekfakta.sources.database._BUSY_SECONDS", 0.0)
    with (
        Database(file) as one,
        Database(file) as other,
        one.writing(),
        pytest.raises(CorpusLockedError),
    ):
        Followed(other).add(FEED)
