"""Fetching from public addresses only, within limits of size, time, type and redirects.

A host is resolved once, every address that it has is checked, and the connection goes to one of
those: a name that resolves otherwise a moment later changes nothing. Each redirect is a new request
and is checked anew. No proxy of the environment is used.
"""

from __future__ import annotations

import ipaddress
import socket
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from urllib.parse import urljoin, urlsplit

import httpx

from cekfakta.errors import FetchError, UnavailableError
from cekfakta.text.addresses import web_address
from cekfakta.version import __version__

MAX_BYTES = 10 * 1024 * 1024
"""Largest answer, unpacked; news pages have a tenth of it, feeds a hundredth."""
MAX_SECONDS = 30.0
"""Longest time for an address, redirects included."""
MAX_REDIRECTS = 5
TYPES = frozenset({
    "text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml",
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/cap+xml",
    "application/json", "application/ld+json", "application/feed+json",
    "application/gzip", "application/x-gzip",
})  # fmt: skip
"""What is read; anything else is refused before its body is."""
PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses of a host that may answer a moment later (RFC 9110, RFC 6585)."""

PRODUCT = "cekfakta"
"""The name by which a robots.txt speaks of this program."""
_AGENT = f"{PRODUCT}/{__version__}"
_TIMEOUT = httpx.Timeout(10.0)
_NOT_MODIFIED = 304
_ANY_WRAPPING = 32 + zlib.MAX_WBITS
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})
_ARCHIVES = frozenset({"application/gzip", "application/x-gzip"})
"""Types of a file that is itself packed, as sitemaps often are."""
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""Addresses that stand for those of IPv4 behind a gateway (RFC 6052)."""

Resolve = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: where it was found in the end, its type, content, and what dates it.

    ``unchanged``: the server says that nothing has changed since ``etag`` or ``modified``; there is
    no content then.
    """

    url: str
    media: str
    content: bytes
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class _Target:
    """A checked address and the one IP address that is connected to."""

    url: str
    host: str
    site: str
    pinned: str


def resolved(host: str, port: int) -> list[str]:
    """The IP addresses of a host. Raises OSError when it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Fetcher:
    """Fetches; ``private_hosts`` are names and addresses that may be private all the same."""

    def __init__(
        self, private_hosts: frozenset[str] = frozenset(), resolve: Resolve = resolved
    ) -> None:
        self._private_hosts = private_hosts
        self._resolve = resolve
        self._client = httpx.Client(
            trust_env=False,
            follow_redirects=False,
            timeout=_TIMEOUT,
            headers={"User-Agent": _AGENT, "Accept-Encoding": "identity"},
        )

    def __enter__(self) -> Fetcher:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connections."""
        self._client.close()

    def get(self, url: str, etag: str = "", modified: str = "") -> Fetched:
        """What stands at an address, unless it is unchanged since ``etag`` or ``modified``.

        Raises FetchError with what was wrong: the address, the answer, or the way there;
        UnavailableError where the same request may be answered later.
        """
        asked = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in asked.items() if value}
        until = time.monotonic() + MAX_SECONDS
        at = url
        for _ in range(MAX_REDIRECTS + 1):
            try:
                with self._asked(self._checked(at), headers) as response:
                    if not response.has_redirect_location:
                        return _read(at, response, until)
                    at = urljoin(at, response.headers["location"])
            except (httpx.HTTPError, httpx.InvalidURL, zlib.error, ValueError) as error:
                said = str(error) or type(error).__name__
                passing = isinstance(error, httpx.TransportError)
                kind = UnavailableError if passing else FetchError
                raise kind(f"{at} gave no answer ({said}); try again later") from error
        raise FetchError(f"{url} redirects more than {MAX_REDIRECTS} times; name where it leads")

    def _checked(self, url: str) -> _Target:
        address = web_address(url)
        if address is None:
            raise FetchError(f"{url:.200} is no web address, want http:// or https:// and a host")
        parts = urlsplit(address)
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        try:
            found = self._resolve(host, port)
        except OSError as error:
            raise FetchError(f"{host} has no address ({error}); check the name") from error
        if host not in self._private_hosts:
            private = [each for each in found if not is_public(each)]
            if private or not found:
                raise FetchError(
                    f"{host} is at {', '.join(private) or 'no address'}, want public addresses only"
                    " (an intranet's host is allowed by CEKFAKTA_ALLOW_PRIVATE_HOSTS)"
                )
        return _Target(address, host, parts.netloc, found[0])

    def _asked(
        self, target: _Target, headers: Mapping[str, str]
    ) -> AbstractContextManager[httpx.Response]:
        """The answer to a request that goes to the pinned address under the host's own name."""
        return self._client.stream(
            "GET",
            httpx.URL(target.url).copy_with(host=target.pinned),
            headers={**headers, "Host": target.site},
            extensions={"sni_hostname": target.host},
        )


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, whatever it is wrapped in."""
    ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if inner:
            return is_public(str(inner))
        if ip in _TRANSLATED:
            return False
    return ip.is_global and not ip.is_multicast


def _read(url: str, response: httpx.Response, until: float) -> Fetched:
    etag, modified = (response.headers.get(name, "") for name in ("etag", "last-modified"))
    if response.status_code == _NOT_MODIFIED:
        return Fetched(url, "", b"", etag, modified, unchanged=True)
    status = response.status_code
    if not response.is_success:
        said = f"{url} answers {status}; check the address, or try later"
        if status in PASSING:
            raise UnavailableError(said, status, _wait(response.headers.get("retry-after", "")))
        raise FetchError(said, status)
    media = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if media not in TYPES:
        raise FetchError(f"{url} is {media or 'of no type'}, want a page, a feed or JSON", status)
    content = bytearray()
    for part in _unpacked(response, media):
        content += part
        if len(content) > MAX_BYTES:
            said = f"{url} is larger than {MAX_BYTES} bytes; save the page and add it"
            raise FetchError(said, status)
        if time.monotonic() > until:
            said = f"{url} takes longer than {MAX_SECONDS:.0f} s; try again later"
            raise FetchError(said, status)
    return Fetched(url, media, bytes(content), etag, modified)


def _wait(asked: str) -> float:
    """The seconds that a ``Retry-After`` asks for, as a number or as a moment; 0 for none."""
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    try:
        moment = parsedate_to_datetime(asked).astimezone(UTC)
    except (ValueError, OverflowError):
        return 0.0
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def _unpacked(response: httpx.Response, media: str) -> Iterator[bytes]:
    """The body in parts, none larger than a body may be, however tightly it is packed."""
    packing = response.headers.get("content-encoding", "identity").lower()
    if packing == "identity" and media in _ARCHIVES:
        packing = "gzip"
    if packing == "identity":
        yield from response.iter_raw()
        return
    if packing not in _PACKED:
        raise ValueError(f"packed as {packing}, want gzip or nothing")
    unpacking = zlib.decompressobj(_ANY_WRAPPING)
    for part in response.iter_raw():
        yield unpacking.decompress(part, MAX_BYTES + 1)
