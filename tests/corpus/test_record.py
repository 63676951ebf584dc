import json
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cekfakta.corpus.record import FIELDS, MAX_TEXT_CHARACTERS, from_dict, row_of, to_dict
from cekfakta.errors import FormatError
from cekfakta.terms import Kind, Rating, Scope
from cekfakta.types import Statement

STATEMENT = Statement("polri-1", Kind.STATEMENT, "Judul", "Kabar itu tidak benar.", "Polri")
FACTCHECK = replace(
    STATEMENT,
    kind=Kind.FACTCHECK,
    published=date(2025, 4, 24),
    url="https://polri.example/1",
    claim="Ada razia",
    rating=Rating.FALSE,
    expires=date(2026, 1, 1),
    superseded_by="polri-2",
    scope=Scope.EVENT,
)
RECORD = {"id": "a", "text": "Kabar itu tidak benar."}


@pytest.mark.parametrize("statement", [STATEMENT, FACTCHECK])
def test_a_record_survives_the_round_trip_through_json(statement):
    assert from_dict(json.loads(json.dumps(to_dict(statement)))) == statement


def test_the_table_has_every_field_in_order():
    assert [field.name for field in FIELDS] == [field.name for field in fields(Statement)]
    assert list(row_of(FACTCHECK)) == [field.name for field in FIELDS]


def test_unset_optional_keys_are_left_out():
    assert list(to_dict(STATEMENT)) == [
        "id", "kind", "title", "text", "publisher", "published", "url", "lang",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given_keys", "key", "expected"),
    [
        ({"id": 17}, "id", "17"),
        ({"id": 17.0}, "id", "17"),
        ({"kind": None}, "kind", Kind.STATEMENT),
        ({"kind": "FactCheck"}, "kind", Kind.FACTCHECK),
        ({"published": "2025-04-26T11:39:03Z"}, "published", date(2025, 4, 26)),
        ({"published": "2025-04-26 11:39:03"}, "published", date(2025, 4, 26)),
        ({"published": ""}, "published", None),
        ({"published": None}, "published", None),
        ({"rating": ""}, "rating", None),
        ({"scope": "Standing"}, "scope", Scope.STANDING),
        ({"scope": None}, "scope", None),
        ({"lang": ""}, "lang", "id"),
        ({"note": "anything"}, "title", "Kabar itu tidak benar."),
        ({"text": "a\x00b\u202e\r\nc"}, "text", "ab\nc"),
        ({"text": "a\ud800b"}, "text", "a\ufffdb"),
        ({"title": "satu\n dua"}, "title", "satu dua"),
    ],
)
def test_what_is_harmless_is_forgiven(given_keys, key, expected):
    assert getattr(from_dict(RECORD | given_keys), key) == expected


@pytest.mark.parametrize(
    ("given_keys", "message"),
    [
        ({"id": None}, "key 'id' is missing, want"),
        ({"id": " "}, "key 'id' is ' ', want"),
        ({"id": True}, "key 'id' is True"),
        ({"id": 10**30}, "key 'id' is 1000"),
        ({"text": None}, "key 'text' is missing"),
        ({"text": "\x00 "}, "key 'text' is"),
        ({"text": 5}, "key 'text' is 5, want text in quotes"),
        ({"text": "a" * (MAX_TEXT_CHARACTERS + 1)}, "has 100001 characters, want at most 100000"),
        ({"kind": "hoax"}, "want one of statement, factcheck, circulating"),
        ({"rating": "salah"}, "want one of false, misleading"),
        ({"scope": "selamanya"}, "key 'scope' is 'selamanya', want one of event, standing"),
        ({"published": "2025-02-30"}, "key 'published' is '2025-02-30', want a real date"),
        ({"published": "30/01/2025"}, "YYYY-MM-DD"),
        ({"url": "javascript:alert(1)"}, "want an address like https://"),
        ({"url": "https://evil.example\\@bpom.go.id/"}, "without \\ and without @"),
        ({"url": "https://["}, "key 'url'"),
        ({"url": "https:///path"}, "key 'url'"),
        ({"lang": "bahasa Indonesia"}, "want a language code"),
    ],
)
def test_what_matters_is_refused_with_key_value_and_wish(given_keys, message):
    with pytest.raises(FormatError) as caught:
        from_dict(RECORD | given_keys)
    assert message in str(caught.value)
    assert len(str(caught.value)) < 250


def test_a_missing_title_is_the_first_sentence_cut_between_words():
    long = from_dict(RECORD | {"text": "kata " * 100}).title
    assert len(long) <= 150
    assert long.endswith("kata…")
    two = "Kementerian membantah kabar tentang pungutan itu. Warga diminta tenang."
    assert from_dict(RECORD | {"text": two}).title == two.partition(" Warga")[0]


KEYS = st.sampled_from(
    [
        "id",
        "kind",
        "title",
        "text",
        "published",
        "url",
        "lang",
        "claim",
        "rating",
        "expires",
        "scope",
    ]
)
VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.lists(st.integers()),
    st.text(st.characters()), st.just("2025-01-01"), st.from_regex(r"https?://.*"),
)  # fmt: skip


@settings(deadline=None)
@given(st.dictionaries(KEYS, VALUES))
def test_any_record_gives_a_statement_that_can_be_kept_or_a_format_error(record):
    try:
        statement = from_dict(record)
    except FormatError:
        return
    json.dumps(to_dict(statement), ensure_ascii=False).encode()
    assert from_dict(to_dict(statement)) == statement
