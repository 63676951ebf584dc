"""A message in, a cited verdict out."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from cekfakta import __version__
from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import InputError
from cekfakta.judging.decision import Policy
from cekfakta.judging.strength import Judging
from cekfakta.known.kinship import NearCopies
from cekfakta.model.load import load_classifier, load_encoder
from cekfakta.report import Report
from cekfakta.settings import shipped as shipped_files
from cekfakta.terms import Act, Kind, Label, Rating, Reason, Relation, Scope, Stance, Why
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
        "Kantor pos tidak buka pada hari Minggu.\n"
        "Semua operator membagikan kuota internet gratis 35 GB kepada seluruh pelanggan.",
        TODAY,
    )
    assert [verdict.label for verdict in report.verdicts] == [Label.SUPPORTED, Label.REFUTED]
    assert report.label is Label.REFUTED
    assert report.deciding is report.verdicts[1]
    assert report.probability == report.verdicts[1].probability
    assert report.to_dict()["deciding"] == 1


def test_a_denial_is_not_refuted_by_what_would_refute_an_assertion(checker: Checker) -> None:
    (denial,) = checker.check("Loket paket tidak dibuka kembali hari Senin.", TODAY).verdicts
    assert denial.claim.act is Act.CORRECTS
    assert (denial.label, denial.reasons) == (Label.NOT_ENOUGH_EVIDENCE, (Reason.WEAK_EVIDENCE,))
    assert [related.statement_id for related in denial.related] == ["pos-1"]
    lenient = Checker(checker.corpus, checker.classifier, policy=Policy(denial=Policy().refute))
    assert lenient.check(denial.claim.text, TODAY).label is Label.REFUTED


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
    assert report.deciding is None
    assert (report.label, report.probability) == (Label.NOT_ENOUGH_EVIDENCE, 1.0)
    assert report.to_dict()["deciding"] is None


def test_links_and_numbers_of_a_message_are_set_apart(checker: Checker) -> None:
    report = checker.check(
        "Kantor pos buka pada hari Minggu, daftar di https://pos-daftar.xyz atau 0812-3456-7890",
        TODAY,
    )
    assert report.links == ("https://pos-daftar.xyz",)
    assert report.phones == ("0812-3456-7890",)


def test_another_language_is_flagged_and_not_judged(checker: Checker) -> None:
    report = checker.check(
        "The post office will be open every Sunday morning, the manager of the office said.",
        TODAY,
    )
    assert report.language == "en"
    for verdict in report.verdicts:
        assert verdict.label is Label.NOT_ENOUGH_EVIDENCE
        assert verdict.reasons == (Reason.NOT_INDONESIAN,)


def test_an_expired_statement_does_not_decide_and_is_shown(checker: Checker) -> None:
    known = checker.corpus.get("pos-1")
    checker.corpus.add([replace(known, expires=date(2025, 5, 31))])
    (verdict,) = checker.check("Kantor pos buka pada hari Minggu", TODAY).verdicts
    assert (verdict.label, verdict.reasons) == (Label.NOT_ENOUGH_EVIDENCE, (Reason.OUT_OF_DATE,))
    (related,) = verdict.related
    assert (related.statement_id, related.why) == ("pos-1", Why.EXPIRED)
    assert known.text[related.start : related.end] == related.quote


def test_the_day_of_checking_decides_what_tomorrow_is(checker: Checker) -> None:
    text = "Besok kantor pos buka pada hari Minggu"
    assert checker.check(text, date(2025, 5, 1)).label is Label.REFUTED
    later = checker.check(text, TODAY).verdicts[0]
    assert later.reasons == (Reason.OUT_OF_DATE,)
    assert [related.why for related in later.related] == [Why.OTHER_DAY]


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


def test_the_order_of_loading_changes_no_report(tmp_path: Path, checker: Checker) -> None:
    second = replace(checker.corpus.get("pos-1"), id="pos-0", title="Kantor pos hari Minggu")
    records = [second, checker.corpus.get("pos-1"), checker.corpus.get("fc-1")]
    reports = set()
    for at, order in enumerate(permutations(records)):
        with Corpus.open(tmp_path / f"{at}.sqlite") as corpus:
            corpus.add(order)
            found = Checker(corpus, checker.classifier).check("Kantor pos buka hari Minggu", TODAY)
            reports.add(json.dumps(found.to_dict()))
    assert len(reports) == 1


def test_the_receipt_says_what_a_report_was_computed_from(checker: Checker, encoder: Any) -> None:
    text = "Kantor pos buka \ud83d"
    receipt = checker.check(text, TODAY).receipt
    assert receipt.corpus == checker.corpus.revision
    assert (receipt.classifier, receipt.engine) == ("rule-1", "rule")
    assert receipt.encoder == ""
    assert receipt.decision == Judging.read().fingerprint_with(Policy())
    assert receipt == checker.receipt(text, TODAY)
    assert (receipt.as_of, receipt.version) == (TODAY, __version__)
    assert receipt.message == hashlib.sha256(b"Kantor pos buka \\ud83d").hexdigest()
    with_encoder = Checker(checker.corpus, checker.classifier, encoder)
    assert with_encoder.check(text, TODAY).receipt == replace(receipt, encoder="hash-1")


def test_without_a_day_a_message_is_checked_as_of_today(checker: Checker) -> None:
    before = date.today()
    assert before <= checker.check("Kantor pos buka").receipt.as_of <= date.today()


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date.max, "Besok kantor pos buka pada hari Minggu"),
        (date.min, "Kemarin kantor pos buka pada hari Minggu"),
        (date(9999, 6, 1), "Kantor pos buka pada hari Minggu 5 Mei"),
        (date(9999, 6, 1), "Tahun depan kantor pos buka pada hari Minggu"),
        (date(2101, 1, 1), "Kantor pos buka pada hari Minggu"),
        (date(1899, 12, 31), "Kantor pos buka pada hari Minggu"),
    ],
)
def test_a_day_out_of_reach_is_refused(checker: Checker, day: date, text: str) -> None:
    with pytest.raises(InputError, match="1900-01-01 to 2100-12-31"):
        checker.check(text, day)


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2100, 12, 31)])
def test_the_first_and_the_last_day_are_read(checker: Checker, day: date) -> None:
    text = (
        "Besok kantor pos buka pada hari Minggu. Kemarin kantor pos tutup di Solo. Tahun lalu "
        "kantor pos tutup. Tahun depan kantor pos buka. Bulan depan buka. Pada 5 Mei tutup."
    )
    assert checker.check(text, day).receipt.as_of == day


def test_the_receipt_changes_with_the_corpus_the_weights_and_the_policy(
    corpus: Corpus, checker: Checker
) -> None:
    before = checker.check("Kantor pos buka", TODAY).receipt
    data = json.loads(json.dumps(Judging.read().data))
    data["certainty"]["surest"] = 0.9
    other = Checker(corpus, checker.classifier, judging=Judging(data))
    reweighed = other.check("Kantor pos buka", TODAY).receipt
    assert replace(reweighed, decision=before.decision) == before != reweighed
    stricter = Checker(corpus, checker.classifier, policy=Policy(refute=0.99))
    restrained = stricter.check("Kantor pos buka", TODAY).receipt
    assert replace(restrained, decision=before.decision) == before != restrained
    corpus.remove("fc-1")
    after = checker.check("Kantor pos buka", TODAY).receipt
    assert replace(after, corpus=before.corpus) == before != after


def test_search_gives_each_statement_once_best_first(checker: Checker) -> None:
    found = checker.search("kantor pos hari minggu", limit=5)
    assert found[0].id == "pos-1"
    assert len({statement.id for statement in found}) == len(found)


def test_the_report_is_plain_json_with_the_documented_keys(checker: Checker) -> None:
    report = checker.check("Kantor pos buka pada hari Minggu\nLoket paket dibuka di Medan", TODAY)
    record = json.loads(json.dumps(report.to_dict()))
    assert list(record) == [
        "text", "verdict", "probability", "language", "deciding", "claims", "reposts", "links",
        "phones", "receipt",
    ]  # fmt: skip
    assert list(record["receipt"]) == [
        "corpus", "classifier", "encoder", "decision", "engine", "as_of", "version", "message",
    ]  # fmt: skip
    assert record["receipt"]["as_of"] == "2025-06-01"
    cited, shown = record["claims"]
    for claim in (cited, shown):
        assert set(claim) == {
            "text", "start", "end", "act", "verdict", "probability", "reasons", "citations",
            "related",
        }  # fmt: skip
        assert claim["act"] == "asserts"
    whose = {"statement_id", "kind", "title", "publisher", "published", "url"}
    where = {"quote", "start", "end"}
    assert set(cited["citations"][0]) == whose | where | {"stance", "score"}
    assert set(shown["related"][0]) == whose | where | {"why", "rating"}


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


SIM = Statement(
    "fc-sim", Kind.FACTCHECK, "Pemutihan SIM tanpa tes adalah hoaks",
    "Pesan berantai menyebut pemutihan SIM berlaku di seluruh Indonesia tanpa tes. Korlantas Polri "
    "menyatakan tidak pernah ada pemutihan SIM, dan pemilik SIM yang mati wajib mengikuti tes "
    "ulang. Masyarakat diminta tidak meneruskan pesan itu.",
    "Pemeriksa", date(2026, 4, 4), "https://example.org/sim",
    claim="Ada pemutihan SIM mati di seluruh Indonesia tanpa mengulang tes.", rating=Rating.FALSE,
)  # fmt: skip
ICE = Statement(
    "fc-es", Kind.FACTCHECK, "Minum air es setelah makan tidak menyebabkan kanker",
    "Sebuah unggahan menyebut air es membekukan lemak makanan lalu menjadi kanker usus. Dokter "
    "penyakit dalam menjelaskan bahwa air es tidak menyebabkan kanker karena suhunya segera "
    "menyesuaikan dengan tubuh.",
    "Pemeriksa", date(2025, 2, 1), "https://example.org/es",
    claim="Minum air es setelah makan menyebabkan kanker usus.", rating=Rating.FALSE,
    scope=Scope.STANDING,
)  # fmt: skip
POST = Statement(
    "pos-solo", Kind.STATEMENT, "Kantor pos Solo tutup setiap hari Minggu",
    "Kantor pos di Solo buka hari Senin sampai Sabtu. Pada hari Minggu kantor pos di Solo tutup "
    "dan loket paket tidak melayani kiriman.",
    "Pos Solo", date(2026, 10, 1), "https://example.org/pos", scope=Scope.STANDING,
)  # fmt: skip


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checker]:
    """The shipped models and weights on three records."""
    encoder = load_encoder()
    path = tmp_path_factory.mktemp("shipped") / "corpus.sqlite"
    with Corpus.open(path, encoder, NearCopies()) as corpus:
        corpus.add([SIM, ICE, POST])
        yield Checker(corpus, load_classifier(), encoder)


def on(shipped: Checker, text: str) -> Report:
    return shipped.check(text, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("text", "label", "statement_id"),
    [
        (f"Diteruskan\n{SIM.claim} Sebarkan!", Label.REFUTED, "fc-sim"),
        ("jgn minum air es habis makan bun, bisa kanker usus", Label.REFUTED, "fc-es"),
        ("Tidak ada pemutihan SIM, SIM mati wajib tes ulang.", Label.SUPPORTED, "fc-sim"),
        ("Air es tidak menyebabkan kanker usus.", Label.SUPPORTED, "fc-es"),
        ("Kantor pos di Solo tutup pada hari Minggu.", Label.SUPPORTED, "pos-solo"),
    ],
)
def test_the_shipped_models_cite_the_record_that_decides(
    shipped: Checker, text: str, label: Label, statement_id: str
) -> None:
    report = on(shipped, text)
    assert report.label is label
    assert report.deciding is not None
    citation = report.deciding.citations[0]
    assert citation.statement_id == statement_id
    assert citation.stance is (Stance.REFUTES if label is Label.REFUTED else Stance.SUPPORTS)
    source = shipped.corpus.get(statement_id)
    assert source.text[citation.start : citation.end] == citation.quote
    assert "menyebut" not in citation.quote


@pytest.mark.parametrize(
    "text",
    [
        "Gunung di utara pulau meletus semalam dan warga mengungsi.",
        "Kantor pos di Medan buka pada hari Senin.",
        "Minum air es setelah makan menyebabkan stroke.",
        "Ada pemutihan SIM mati di seluruh Malaysia tanpa mengulang tes.",
        pytest.param(
            "Kantor pos di Solo buka pada hari Minggu.",
            marks=pytest.mark.xfail(
                strict=True,
                reason="it is supported: shared words outweigh title and sentences that contradict",
            ),
        ),
    ],
)
def test_the_shipped_models_confirm_nothing_that_no_record_says(
    shipped: Checker, text: str
) -> None:
    assert on(shipped, text).label in {Label.NOT_ENOUGH_EVIDENCE, Label.REFUTED}


def test_the_receipt_names_the_shipped_models(shipped: Checker) -> None:
    receipt = on(shipped, "Kantor pos tutup").receipt
    assert receipt.classifier == shipped.classifier.fingerprint
    assert receipt.engine == shipped.classifier.engine
    assert receipt.encoder.startswith("cekfakta-encoder")


@pytest.mark.parametrize(
    ("key", "other"), [("classifier", "cekfakta-encoder"), ("encoder", "cekfakta-stance")]
)
def test_weights_fitted_to_another_model_are_told_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, key: str, other: str
) -> None:
    Checker.open(tmp_path / "a.sqlite").close()
    assert not caplog.records
    folder = shutil.copytree(shipped_files("models") / "stance", tmp_path / "stance")
    data = dict(Judging.read().data) | {key: "another-1-abc"}
    (folder / "judging.json").write_text(json.dumps(data), encoding="utf-8")
    Checker.open(tmp_path / "a.sqlite", str(folder)).close()
    assert f"the {key} another-1-abc, not to cekfakta-" in caplog.text
    assert other not in caplog.text
