"""The page in a real browser, on a checker that answers from a table."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cekfakta.report import Report
from cekfakta.terms import Kind, Label, Reason, Relation, Stance
from cekfakta.types import Difference, Family, Match, Member, Statement
from tests.serving import serving

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

HOSTILE = Statement(
    id="jahat",
    kind=Kind.STATEMENT,
    title="<img src=x onerror=\"window.hacked='title'\"> Waduk Jernih aman",
    text="Balai air memastikan Waduk Jernih aman <script>window.hacked='quote'</script> dan "
    "tidak retak ${window.hacked='template'} {{window.hacked}}.",
    publisher="<b>Balai Air</b>",
    published=date(2024, 3, 1),
    url="javascript:window.hacked='link'",
)
BICYCLES = Match(
    "undian-2021",
    0.93,
    Relation.MUTATED,
    (Difference("number", "400", "100"),),
    Family(
        "undian-2021",
        tuple(
            Member(f"undian-{year}", f"Undian sepeda <b>{year}</b>", seen=date(year, 7, 1))
            for year in (2021, 2023)
        ),
    ),
    ("number",),
)


def answers(samples: Any) -> dict[str, Report]:
    """The report for the first of these words that a message holds."""
    reservoir = samples.verdict(
        "<script>window.hacked=1</script> Waduk Jernih aman ${window.hacked=3} {{window.hacked=4}}",
        Label.SUPPORTED,
        0.93,
        Reason.EVIDENCE_AGREES,
        samples.cite(HOSTILE, HOSTILE.text, Stance.SUPPORTS),
    )
    foreign = samples.verdict(
        "The toll road opens tomorrow.", Label.NOT_ENOUGH_EVIDENCE, 1.0, Reason.NOT_INDONESIAN
    )
    changed = Match(samples.hoax.id, 0.92, Relation.MUTATED, samples.similar.differences)
    seeming = replace(samples.refuted, probability=0.56)
    return {
        "waduk": samples.report_of(reservoir),
        "the toll": samples.report_of(foreign),
        "sepeda": samples.report_of(samples.unverified, reposts=(BICYCLES,)),
        "pelajar mendapat kuota": samples.report_of(
            samples.refuted, samples.supported, reposts=(changed,)
        ),
        "kuota 60": samples.report_of(seeming),
        "membantah": samples.report_of(samples.retold),
        "kuota gratis itu tidak ada": samples.report_of(samples.corrected),
        **samples.answers,
    }


@pytest.fixture(scope="session")
def uploads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where Gradio keeps what is uploaded and what can be downloaded."""
    folder = tmp_path_factory.mktemp("gradio")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADIO_TEMP_DIR", str(folder))
        yield folder


@pytest.fixture(scope="session")
def address(uploads: Path, samples: Any) -> Iterator[str]:
    """Where the page is served."""
    checker = samples.checker(answers(samples), (samples.toll, samples.hoax, HOSTILE))
    with serving(checker) as served:
        yield served.address


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
    """A fresh page that fails the test when it asks another host, meets a script error or breaks
    the policy that the server sets."""
    yield from opened(browser, address, width=1280, height=900)


@pytest.fixture
def phone(browser: Any, address: str) -> Iterator[Any]:
    """The same page on a phone."""
    yield from opened(browser, address, width=390, height=844)


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
    page.on("console", lambda message: _note_breach(message.text, faults))
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


def _note_breach(said: str, faults: list[str]) -> None:
    if "Content Security Policy" in said:
        faults.append(said)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table to upload, with a message column of an unusual name and a bad row."""
    source = tmp_path / "pesan.csv"
    source.write_text(
        "nomor;isi\n"
        "1;Tol Lembah Hijau gratis selama dua pekan.\n"
        '2;"=HYPERLINK(""http://jahat.example"") semua pelajar mendapat kuota 35 GB gratis."\n'
        "3;\n",
        encoding="utf-8",
    )
    return source
