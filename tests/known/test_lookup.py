"""Known messages are found by their words, and by their meaning where there is an encoder."""

import pytest

from cekfakta.corpus.corpus import Corpus
from cekfakta.known.lookup import recognise
from cekfakta.known.relation import MEANT
from cekfakta.terms import Kind, Relation
from cekfakta.types import Hit, Passage, Statement

POST = "Besok pagi seluruh pintu tol dalam kota ditutup tiga hari karena perbaikan jembatan layang"
KNOWN = Statement("post", Kind.CIRCULATING, "", POST)
NOTICE = Statement(
    "notice",
    Kind.FACTCHECK,
    "Penutupan jalan bebas hambatan",
    "Pengelola memastikan kendaraan tetap dapat lewat.",
    claim="Jalan bebas hambatan tidak dapat dilewati",
)


@pytest.fixture
def corpus(tmp_path):
    with Corpus.open(tmp_path / "corpus.sqlite") as opened:
        opened.add([KNOWN, NOTICE])
        yield opened


def near(statement, cosine):
    return [Hit(Passage(statement.id, 0, len(statement.text), statement.text), cosine)]


def test_a_copy_is_found_by_its_words_alone(corpus):
    (match,) = recognise(f"Info penting!! {POST}", corpus, [], 3)
    assert (match.statement_id, match.relation) == ("post", Relation.SAME)


@pytest.mark.parametrize(("cosine", "found"), [(MEANT + 0.01, ["notice"]), (MEANT - 0.01, [])])
def test_a_notice_in_other_words_is_found_by_its_meaning(corpus, cosine, found):
    text = "Katanya mobil dilarang masuk tol mulai besok, hati-hati ya semua"
    matches = recognise(text, corpus, near(NOTICE, cosine), 3)
    assert [match.statement_id for match in matches] == found
    assert all(match.relation is Relation.SIMILAR for match in matches)


def test_a_copy_comes_before_what_is_only_near_in_meaning(corpus):
    matches = recognise(POST, corpus, near(NOTICE, 0.99), 3)
    assert [match.statement_id for match in matches] == ["post", "notice"]
    assert len(recognise(POST, corpus, near(NOTICE, 0.99), 1)) == 1


def test_a_record_that_has_just_gone_is_left_out(corpus):
    corpus.remove("notice")
    (match,) = recognise(POST, corpus, near(NOTICE, 0.99), 3)
    assert match.statement_id == "post"
