"""Words: both languages say everything, and numbers as their readers write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from string import Formatter
from typing import Any

import pytest

from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance
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
        (report.message, Label),
        (report.claim, Label),
        (report.advice, Label),
        (report.reasons, Reason),
        (report.stance, Stance),
        (report.kinds, Kind),
        (report.ratings, Rating),
        (report.known, Relation),
        (report.known_hint, Relation),
        (words.reply.verdicts, Label),
    ):
        assert set(names) == set(kind)


def test_dates_and_numbers() -> None:
    assert ID.date(date(2024, 9, 28)) == "28 September 2024"
    assert ID.date(date(2023, 8, 1)) == "1 Agustus 2023"
    assert EN.date(date(2023, 8, 1)) == "1 August 2023"
    assert ID.number(20000) == "20.000"
    assert EN.number(20000) == "20,000"


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (1.0, "sangat yakin 99 %"),
        (0.95, "sangat yakin 95 %"),
        (0.87, "yakin 87 %"),
        (0.7, "cukup yakin 70 %"),
        (0.4, "kurang yakin 40 %"),
        (0.0, "kurang yakin 1 %"),
    ],
)
def test_confidence_in_words(probability: float, said: str) -> None:
    assert ID.surety(probability) == said


def test_a_language_without_words_gets_indonesian() -> None:
    assert wording("xx") is ID
