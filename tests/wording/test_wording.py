"""Words: both languages say everything, and numbers as their readers write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from string import Formatter
from typing import Any, get_args

import pytest

from cekfakta.settings import Settings
from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance, Why
from cekfakta.wording.answer import Answer, Surety
from cekfakta.wording.desks import Desk
from cekfakta.wording.links import OFFICIAL_ENDINGS
from cekfakta.wording.registry import WORDINGS, wording

ID, EN = WORDINGS["id"], WORDINGS["en"]


def strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from strings(item, f"{path}[{key}]")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from strings(item, f"{path}[{number}]")


def places(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_strings_with_the_same_places() -> None:
    indonesian, english = dict(strings(ID)), dict(strings(EN))
    assert set(indonesian) == set(english)
    assert {k: places(v) for k, v in indonesian.items()} == {
        k: places(v) for k, v in english.items()
    }
    assert all(text.strip() for text in indonesian.values())


@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_every_value_has_words(words: Any) -> None:
    report = words.report
    for names, kind in (
        (report.headline, Answer),
        (report.short, Answer),
        (report.advice, Answer),
        (report.sureness, Surety),
        (report.reasons, Reason),
        (report.stance, Stance),
        (report.kinds, Kind),
        (report.ratings, Rating),
        (report.why, Why),
        (report.known, Relation),
        (report.known_hint, Relation),
        (words.reply.more, Label),
        (report.ask.names, Desk),
    ):
        assert set(names) == set(kind)
    assert set(report.address.owners) == set(OFFICIAL_ENDINGS)
    assert set(report.cautioning) == {Answer.OPEN, Answer.PARTLY}


def read_on_the_page(words: Any) -> list[str]:
    """Every string but those of the command line, which speaks to who runs it; without places."""
    said = (text for at, text in strings(words) if not at.startswith(".command"))
    return [re.sub(r"{\w+}", "", text) for text in said]


@pytest.mark.parametrize("words", [ID, EN], ids=["id", "en"])
def test_every_sentence_is_short(words: Any) -> None:
    sentences = (part for text in read_on_the_page(words) for part in re.split(r"[.!?:·]\s", text))
    assert [sentence for sentence in sentences if len(sentence.split()) > 20] == []


def test_the_indonesian_is_plain_and_has_no_english() -> None:
    jargon = {"korpus", "klaim", "terverifikasi", "verifikasi", "putusan", "cakupan"}
    english = {"the", "and", "of", "is", "not", "message", "source", "check", "share", "claim"}
    texts = [text.lower() for text in read_on_the_page(ID)]
    assert [t for t in texts if set(re.findall(r"[a-z]+", t)) & (jargon | english)] == []
    assert [t for t in texts if "tanda terima" in t or "pernyataan resmi" in t] == []


def test_one_word_for_one_thing_at_every_door() -> None:
    texts = [text.lower() for _, text in strings(ID)]
    given_up = ("korpus", "berantai", "penilaian", "nasihat", "baris yang tidak terbaca")
    assert [t for t in texts if any(word in t for word in given_up)] == []


def test_one_list_of_languages() -> None:
    offered = get_args(Settings.model_fields["lang"].annotation)
    assert set(offered) == set(WORDINGS)
    assert [words.name for words in WORDINGS.values()] == ["Indonesia", "English"]


def test_dates_and_numbers() -> None:
    assert ID.date(date(2024, 9, 28)) == "28 September 2024"
    assert ID.date(date(2023, 8, 1)) == "1 Agustus 2023"
    assert EN.date(date(2023, 8, 1)) == "1 August 2023"
    assert ID.number(20000) == "20.000"
    assert EN.number(20000) == "20,000"


def test_how_sure_is_put_around_what_is_said() -> None:
    assert ID.sure("tidak benar", 0.95) == "tidak benar"
    assert ID.sure("tidak benar", 0.8) == "kemungkinan besar tidak benar"
    assert EN.sure("not true", 0.56) == "apparently not true"


def test_a_language_without_words_gets_indonesian() -> None:
    assert wording("xx") is ID
