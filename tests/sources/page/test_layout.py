"""A page's elements are read as the lines that a browser shows."""

import pytest
from lxml import html

from cekfakta.sources.page.layout import lines


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<p>Satu <b>dua</b>\n tiga</p><div>empat</div>lima", ["Satu dua tiga", "empat", "lima"]),
        ("satu<br>dua<br><br/>tiga", ["satu", "dua", "tiga"]),
        ("<ul><li>satu<li><p>dua</p><p>tiga</p></ul>empat", ["- satu", "- dua", "tiga", "empat"]),
        ("<ol><li>satu</li><li></li></ol>dua", ["- satu", "dua"]),
        ("<pre>satu\n  dua\n\ntiga</pre>empat\nlima", ["satu", "dua", "tiga", "empat lima"]),
        ("satu<script>x</script> dua<style>y</style>", ["satu dua"]),
        (
            "<table><tr><th>Wilayah<th>Status<tr><td>Kota <b>Melati</b><td>Siaga<br>II</table>lalu",
            ["| Wilayah | Status |", "| Kota Melati | Siaga II |", "lalu"],
        ),
        ("<table><tr><td>menu<td>" + "isi " * 60 + "</table>", ["menu", ("isi " * 60).strip()]),
        (
            "<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>",
            ["| a | b |", "| c | d |"],
        ),
        ("<table><tr><td>foto<tr><td>keterangan</table>", ["foto", "keterangan"]),
    ],
)
def test_lines_are_those_that_a_browser_shows(markup: str, shown: list[str]) -> None:
    assert lines(html.document_fromstring(f"<html><body>{markup}</body></html>")) == shown


def test_elements_may_be_left_out_and_the_rest_cut_off() -> None:
    page = html.document_fromstring("<body><p>satu</p><div>dua</div>tiga<p>empat</p>lima</body>")
    second, fourth = page.find(".//div"), page.findall(".//p")[1]
    assert lines(page, frozenset({second})) == ["satu", "tiga", "empat", "lima"]
    assert lines(page, until=fourth) == ["satu", "dua", "tiga"]
