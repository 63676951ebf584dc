"""What the tests of sources share: a site to fetch from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cekfakta.sources.crawler import Crawler
from cekfakta.sources.fetch import Fetcher
from tests.site import Site, running, to_this_machine


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as found:
        yield found


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(frozenset({"portal.example"}), to_this_machine) as opened:
        yield opened


@pytest.fixture
def slept() -> list[float]:
    """The pauses that the crawler would have made, in seconds."""
    return []


@pytest.fixture
def crawler(fetcher: Fetcher, slept: list[float]) -> Crawler:
    return Crawler(fetcher, 0.0, slept.append)
