"""A report at the terminal: the same answer as on the page, in plain lines."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cekfakta.cli.render import report_lines
from cekfakta.cli.terminal import Line, printable
from cekfakta.report import Report
from cekfakta.terms import Label, Rating, Relation
from cekfakta.types import Difference, Match
from cekfakta.wording.headline import headline
from cekfakta.wording.registry import WORDINGS

ID, EN = WORDINGS["id"], WORDINGS["en"]


def said(report: Report, words: Any = ID) -> str:
    lines = (line.text if isinstance(line, Line) else line for line in report_lines(report, words))
    return "\n".join(map(printable, lines))


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "name", ["refuted", "supported", "conflicting", "unverified", "asked", "corrected", "retold"]
)
@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_the_first_line_is_the_headline(samples: Any, name: str, words: Any) -> None:
    report = samples.report_of(getattr(samples, name))
    assert said(report, words).splitlines()[0] == headline(report, words)


def test_one_claim_is_not_numbered_and_several_are(samples: Any) -> None:
    assert "1. " not in said(samples.report_of(samples.refuted))
    several = said(samples.report_of(samples.refuted, samples.supported))
    assert "1. “Pelajar mendapat" in several
    assert "2. “Tol Lembah Hijau" in several
    assert "Kemungkinan besar benar, menurut Kementerian Jalan" in several


def test_a_story_that_the_message_denies_is_not_quoted_without_a_word(samples: Any) -> None:
    assert "kuota 35 GB gratis.”\n   Memang tidak benar\n" in said(
        samples.report_of(samples.retold)
    )


def test_a_denied_story_that_is_open_is_quoted_as_denied(samples: Any) -> None:
    still_open = replace(samples.retold, label=Label.NOT_ENOUGH_EVIDENCE)
    assert "Pesan ini membantah kabar: “Pelajar mendapat" in flat(
        said(samples.report_of(still_open))
    )


def test_how_sure_is_a_word_a_shade_and_a_number_in_small_print(samples: Any) -> None:
    seeming = samples.report_of(replace(samples.refuted, probability=0.56))
    sure = next(report_lines(samples.report_of(samples.refuted), ID))
    unsure = next(report_lines(seeming, ID))
    assert isinstance(sure, Line)
    assert isinstance(unsure, Line)
    assert (sure.colour, sure.bold, sure.dim) == ("red", True, False)
    assert (unsure.colour, unsure.bold, unsure.dim) == ("red", False, True)
    assert "Tampaknya tidak benar" in unsure.text
    assert "Seberapa yakin programnya: 56%" in said(seeming)


def test_an_open_answer_names_the_nearest_and_whom_to_ask(samples: Any) -> None:
    shown = flat(said(replace(samples.report_of(samples.near), text="Gempa besok")))
    assert f"Catatan terdekat (tentang hari lain): {samples.toll.title}" in shown
    assert samples.nearest.quote in shown
    assert "Anda bisa bertanya ke: BMKG (cuaca dan gempa): bmkg.go.id TurnBackHoax" in shown
    assert "Seberapa yakin" not in shown


def test_a_question_is_answered(samples: Any) -> None:
    shown = flat(said(samples.report_of(samples.asked)))
    assert f"- Catatan yang menjawab: {samples.hoax.title}" in shown
    assert "Kabar yang ditanyakan dinilai: salah." in shown


def test_a_known_message_is_named_once(samples: Any) -> None:
    same = Match(samples.hoax.id, 0.95, Relation.SAME)
    cited = said(samples.report_of(samples.refuted, reposts=(same,)))
    assert "Pesan ini pernah beredar\n" in cited
    assert cited.count(samples.hoax.id) == 1
    alone = said(samples.report_of(samples.unverified, reposts=(same,)))
    assert f"Pesan ini pernah beredar  [{samples.hoax.id}]" in alone
    topic = replace(same, relation=Relation.SIMILAR, similarity=0.5)
    assert "beredar" not in said(samples.report_of(samples.unverified, reposts=(topic,)))


def test_a_rating_is_said_of_the_story_and_not_of_the_message(samples: Any) -> None:
    near = replace(samples.nearest, rating=Rating.ALTERED)
    shown = flat(said(samples.report_of(replace(samples.near, related=(near,)))))
    assert "Kabar yang dibahas catatan ini (bukan pesan Anda) dinilai: hasil suntingan." in shown


def test_what_differs_is_quoted_and_what_is_missing_is_not(samples: Any) -> None:
    differences = (*samples.similar.differences, Difference("negation", "Jangan", ""))
    match = replace(samples.similar, differences=differences)
    shown = flat(said(samples.report_of(samples.unverified, reposts=(match,))))
    assert "Angka: di pesan Anda “50 GB”, di pesan lama “35 GB”" in shown
    assert "atau “jangan”: di pesan Anda “Jangan”, di pesan lama (tidak ada)" in shown


def test_the_technical_data_end_it(samples: Any) -> None:
    last = said(samples.report_of(samples.refuted)).splitlines()[-1]
    assert last.startswith(
        "Data teknis (sertakan bila melaporkan kekeliruan): catatan c0ffeec0ffee"
    )


def test_nothing_in_a_record_steers_the_terminal(samples: Any) -> None:
    hostile = "\x1b[2Jhapus\x9b\u202e"
    citation = replace(samples.denying, publisher=hostile, quote=hostile, url=hostile)
    related = replace(samples.nearest, title=hostile, publisher=hostile, quote=hostile, url=hostile)
    verdict = replace(samples.refuted, citations=(citation,), related=(related,))
    shown = said(samples.report_of(verdict, samples.unverified, links=(hostile,)))
    assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
