"""A served corpus is indexed beside the checks, which go on with what is indexed so far."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.store import Store
from cekfakta.service.following import Following

AT_ONCE_SECONDS = 1.0
IN_TIME_SECONDS = 20.0


class Slow:
    """Encodes passages only when let; a query at once."""

    def __init__(self, encoder: Any) -> None:
        self._encoder = encoder
        self.fingerprint, self.dimensions = encoder.fingerprint, encoder.dimensions
        self.asked = threading.Event()
        self.go_on = threading.Event()
        self.go_on.set()

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return self._encoder.encode_query(text)

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.set()
        assert self.go_on.wait(IN_TIME_SECONDS)
        return self._encoder.encode_passages(texts)


@pytest.fixture
def slow(encoder: Any) -> Iterator[Slow]:
    slow = Slow(encoder)
    yield slow
    slow.go_on.set()


@pytest.fixture
def corpus(path: Path, slow: Slow, kinship: Any, statement: Any) -> Iterator[Corpus]:
    with Corpus.open(path, slow, kinship) as corpus:
        corpus.add([statement(1)])
        yield corpus


@pytest.fixture
def following(corpus: Corpus) -> Iterator[Following]:
    following = Following(corpus, every=0.02)
    following.start()
    yield following
    following.stop()


def add_elsewhere(path: Path, *statements: Any) -> None:
    """Add records as another process does, which indexes nothing here."""
    store = Store.open(path)
    store.add(statements)
    store.close()


def at_once(act: Callable[[], Any]) -> Any:
    began = time.monotonic()
    result = act()
    assert time.monotonic() - began < AT_ONCE_SECONDS
    return result


def in_time(met: Callable[[], bool]) -> None:
    deadline = time.monotonic() + IN_TIME_SECONDS
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.usefixtures("following")
def test_nobody_waits_for_what_another_process_added(
    corpus: Corpus, slow: Slow, path: Path, statement: Any
) -> None:
    slow.asked.clear()
    slow.go_on.clear()
    add_elsewhere(path, *(statement(number) for number in range(2, 40)))
    assert slow.asked.wait(IN_TIME_SECONDS)
    checker = Checker(corpus, Fixed(), slow)
    assert [h.passage.statement_id for h in at_once(lambda: corpus.dense("kantor", 99))] == ["s1"]
    assert at_once(lambda: corpus.lexical("kantor cabang", 99))
    assert at_once(lambda: corpus.family("s1")).members
    assert at_once(lambda: checker.search("kantor cabang"))
    slow.go_on.set()
    in_time(lambda: len(corpus.dense("kantor", 99)) == 39)
    assert len(corpus.lexical("kantor", 99)) == 39


class Fixed:
    fingerprint = "fixed"

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Any]:
        raise AssertionError("nothing is weighed here")


@pytest.mark.usefixtures("following")
def test_links_are_read_while_new_ones_are_made(
    corpus: Corpus, kinship: Any, path: Path, statement: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, go_on = threading.Event(), threading.Event()
    related = kinship.related

    def slowly(one: Any, other: Any) -> Any:
        asked.set()
        assert go_on.wait(IN_TIME_SECONDS)
        return related(one, other)

    monkeypatch.setattr(kinship, "related", slowly)
    circulating = {"kind": "circulating"}
    add_elsewhere(
        path,
        *(statement(number, f"kuota gratis {number}", **circulating) for number in range(2, 5)),
    )
    assert asked.wait(IN_TIME_SECONDS)
    assert len(at_once(lambda: corpus.family("s2")).members) == 1
    go_on.set()
    in_time(lambda: len(corpus.family("s2").members) == 3)


@pytest.mark.usefixtures("following")
def test_a_record_that_went_is_left_out_before_it_is_unlinked(
    corpus: Corpus, path: Path, statement: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_elsewhere(path, *(statement(n, f"kuota {n}", kind="circulating") for n in (2, 3)))
    in_time(lambda: len(corpus.family("s2").members) == 2)
    monkeypatch.setattr(corpus, "refresh", lambda progress=None: None)
    corpus.remove("s3")
    assert [member.statement_id for member in corpus.family("s2").members] == ["s2"]
    assert list(corpus.families()) == []


def test_it_stops_between_two_batches(
    corpus: Corpus, slow: Slow, path: Path, statement: Any
) -> None:
    before = set(threading.enumerate())
    following = Following(corpus, every=0.02)
    following.start()
    slow.asked.clear()
    slow.go_on.clear()
    add_elsewhere(path, *(statement(number) for number in range(2, 60)))
    assert slow.asked.wait(IN_TIME_SECONDS)
    timer = threading.Timer(0.1, slow.go_on.set)
    timer.start()
    following.stop()
    timer.join()
    assert set(threading.enumerate()) == before
    assert len(corpus.dense("kantor", 99)) == 59  # searches index again


def test_a_failure_is_logged_and_the_next_round_goes_on(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    rounds: list[int] = []
    text = "kabar rahasia"

    def refresh(progress: Any = None) -> None:
        rounds.append(len(rounds))
        if len(rounds) == 2:
            raise OSError(text)

    monkeypatch.setattr(corpus, "refresh", refresh)
    following = Following(corpus, every=0.01)
    following.start()
    in_time(lambda: len(rounds) > 3)
    following.stop()
    assert "unexpected OSError" in caplog.text
    assert text not in caplog.text
