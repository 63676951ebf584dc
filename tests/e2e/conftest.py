"""The page in a real browser, on a real checker with a small corpus and a rule for a model."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.known.kinship import NearCopies
from cekfakta.server.app import create_app
from cekfakta.terms import Kind, Rating
from cekfakta.types import Probabilities, Statement

STARTED_WITHIN_SECONDS = 30
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

STATEMENTS = (
    Statement(
        id="tol",
        kind=Kind.STATEMENT,
        title="Tol Lembah Hijau dibuka tanpa tarif",
        text="Pengelola jalan berbicara di Bandung. Kementerian memastikan tol Lembah Hijau dibuka "
        "tanpa tarif selama dua pekan. Pengemudi diminta membawa kartu.",
        publisher="Kementerian Jalan",
        published=date(2024, 9, 28),
        url="https://jalan.example/tol-lembah",
    ),
    Statement(
        id="kuota",
        kind=Kind.FACTCHECK,
        title="Salah: kuota 35 GB gratis untuk semua pelajar",
        text="Pesan berantai menjanjikan kuota 35 GB. Kabar pembagian kuota gratis untuk semua "
        "pelajar itu tidak benar menurut kementerian.",
        publisher="Tim Periksa",
        published=date(2024, 5, 2),
        url="https://periksa.example/kuota",
        claim="Semua pelajar mendapat kuota 35 GB gratis dari pemerintah.",
        rating=Rating.FALSE,
    ),
    *(
        Statement(
            id=f"undian-{year}",
            kind=Kind.CIRCULATING,
            title=f"Undian sepeda <b>{year}</b>",
            text=f"Panitia membagikan {count} sepeda kepada semua warga yang mengirim kartu pos "
            "ke kantor kelurahan sebelum hari kemerdekaan.",
            published=date(year, 7, 1),
        )
        for year, count in ((2021, 100), (2023, 250))
    ),
    Statement(
        id="jahat",
        kind=Kind.STATEMENT,
        title="<img src=x onerror=\"window.hacked='title'\"> Waduk Jernih aman",
        text="Balai air memastikan Waduk Jernih aman <script>window.hacked='quote'</script> dan "
        "tidak retak ${window.hacked='template'} {{window.hacked}}.",
        publisher="<b>Balai Air</b>",
        published=date(2024, 3, 1),
        url="javascript:window.hacked='link'",
    ),
)


class ByWord:
    """Evidence that shares words with the claim denies it with "tidak benar", and supports it
    with "memastikan"."""

    fingerprint = "by-word"

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        return [self._judge(premise, claim) for premise, claim in pairs]

    def _judge(self, premise: str, claim: str) -> Probabilities:
        shared = set(premise.lower().split()) & set(claim.lower().split())
        if len(shared) > 2 and "tidak benar" in premise:
            return Probabilities(0.005, 0.005, 0.99)
        if len(shared) > 2 and "memastikan" in premise:
            return Probabilities(0.99, 0.005, 0.005)
        return Probabilities(0.05, 0.9, 0.05)


@pytest.fixture(scope="session")
def uploads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where Gradio keeps what is uploaded and what can be downloaded."""
    folder = tmp_path_factory.mktemp("gradio")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADIO_TEMP_DIR", str(folder))
        yield folder


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory, uploads: Path) -> Iterator[str]:
    """Where the page is served."""
    corpus = Corpus.open(tmp_path_factory.mktemp("corpus") / "corpus.sqlite", kinship=NearCopies())
    corpus.add(STATEMENTS)
    started: list[uvicorn.Server] = []

    async def serve(checker: Checker) -> None:
        config = uvicorn.Config(create_app(checker), port=0, log_level="error", access_log=False)
        server = uvicorn.Server(config)
        started.append(server)
        await server.serve()

    with Checker(corpus, ByWord()) as checker:
        thread = threading.Thread(target=lambda: asyncio.run(serve(checker)), daemon=True)
        thread.start()
        deadline = time.monotonic() + STARTED_WITHIN_SECONDS
        while not (started and started[0].started):
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.05)
        port = started[0].servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
        started[0].should_exit = True
        thread.join(STARTED_WITHIN_SECONDS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium; without it the tests are skipped, but never on CI."""
    if BROWSER is None and os.environ.get("CI") != "true":
        pytest.skip("no chromium on this machine; install it to see the page tested")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A fresh page that fails the test when it asks another host or meets a script error."""
    yield from opened(browser, address, width=1280, height=900)


@pytest.fixture
def phone(browser: Any, address: str) -> Iterator[Any]:
    """The same page on a small phone."""
    yield from opened(browser, address, width=360, height=740)


def opened(browser: Any, address: str, width: int, height: int) -> Iterator[Any]:
    context = browser.new_context(
        viewport={"width": width, "height": height}, accept_downloads=True
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    elsewhere: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: _note_other_host(request.url, address, elsewhere))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    page.get_by_role("button", name="Periksa", exact=True).wait_for()
    yield page
    hacked = page.evaluate("window.hacked ?? null")
    context.close()
    assert not elsewhere
    assert not faults
    assert hacked is None


def _note_other_host(url: str, address: str, elsewhere: list[str]) -> None:
    if not url.startswith((address, "data:", "blob:")):
        elsewhere.append(url)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table to upload, with a message column of an unusual name and a bad row."""
    source = tmp_path / "pesan.csv"
    source.write_text(
        "nomor;isi\n"
        "1;Tol Lembah Hijau dibuka tanpa tarif selama dua pekan.\n"
        '2;"=HYPERLINK(""http://jahat.example"") semua pelajar mendapat kuota 35 GB gratis."\n'
        "3;\n",
        encoding="utf-8",
    )
    return source
