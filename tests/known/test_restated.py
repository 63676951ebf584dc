"""A known claim in other words; other facts tell it apart."""

import pytest

from cekfakta.known.restated import certainty
from cekfakta.terms import Kind, Rating
from cekfakta.types import Probabilities, Statement

CHECKED = "Semua operator membagikan kuota internet gratis 35 GB kepada seluruh pelanggan"
FACTCHECK = Statement("f", Kind.FACTCHECK, "", "Tidak.", claim=CHECKED, rating=Rating.FALSE)
UNSURE = Probabilities(0.3, 0.6, 0.1)
SURE = Probabilities(0.95, 0.04, 0.01)
DENIED = Probabilities(0.05, 0.15, 0.8)
RETOLD = "Katanya tiap pelanggan bakal dikasih internet cuma-cuma dari operatornya"


def test_a_copy_is_certain_without_any_model() -> None:
    assert certainty(CHECKED, FACTCHECK, (UNSURE, UNSURE), None) > 0.95


def test_each_entailing_the_other_is_the_same_claim() -> None:
    assert certainty(RETOLD, FACTCHECK, (SURE, SURE), None) > 0.9
    assert certainty(RETOLD, FACTCHECK, (SURE, UNSURE), None) < 0.75


@pytest.mark.parametrize(("likeness", "restated"), [(0.95, True), (0.82, True), (0.76, False)])
def test_meaning_alike_is_the_same_claim(likeness: float, restated: bool) -> None:
    assert (certainty(RETOLD, FACTCHECK, (UNSURE, UNSURE), likeness) > 0.75) == restated


def test_a_denial_that_means_alike_is_not_the_claim() -> None:
    denial = "Operator tidak membagikan kuota internet gratis 35 GB kepada seluruh pelanggan"
    assert certainty(denial, FACTCHECK, (UNSURE, UNSURE), 0.97) < 0.75
    assert certainty(RETOLD, FACTCHECK, (UNSURE, DENIED), 0.97) < 0.75


def test_another_sum_is_another_claim() -> None:
    other = CHECKED.replace("35 GB", "90 GB")
    assert certainty(other, FACTCHECK, (UNSURE, UNSURE), 0.99) < 0.75
