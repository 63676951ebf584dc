"""The first sentences of an answer: they say what the message does, from whom, and how surely."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cekfakta.report import Verdict
from cekfakta.terms import Act, Kind, Label
from cekfakta.wording.answer import Answer
from cekfakta.wording.headline import (
    MOST_LINKS,
    PUBLISHER_CHARACTERS,
    explanation,
    finding,
    headline,
    in_short,
    sources,
    tally,
)
from cekfakta.wording.registry import WORDINGS

ID, EN = WORDINGS["id"], WORDINGS["en"]


def acting(verdict: Verdict, act: Act) -> Verdict:
    return replace(verdict, claim=replace(verdict.claim, act=act))


@pytest.mark.parametrize(
    ("name", "indonesian", "english"),
    [
        (
            "refuted",
            "Tidak benar, menurut pemeriksa fakta Tim Periksa",
            "Not true, according to fact-checker Tim Periksa",
        ),
        (
            "supported",
            "Kemungkinan besar benar, menurut Kementerian Jalan",
            "Most likely true, according to Kementerian Jalan",
        ),
        (
            "corrected",
            "Pesan ini benar: kabar yang dibantahnya memang salah, menurut pemeriksa fakta Tim "
            "Periksa",
            "This message is true: the story that it denies is indeed false, according to "
            "fact-checker Tim Periksa",
        ),
        (
            "advised",
            "Kemungkinan besar anjuran atau peringatan ini sesuai dengan keterangan pemeriksa "
            "fakta Tim Periksa",
            "Most likely this advice or warning agrees with fact-checker Tim Periksa",
        ),
        (
            "retold",
            "Kabar yang dibantah pesan ini memang tidak benar, menurut pemeriksa fakta Tim Periksa",
            "The story that this message denies is indeed untrue, according to fact-checker Tim "
            "Periksa",
        ),
        (
            "asked",
            "Jawabannya ada di catatan ini: Salah: kuota 35 GB gratis untuk semua pelajar",
            "The answer is in this record: Salah: kuota 35 GB gratis untuk semua pelajar",
        ),
        ("conflicting", "Sumber berbeda pendapat tentang hal ini", "Sources disagree about this"),
        (
            "unverified",
            "Belum ada keterangan yang cukup",
            "There is not enough information yet",
        ),
    ],
)
def test_the_headline_answers_what_the_message_does(
    samples: Any, name: str, indonesian: str, english: str
) -> None:
    report = samples.report_of(getattr(samples, name))
    assert headline(report, ID) == indonesian
    assert headline(report, EN) == english


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (0.95, "Tidak benar, menurut"),
        (0.80, "Kemungkinan besar tidak benar, menurut"),
        (0.56, "Tampaknya tidak benar, menurut"),
    ],
)
def test_how_sure_is_said_in_words(samples: Any, probability: float, said: str) -> None:
    report = samples.report_of(replace(samples.refuted, probability=probability))
    assert headline(report, ID).startswith(said)
    assert "%" not in headline(report, ID) + "".join(explanation(report, ID))


@pytest.mark.parametrize("act", [Act.CORRECTS, Act.RETELLS])
def test_a_denial_that_is_refuted_is_not_said_of_the_story(samples: Any, act: Act) -> None:
    report = samples.report_of(acting(samples.refuted, act))
    assert headline(report, ID) == (
        "Bantahan di pesan ini tidak tepat: kabar yang dibantah justru benar, menurut pemeriksa "
        "fakta Tim Periksa"
    )
    assert tally(report, ID) == "Dari 1 hal yang diperiksa: 1 bantahan yang tidak tepat."
    assert "Sebaiknya jangan diteruskan" in " ".join(explanation(report, ID))


def test_a_correction_among_several_claims_does_not_make_the_message_true(samples: Any) -> None:
    report = samples.report_of(samples.corrected, samples.unverified)
    assert headline(report, ID) == (
        "Bantahan di pesan ini benar, menurut pemeriksa fakta Tim Periksa"
    )
    assert finding(samples.corrected, ID) == (
        "Bantahan ini benar, menurut pemeriksa fakta Tim Periksa"
    )


@pytest.mark.parametrize("act", [Act.CORRECTS, Act.ADVISES, Act.RETELLS])
def test_a_denial_or_warning_without_a_record_is_not_put_in_doubt(samples: Any, act: Act) -> None:
    still_open = acting(samples.unverified, act)
    alone = explanation(samples.report_of(still_open), ID)
    assert "Ini bukan berarti pesan Anda salah." in alone[0]
    partly = " ".join(explanation(samples.report_of(still_open, samples.supported), ID))
    assert "Bagian yang belum jelas bukan berarti salah." in partly
    for said in (*alone, partly):
        assert "diteruskan" not in said
    asserting = explanation(samples.report_of(samples.unverified), ID)
    assert asserting[0].startswith("Pesan ini belum tentu salah dan belum tentu benar.")


@pytest.mark.parametrize("act", [Act.ADVISES, Act.RETELLS])
def test_no_message_that_agrees_is_told_not_to_be_passed_on(samples: Any, act: Act) -> None:
    report = samples.report_of(acting(samples.supported, act))
    said = " ".join((headline(report, ID), *explanation(report, ID)))
    assert "jangan" not in said
    of_the_story = "kabar yang dibantah pesan ini memang tidak benar"
    assert "tidak benar" not in said.lower().replace(of_the_story, "")
    assert "sertakan sumbernya" in said


def test_a_question_is_never_called_untrue(samples: Any) -> None:
    for verdict in (samples.asked, acting(samples.refuted, Act.ASKS)):
        report = samples.report_of(verdict)
        assert "tidak benar" not in headline(report, ID).lower()
        assert "jangan diteruskan" not in " ".join(explanation(report, ID))


def test_what_the_record_found_is_said_to_who_asks(samples: Any) -> None:
    assert "Kabar yang ditanyakan dinilai: salah." in explanation(
        samples.report_of(samples.asked), ID
    )


def test_one_untrue_part_does_not_make_the_whole_message_untrue(samples: Any) -> None:
    report = samples.report_of(samples.refuted, samples.supported, samples.unverified)
    assert headline(report, ID).startswith("Ada yang tidak benar di pesan ini, menurut")
    assert finding(samples.refuted, ID).startswith("Tidak benar, menurut")
    assert tally(report, ID) == "Dari 3 hal yang diperiksa: 1 tidak benar, 1 benar, 1 belum jelas."
    assert tally(report, ID) in explanation(report, ID)
    assert "hal yang diperiksa" not in explanation(samples.report_of(samples.refuted), ID)[0]


def test_headline_and_shade_are_those_of_the_deciding_verdict(samples: Any) -> None:
    surer = replace(samples.refuted, probability=0.99)
    report = replace(
        samples.report_of(surer, samples.refuted),
        deciding=replace(samples.refuted, probability=0.56),
    )
    assert headline(report, ID).startswith("Tampaknya ada yang tidak benar")


def test_both_sides_of_a_conflict_are_named(samples: Any) -> None:
    said = explanation(samples.report_of(samples.conflicting), ID)
    assert said[0] == (
        "Sejalan dengan pesan: Kementerian Jalan. Membantah: pemeriksa fakta Tim Periksa."
    )


def test_nobody_is_called_official_whom_the_record_does_not_know_for_one(samples: Any) -> None:
    for verdict in (samples.refuted, samples.supported, samples.corrected):
        assert "resmi" not in headline(samples.report_of(verdict), ID)


def test_sources_are_few_and_short_and_never_missing(samples: Any) -> None:
    cited = samples.supporting
    many = [replace(cited, publisher=f"Penerbit {n}") for n in range(5)]
    assert sources([*many, *many], ID) == "Penerbit 0 dan Penerbit 1"
    checkers = [replace(samples.denying, publisher=name) for name in ("Tempo", "Kompas.com")]
    assert sources(checkers, ID) == "pemeriksa fakta Tempo dan Kompas.com"
    assert sources([checkers[0], cited], ID) == "Kementerian Jalan dan pemeriksa fakta Tempo"
    assert sources([replace(cited, publisher="")], ID) == "catatan yang ditemukan"
    assert sources([replace(cited, publisher="", kind=Kind.FACTCHECK)], ID) == "pemeriksa fakta"
    both = [
        replace(cited, publisher="Tempo"),
        replace(cited, publisher="Tempo", kind=Kind.FACTCHECK),
    ]
    assert sources(both, ID) == "Tempo"
    assert sources([], ID) == "catatan yang ditemukan"
    long = replace(cited, publisher="Badan\n" * 50)
    assert len(sources([long], ID)) < PUBLISHER_CHARACTERS + 3
    assert "\n" not in sources([long], ID)


def test_braces_in_a_record_are_only_text(samples: Any) -> None:
    cited = replace(samples.denying, publisher="{sources} {0}")
    report = samples.report_of(replace(samples.refuted, citations=(cited,)))
    assert headline(report, ID).endswith("pemeriksa fakta {sources} {0}")


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("https://cekbansos.kemensos.go.id/x", "adalah alamat resmi pemerintah"),
        ("https://data.bmkg.go.id/x", "alamat resmi pemerintah (BMKG), karena berakhiran .go.id"),
        ("https://turnbackhoax.id/x", "turnbackhoax.id adalah alamat TurnBackHoax (MAFINDO)."),
        ("https://bpom-go.id/hadiah", "mirip alamat resmi pemerintah Indonesia, tetapi bukan"),
        ("https://bpom.go.id.hadiah.example", "mirip alamat resmi pemerintah Indonesia"),
        ("https://hadiah.example", "bukan alamat pemerintah. Itu belum tentu berbahaya"),
        ("https://www.health.gov.au", "health.gov.au tampaknya alamat pemerintah negara lain"),
        ("https://evil.example\\@bpom.go.id/", "alamatnya tidak jelas"),
    ],
)
def test_a_bare_link_is_told_official_or_not(samples: Any, link: str, said: str) -> None:
    lines = explanation(samples.report_of(links=(link,)), ID)
    assert said in lines[0]
    assert "tidak membuka tautan" in lines[1]
    assert any(".go.id" in line for line in lines[2:])


def test_links_and_pins_are_warned_of_wherever_nothing_is_decided(samples: Any) -> None:
    linked = {"links": ("https://hadiah.example",)}
    for verdict in (samples.unverified, samples.near, replace(samples.asked, related=())):
        said = explanation(samples.report_of(verdict, **linked), ID)
        assert said[-3:] == ID.report.address.link_advice
        assert not set(ID.report.address.link_advice) & set(
            explanation(samples.report_of(verdict), ID)
        )
    for verdict in (samples.refuted, samples.asked):
        assert "PIN" not in " ".join(explanation(samples.report_of(verdict, **linked), ID))


def test_a_bare_number_is_met_with_the_banks_own(samples: Any) -> None:
    report = samples.report_of(phones=("081234567890",))
    assert headline(report, ID) == "Pesan ini hanya berisi nomor telepon"
    assert any("di belakang kartu" in line for line in explanation(report, ID))
    assert "081234567890" not in "".join(explanation(report, ID))


def test_a_flood_of_links_is_cut(samples: Any) -> None:
    links = tuple(f"https://a{n}.example" for n in range(50))
    named = [line for line in explanation(samples.report_of(links=links), ID) if ".example" in line]
    assert len(named) == MOST_LINKS


def test_a_greeting_gets_a_hint(samples: Any) -> None:
    assert headline(samples.report_of(), ID) == "Tidak ada yang bisa diperiksa di pesan ini"
    assert "sapaan" in explanation(samples.report_of(), ID)[0]


def test_a_table_says_it_in_a_few_words() -> None:
    assert in_short(Answer.UNTRUE, 0.56, ID) == "Tampaknya tidak benar"
    assert in_short(Answer.OPEN, 0.56, ID) == "Belum jelas"


def test_a_label_without_citation_still_reads_well(samples: Any) -> None:
    bare = replace(samples.supported, citations=(), label=Label.SUPPORTED)
    assert headline(samples.report_of(bare), ID).endswith("menurut catatan yang ditemukan")
