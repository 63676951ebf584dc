"""A report on the page: what a reader sees for every kind of answer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cekfakta.page.render import notice_html, report_html, statement_ids
from cekfakta.report import Citation, Related
from cekfakta.terms import Label, Rating, Reason, Relation, Why
from cekfakta.types import Claim, Difference, Family, Match, Member, Statement
from cekfakta.wording.headline import headline
from cekfakta.wording.registry import WORDINGS

ID, EN = WORDINGS["id"], WORDINGS["en"]
HOSTILE = '<img src=x onerror="alert(1)"></mark><script>alert(2)</script>${x}{{y}}'


def known(samples: Any) -> dict[str, Statement]:
    return {s.id: s for s in (samples.toll, samples.hoax)}


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("name", ["supported", "refuted", "conflicting", "unverified", "asked"])
@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_an_answer_is_said_in_words_with_an_icon(samples: Any, name: str, words: Any) -> None:
    verdict = getattr(samples, name)
    report = samples.report_of(verdict)
    html = report_html(report, known(samples), words)
    assert headline(report, words) in text_of(html)
    assert words.report.reasons[verdict.reasons[0]].replace("'", "&#x27;") in html
    assert html.count("<svg") == 1
    assert f'lang="{words.code}"' in html


def test_each_of_several_claims_has_its_own_answer(samples: Any) -> None:
    report = samples.report_of(samples.refuted, samples.supported, samples.unverified)
    html = report_html(report, known(samples), ID)
    assert html.count("<svg") == 4
    shown = text_of(html)
    assert "Ada yang tidak benar di pesan ini" in shown
    assert "Dari 3 hal yang diperiksa: 1 tidak benar, 1 benar, 1 belum jelas." in shown
    assert "Bagian 2" in shown
    assert "Kemungkinan besar benar, menurut Kementerian Jalan" in shown


def test_one_claim_is_not_counted(samples: Any) -> None:
    shown = text_of(report_html(samples.report_of(samples.refuted), known(samples), ID))
    assert "Bagian" not in shown
    assert "diperiksa:" not in shown
    assert shown.count("Tidak benar, menurut") == 1


@pytest.mark.parametrize(
    ("probability", "shade"), [(0.95, "sure"), (0.8, "likely"), (0.56, "seeming")]
)
def test_how_sure_is_a_shade_and_a_number_in_small_print(
    samples: Any, probability: float, shade: str
) -> None:
    report = samples.report_of(replace(samples.refuted, probability=probability))
    html = report_html(report, known(samples), ID)
    assert f'class="cf-banner cf-refuted cf-{shade}"' in html
    banner, rest = html.split("</section>", 1)
    assert "%" not in banner
    fine = f'<p class="cf-fine">Seberapa yakin programnya: {round(probability * 100)}%</p>'
    assert fine in rest


def test_what_is_not_decided_has_no_certainty(samples: Any) -> None:
    for verdict in (samples.unverified, samples.near, samples.asked):
        html = report_html(samples.report_of(verdict), {}, ID)
        assert "%" not in text_of(html)
        assert 'class="cf-banner cf-not_enough_evidence"' in html


@pytest.mark.parametrize("name", ["corrected", "advised", "retold"])
def test_what_agrees_is_never_told_to_be_untrue(samples: Any, name: str) -> None:
    shown = text_of(report_html(samples.report_of(getattr(samples, name)), known(samples), ID))
    assert "Sejalan dengan pesan ini" in shown
    assert "jangan diteruskan" not in shown
    assert "Tidak benar, menurut" not in shown


def test_a_story_that_the_message_denies_is_not_quoted_without_a_word(samples: Any) -> None:
    shown = text_of(report_html(samples.report_of(samples.retold), known(samples), ID))
    assert "Pelajar mendapat kuota 35 GB gratis. Memang tidak benar" in shown
    several = samples.report_of(samples.retold, samples.supported)
    shown = text_of(report_html(several, known(samples), ID))
    assert "Pelajar mendapat kuota 35 GB gratis. Kabar yang dibantah pesan ini memang" in shown


@pytest.mark.parametrize("label", [Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE])
def test_a_denied_story_that_is_not_confirmed_is_quoted_as_denied(
    samples: Any, label: Label
) -> None:
    report = samples.report_of(replace(samples.retold, label=label))
    shown = text_of(report_html(report, known(samples), ID))
    assert "Pesan ini membantah kabar: “Pelajar mendapat kuota 35 GB gratis.”" in shown
    assert "Tidak benar, menurut" not in shown


def test_the_nearest_records_say_why_they_do_not_decide(samples: Any) -> None:
    html = report_html(samples.report_of(samples.near), known(samples), ID)
    shown = text_of(html)
    assert "Catatan terdekat tentang hari lain Pernyataan" in shown
    assert samples.toll.title in shown
    assert f"<mark>{samples.nearest.quote}</mark>" in html
    assert 'href="https://jalan.example/tol-lembah"' in html


def test_a_question_shows_the_record_that_answers_and_what_it_found(samples: Any) -> None:
    shown = text_of(report_html(samples.report_of(samples.asked), known(samples), ID))
    assert f"Jawabannya ada di catatan ini: {samples.hoax.title}" in shown
    assert "Kabar yang ditanyakan dinilai: salah." in shown
    assert "Membantah pesan ini" not in shown


def test_an_open_answer_ends_with_whom_to_ask(samples: Any) -> None:
    report = samples.report_of(samples.unverified, text="Gempa besok")
    html = report_html(report, {}, ID)
    assert "Anda bisa bertanya ke: BMKG (cuaca dan gempa): bmkg.go.id" in text_of(html)
    assert 'href="https://turnbackhoax.id"' in html
    assert "Anda bisa bertanya" not in report_html(samples.report_of(samples.refuted), {}, ID)


def test_a_bare_link_is_named_but_cannot_be_opened(samples: Any) -> None:
    html = report_html(samples.report_of(links=("https://bpom-go.id/hadiah",)), {}, ID)
    assert "bpom-go.id mirip alamat resmi pemerintah Indonesia" in text_of(html)
    assert "bpom-go.id/hadiah" not in html
    assert "https://bpom-go.id" not in html


def test_a_citation_marks_the_quote_in_its_surroundings(samples: Any) -> None:
    html = report_html(samples.report_of(samples.supported), known(samples), ID)
    assert f"<mark>{samples.supporting.quote}</mark> Setelah itu tarif" in html
    assert "Kementerian Jalan · 28 September 2024" in text_of(html)
    assert 'href="https://jalan.example/tol-lembah"' in html
    assert "Pernyataan" in text_of(html)
    assert "resmi" not in text_of(html)


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
    assert "Hasil periksa fakta" in text_of(html)
    assert "Membantah pesan ini" in text_of(html)


def test_both_sides_of_a_conflict_are_open(samples: Any) -> None:
    html = report_html(samples.report_of(samples.conflicting), known(samples), ID)
    assert "sumber lain" not in html
    assert "Sejalan dengan pesan ini" in html
    assert "Membantah pesan ini" in html


def test_further_sources_wait_behind_a_summary(samples: Any) -> None:
    more = replace(samples.supported, citations=(samples.supporting,) * 3)
    html = report_html(samples.report_of(more), known(samples), ID)
    assert "2 sumber lain" in html
    assert html.index("<details") > html.index("<mark")


def test_a_similar_message_shows_what_differs(samples: Any) -> None:
    report = samples.report_of(samples.unverified, reposts=(samples.similar,))
    shown = text_of(report_html(report, known(samples), ID))
    assert "Pernah beredar pesan yang mirip" in shown
    assert "Angka 50 GB 35 GB" in shown
    assert f"Kabarnya: salah {samples.hoax.title}" in shown
    assert "Pesan ini pernah beredar" not in shown


def test_a_known_message_that_is_cited_is_shown_once(samples: Any) -> None:
    same = Match(samples.hoax.id, 0.95, Relation.SAME)
    html = report_html(samples.report_of(samples.refuted, reposts=(same,)), known(samples), ID)
    assert "Pesan ini pernah beredar" in text_of(html)
    assert html.count(f">{samples.hoax.title}</a>") == 1
    elsewhere = report_html(
        samples.report_of(samples.unverified, reposts=(same,)), known(samples), ID
    )
    assert elsewhere.count(f">{samples.hoax.title}</a>") == 1


def test_a_record_on_the_same_topic_is_only_near(samples: Any) -> None:
    topic = Match(samples.hoax.id, 0.6, Relation.SIMILAR)
    report = samples.report_of(samples.unverified, reposts=(topic,))
    shown = text_of(report_html(report, known(samples), ID))
    assert "mirip" not in shown
    assert "Catatan terdekat serupa, tetapi belum menjawab hal ini Hasil periksa fakta" in shown
    assert f"{samples.hoax.title} Kabar yang dibahas catatan ini (bukan pesan Anda)" in shown
    assert "dinilai: salah." in shown
    assert "Catatan terdekat" not in report_html(report, {}, ID)


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
                "Dibantah 4 Maret 2021 Salah: kuota (Kabarnya: salah) "
                "Beredar 1 Maret 2024 Kuota lagi",
                "Bantahan yang lama tidak membahas: angka.",
                "Hasil pemeriksaan versi lamanya: Salah.",
            ),
        ),
        (
            EN,
            (
                "History of this message: versions known: 3 Seen 1 March 2021",
                "Denied 4 March 2021",
                "The old denial does not speak of: number.",
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
    assert "Kata “tidak” atau “jangan” (tidak ada) tidak" in shown
    assert "warna merah biru" in shown


def test_a_message_without_claims(samples: Any) -> None:
    shown = text_of(report_html(samples.report_of(), {}, ID))
    assert "Tidak ada yang bisa diperiksa di pesan ini" in shown
    assert "Anda bisa bertanya" not in shown


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
    related = Related(
        HOSTILE,
        statement.kind,
        HOSTILE,
        HOSTILE,
        None,
        "javascript:alert(1)",
        Why.CLOSE,
        HOSTILE,
        0,
        len(HOSTILE),
    )
    verdict = replace(
        samples.refuted, claim=claim, citations=(citation, citation), related=(related,)
    )
    match = Match(HOSTILE, 0.9, Relation.SIMILAR, (Difference(HOSTILE, HOSTILE, HOSTILE),))
    report = samples.report_of(verdict, reposts=(match,), text=HOSTILE)
    html = report_html(report, {HOSTILE: statement}, words)
    assert not re.search(r"<(script|img)|\son\w+\s*=\s*[\"']?alert", html, re.I)
    assert 'href="javascript' not in html
    assert not set("{}$`") & set(html)
    assert html.count("<mark>") == html.count("</mark>") == 3


def test_the_code_of_the_check_waits_behind_a_summary(samples: Any) -> None:
    html = report_html(samples.report_of(), {}, ID)
    assert ID.report.receipt.startswith("Data teknis")
    assert f'<details class="cf-receipt"><summary>{ID.report.receipt}</summary>' in html
    assert "catatan c0ffeec0ffee · model beefbeefbeef" in html
    assert "per 1 Oktober 2024" in html


def test_the_records_that_a_report_names(samples: Any) -> None:
    assert statement_ids(samples.report_of(samples.near)) == {samples.toll.id}
    report = samples.report_of(samples.supported, reposts=(samples.similar,))
    assert statement_ids(report) == {samples.toll.id, samples.hoax.id}


def test_a_notice_is_announced() -> None:
    assert 'role="alert"' in notice_html("Kosong", "Isi dulu")


def test_every_label_has_its_own_class(samples: Any) -> None:
    for label in Label:
        report = samples.report_of(replace(samples.supported, label=label))
        assert f"cf-banner cf-{label.value}" in report_html(report, {}, ID)
