"""An address is what a browser would open, or none."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.text.addresses import host_of, web_address


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://bpom.go.id", "bpom.go.id"),
        ("http://www.bpom.go.id/berita?id=1#atas", "bpom.go.id"),
        ("https://bpom.go.id?q=a@b", "bpom.go.id"),
        ("https://bpom.go.id/jalan/ke%20sana/judul-é", "bpom.go.id"),
        ("https://bpom.go.id:443/", "bpom.go.id"),
        ("http://bpom.go.id:8080/", "bpom.go.id:8080"),
        ("https://a_b.example/", "a_b.example"),
        ("http://203.0.113.7/x", "203.0.113.7"),
        ("https://evil.example/@bpom.go.id", "evil.example"),
        ("https://bpom.go.id.evil.example/", "bpom.go.id.evil.example"),
    ],
)
def test_a_plain_address_stays_and_names_its_site(url: str, site: str) -> None:
    assert (web_address(url), host_of(url)) == (url, site)


@pytest.mark.parametrize(
    ("url", "opened", "site"),
    [
        ("HTTPS://BPOM.GO.ID/Berita", "https://bpom.go.id/Berita", "bpom.go.id"),
        ("https://bpоm.go.id/", "https://xn--bpm-ted.go.id/", "xn--bpm-ted.go.id"),
        ("https://аррӏе.com", "https://xn--80ak6aa92e.com", "xn--80ak6aa92e.com"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/", "xn--bcher-kva.example"),
    ],
    ids=["capitals", "one Cyrillic letter", "all Cyrillic", "Latin with dots"],
)
def test_letters_that_may_look_like_others_are_shown_as_what_they_are(
    url: str, opened: str, site: str
) -> None:
    assert (web_address(url), host_of(url)) == (opened, site)
    assert web_address(opened) == opened


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example\\@bpom.go.id/",
        "https:\\\\evil.example/",
        "https://bpom.go.id\\.evil.example/",
        "https://bpom.go.id/\\evil.example",
        "https://bpom.go.id@evil.example/",
        "https://bpom.go.id:sandi@evil.example/",
        "https://@evil.example/",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "https://",
        "https:///",
        "https://?x",
        "https://ev\til.example/",
        "https://evil.example/a\nb",
        "ht\ttps://evil.example/",
        " https://evil.example/",
        "https://evil.example/ x",
        "https://evil.example/\x00",
        "https://evil.example/\x9b2J",
        "https://evil.example/\u202egpj",
        "https://evil.example/\u200bx",
        "https://bpom%2ego.id/",
        "https://%65vil.example/",
        "https://[::1]/",
        "https://[",
        "https://evil.example]/",
        "https://evil.example:/",
        "https://evil.example:0/",
        "https://evil.example:080/",
        "https://evil.example:65536/",
        "https://evil.example:8a/",
        "https://evil.example:80:80/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://127.0.0.01/",
        "https://300.1.1.1/",
        "https://evil..example/",
        "https://evil.example./",
        "https://.evil.example/",
        "https://-evil.example/",
        "https://ev il.example/",
        "https://evil<b>.example/",
        "https://ｅvil.example/",
        "https://evil。example/",
        "https://faß.example/",
        "https://e\u00advil.example/",
        "https://\U0001f600.example/",
        "https://" + "a" * 64 + ".example/",
        "https://" + "a." * 130 + "example/",
        "https://evil.example/" + "a" * 2000,
        "javascript://bpom.go.id/%0aalert(1)",
        "ftp://bpom.go.id/",
        "//bpom.go.id/",
        "bpom.go.id",
        "",
    ],
)
def test_what_a_browser_might_read_otherwise_is_no_address(url: str) -> None:
    assert web_address(url) is None
    assert host_of(url) == ""


@given(
    st.text(st.sampled_from("htps:/\\@.?#[]%:-_0189axZ\t\n é。о\u200b"), max_size=20),
    st.sampled_from(["https://", "http://", ""]),
)
def test_an_address_that_is_let_through_is_read_alike_by_every_parser(
    rest: str, scheme: str
) -> None:
    opened = web_address(scheme + rest)
    if opened is None:
        return
    parts = urlsplit(opened)
    assert web_address(opened) == opened
    assert parts.hostname and parts.hostname.isascii()
    assert parts.username is None and parts.password is None
    assert host_of(opened).partition(":")[0] == parts.hostname.removeprefix("www.")
