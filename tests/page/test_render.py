"""A report on the page: what a reader sees for every kind of answer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cekfakta.page.render import notice_html, report_html, statement_ids
from cekfakta.terms import Label, Rating, Reason, Relation
from cekfakta.types import Citation, Claim, Difference, Family, Match, Member, Statement
from cekfakta.wording.registry import WORDINGS

ID, EN = WORDINGS["id"], WORDINGS["en"]
HOSTILE = '<img src=x onerror="alert(1)"></mark><script>alert(2)</script>${x}{{y}}'


def known(samples: Any) -> dict[str, Statement]:
    return {s.id: s for s in (samples.toll, samples.hoax)}


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("name", ["supported", "refuted", "conflicting", "unverified"])
@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_a_verdict_is_said_in_words_with_an_icon(samples: Any, name: str, words: Any) -> None:
    verdict = getattr(samples, name)
    html = report_html(samples.report_of(verdict), known(samples), words)
    assert words.report.message[verdict.label] in text_of(html)
    assert words.report.claim[verdict.label] in text_of(html)
    assert words.report.reasons[verdict.reasons[0]].replace("'", "&#x27;") in html
    assert html.count("<svg") == 2
    assert f'lang="{words.code}"' in html


def test_the_banner_says_how_many_claims_it_covers(samples: Any) -> None:
    report = samples.report_of(samples.refuted, samples.supported, samples.unverified)
    shown = text_of(report_html(report, known(samples), ID))
    assert "sangat yakin 96 % · mencakup 1 dari 3 klaim" in shown
    assert "sure 87 %" not in shown
    assert "yakin 87 %" in shown
    english = text_of(report_html(report, known(samples), EN))
    assert "very sure, 96 % · covers 1 of 3 claims" in english


def test_what_is_not_decided_has_no_confidence(samples: Any) -> None:
    html = report_html(samples.report_of(samples.unverified), {}, ID)
    assert "%" not in text_of(html)


def test_a_citation_marks_the_quote_in_its_surroundings(samples: Any) -> None:
    html = report_html(samples.report_of(samples.supported), known(samples), ID)
    assert f"<mark>{samples.supporting.quote}</mark> Setelah itu tarif" in html
    assert "Kementerian Jalan · 28 September 2024" in text_of(html)
    assert 'href="https://jalan.example/tol-lembah"' in html
    assert "Pernyataan resmi" in text_of(html)


def test_long_surroundings_are_cut(samples: Any) -> None:
    text = "awal " * 200 + samples.supporting.quote + " akhir" * 200
    start = len("awal " * 200)
    citation = replace(samples.supporting, start=start, end=start + len(samples.supporting.quote))
    report = samples.report_of(replace(samples.supported, citations=(citation,)))
    html = report_html(report, {samples.toll.id: replace(samples.toll, text=text)}, ID)
    assert "… awal" in html
    assert "akhir …" in html
    assert len(html) < 4000


@pytest.mark.parametrize("text", ["", "Isi yang sama sekali lain sekarang."])
def test_a_changed_record_leaves_the_quote_alone(samples: Any, text: str) -> None:
    changed = {samples.toll.id: replace(samples.toll, text=text)}
    html = report_html(samples.report_of(samples.supported), changed, ID)
    assert f"<blockquote><mark>{samples.supporting.quote}</mark></blockquote>" in html


def test_a_fact_check_is_tagged(samples: Any) -> None:
    html = report_html(samples.report_of(samples.refuted), known(samples), ID)
    assert "Pemeriksa fakta" in text_of(html)
    assert "Membantah" in text_of(html)


def test_both_sides_of_a_conflict_are_open(samples: Any) -> None:
    html = report_html(samples.report_of(samples.conflicting), known(samples), ID)
    assert "<details" not in html
    assert "Membenarkan" in html
    assert "Membantah" in html


def test_further_sources_wait_behind_a_summary(samples: Any) -> None:
    more = replace(samples.supported, citations=(samples.supporting,) * 3)
    html = report_html(samples.report_of(more), known(samples), ID)
    assert "2 sumber lain" in html
    assert html.index("<details") > html.index("<mark")


def test_a_similar_message_shows_what_differs(samples: Any) -> None:
    report = samples.report_of(samples.refuted, reposts=(samples.similar,))
    shown = text_of(report_html(report, known(samples), ID))
    assert "Mirip pesan yang dikenal, tetapi ada yang berbeda" in shown
    assert "Angka 50 GB 35 GB" in shown
    assert "Kemiripan 84 %" in shown
    assert "Pesan ini sudah dikenal" not in shown


def test_the_same_message_goes_before_a_similar_one(samples: Any) -> None:
    same = Match(samples.hoax.id, 0.8, Relation.SAME)
    report = samples.report_of(samples.refuted, reposts=(samples.similar, same))
    shown = text_of(report_html(report, known(samples), ID))
    assert "Pesan ini sudah dikenal" in shown
    assert "Mirip pesan" not in shown


FAMILY = Family(
    "lama",
    (
        Member("lama", HOSTILE, seen=date(2021, 3, 1)),
        Member("periksa", "Salah: kuota", denied=date(2021, 3, 4), rating=Rating.FALSE),
        Member("baru", "Kuota lagi", seen=date(2024, 3, 1)),
    ),
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ID,
            (
                "Riwayat pesan ini: 3 versi Beredar 1 Maret 2021",
                "Dibantah 4 Maret 2021 Salah: kuota (Salah) Beredar 1 Maret 2024 Kuota lagi",
                "Belum tercakup bantahan lama: Angka.",
                "Hasil pemeriksaan versi lamanya: Salah.",
            ),
        ),
        (
            EN,
            (
                "History of this message: versions known: 3 Seen 1 March 2021",
                "Denied 4 March 2021",
                "Not covered by the old denial: Number.",
            ),
        ),
    ],
    ids=["id", "en"],
)
def test_a_changed_message_shows_its_history(samples: Any, words: Any, said: Any) -> None:
    match = replace(
        samples.similar, relation=Relation.MUTATED, family=FAMILY, uncovered=("number",)
    )
    html = report_html(samples.report_of(reposts=(match,)), {}, words)
    for text in said:
        assert text in text_of(html)
    assert "<img" not in html
    assert not set("{}$`") & set(html)


def test_a_long_history_is_cut_and_a_single_version_is_none(samples: Any) -> None:
    many = replace(FAMILY, members=FAMILY.members * 50)
    match = replace(samples.similar, relation=Relation.SAME, family=many)
    html = report_html(samples.report_of(reposts=(match,)), {}, ID)
    assert "150 versi" in html
    assert html.count("<li") == 30
    alone = replace(match, family=replace(FAMILY, members=FAMILY.members[:1]))
    assert "cf-family" not in report_html(samples.report_of(reposts=(alone,)), {}, ID)


def test_a_slot_that_one_side_lacks_and_one_without_a_name(samples: Any) -> None:
    differences = (Difference("negation", "", "tidak"), Difference("warna", "merah", "biru"))
    match = replace(samples.similar, differences=differences)
    shown = text_of(report_html(samples.report_of(reposts=(match,)), {}, ID))
    assert "Kata “tidak” (tidak ada) tidak" in shown
    assert "warna merah biru" in shown


def test_a_message_without_claims(samples: Any) -> None:
    shown = text_of(report_html(samples.report_of(), {}, ID))
    assert "Tidak ada klaim yang bisa diperiksa" in shown
    assert "0 dari 0" not in shown


def test_another_language_is_named_as_the_cause(samples: Any) -> None:
    foreign = replace(samples.unverified, reasons=(Reason.NOT_INDONESIAN,))
    shown = text_of(report_html(samples.report_of(foreign), {}, ID))
    assert "tampaknya tidak berbahasa Indonesia" in shown


@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_nothing_in_a_report_becomes_markup(samples: Any, words: Any) -> None:
    statement = Statement(
        HOSTILE, samples.hoax.kind, HOSTILE, HOSTILE, HOSTILE, None, "javascript:alert(1)"
    )
    citation = Citation(
        HOSTILE,
        statement.kind,
        HOSTILE,
        HOSTILE,
        None,
        'https://a.example/"onclick="alert(1)',
        HOSTILE,
        0,
        len(HOSTILE),
        samples.denying.stance,
        0.9,
    )
    claim = Claim(HOSTILE, 0, len(HOSTILE))
    verdict = replace(samples.refuted, claim=claim, citations=(citation, citation))
    match = Match(HOSTILE, 0.9, Relation.SIMILAR, (Difference(HOSTILE, HOSTILE, HOSTILE),))
    report = samples.report_of(verdict, reposts=(match,), text=HOSTILE)
    html = report_html(report, {HOSTILE: statement}, words)
    assert not re.search(r"<(script|img)|\son\w+\s*=\s*[\"']?alert", html, re.I)
    assert 'href="javascript' not in html
    assert not set("{}$`") & set(html)
    assert html.count("<mark>") == html.count("</mark>") == 2


def test_the_receipt_is_shown(samples: Any) -> None:
    assert "korpus c0ffeec0ffee" in report_html(samples.report_of(), {}, ID)


def test_the_records_that_a_report_names(samples: Any) -> None:
    report = samples.report_of(samples.supported, reposts=(samples.similar,))
    assert statement_ids(report) == {samples.toll.id, samples.hoax.id}


def test_a_notice_is_announced() -> None:
    assert 'role="alert"' in notice_html("Kosong", "Isi dulu")


def test_every_label_has_its_own_class(samples: Any) -> None:
    for label in Label:
        report = replace(samples.report_of(samples.supported), label=label)
        assert f"cf-banner cf-{label.value}" in report_html(report, {}, ID)
