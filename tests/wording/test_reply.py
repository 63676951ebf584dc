"""The reply to the group: what was found, from whom, of when, how surely; nothing private."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from cekfakta.report import Verdict
from cekfakta.terms import Act, Label
from cekfakta.types import Claim
from cekfakta.wording.registry import WORDINGS
from cekfakta.wording.reply import MOST_LISTED, reply_text, share_address

ID, EN = WORDINGS["id"], WORDINGS["en"]


def saying(verdict: Verdict, text: str) -> Verdict:
    return replace(verdict, claim=replace(verdict.claim, text=text))


def test_a_reply_names_answer_quote_source_date_and_link(samples: Any) -> None:
    reply = reply_text(samples.report_of(samples.refuted), ID)
    for part in (
        "❌ Tidak benar, menurut pemeriksa fakta Tim Periksa",
        "Sebaiknya jangan diteruskan.",
        samples.refuted.claim.text,
        samples.denying.title,
        samples.denying.quote,
        "Tim Periksa, 2 Mei 2024",
        samples.denying.url,
    ):
        assert part in reply
    assert "resmi" not in reply


def test_every_refuted_claim_is_named_with_its_source_and_what_is_confirmed(samples: Any) -> None:
    other = saying(samples.refuted, "Guru mendapat laptop gratis.")
    seeming = replace(saying(samples.refuted, "Siswa mendapat motor."), probability=0.56)
    report = samples.report_of(other, seeming, samples.supported, samples.unverified)
    reply = reply_text(report, ID)
    assert "❌ Tidak benar: “Guru mendapat laptop gratis.”" in reply
    assert "❌ Tampaknya tidak benar: “Siswa mendapat motor.”" in reply
    assert "✅ Kemungkinan besar benar: “Tol Lembah Hijau gratis dua pekan.”" in reply
    assert "❔ Belum ada keterangan yang cukup: 1 hal lain" in reply
    assert reply.count(samples.denying.url) == 2
    assert reply.count(samples.supporting.url) == 1


def test_a_long_list_is_cut_for_a_phone(samples: Any) -> None:
    many = [saying(samples.refuted, f"Kabar nomor {n} yang panjang. " * 20) for n in range(20)]
    reply = reply_text(samples.report_of(*many), ID)
    assert reply.count("❌ Tidak benar: ") == MOST_LISTED[Label.REFUTED]
    assert "dan 14 lagi yang tidak benar" in reply
    assert len(reply) < 3000


@pytest.mark.parametrize("name", ["corrected", "advised", "retold"])
def test_a_message_that_agrees_is_confirmed(samples: Any, name: str) -> None:
    reply = reply_text(samples.report_of(getattr(samples, name)), ID)
    assert "✅" in reply
    assert "❌" not in reply
    assert "BERTENTANGAN" not in reply
    assert "jangan diteruskan" not in reply


def test_a_denied_story_is_not_quoted_as_if_it_were_true(samples: Any) -> None:
    alone = reply_text(samples.report_of(samples.retold), ID)
    listed = reply_text(samples.report_of(samples.retold, samples.supported), ID)
    for reply in (alone, listed):
        assert "Memang tidak benar: “Pelajar mendapat kuota 35 GB gratis.”" in reply


@pytest.mark.parametrize("label", [Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE])
def test_a_story_that_is_denied_is_quoted_as_denied(samples: Any, label: Label) -> None:
    verdict = replace(samples.retold, label=label)
    said = "Pesan ini membantah kabar: “Pelajar mendapat kuota 35 GB gratis.”"
    assert f"\n\n{said}" in reply_text(samples.report_of(verdict), ID)
    listed = reply_text(samples.report_of(verdict, samples.supported), ID)
    assert listed.count("“Pelajar") == listed.count(said)
    if label is Label.REFUTED:
        assert f"❌ Bantahan yang tidak tepat. {said}" in listed


def test_a_question_is_answered_with_the_record(samples: Any) -> None:
    reply = reply_text(samples.report_of(samples.asked), ID)
    assert f"Pertanyaan ini ada jawabannya: {samples.hoax.title}" in reply
    assert "Kabar yang ditanyakan dinilai: salah." in reply
    assert samples.denying.quote in reply
    assert samples.denying.url in reply
    assert "❌" not in reply
    listed = reply_text(samples.report_of(samples.supported, samples.asked), ID)
    assert "❔ Pertanyaan yang ada jawabannya: “Apa benar" in listed


def test_a_question_nobody_answers(samples: Any) -> None:
    asked = replace(samples.asked, related=())
    reply = reply_text(samples.report_of(asked), ID)
    assert "Belum ada catatan yang menjawab pertanyaan ini" in reply
    assert "turnbackhoax.id" in reply


def test_a_reply_passes_on_no_address_that_opens_another_site(samples: Any) -> None:
    for url, passed_on in (
        ("https://evil.example\\@bpom.go.id/", ""),
        ("https://bpоm.go.id/", "https://xn--bpm-ted.go.id/"),
    ):
        citation = replace(samples.denying, url=url)
        verdict = replace(samples.refuted, citations=(citation,))
        reply = reply_text(samples.report_of(verdict), ID)
        assert url not in reply and passed_on in reply


def test_a_conflict_gives_both_sides(samples: Any) -> None:
    reply = reply_text(samples.report_of(samples.conflicting), EN)
    assert samples.supporting.quote in reply
    assert samples.denying.quote in reply


def test_an_unverified_message_asks_for_patience_and_says_whom_to_ask(samples: Any) -> None:
    report = samples.report_of(samples.unverified, text="Vaksin baru berbahaya")
    reply = reply_text(report, ID)
    assert "❔ Belum ada keterangan yang cukup" in reply
    assert "belum tentu salah dan belum tentu benar" in reply
    assert "1500-567" in reply
    assert "cekfakta.com" in reply


def test_a_bare_link_is_answered_and_not_passed_on(samples: Any) -> None:
    links = ("https://bpom-go.id/hadiah", "https://cekbansos.kemensos.go.id")
    reply = reply_text(samples.report_of(links=links), ID)
    assert "Pesan ini hanya berisi tautan" in reply
    assert "bpom-go.id" not in reply
    assert "[tautan] mirip alamat resmi pemerintah Indonesia" in reply
    assert "cekbansos.kemensos.go.id adalah alamat resmi pemerintah" in reply


def test_nothing_to_check_no_reply(samples: Any) -> None:
    assert reply_text(samples.report_of(), ID) == ""


def test_private_numbers_and_links_are_masked_and_long_claims_cut(samples: Any) -> None:
    text = "Hubungi 081234567890 atau bit.ly/kuota-palsu untuk kuota. " + "panjang " * 100
    verdict = replace(samples.unverified, claim=Claim(text, 0, len(text)))
    reply = reply_text(samples.report_of(verdict), ID)
    assert "081234567890" not in reply
    assert "bit.ly" not in reply
    assert "[tautan]" in reply
    assert len(reply) < 900


def test_private_numbers_in_a_record_are_masked_too(samples: Any) -> None:
    quote = "Penipu memakai nomor 081234567890 untuk menghubungi korban."
    citation = replace(samples.denying, quote=quote, title="Nomor 081234567890 penipuan")
    reply = reply_text(samples.report_of(replace(samples.refuted, citations=(citation,))), ID)
    assert "081234567890" not in reply
    assert reply.count("[telepon]") == 2


def test_an_address_that_is_no_web_page_is_left_out(samples: Any) -> None:
    citation = replace(samples.denying, url="javascript:alert(1)", published=None)
    verdict = replace(samples.refuted, citations=(citation,))
    reply = reply_text(samples.report_of(verdict), ID)
    assert "javascript" not in reply
    assert "tanpa tanggal" in reply


@pytest.mark.parametrize("act", list(Act))
@pytest.mark.parametrize("label", list(Label))
@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_every_answer_reads_whole(samples: Any, words: Any, label: Label, act: Act) -> None:
    verdict = replace(samples.refuted, label=label, claim=replace(samples.refuted.claim, act=act))
    for report in (samples.report_of(verdict), samples.report_of(verdict, samples.unverified)):
        reply = reply_text(report, words)
        assert "{" not in reply
        assert "\n\n\n" not in reply
        assert not re.search(r"\bkami\b", reply, re.IGNORECASE)


def test_sharing_opens_whatsapp_with_the_text() -> None:
    assert share_address("a & b\n?") == "https://wa.me/?text=a%20%26%20b%0A%3F"
