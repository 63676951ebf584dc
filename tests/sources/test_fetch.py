"""Only public addresses are fetched, and nothing that comes from them can do harm."""

from __future__ import annotations

import gzip

import pytest

from cekfakta.errors import FetchError
from cekfakta.sources import fetch
from cekfakta.sources.fetch import Fetcher, is_public
from tests.site import PAGE, Site, to_this_machine

HOSTILE = [
    "", "kemenkes.example", "ftp://a.example/", "file:///etc/passwd", "javascript:alert(1)",
    "data:text/html,x", "gopher://127.0.0.1:70/", "//127.0.0.1/", "http:/127.0.0.1/",
    "http:127.0.0.1", "http://", "http:///", "https://?q", "http://user@127.0.0.1/",
    "http://polri.example@127.0.0.1/", "http://polri.example\\@127.0.0.1/", "http://[::1]/",
    "http://[::ffff:127.0.0.1]/", "http://127.0.0.1/", "http://127.1/", "http://2130706433/",
    "http://0x7f000001/", "http://0177.0.0.1/", "http://127.0.0.1:80/", "http://127.0.0.1./",
    "http://0.0.0.0/", "http://0/", "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://224.0.0.1/",
    "http://255.255.255.255/", "http://198.18.0.1/", "http://192.0.2.1/", "http://240.0.0.1/",
    "http://localhost/", "http://LOCALHOST/", "http://localhost.localdomain/", "http://a%00.example/",
    "http://a.example:99999/", "http://a b.example/", "http://１２７.0.0.1/", "http://\u202e/",
    "http://" + "a" * 300 + ".example/", "http://a.example/" + "x" * 3_000, "http://intern/",
]  # fmt: skip
PRIVATE = [
    "127.0.0.1", "::1", "::", "0.0.0.0", "10.1.2.3", "172.31.0.9", "192.168.0.1", "169.254.1.1",
    "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:80ff:fffe", "ff02::1", "224.0.0.1", "100.100.0.1",
]  # fmt: skip


@pytest.mark.parametrize("url", HOSTILE)
def test_hostile_addresses_are_refused_before_anything_is_sent(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sent(*_: object, **__: object) -> None:
        pytest.fail("a request was sent")

    monkeypatch.setattr(fetch.httpx.Client, "send", sent)
    known = {"intern": ["10.0.0.7"], "localhost": ["127.0.0.1"]}

    def resolve(host: str, port: int) -> list[str]:
        return known.get(host.lower().split(".")[0], [host])

    with Fetcher(resolve=resolve) as opened, pytest.raises(FetchError):
        opened.get(url)


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_of_the_public_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "103.10.66.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"]
)
def test_addresses_of_the_public_internet(address: str) -> None:
    assert is_public(address)


def test_one_private_address_among_public_ones_refuses_the_host() -> None:
    with (
        Fetcher(resolve=lambda host, port: ["8.8.8.8", "10.0.0.1"]) as opened,
        pytest.raises(FetchError, match=r"is at 10\.0\.0\.1"),
    ):
        opened.get("http://portal.example/")


def test_the_checked_address_is_connected_to_under_the_hosts_own_name(
    site: Site, fetcher: Fetcher
) -> None:
    found = fetcher.get(site.says("/rilis"))
    assert (found.content, found.media, found.url) == (PAGE, "text/html", site.root + "/rilis")
    ((path, headers),) = site.asked
    assert path == "/rilis"
    assert headers["Host"] == site.root.removeprefix("http://")


def test_proxies_of_the_environment_are_not_used(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert (
        Fetcher(frozenset({"portal.example"}), to_this_machine).get(site.says("/a")).content == PAGE
    )


def test_redirects_are_followed_and_checked_anew(site: Site, fetcher: Fetcher) -> None:
    site.says("/akhir")
    assert fetcher.get(site.says("/a", b"", 302, Location="/akhir")).url == site.root + "/akhir"
    site.says("/dalam", b"", 302, Location="http://127.0.0.1:22/")
    with pytest.raises(FetchError, match="public addresses only"):
        fetcher.get(site.root + "/dalam")
    site.says("/putar", b"", 302, Location="/putar")
    with pytest.raises(FetchError, match="more than 5 times"):
        fetcher.get(site.root + "/putar")
    for scheme in ("file:///etc/passwd", "javascript:alert(1)"):
        with pytest.raises(FetchError):
            fetcher.get(site.says("/skema", b"", 302, Location=scheme))


def test_what_has_not_changed_is_not_read_again(site: Site, fetcher: Fetcher) -> None:
    first = fetcher.get(site.says("/a", ETag='"7"', Last_Modified="Sat, 01 Mar 2031 00:00:00 GMT"))
    site.says("/a", b"", 304)
    again = fetcher.get(site.root + "/a", first.etag, first.modified)
    assert again.unchanged
    headers = site.asked[-1][1]
    assert headers["If-None-Match"] == '"7"'
    assert headers["If-Modified-Since"] == "Sat, 01 Mar 2031 00:00:00 GMT"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429, 500, 503])
def test_answers_without_a_page_are_told(site: Site, fetcher: Fetcher, status: int) -> None:
    with pytest.raises(FetchError, match=str(status)):
        fetcher.get(site.says("/a", status=status))


@pytest.mark.parametrize("media", ["image/png", "application/zip", "video/mp4", "", "text/html2"])
def test_other_types_are_refused(site: Site, fetcher: Fetcher, media: str) -> None:
    with pytest.raises(FetchError, match="want a page"):
        fetcher.get(site.says("/a", Content_Type=media))


def test_large_answers_and_bombs_are_cut_off(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = gzip.compress(PAGE)
    assert fetcher.get(site.says("/kecil", packed, Content_Encoding="gzip")).content == PAGE
    monkeypatch.setattr(fetch, "MAX_BYTES", 100_000)
    with pytest.raises(FetchError, match="larger than"):
        fetcher.get(site.says("/besar", b"x" * 200_000))
    bomb = gzip.compress(b"x" * 50_000_000)
    with pytest.raises(FetchError, match="larger than"):
        fetcher.get(site.says("/bom", bomb, Content_Encoding="gzip"))
    for body, packing in ((b"not gzip", "gzip"), (b"x", "br"), (b"x", "gzip, gzip")):
        with pytest.raises(FetchError):
            fetcher.get(site.says("/rusak", body, Content_Encoding=packing))


def test_slow_answers_are_cut_off(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "MAX_SECONDS", -1.0)
    with pytest.raises(FetchError, match="takes longer"):
        fetcher.get(site.says("/lambat"))


def test_a_host_without_an_address_or_an_answer_is_told(fetcher: Fetcher) -> None:
    def nowhere(host: str, port: int) -> list[str]:
        raise OSError("unknown")

    with Fetcher(resolve=nowhere) as opened, pytest.raises(FetchError, match="has no address"):
        opened.get("http://tidak-ada.example/")
    with pytest.raises(FetchError, match="gave no answer"):
        fetcher.get("http://portal.example:9/")
