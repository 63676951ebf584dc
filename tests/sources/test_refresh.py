"""Refreshing brings in what is new or changed, tells the rest, and never doubles anything."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import CorpusLockedError
from cekfakta.sources import fetch
from cekfakta.sources import refresh as refreshing
from cekfakta.sources.crawler import Crawler
from cekfakta.sources.database import Database
from cekfakta.sources.fetch import Fetcher
from cekfakta.sources.history import History
from cekfakta.sources.refresh import Outcome, refresh
from cekfakta.terms import Kind, SourceKind
from cekfakta.types import Source, Statement
from tests.site import Site
from tests.sources.test_bmkg import QUAKE, cap, file
from tests.sources.test_claimreview import REVIEW
from tests.sources.test_listings import bomb, rss, sitemap
from tests.sources.test_web import RELEASE

XML = {"Content_Type": "application/xml"}
JSON = {"Content_Type": "application/json"}
Take = Callable[..., Outcome]


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "corpus.sqlite") as opened:
        yield opened


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with Database(tmp_path / "corpus.sqlite.sources") as database:
        yield History(database)


@pytest.fixture
def take(corpus: Corpus, history: History, fetcher: Fetcher) -> Take:
    """Refresh one source in a run of its own."""

    def once(url: str, kind: SourceKind, institution: str = "", id: str = "s") -> Outcome:
        source = Source(id, kind, url, institution)
        (outcome,) = refresh([source], corpus, history, Crawler(fetcher, 0.0, lambda _: None))
        return outcome

    return once


def release(subject: str, more: str = "") -> bytes:
    return RELEASE.replace("Kenanga", subject).replace("retak.", f"retak. {more}").encode()


def counts(outcome: Outcome) -> tuple[int, int, int]:
    return outcome.added, outcome.updated, outcome.unchanged


def test_a_feed_brings_its_pages_under_the_institution(
    site: Site, corpus: Corpus, take: Take
) -> None:
    pages = [site.says(f"/{name}", release(name)) for name in ("Melati", "Mawar")]
    feed = site.says("/feed", rss(*pages), **XML)
    outcome = take(feed, SourceKind.FEED, "Dinas Perhubungan")
    assert (outcome.came, counts(outcome), outcome.failures) == (True, (2, 0, 0), ())
    found = list(corpus.statements())
    assert [statement.url for statement in found] == pages
    assert {statement.publisher for statement in found} == {"Dinas Perhubungan"}


def test_what_has_not_changed_is_asked_for_with_what_is_known_of_it(
    site: Site, corpus: Corpus, take: Take
) -> None:
    page = site.keeps("/a", release("Melati"), etag='"1"')
    dated = site.keeps("/b", release("Mawar"), modified="Sat, 01 Mar 2031 00:00:00 GMT")
    feed = site.keeps("/feed", rss(page, dated), etag='"f"', **XML)
    take(feed, SourceKind.FEED)
    revision = corpus.revision
    again = take(feed, SourceKind.FEED)
    assert (again.came, counts(again)) == (True, (0, 0, 3))
    assert corpus.revision == revision
    headers = dict(site.asked[-3:])
    assert headers["/feed"]["If-None-Match"] == '"f"'
    assert headers["/a"]["If-None-Match"] == '"1"'
    assert headers["/b"]["If-Modified-Since"] == "Sat, 01 Mar 2031 00:00:00 GMT"


def test_without_validators_the_content_tells(site: Site, corpus: Corpus, take: Take) -> None:
    feed = site.says("/feed", rss(site.says("/a", release("Melati"))), **XML)
    take(feed, SourceKind.FEED)
    revision = corpus.revision
    assert counts(take(feed, SourceKind.FEED)) == (0, 0, 2)
    assert corpus.revision == revision


def test_a_changed_page_is_a_new_version_of_its_record(
    site: Site, corpus: Corpus, take: Take
) -> None:
    page = site.keeps("/a", release("Melati"), etag='"1"')
    feed = site.keeps("/feed", rss(page), etag='"f"', **XML)
    take(feed, SourceKind.FEED)
    (before,) = corpus.statements()
    corrected = release("Melati", "Ralat: hanya sepekan.").replace(b"dua pekan</", b"sepekan</")
    site.keeps("/a", corrected.replace(b"3 Maret", b"4 Maret"), etag='"2"')
    assert counts(take(feed, SourceKind.FEED)) == (0, 1, 1)
    (after,) = corpus.statements()
    assert after.id == before.id
    assert "sepekan" in after.title and "sepekan" in after.text
    assert corpus.versions(after.id) == (before, after)


def test_a_page_that_only_looks_different_makes_no_version(
    site: Site, corpus: Corpus, take: Take
) -> None:
    page = site.says("/a", release("Melati"))
    take(page, SourceKind.PAGE)
    site.says("/a", release("Melati").replace(b"<html>", b"<html><!-- 12.03 -->"))
    assert counts(take(page, SourceKind.PAGE)) == (0, 0, 1)
    (found,) = corpus.statements()
    assert len(corpus.versions(found.id)) == 1


def test_a_list_that_dates_its_pages_is_believed(site: Site, take: Take) -> None:
    page = site.says("/a", release("Melati"))
    site.says("/sitemap.xml", sitemap(page, lastmod="2031-01-01"), **XML)
    url = site.root + "/sitemap.xml"
    take(url, SourceKind.SITEMAP)
    site.asked.clear()
    assert counts(take(url, SourceKind.SITEMAP)) == (0, 0, 1)
    assert site.paths() == ["/robots.txt", "/sitemap.xml"]
    site.says("/a", release("Melati", "Ralat."))
    site.says("/sitemap.xml", sitemap(page, lastmod="2031-01-02"), **XML)
    assert counts(take(url, SourceKind.SITEMAP)) == (0, 1, 0)


def test_a_page_that_left_its_list_is_not_asked_for_any_more(site: Site, take: Take) -> None:
    pages = [site.says(f"/{name}", release(name)) for name in ("Melati", "Mawar")]
    feed = site.says("/feed", rss(*pages), **XML)
    take(feed, SourceKind.FEED)
    site.says("/feed", rss(pages[1]), **XML)
    site.asked.clear()
    take(feed, SourceKind.FEED)
    assert site.paths() == ["/robots.txt", "/feed", "/Mawar"]


def test_a_source_of_many_pages_is_taken_in_several_runs(
    site: Site, corpus: Corpus, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "MAX_PAGES", 2)
    pages = [site.says(f"/{name}", release(name)) for name in ("Melati", "Mawar", "Kamboja")]
    feed = site.keeps("/feed", rss(*pages), etag='"f"', **XML)
    first = take(feed, SourceKind.FEED)
    assert (counts(first), first.left) == ((2, 0, 0), 1)
    second = take(feed, SourceKind.FEED)
    assert (second.added, second.left) == (1, 1)
    assert len(list(corpus.statements())) == 3


def test_a_page_that_cannot_be_read_is_told_once_and_keeps_nothing_else(
    site: Site, take: Take
) -> None:
    pages = [site.says("/kosong", b"<p></p>"), site.says("/a", release("Melati"))]
    feed = site.says("/feed", rss(*pages), **XML)
    outcome = take(feed, SourceKind.FEED)
    assert (outcome.came, outcome.added) == (True, 1)
    ((failure),) = outcome.failures
    assert failure.url == pages[0]
    assert "release of 0 characters" in failure.reason
    assert take(feed, SourceKind.FEED).failures == ()


def test_a_page_on_which_a_parser_breaks_is_told(
    site: Site, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(refreshing, "read_document", broken)
    outcome = take(site.says("/a"), SourceKind.PAGE)
    assert (outcome.came, outcome.added) == (False, 0)
    assert "RecursionError" in outcome.failures[0].reason


@pytest.mark.parametrize("status", [404, 410, 500, 503])
def test_a_page_that_is_gone_is_told_each_time(site: Site, take: Take, status: int) -> None:
    gone = site.says("/hilang", status=status)
    feed = site.says("/feed", rss(gone, site.says("/a", release("Melati"))), **XML)
    for _ in range(2):
        outcome = take(feed, SourceKind.FEED)
        assert outcome.came
        assert [failure.url for failure in outcome.failures] == [gone]


def test_the_pages_of_a_list_that_is_gone_are_not_asked_for(site: Site, take: Take) -> None:
    feed = site.says("/feed", rss(site.says("/a", release("Melati"))), **XML)
    take(feed, SourceKind.FEED)
    site.says("/feed", status=404)
    site.asked.clear()
    outcome = take(feed, SourceKind.FEED)
    assert (outcome.came, len(outcome.failures)) == (False, 1)
    assert site.paths() == ["/robots.txt", "/feed"]


def test_a_dead_source_keeps_no_other_one(
    site: Site, corpus: Corpus, history: History, crawler: Crawler
) -> None:
    page = site.says("/a", release("Melati"))
    sources = [
        Source("mati", SourceKind.FEED, "http://portal.example:9/feed"),
        Source("dalam", SourceKind.FEED, "http://10.0.0.1/feed"),
        Source("beranda", SourceKind.FEED, site.says("/feed", b"<html>Beranda</html>")),
        Source("hidup", SourceKind.PAGE, page),
    ]
    dead, private, home, alive = refresh(sources, corpus, history, crawler)
    assert [each.came for each in (dead, private, home, alive)] == [False, False, False, True]
    assert "gave no answer" in dead.failures[0].reason
    assert "is no feed" in home.failures[0].reason
    assert alive.added == 1


def test_a_locked_corpus_fails_one_source_and_the_next_run_finishes_it(
    site: Site, corpus: Corpus, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise CorpusLockedError("locked")

    page = site.keeps("/a", release("Melati"), etag='"1"')
    with monkeypatch.context() as patched:
        patched.setattr(corpus, "add", locked)
        assert not take(page, SourceKind.PAGE).came
    assert take(page, SourceKind.PAGE).added == 1


def test_a_run_that_ended_before_it_noted_what_it_read_doubles_nothing(
    site: Site, corpus: Corpus, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = site.keeps("/a", release("Melati"), etag='"1"')
    feed = site.keeps("/feed", rss(page), etag='"f"', **XML)
    with monkeypatch.context() as patched:
        patched.setattr(History, "keep_page", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            take(feed, SourceKind.FEED)
    revision = corpus.revision
    assert take(feed, SourceKind.FEED).added == 0
    assert corpus.revision == revision
    assert len(list(corpus.statements())) == 1


def test_another_corpus_under_the_same_name_is_filled_anew(
    site: Site, tmp_path: Path, history: History, fetcher: Fetcher
) -> None:
    source = Source("s", SourceKind.PAGE, site.keeps("/a", release("Melati"), etag='"1"'))
    for name in ("satu", "dua"):
        with Corpus.open(tmp_path / name) as corpus:
            (outcome,) = refresh([source], corpus, history, Crawler(fetcher, 0.0))
            assert outcome.added == 1


def test_what_a_user_took_out_stays_out_until_it_changes(
    site: Site, corpus: Corpus, take: Take
) -> None:
    page = site.says("/a", release("Melati"))
    take(page, SourceKind.PAGE)
    (found,) = corpus.statements()
    corpus.remove(found.id)
    assert take(page, SourceKind.PAGE).added == 0
    assert list(corpus.statements()) == []


# what feeds and sitemaps may do


def test_a_sitemap_that_names_itself_and_others_ends(
    site: Site, corpus: Corpus, take: Take
) -> None:
    page = site.says("/a", release("Melati"))
    urls = [f"{site.root}/{name}.xml" for name in ("satu", "dua")]
    for path, url in (("/satu.xml", urls[1]), ("/dua.xml", urls[0])):
        inner = sitemap(site.root + path, url, kind="sitemapindex", entry="sitemap")
        pages = sitemap(page, urls[0])
        site.says(path, inner if path == "/satu.xml" else pages, **XML)
    outcome = take(urls[0], SourceKind.SITEMAP)
    assert (outcome.came, outcome.failures) == (True, ())
    assert outcome.added == 1
    assert site.paths() == ["/robots.txt", "/satu.xml", "/dua.xml", "/a"]


def test_sitemaps_without_end_are_read_up_to_a_number(
    site: Site, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "MAX_LISTS", 3)
    for number in range(10):
        following = f"{site.root}/{number + 1}.xml"
        site.says(f"/{number}.xml", sitemap(following, kind="sitemapindex", entry="sitemap"), **XML)
    assert take(site.root + "/0.xml", SourceKind.SITEMAP).came
    assert site.paths() == ["/robots.txt", "/0.xml", "/1.xml", "/2.xml"]
    site.asked.clear()
    take(site.root + "/0.xml", SourceKind.SITEMAP)
    assert site.paths()[-1] == "/2.xml"


def test_a_broken_sitemap_among_others_is_told(site: Site, take: Take) -> None:
    good = site.says("/baik.xml", sitemap(site.says("/a", release("Melati"))), **XML)
    bad = site.says("/rusak.xml", b"<urlset>", **XML)
    index = sitemap(bad, good, kind="sitemapindex", entry="sitemap")
    outcome = take(site.says("/sitemap.xml", index, **XML), SourceKind.SITEMAP)
    assert (outcome.came, outcome.added) == (True, 1)
    assert [failure.url for failure in outcome.failures] == [bad]


def test_a_packed_sitemap_is_unpacked_and_a_bomb_is_not(
    site: Site, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = gzip.compress(sitemap(site.says("/a", release("Melati"))))
    url = site.says("/sitemap.xml.gz", packed, Content_Type="application/gzip")
    assert take(url, SourceKind.SITEMAP).added == 1
    monkeypatch.setattr(fetch, "MAX_BYTES", 100_000)
    bombs = gzip.compress(b"<urlset>" + b" " * 50_000_000)
    for headers in (
        {"Content_Type": "application/x-gzip"},
        {"Content_Type": "application/xml", "Content_Encoding": "gzip"},
    ):
        outcome = take(site.says("/bom", bombs, **headers), SourceKind.SITEMAP, id="bom")
        assert not outcome.came
        assert "larger than 100000 bytes" in outcome.failures[0].reason


@pytest.mark.parametrize("kind", [SourceKind.FEED, SourceKind.SITEMAP])
def test_entity_bombs_are_refused(site: Site, take: Take, kind: SourceKind) -> None:
    root, body = ("rss", rss("/&j;")) if kind is SourceKind.FEED else ("urlset", sitemap("/&j;"))
    outcome = take(site.says("/bom", bomb(root).encode() + body, **XML), kind)
    assert not outcome.came
    assert len(outcome.failures) == 1


def test_pages_of_other_sites_are_left_out_and_told(site: Site, take: Take) -> None:
    feed = rss("https://lain.example/a", site.says("/a", release("Melati")))
    outcome = take(site.says("/feed", feed, **XML), SourceKind.FEED)
    assert outcome.added == 1
    assert "lead to other sites or nowhere: 1" in outcome.failures[0].reason


def test_a_page_that_redirects_elsewhere_is_not_taken_for_one_of_the_source(
    site: Site, corpus: Corpus, take: Take
) -> None:
    private = site.says("/dalam", b"", 302, Location="http://127.0.0.1:22/")
    away = site.says(
        "/jauh", b"", 302, Location=site.root.replace("portal.example", "lain.example") + "/a"
    )
    site.says("/a", release("Melati"))
    outcome = take(site.says("/feed", rss(private, away), **XML), SourceKind.FEED)
    assert outcome.came
    reasons = sorted(failure.reason for failure in outcome.failures)
    assert len(reasons) == 2
    assert all("public addresses only" in reason for reason in reasons)
    assert list(corpus.statements()) == []


def test_an_address_that_claims_another_site_as_its_own_is_cited_where_it_stands(
    site: Site, corpus: Corpus, take: Take
) -> None:
    head = b"<head><link rel='canonical' href='https://www.bmkg.go.id/berita/gempa'>"
    url = site.says("/a", release("Melati").replace(b"<head>", head))
    take(url, SourceKind.PAGE)
    (found,) = corpus.statements()
    assert found.url == url


def test_no_page_writes_over_the_record_of_another_site(
    site: Site, corpus: Corpus, take: Take
) -> None:
    forged = {**REVIEW, "reviewRating": {"alternateName": "Benar"}}
    body = json.dumps([forged]).encode()
    page = site.says("/palsu.json", body, **JSON)
    assert take(page, SourceKind.CLAIMREVIEW).added == 1
    (forgery,) = corpus.statements()
    corpus.remove(forgery.id)
    genuine = Statement(
        forgery.id, Kind.FACTCHECK, "Salah", "Kabar itu salah.", "Pemeriksa", url=forgery.url
    )
    corpus.add([genuine])
    outcome = take(page, SourceKind.CLAIMREVIEW, id="lain")
    assert "used by a record of another site" in outcome.failures[0].reason
    assert corpus.get(forgery.id) == genuine


def test_a_server_that_calls_everything_unchanged_is_told(site: Site, take: Take) -> None:
    outcome = take(site.says("/feed", b"", 304), SourceKind.FEED)
    assert not outcome.came
    assert "never read" in outcome.failures[0].reason


def test_what_robots_txt_forbids_is_told(site: Site, take: Take) -> None:
    site.says("/robots.txt", b"User-agent: *\nDisallow: /dalam", Content_Type="text/plain")
    inside = site.says("/dalam/a", release("Melati"))
    outcome = take(site.says("/feed", rss(inside), **XML), SourceKind.FEED)
    assert (outcome.came, outcome.added) == (True, 0)
    assert "not for robots" in outcome.failures[0].reason
    assert "/dalam/a" not in site.paths()


# the other kinds


def test_earthquakes_come_in_and_a_corrected_one_is_a_new_version(
    site: Site, corpus: Corpus, take: Take
) -> None:
    url = site.says("/gempa.json", file(QUAKE), **JSON)
    assert take(url, SourceKind.BMKG).added == 1
    later = {**QUAKE, "DateTime": "2031-03-08T00:00:00Z"}
    site.says("/gempa.json", file({**QUAKE, "Magnitude": "5.4"}, later), **JSON)
    outcome = take(url, SourceKind.BMKG)
    assert (outcome.added, outcome.updated) == (1, 1)
    assert len(list(corpus.statements())) == 2


def test_the_newest_earthquake_does_not_write_over_the_one_before(
    site: Site, corpus: Corpus, take: Take
) -> None:
    url = site.says("/autogempa.json", file(QUAKE), **JSON)
    take(url, SourceKind.BMKG)
    site.says("/autogempa.json", file({**QUAKE, "DateTime": "2031-03-08T00:00:00Z"}), **JSON)
    assert counts(take(url, SourceKind.BMKG)) == (1, 0, 0)
    assert len(list(corpus.statements())) == 2


def test_a_feed_of_warnings_brings_each_with_its_end(
    site: Site, corpus: Corpus, take: Take
) -> None:
    warning = site.says("/a_alert.xml", cap(), **XML)
    assert take(site.says("/nowcast", rss(warning), **XML), SourceKind.FEED).added == 1
    (found,) = corpus.statements()
    assert (found.publisher, found.url) == ("BMKG", warning)
    assert found.expires is not None


def test_fact_checks_keep_their_author(site: Site, corpus: Corpus, take: Take) -> None:
    url = site.says("/data.json", json.dumps([REVIEW]).encode(), **JSON)
    assert take(url, SourceKind.CLAIMREVIEW, "Pengumpul").added == 1
    (found,) = corpus.statements()
    assert found.kind is Kind.FACTCHECK
    assert found.publisher != "Pengumpul"


@pytest.mark.parametrize("kind", [SourceKind.CLAIMREVIEW, SourceKind.BMKG])
def test_a_page_in_the_place_of_data_is_refused(
    site: Site, corpus: Corpus, take: Take, kind: SourceKind
) -> None:
    outcome = take(site.says("/data.json", release("Melati")), kind)
    assert not outcome.came
    assert list(corpus.statements()) == []
