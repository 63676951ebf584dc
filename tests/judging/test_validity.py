"""What a statement may know of the day that a claim speaks of, seen from 24 November 2026."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cekfakta.judging.candidates import Candidate
from cekfakta.judging.validity import obstacle, spoken_of
from cekfakta.terms import Kind, Rating, Scope, Why
from cekfakta.types import Claim, Period, Statement

TODAY = date(2026, 11, 24)
QUAKE = Statement(
    "bmkg",
    Kind.STATEMENT,
    "Gempa Cianjur tidak berpotensi tsunami",
    "BMKG mencatat gempa di Cianjur. Gempa itu tidak berpotensi tsunami.",
    "BMKG",
    date(2026, 11, 10),
)
ANNOUNCED = Statement(
    "pln",
    Kind.STATEMENT,
    "PLN memadamkan listrik Solo pada 1 Desember 2026",
    "Pemadaman listrik di Solo berlangsung 1 Desember 2026 selama dua jam.",
    "PLN",
    date(2026, 11, 10),
)
FORWARDED = "Besok malam radiasi kosmik melintas dekat bumi, matikan ponsel dan jauhkan dari badan"
RUMOUR = Statement(
    "tbh",
    Kind.FACTCHECK,
    "Radiasi kosmik besok malam adalah hoaks",
    "BMKG menyatakan pesan itu tidak benar.",
    "Pemeriksa",
    date(2019, 3, 4),
    claim=FORWARDED,
    rating=Rating.FALSE,
)

Weigh = Callable[..., Candidate]


def why(weigh: Weigh, text: str, statement: Statement) -> Why | None:
    return obstacle(weigh(text, statement), Claim(text, 0, len(text)), TODAY)


@pytest.mark.parametrize(
    ("changes", "text", "expected"),
    [
        ({}, "Gempa Cianjur berpotensi tsunami", None),
        ({"expires": date(2026, 11, 23)}, "Gempa Cianjur berpotensi tsunami", Why.EXPIRED),
        ({"expires": TODAY}, "Gempa Cianjur berpotensi tsunami", None),
        ({"expires": date(2026, 11, 25)}, "Gempa Cianjur berpotensi tsunami", None),
        ({"expires": date(2026, 11, 25)}, "Lusa gempa Cianjur berpotensi tsunami", Why.EXPIRED),
        ({"expires": date(2026, 11, 15)}, "Gempa Cianjur 9 November 2026 berpotensi tsunami", None),
        ({"superseded_by": "bmkg-2"}, "Gempa Cianjur berpotensi tsunami", Why.EXPIRED),
        ({"superseded_by": "bmkg-2"}, "Gempa Cianjur 9 November 2026 bahaya", Why.EXPIRED),
        (
            {"superseded_by": "bmkg-2", "scope": Scope.STANDING},
            "Gempa Cianjur berpotensi tsunami",
            Why.EXPIRED,
        ),
        (
            {"expires": date(2026, 11, 23), "scope": Scope.STANDING},
            "Gempa Cianjur berpotensi tsunami",
            Why.EXPIRED,
        ),
    ],
)
def test_a_statement_no_longer_in_force_decides_nothing(
    weigh: Weigh, changes: dict[str, Any], text: str, expected: Why | None
) -> None:
    assert why(weigh, text, replace(QUAKE, **changes)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gempa Cianjur berpotensi tsunami", None),
        ("Gempa Cianjur pada 9 November 2026 berpotensi tsunami", None),
        ("Gempa Cianjur pada 10 November berpotensi tsunami", None),
        ("Gempa Cianjur 13 November 2026 berpotensi tsunami", None),
        ("Gempa Cianjur 14 November 2026 berpotensi tsunami", Why.OTHER_DAY),
        ("Pagi ini gempa Cianjur berpotensi tsunami", Why.OTHER_DAY),
        ("Barusan gempa Cianjur, awas tsunami", Why.OTHER_DAY),
        ("Tadi malam gempa Cianjur memicu tsunami", Why.OTHER_DAY),
        ("bsk gempa cianjur lagi, awas tsunami", Why.OTHER_DAY),
        ("Minggu depan gempa Cianjur terulang", Why.OTHER_DAY),
        ("Akhir Desember gempa Cianjur terulang", Why.OTHER_DAY),
        ("Bulan lalu gempa Cianjur memicu tsunami", None),
    ],
)
def test_an_event_is_not_known_before_it_happens(
    weigh: Weigh, text: str, expected: Why | None
) -> None:
    assert why(weigh, text, QUAKE) is expected


def test_a_standing_rule_holds_on_other_days(weigh: Weigh) -> None:
    rule = replace(QUAKE, scope=Scope.STANDING)
    assert why(weigh, "Pagi ini gempa Cianjur berpotensi tsunami", rule) is None
    assert why(weigh, "Akhir Desember gempa Cianjur terulang", rule) is None


@pytest.mark.parametrize("scope", [None, Scope.EVENT])
def test_what_is_not_known_for_a_rule_is_an_event(weigh: Weigh, scope: Scope | None) -> None:
    text = "Pagi ini gempa Cianjur berpotensi tsunami"
    assert why(weigh, text, replace(QUAKE, scope=scope)) is Why.OTHER_DAY


def test_a_statement_of_the_day_itself_may_know_of_it(weigh: Weigh) -> None:
    fresh = replace(QUAKE, published=TODAY)
    assert why(weigh, "Pagi ini gempa Cianjur berpotensi tsunami", fresh) is None
    assert why(weigh, "Kemarin gempa Cianjur berpotensi tsunami", fresh) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PLN memadamkan listrik Solo 1 Desember 2026", None),
        ("PLN memadamkan listrik Solo 1 Desember", None),
        ("PLN memadamkan listrik Solo 5 Desember", Why.OTHER_DAY),
        ("Besok PLN memadamkan listrik Solo", Why.OTHER_DAY),
        ("Tahun depan PLN memadamkan listrik Solo", Why.OTHER_DAY),
        ("Minggu depan PLN memadamkan listrik Solo", None),
    ],
)
def test_an_announcement_knows_of_the_day_that_it_announces(
    weigh: Weigh, text: str, expected: Why | None
) -> None:
    assert why(weigh, text, ANNOUNCED) is expected


def test_tomorrow_may_be_the_day_that_was_announced(weigh: Weigh) -> None:
    text = "Besok PLN memadamkan listrik Solo"
    of_tomorrow = replace(
        ANNOUNCED, title="PLN memadamkan listrik Solo 25 November 2026", text="Selama dua jam."
    )
    assert why(weigh, text, of_tomorrow) is None


def test_every_announced_day_is_known(weigh: Weigh) -> None:
    days = replace(ANNOUNCED, title="PLN memadamkan listrik Solo", text="Tanggal 25 November 2026 "
                   "di Banjarsari dan 30 November 2026 di Jebres.")  # fmt: skip
    assert why(weigh, "Besok PLN memadamkan listrik Solo", days) is None


@pytest.mark.parametrize("passing", ["Gempa itu yang terkuat tahun ini.", "Siaga gempa 2026."])
def test_a_year_in_passing_announces_nothing(weigh: Weigh, passing: str) -> None:
    told = replace(QUAKE, text=f"{QUAKE.text} {passing}")
    assert why(weigh, "Pagi ini gempa Cianjur berpotensi tsunami", told) is Why.OTHER_DAY


def test_a_statement_knows_nothing_from_before_it_held(weigh: Weigh) -> None:
    tariff = replace(QUAKE, valid_from=date(2026, 11, 1))
    assert why(weigh, "Gempa Cianjur Oktober 2026 bahaya", tariff) is Why.OTHER_DAY
    assert why(weigh, "Gempa Cianjur 5 November 2026 bahaya", tariff) is None


def test_a_statement_without_a_date_decides_only_what_names_no_day(weigh: Weigh) -> None:
    undated = replace(QUAKE, published=None)
    assert why(weigh, "Gempa Cianjur berpotensi tsunami", undated) is None
    assert why(weigh, "Gempa Cianjur 9 November 2026 bahaya", undated) is Why.OTHER_DAY


@pytest.mark.parametrize("published", [date.min, date.max])
def test_a_statement_from_an_end_of_the_calendar_is_one_without_a_date(
    weigh: Weigh, published: date
) -> None:
    text = "Kemarin gempa di Cianjur. Besok dan tahun depan gempa itu tidak berpotensi tsunami."
    odd = replace(QUAKE, published=published, text=text)
    assert why(weigh, "Gempa Cianjur 9 November 2026 bahaya", odd) is Why.OTHER_DAY


def test_an_old_message_that_says_tomorrow_again_is_the_old_message(weigh: Weigh) -> None:
    assert why(weigh, FORWARDED, RUMOUR) is None
    assert why(weigh, f"{FORWARDED}. Sebarkan ke semua grup!", RUMOUR) is None


def test_an_old_message_with_a_day_of_its_own_is_news(weigh: Weigh) -> None:
    dated = FORWARDED.replace("Besok malam", "Pada 25 November 2026")
    assert why(weigh, dated, RUMOUR) is Why.OTHER_DAY


def test_another_message_that_says_tomorrow_is_news(weigh: Weigh) -> None:
    text = "Besok malam BMKG mematikan semua sirene tsunami"
    assert why(weigh, text, RUMOUR) is Why.OTHER_DAY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Besok bank tutup", Period(date(2026, 11, 25), date(2026, 11, 25))),
        ("Bank tutup", None),
    ],
)
def test_the_days_of_a_claim_are_counted_from_the_day_of_checking(
    text: str, days: Period | None
) -> None:
    assert spoken_of(Claim(text, 0, len(text)), TODAY) == days
