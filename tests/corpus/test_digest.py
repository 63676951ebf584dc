"""The hash of a record stays the same when records may say more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cekfakta.corpus.digest import digest_of, digest_of_row
from cekfakta.corpus.record import row_of
from cekfakta.terms import Kind, Scope
from cekfakta.types import Statement

RECORD = Statement(
    "pos-1", Kind.STATEMENT, "Judul", "Isi “kutip”.", "Pos", date(2025, 5, 1), "https://pos.example"
)


def test_the_digest_is_pinned() -> None:
    assert digest_of(RECORD).hex() == (
        "1482715ef4fbff5d8dd028e15d6cd83bcf3fc705719a73160bcfca405a981fc5"
    )


def test_a_field_that_is_not_set_changes_no_digest() -> None:
    row = row_of(RECORD)
    assert digest_of_row(row | {"added_later": None}) == digest_of_row(row)
    assert digest_of_row(row | {"added_later": ""}) != digest_of_row(row)
    assert digest_of(replace(RECORD, scope=Scope.EVENT)) != digest_of(RECORD)
