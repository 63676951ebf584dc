"""The crawler asks as robots.txt and the hosts allow, and again where an answer may come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from cekfakta.errors import FetchError, UnavailableError
from cekfakta.sources.crawler import ATTEMPTS, FAILURES, LONGEST_WAIT, Crawler
from cekfakta.sources.fetch import Fetcher
from tests.site import PAGE, Site


def robots(site: Site, *lines: str) -> None:
    site.says("/robots.txt", "\n".join(lines).encode(), Content_Type="text/plain")


def test_what_robots_txt_forbids_is_not_asked_for(site: Site, crawler: Crawler) -> None:
    robots(site, "User-agent: *", "Disallow: /dalam", "Disallow: /*?cetak")
    for path in ("/dalam/a", "/rilis?cetak=1"):
        with pytest.raises(FetchError, match="not for robots"):
            crawler.get(site.says(path))
    assert crawler.get(site.says("/rilis")).content == PAGE
    assert site.paths() == ["/robots.txt", "/rilis"]


def test_robots_txt_may_speak_of_this_program_alone(site: Site, crawler: Crawler) -> None:
    robots(site, "User-agent: cekfakta", "Disallow: /", "", "User-agent: *", "Allow: /")
    with pytest.raises(FetchError, match="not for robots"):
        crawler.get(site.says("/rilis"))


@pytest.mark.parametrize(
    ("status", "media"), [(404, "text/html"), (403, "text/html"), (200, "image/png"), (200, "")]
)
def test_where_there_is_no_robots_txt_all_is_allowed(
    site: Site, crawler: Crawler, status: int, media: str
) -> None:
    site.says("/robots.txt", b"User-agent: *\nDisallow: /", status, Content_Type=media)
    assert crawler.get(site.says("/rilis")).content == PAGE


def test_where_robots_txt_gives_no_answer_the_host_is_left_alone(
    site: Site, crawler: Crawler
) -> None:
    site.says("/robots.txt", status=500)
    with pytest.raises(UnavailableError):
        crawler.get(site.says("/rilis"))
    with pytest.raises(FetchError, match="was not asked for"):
        crawler.get(site.root + "/rilis")
    assert site.paths() == ["/robots.txt"] * ATTEMPTS


def test_a_redirect_of_robots_txt_to_a_private_address_is_refused(
    site: Site, crawler: Crawler
) -> None:
    site.says("/robots.txt", b"", 302, Location="http://127.0.0.1:22/")
    with pytest.raises(FetchError, match="public addresses only"):
        crawler.get(site.says("/rilis"))
    assert site.paths() == ["/robots.txt"]


def test_requests_to_one_host_are_apart(site: Site, fetcher: Fetcher, slept: list[float]) -> None:
    crawler = Crawler(fetcher, 5.0, slept.append)
    for path in ("/a", "/b"):
        crawler.get(site.says(path))
    assert len(slept) == 2  # robots.txt was asked for without a pause
    assert all(0 < pause <= 5.0 for pause in slept)


def test_robots_txt_may_ask_for_a_slower_pace(
    site: Site, crawler: Crawler, slept: list[float]
) -> None:
    robots(site, "User-agent: *", "Crawl-delay: 20")
    crawler.get(site.says("/a"))
    assert 0.0 < slept[0] <= 20.0


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_host_that_may_answer_later_is_asked_again_ever_more_slowly(
    site: Site, crawler: Crawler, slept: list[float], status: int
) -> None:
    url = site.says_in_turn("/rilis", (status, {}), (status, {}))
    assert crawler.get(url).content == PAGE
    assert slept == [1.0, 2.0]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_other_refusals_are_final(site: Site, crawler: Crawler, status: int) -> None:
    with pytest.raises(FetchError):
        crawler.get(site.says("/rilis", status=status))
    assert site.paths() == ["/robots.txt", "/rilis"]


def test_retry_after_is_waited_for(site: Site, crawler: Crawler, slept: list[float]) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=50), usegmt=True)
    url = site.says_in_turn("/rilis", (503, {"Retry-After": "7"}), (429, {"Retry-After": later}))
    assert crawler.get(url).content == PAGE
    assert slept[0] == 7.0
    assert 2.0 < slept[1] <= 50.0


@pytest.mark.parametrize("asked", ["besok", "-1", "", "1e9", "٣", "Mon, 01 Jan 99999 00:00:00 GMT"])
def test_a_retry_after_that_says_nothing_is_none(
    site: Site, crawler: Crawler, slept: list[float], asked: str
) -> None:
    header = asked.encode().decode("latin-1")
    url = site.says_in_turn("/rilis", (503, {"Retry-After": header}))
    assert crawler.get(url).content == PAGE
    assert slept == [1.0]


def test_a_host_that_asks_for_a_long_pause_is_left_alone(
    site: Site, crawler: Crawler, slept: list[float]
) -> None:
    site.says("/rilis", status=429, Retry_After=f"{LONGEST_WAIT + 1:.0f}")
    with pytest.raises(UnavailableError):
        crawler.get(site.root + "/rilis")
    with pytest.raises(FetchError, match="pause of 61 s"):
        crawler.get(site.says("/lain"))
    assert (site.paths(), slept) == (["/robots.txt", "/rilis"], [])


def test_a_host_that_has_not_answered_several_times_is_left_alone(
    site: Site, crawler: Crawler
) -> None:
    for number in range(FAILURES):
        with pytest.raises(UnavailableError):
            crawler.get(site.says(f"/{number}", status=500))
    with pytest.raises(FetchError, match="was not asked for"):
        crawler.get(site.says("/baik"))
    assert "/baik" not in site.paths()


def test_one_broken_page_does_not_close_its_host(site: Site, crawler: Crawler) -> None:
    for _ in range(FAILURES + 1):
        with pytest.raises(UnavailableError):
            crawler.get(site.says("/rusak", status=500))
        assert crawler.get(site.says("/baik")).content == PAGE


def test_a_host_that_is_gone_is_told(crawler: Crawler) -> None:
    with pytest.raises(UnavailableError, match="gave no answer"):
        crawler.get("http://portal.example:9/")
