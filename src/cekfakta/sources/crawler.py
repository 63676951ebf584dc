"""Fetching as a well-behaved robot does: by robots.txt, slowly, and again where it is worth it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from protego import Protego
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt

from cekfakta.errors import FetchError, UnavailableError
from cekfakta.settings import Settings
from cekfakta.sources.fetch import PRODUCT, Fetched, Fetcher

ATTEMPTS = 3
"""How often an address is asked in all, when its host may answer later."""
LONGEST_WAIT = 60.0
"""Seconds that are waited at most, for a ``Retry-After`` or between requests; a host that asks for
a longer pause is left alone until the next run."""
FAILURES = 3
"""Addresses of a host in a row without an answer, after which it is left alone too."""

_MAX_ROBOTS_BYTES = 500 * 1024
"""How much of a robots.txt counts (RFC 9309, 2.5)."""
_SERVER_ERROR = 500


class Crawler:
    """Fetches what robots.txt allows, ``delay`` seconds apart for each host.

    It knows the hosts for one run: what robots.txt says, and which of them do not answer.
    """

    def __init__(
        self, fetcher: Fetcher, delay: float, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.fetcher = fetcher
        self._delay = delay
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}

    def get(self, url: str, etag: str = "", modified: str = "") -> Fetched:
        """What stands at an address, unless it is unchanged since ``etag`` or ``modified``.

        Raises FetchError when robots.txt forbids it, and as ``Fetcher.get`` does.
        """
        host = self._hosts.setdefault(_root(url), _Host(self._delay))
        if host.closed:
            raise FetchError(f"{url} was not asked for: {host.closed}")
        if host.rules is None:
            host.rules = self._rules(host, _root(url))
            host.delay = max(self._delay, min(host.rules.crawl_delay(PRODUCT) or 0, LONGEST_WAIT))
        if not host.rules.can_fetch(url, PRODUCT):
            raise FetchError(f"{url} is not for robots, says {_root(url)}/robots.txt; save it")
        return self._asked(host, url, etag, modified)

    def _rules(self, host: _Host, root: str) -> Protego:
        """What a host's robots.txt says (RFC 9309): where there is none, all is allowed.

        Where it gives no answer, nothing is: the host is left alone.
        """
        try:
            answer = self._asked(host, f"{root}/robots.txt")
        except FetchError as error:
            if 0 < error.status < _SERVER_ERROR and not isinstance(error, UnavailableError):
                return Protego.parse("")
            host.closed = str(error)
            raise
        return Protego.parse(answer.content[:_MAX_ROBOTS_BYTES].decode("utf-8", "replace"))

    def _asked(self, host: _Host, url: str, etag: str = "", modified: str = "") -> Fetched:
        retrying = Retrying(
            stop=stop_after_attempt(ATTEMPTS),
            retry=retry_if_exception(_may_come_soon),
            wait=_pause,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            answer = retrying(self._paced, host, url, etag, modified)
        except UnavailableError as error:
            host.note_failure(error)
            raise
        except FetchError:
            host.failures = 0
            raise
        host.failures = 0
        return answer

    def _paced(self, host: _Host, url: str, etag: str, modified: str) -> Fetched:
        wait = host.asked + host.delay - time.monotonic()
        if wait > 0:
            self._sleep(wait)
        host.asked = time.monotonic()
        return self.fetcher.get(url, etag, modified)


@contextmanager
def open_crawler() -> Iterator[Crawler]:
    """A crawler as the settings want it, for one run; its connections are closed at the end."""
    settings = Settings()
    with Fetcher(settings.allow_private_hosts) as fetcher:
        yield Crawler(fetcher, settings.crawl_delay)


class _Host:
    """What is known of a host: its rules and pace, and why it is left alone where it is."""

    def __init__(self, delay: float) -> None:
        self.rules: Protego | None = None
        self.delay = delay
        self.asked = float("-inf")
        self.failures = 0
        self.closed = ""

    def note_failure(self, error: UnavailableError) -> None:
        """Close the host where it asks for a long pause or has not answered several times."""
        self.failures += 1
        if error.wait > LONGEST_WAIT:
            self.closed = f"its host asks for a pause of {error.wait:.0f} s"
        elif self.failures >= FAILURES:
            self.closed = f"its host gave no answer {FAILURES} times in a row"


def _root(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _may_come_soon(error: BaseException) -> bool:
    return isinstance(error, UnavailableError) and error.wait <= LONGEST_WAIT


def _pause(state: RetryCallState) -> float:
    """As long as the host asks for, else 1 s, then twice as long at each attempt."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.wait if isinstance(error, UnavailableError) else 0.0
    return max(asked, 2.0 ** (state.attempt_number - 1))
