"""Web addresses: which may become a link, and the site that a link leads to.

An address is read as a browser reads it (the WHATWG URL standard), not as Python's ``urllib``
does: a browser takes ``https://evil.example\\@bpom.go.id/`` to evil.example. What the two read
differently, or a browser would rewrite first, is no address here.
"""

from __future__ import annotations

import re
import unicodedata
from ipaddress import IPv4Address

from cekfakta.text.characters import INVISIBLE, is_shown

MAX_URL_CHARACTERS = 2_000
"""Longest address; the length to which browsers and servers agree."""

_PARTS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[^/?#\\@:\[\]%]+)(?::(?P<port>[1-9]\d{0,4}))?(?P<rest>[/?#].*)?",
    re.ASCII | re.IGNORECASE,
)
"""No name before the host, no bracket or percent sign in it, and exactly two slashes before it."""

_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LETTERS = frozenset({"Ll", "Lo", "Lm", "Mn", "Mc", "Nd"})
_MAX_HOST_CHARACTERS = 253
_MAX_PORT = 65_535
_USUAL_PORTS = {"http": "80", "https": "443"}


def web_address(url: str) -> str | None:
    """``url`` with its host in ASCII when it is an http(s) address beyond doubt, else None.

    A host with letters beyond ASCII comes in punycode, so that what is opened is what is shown.
    """
    parts = _parts(url)
    return None if parts is None else f"{parts[0]}://{parts[1]}{parts[2]}"


def host_of(url: str) -> str:
    """The site that an address leads to, without ``www.``, to be shown; empty when it is none.

    A port that is not the usual one stands with it. Letters beyond ASCII, which may only look like
    those of another site, come in punycode.
    """
    parts = _parts(url)
    if parts is None:
        return ""
    scheme, site, _ = parts
    return site.removesuffix(":" + _USUAL_PORTS[scheme]).removeprefix("www.")


def _parts(url: str) -> tuple[str, str, str] | None:
    """Scheme, host with port, and what follows; None when a browser might read it otherwise."""
    if len(url) > MAX_URL_CHARACTERS or "\\" in url or any(map(_is_unsafe, url)):
        return None
    match = _PARTS.fullmatch(url)
    host = _ascii_host(match["host"]) if match else None
    if match is None or host is None or int(match["port"] or 0) > _MAX_PORT:
        return None
    port = f":{match['port']}" if match["port"] else ""
    return match["scheme"].lower(), host + port, match["rest"] or ""


def _is_unsafe(sign: str) -> bool:
    return sign.isspace() or not is_shown(sign) or INVISIBLE.match(sign) is not None


def _ascii_host(host: str) -> str | None:
    """The host in lower case and ASCII; None when it is none or would be rewritten."""
    labels = [_ascii_label(label) for label in host.lower().split(".")]
    name = ".".join(label or "" for label in labels)
    if not all(labels) or len(name) > _MAX_HOST_CHARACTERS:
        return None
    if _NUMBER.fullmatch(name.rpartition(".")[2]):  # a browser reads any such host as IPv4
        return name if _is_ipv4(name) else None
    return name


def _is_ipv4(name: str) -> bool:
    """Whether a number is written as people write addresses: four decimals without zeros ahead."""
    try:
        IPv4Address(name)
    except ValueError:
        return False
    return True


def _ascii_label(label: str) -> str | None:
    if not label.isascii():
        if not all(map(_is_stable, label)) or unicodedata.normalize("NFKC", label) != label:
            return None
        label = "xn--" + label.encode("punycode").decode("ascii")
    return label if _LABEL.fullmatch(label) else None


def _is_stable(sign: str) -> bool:
    """Whether browsers leave a character of a host as it is."""
    letter = unicodedata.category(sign) in _LETTERS and sign.casefold() == sign
    return sign.isascii() or letter
