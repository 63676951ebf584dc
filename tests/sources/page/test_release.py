import json
from datetime import date
from pathlib import Path

import pytest

from cekfakta.errors import InputError
from cekfakta.sources.page.charset import decode_page
from cekfakta.sources.page.release import statement_from_page
from cekfakta.sources.page.shown import MAX_PAGE_CHARACTERS

TESTS = Path(__file__).resolve().parents[2]
PAGES = TESTS / "sources" / "pages"
CASES = [json.loads(line) for line in (TESTS / "golden" / "pages.jsonl").read_text().splitlines()]
SEED = TESTS.parent.parent / "shared" / "examples" / "rilis-polres-lampung-selatan.txt"


def read(name):
    return statement_from_page(decode_page((PAGES / name).read_bytes(), name), PAGES / name)


def test_every_page_has_a_case():
    assert {case["page"] for case in CASES} == {path.name for path in PAGES.iterdir()}


def test_the_id_is_stable_readable_and_differs_between_pages():
    ids = [read(case["page"]).id for case in CASES]
    assert ids == [read(case["page"]).id for case in CASES]
    assert len(set(ids)) == len(ids)
    assert "suara-pantura-2025-05-14-satlantas-tegaskan" in " ".join(ids)


def test_an_updated_page_at_the_same_address_keeps_its_id():
    page = (PAGES / "wordpress.html").read_text()
    updated = page.replace("menghapusnya dan", "menghapusnya segera dan")
    assert statement_from_page(updated, "b.html").id == read("wordpress.html").id


def test_plain_prose_without_a_page_around_it_is_kept_whole():
    text = "Polres Mawar memastikan pesan berantai itu palsu. Warga diminta tenang."
    statement = statement_from_page(text, "https://polres.example/1")
    assert statement.text == text
    assert statement.url == "https://polres.example/1"
    assert statement.publisher == "polres.example"


@pytest.mark.parametrize(
    ("content", "wish"),
    [
        ("", "want 1 to"),
        ("<html><body></body></html>", "want 1 to"),
        ("kata " * (MAX_PAGE_CHARACTERS // 4), "save only the release"),
        ("Kabar itu sama sekali tidak benar menurut polisi setempat. " * 3000, "want 1 to 100000"),
    ],
)
def test_a_page_without_a_usable_release_says_what_to_do(content, wish):
    with pytest.raises(InputError, match=wish):
        statement_from_page(content, "x.html")


def test_scripts_and_markup_do_not_reach_the_text():
    page = (PAGES / "tribratanews.html").read_text()
    assert "<" not in statement_from_page(page, "a.html").text
    assert "iklan" not in statement_from_page(page, "a.html").text


def test_nothing_is_printed(capfd):
    with pytest.raises(InputError):
        statement_from_page("<html><body><p></p></body></html>", "x.html")
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(not SEED.exists(), reason="the example release is not beside the checkout")
def test_the_example_release():
    statement = statement_from_page(SEED.read_text(), SEED)
    assert statement.title == (
        "Dialog Kamtibmas hingga Doa Bersama, Polres Lampung Selatan Ciptakan Cooling System "
        "Pilkada 2024"
    )
    assert statement.published == date(2024, 9, 28)
    assert statement.publisher == "BuserNet.co.id"
    paragraphs = statement.text.split("\n")
    assert len(paragraphs) == 9
    assert paragraphs[0].startswith("Lampung Selatan – Kapolres")
    assert paragraphs[-1].endswith("tandas mantan Kapolres Metro tersebut.")
    assert statement.text.count("“") == 3
