"""Search results and the preview of a batch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cekfakta.page.results import statements_html, table_html
from cekfakta.wording.registry import WORDINGS

ID = WORDINGS["id"]


def test_statements_come_in_order_with_their_source(samples: Any) -> None:
    html = statements_html([samples.hoax, samples.toll], ID)
    assert html.index(samples.hoax.title) < html.index(samples.toll.title)
    assert "Hasil periksa fakta" in html
    assert "Kabarnya: salah" in html
    assert "28 September 2024" in html
    assert "2 catatan" in html


def test_a_long_statement_opens_on_demand(samples: Any) -> None:
    html = statements_html([replace(samples.toll, text="kata " * 100)], ID)
    assert "<details><summary>Baca isinya</summary>" in html


def test_a_statement_says_how_long_it_holds(samples: Any) -> None:
    expiring = replace(samples.toll, expires=date(2024, 10, 12))
    assert "berlaku sampai 12 Oktober 2024" in statements_html([expiring], ID)
    replaced = replace(samples.toll, superseded_by="baru")
    assert "sudah diganti" in statements_html([replaced], ID)


def test_cells_and_fields_stay_text(samples: Any) -> None:
    hostile = "<script>alert(1)</script>"
    made = table_html([hostile], [[hostile]], hostile)
    made += statements_html([replace(samples.hoax, title=hostile, claim=hostile, url=hostile)], ID)
    assert "<script" not in made
