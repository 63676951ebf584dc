"""How often title, date, publisher, address and body of the golden pages are taken rightly."""

import json
from pathlib import Path

import pytest

from cekfakta.sources.page.charset import decode_page
from cekfakta.sources.page.release import statement_from_page
from cekfakta.types import Statement

TESTS = Path(__file__).resolve().parents[2]
PAGES = TESTS / "sources" / "pages"
CASES = [json.loads(line) for line in (TESTS / "golden" / "pages.jsonl").read_text().splitlines()]
FLOORS = {"title": 1.0, "published": 1.0, "publisher": 1.0, "url": 1.0, "body": 1.0}
"""Share of pages that are right at least; one that falls below it is a step back."""


@pytest.fixture(scope="module")
def read() -> dict[str, Statement]:
    contents = {case["page"]: (PAGES / case["page"]).read_bytes() for case in CASES}
    return {
        page: statement_from_page(decode_page(content, page), page)
        for page, content in contents.items()
    }


@pytest.mark.parametrize("name", FLOORS)
def test_the_floor_holds(read: dict[str, Statement], name: str) -> None:
    wrong = [case["page"] for case in CASES if taken(read[case["page"]])[name] != case[name]]
    assert 1 - len(wrong) / len(CASES) >= FLOORS[name], wrong


def test_every_page_has_a_case() -> None:
    assert {case["page"] for case in CASES} == {path.name for path in PAGES.iterdir()}
    assert len(CASES) >= 30


def taken(statement: Statement) -> dict[str, object]:
    return {
        "title": statement.title,
        "published": statement.published and statement.published.isoformat(),
        "publisher": statement.publisher,
        "url": statement.url,
        "body": statement.text.split("\n"),
    }
