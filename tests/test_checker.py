"""A message in, a cited verdict out."""

import json
import subprocess
import sys
from datetime import date

import pytest

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import InputError
from cekfakta.terms import Kind, Label, Rating, Reason, Relation
from cekfakta.types import Statement

TODAY = date(2025, 6, 1)


def test_a_denied_claim_is_refuted_with_the_sentence_that_denies_it(checker: Checker) -> None:
    report = checker.check("Kantor pos buka pada hari Minggu", TODAY)
    (verdict,) = report.verdicts
    assert report.label is verdict.label is Label.REFUTED
    citation = verdict.citations[0]
    assert citation.quote == "Kantor pos tidak buka pada hari Minggu."
    source = checker.corpus.get(citation.statement_id)
    assert source.text[citation.start : citation.end] == citation.quote
    assert (citation.publisher, citation.published) == ("Pos", date(2025, 5, 1))


def test_a_confirmed_claim_is_supported(checker: Checker) -> None:
    report = checker.check("Kantor pos tidak buka pada hari Minggu.", TODAY)
    assert report.label is Label.SUPPORTED


def test_what_the_corpus_does_not_know_is_not_verified(checker: Checker) -> None:
    report = checker.check("Gunung di utara pulau meletus semalam dan warga mengungsi.", TODAY)
    assert report.label is Label.NOT_ENOUGH_EVIDENCE
    assert report.verdicts[0].reasons[0] in {Reason.NOTHING_FOUND, Reason.WEAK_EVIDENCE}


def test_a_known_hoax_is_recognised_in_its_wrapper(checker: Checker) -> None:
    report = checker.check(
        "Diteruskan\nSemua operator membagikan kuota internet gratis 35 GB kepada seluruh "
        "pelanggan!!! Sebarkan ke semua grup ya",
        TODAY,
    )
    assert report.label is Label.REFUTED
    assert report.reposts[0].statement_id == "fc-1"
    assert report.reposts[0].relation is Relation.SAME


def test_a_known_hoax_with_another_number_is_mutated(checker: Checker) -> None:
    report = checker.check(
        "Semua operator membagikan kuota internet gratis 90 GB kepada seluruh pelanggan", TODAY
    )
    (match,) = report.reposts
    assert match.relation is Relation.MUTATED
    assert any(difference.slot == "number" for difference in match.differences)


def test_the_gravest_claim_names_the_message(checker: Checker) -> None:
    report = checker.check(
        "Kantor pos tidak buka pada hari Minggu.\nLoket paket tidak dibuka kembali hari Senin.",
        TODAY,
    )
    assert [verdict.label for verdict in report.verdicts] == [Label.SUPPORTED, Label.REFUTED]
    assert report.label is Label.REFUTED


def test_claims_lie_where_their_offsets_say(checker: Checker) -> None:
    text = "*Info penting!!*\nKantor pos buka pada hari Minggu \U0001f621\U0001f621\nSebarkan!"
    (verdict,) = checker.check(text, TODAY).verdicts
    claim = verdict.claim
    assert "Kantor pos buka pada hari Minggu" in text[claim.start : claim.end]


def test_advice_that_only_as_a_whole_is_a_checked_hoax_is_refuted(
    corpus: Corpus, checker: Checker
) -> None:
    advice = "Stop pakai AirPods, pancaran EMF-nya merusak jaringan tubuh kita pelan-pelan"
    corpus.add(
        [
            Statement(
                "fc-2", Kind.FACTCHECK, "AirPods aman", "Itu tidak benar.", "Pemeriksa",
                date(2025, 4, 1), "https://example.org/airpods",
                claim=advice, rating=Rating.FALSE,
            )
        ]
    )  # fmt: skip
    (verdict,) = checker.check(f"{advice}.", TODAY).verdicts
    assert verdict.label is Label.REFUTED
    assert Reason.KNOWN_MESSAGE in verdict.reasons


def test_a_greeting_holds_no_claim(checker: Checker) -> None:
    report = checker.check("Selamat pagi bapak ibu semua", TODAY)
    assert report.verdicts == ()
    assert report.label is Label.NOT_ENOUGH_EVIDENCE


def test_another_language_is_flagged_and_not_judged(checker: Checker) -> None:
    report = checker.check(
        "The post office will be open every Sunday morning, the manager of the office said.",
        TODAY,
    )
    assert report.language == "en"
    for verdict in report.verdicts:
        assert verdict.label is Label.NOT_ENOUGH_EVIDENCE
        assert verdict.reasons == (Reason.NOT_INDONESIAN,)


def test_an_expired_statement_does_not_decide(checker: Checker) -> None:
    known = checker.corpus.get("pos-1")
    fields = {name: getattr(known, name) for name in known.__slots__}
    checker.corpus.add([Statement(**(fields | {"expires": date(2025, 5, 31)}))])
    report = checker.check("Kantor pos buka pada hari Minggu", TODAY)
    assert report.label is Label.NOT_ENOUGH_EVIDENCE
    assert report.verdicts[0].reasons == (Reason.OUT_OF_DATE,)


def test_a_circulating_message_is_no_evidence(checker: Checker) -> None:
    text = "Rumah sakit kota memberi vaksin palsu kepada semua anak sekolah dasar pekan ini"
    checker.corpus.add([Statement("wa-1", Kind.CIRCULATING, "", text)])
    report = checker.check(text, TODAY)
    assert report.label is Label.NOT_ENOUGH_EVIDENCE
    assert report.reposts[0].statement_id == "wa-1"


@pytest.mark.parametrize("text", ["", "   \n", "\x00\x01\x02" * 50, "a" * 1_000_000])
def test_what_is_no_message_is_refused_with_a_reason(checker: Checker, text: str) -> None:
    with pytest.raises(InputError):
        checker.check(text)


@pytest.mark.parametrize(
    "text",
    [
        "\U0001f600" * 10_000,
        "\ud800 kantor pos",
        "\u202ekantor pos buka\u202c",
        "<script>x</script>",
    ],
)
def test_odd_text_gives_a_report(checker: Checker, text: str) -> None:
    report = checker.check(text, TODAY)
    assert json.loads(json.dumps(report.to_dict()).encode())["text"] == text


def test_the_same_text_on_the_same_corpus_gives_the_same_report(checker: Checker) -> None:
    text = "Kantor pos buka pada hari Minggu"
    assert checker.check(text, TODAY) == checker.check(text, TODAY)


def test_the_receipt_changes_with_the_corpus(checker: Checker) -> None:
    before = checker.check("Kantor pos buka", TODAY).receipt
    checker.corpus.remove("fc-1")
    after = checker.check("Kantor pos buka", TODAY).receipt
    assert before.corpus != after.corpus
    assert before.model == after.model


def test_search_gives_each_statement_once_best_first(checker: Checker) -> None:
    found = checker.search("kantor pos hari minggu", limit=5)
    assert found[0].id == "pos-1"
    assert len({statement.id for statement in found}) == len(found)


def test_the_report_is_plain_json_with_the_documented_keys(checker: Checker) -> None:
    record = json.loads(json.dumps(checker.check("Kantor pos buka pada hari Minggu").to_dict()))
    assert list(record) == [
        "text",
        "verdict",
        "probability",
        "language",
        "claims",
        "reposts",
        "receipt",
    ]
    (claim,) = record["claims"]
    assert set(claim) == {
        "text", "start", "end", "verdict", "probability", "reasons", "citations",
    }  # fmt: skip
    assert set(claim["citations"][0]) == {
        "statement_id", "kind", "title", "publisher", "published", "url",
        "quote", "start", "end", "stance", "score",
    }  # fmt: skip


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, cekfakta; print({'torch', 'transformers', 'datasets', 'gradio',"
        " 'onnxruntime', 'tantivy', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "set()", done.stderr


def test_the_public_names_are_few() -> None:
    import cekfakta

    assert cekfakta.__all__ == sorted(cekfakta.__all__)
    for name in cekfakta.__all__:
        assert getattr(cekfakta, name) is not None
