"""``cekfakta refresh``: what came is reported, in words and as JSON, and by its exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cekfakta.cli import refresh as refreshing
from tests.site import Site, running
from tests.sources.test_listings import rss
from tests.sources.test_refresh import release

PROGRAM = [sys.executable, "-c", "import sys; from cekfakta.cli import main; sys.exit(main())"]
XML = {"Content_Type": "application/xml"}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A site under the address of this machine, which may be fetched from without a pause."""
    monkeypatch.setenv("CEKFAKTA_ALLOW_PRIVATE_HOSTS", "127.0.0.1")
    monkeypatch.setenv("CEKFAKTA_CRAWL_DELAY", "0")
    with running() as found:
        found.root = found.root.replace("portal.example", "127.0.0.1")
        yield found


@pytest.fixture
def interrupts() -> Iterator[None]:
    """Interrupts are taken, as in a terminal; what a shell runs in the background ignores them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def feed(site: Site, run: Callable[..., Any]) -> str:
    page = site.keeps("/a", release("Melati"), etag='"1"')
    url = site.keeps("/feed", rss(page), etag='"f"', **XML)
    return str(run("sources", "add", url, "--publisher", "Dishub", "--json").data["id"])


def test_what_is_new_comes_into_the_corpus_and_what_is_not_stays(
    run: Callable[..., Any], site: Site, feed: str
) -> None:
    first = run("refresh", "--json")
    assert first.code == 0
    assert first.data == {
        "came": 1,
        "failed": 0,
        "added": 1,
        "updated": 0,
        "unchanged": 0,
        "left": 0,
        "sources": [
            {
                "id": feed,
                "url": site.root + "/feed",
                "came": True,
                "added": 1,
                "updated": 0,
                "unchanged": 0,
                "left": 0,
                "failures": [],
            }
        ],
    }
    (record,) = run("corpus", "list", "--json").data
    assert record["publisher"] == "Dishub"
    again = run("refresh", feed)
    assert again.code == 0
    assert again.out == (
        f"{feed}: 0 catatan baru, 0 diperbarui, 2 dokumen tetap\n"
        "Sumber: 1 terambil, 0 gagal. Catatan: 0 baru, 0 diperbarui.\n"
    )
    assert "Sources: 1 came, 0 failed" in run("--lang", "en", "refresh").out


@pytest.mark.usefixtures("feed")
def test_one_that_fails_is_told_and_the_others_come(run: Callable[..., Any], site: Site) -> None:
    dead = run("sources", "add", site.root + "/hilang", "--json").data["id"]
    result = run("refresh")
    assert result.code == 1
    assert f"{dead}: gagal diambil\n  {site.root}/hilang: " in result.out
    assert "Sumber: 1 terambil, 1 gagal. Catatan: 1 baru" in result.out
    alone = run("refresh", dead, "--json")
    assert (alone.code, alone.data["came"], alone.data["failed"]) == (2, 0, 1)
    assert "answers 404" in alone.data["sources"][0]["failures"][0]["reason"]


def test_a_private_address_is_fetched_only_where_it_is_allowed(
    run: Callable[..., Any], site: Site, feed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CEKFAKTA_ALLOW_PRIVATE_HOSTS", "lain.example")
    site.asked.clear()
    refused = run("refresh", feed)
    assert refused.code == 2
    assert "CEKFAKTA_ALLOW_PRIVATE_HOSTS" in refused.out
    assert site.asked == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no source is followed"),
        (["tidak-ada"], "no source has the id"),
        (["bnpb"], "is the site of an institution"),
        (["--every", "0"], "--every"),
        (["--every", "nan"], "--every"),
    ],
)
def test_what_cannot_be_refreshed_is_refused(
    run: Callable[..., Any], tmp_path: Path, arguments: list[str], said: str
) -> None:
    refused = run("refresh", *arguments)
    assert (refused.code, refused.out) == (2, "")
    assert said in refused.err
    assert list(tmp_path.iterdir()) == []


def test_many_failures_of_one_source_are_named_in_part(run: Callable[..., Any], site: Site) -> None:
    gone = [f"{site.root}/{number}" for number in range(7)]
    run("sources", "add", site.says("/feed", rss(*gone), **XML))
    result = run("refresh")
    assert result.code == 1
    assert result.out.count("answers 404") == 5
    assert "… dan 2 kegagalan lagi" in result.out
    assert len(run("refresh", "--json").data["sources"][0]["failures"]) == 7


@pytest.mark.usefixtures("feed")
def test_it_goes_on_until_it_is_interrupted(
    run: Callable[..., Any], site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        site.says("/a", release("Melati", "Ralat."))
        if len(pauses) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(refreshing.time, "sleep", pause)
    result = run("refresh", "--every", "5", "--json")
    assert (result.code, pauses) == (130, [300.0, 300.0])
    first, second = map(json.loads, result.out.splitlines())
    assert (first["added"], second["updated"]) == (1, 1)


@pytest.mark.usefixtures("feed", "interrupts")
def test_a_run_that_is_interrupted_reports_what_it_did(run: Callable[..., Any], site: Site) -> None:
    class Stopping:
        def __call__(self, handler: object) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.2)

    site.answers["/lama"] = Stopping()
    run("sources", "add", site.root + "/lama")
    result = run("refresh", "--json")
    assert result.code == 130
    assert [source["added"] for source in result.data["sources"]] == [1]


def test_killed_at_any_moment_nothing_is_lost_or_doubled(
    run: Callable[..., Any], site: Site, tmp_path: Path
) -> None:
    pages = [site.says(f"/{name}", release(name)) for name in ("Melati", "Mawar", "Kamboja")]
    run("sources", "add", site.says("/feed", rss(*pages), **XML))
    for seen in (2, 4, 5):  # after the feed, between pages, after the last
        site.asked.clear()
        command = [*PROGRAM, "--corpus", str(tmp_path / "corpus.sqlite"), "refresh"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while len(site.asked) < seen and process.poll() is None:
            time.sleep(0.005)
        process.kill()
        process.wait()
    run("refresh")
    assert run("refresh", "--json").data["added"] == 0
    records = run("corpus", "list", "--json").data
    assert sorted(record["url"] for record in records) == sorted(pages)
    assert run("corpus", "verify", "--json").data["agrees"]
