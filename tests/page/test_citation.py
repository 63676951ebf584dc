"""Where a quote stands, and the site that its link leads to."""

from __future__ import annotations

from cekfakta.page.citation import origin
from cekfakta.wording.registry import WORDINGS

ID = WORDINGS["id"]


def test_the_origin_links_to_the_site_that_it_names() -> None:
    made = origin("BPOM", "1 Juli 2025", "https://www.bpom.go.id/berita", ID)
    assert "BPOM · 1 Juli 2025 · " in made
    assert 'href="https://www.bpom.go.id/berita"' in made
    assert "bpom.go.id</a>" in made


def test_an_address_that_opens_another_site_is_neither_named_nor_linked() -> None:
    for url in ("https://evil.example\\@bpom.go.id/", "https://bpom.go.id@evil.example/"):
        assert origin("BPOM", "", url, ID) == '<span class="cf-origin">BPOM</span>'


def test_a_look_alike_is_named_in_plain_letters() -> None:
    made = origin("", "", "https://bpоm.go.id/", ID)
    assert "xn--bpm-ted.go.id</a>" in made
    assert 'href="https://xn--bpm-ted.go.id/"' in made
