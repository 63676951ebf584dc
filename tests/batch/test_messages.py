"""Batches of messages: every row answered or set apart with its reason."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cekfakta.batch import run
from cekfakta.errors import CorpusError, FormatError, InputError
from cekfakta.report import Citation, Receipt, Related, Report, Verdict
from cekfakta.terms import Act, Kind, Label, Reason, Stance, Why
from cekfakta.types import Claim

RECEIPT = Receipt("c", "m", "e", "d", "table 1", date(2024, 10, 1), "0", "f" * 64)
NEAREST = Related(
    statement_id="s2",
    kind=Kind.STATEMENT,
    title="=Penjelasan tahun lalu",
    publisher="Polri",
    published=date(2023, 5, 3),
    url="https://example.id/2",
    why=Why.OTHER_DAY,
    quote="Itu benar.",
    start=0,
    end=10,
)


class Recorder:
    """Answers every message alike and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def check(self, text: str, today: date | None = None) -> Report:
        self.asked.append(text)
        if len(text) > 200:
            raise InputError("too long")
        if text == "korpus hilang":
            raise CorpusError("the corpus has gone")
        if text == "cacat":
            raise ZeroDivisionError("a bug")
        citation = Citation(
            statement_id="s1",
            kind=Kind.STATEMENT,
            title="Penjelasan",
            publisher="=Polri",
            published=date(2024, 5, 3),
            url="https://example.id/1",
            quote="Itu tidak benar.",
            start=0,
            end=16,
            stance=Stance.REFUTES,
            score=0.9,
        )
        claim = Claim(text, 0, len(text))
        seeming = Verdict(claim, Label.REFUTED, 0.56, (Reason.WEAK_EVIDENCE,))
        deciding = Verdict(
            replace(claim, act=Act.ADVISES),
            Label.REFUTED,
            0.91,
            (Reason.EVIDENCE_DENIES,),
            (citation,),
            (NEAREST,),
        )
        return Report(text, "id", (seeming, deciding), deciding, (), RECEIPT)


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_jsonl_gives_one_report_a_row_under_its_id(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "a7", "text": "SIM gratis"}\n\n{"text": "listrik padam"}\n')
    output = tmp_path / "out.jsonl"
    summary = run(Recorder(), source, output)
    assert (summary.done, summary.rejected, summary.rejects) == (2, 0, None)
    first, second = lines_of(output)
    assert (first["id"], first["text"], first["verdict"]) == ("a7", "SIM gratis", "refuted")
    assert second["id"] == 2
    assert first == {"id": "a7", "scored_as": "a7"} | Recorder().check("SIM gratis").to_dict()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_csv_is_the_summary_of_the_deciding_claim(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("id;pesan\n5;=HYPERLINK(1)\n")
    output = tmp_path / "out.csv"
    run(Recorder(), source, output, text_column="pesan")
    assert rows_of(output) == [
        {
            "id": "5",
            "scored_as": "5",
            "text": "'=HYPERLINK(1)",
            "verdict": "refuted",
            "answer": "advice_disagrees",
            "probability": "0.91",
            "language": "id",
            "claims": "2",
            "publisher": "'=Polri",
            "published": "2024-05-03",
            "url": "https://example.id/1",
            "quote": "Itu tidak benar.",
            "reasons": "evidence_denies",
            "related_title": "'=Penjelasan tahun lalu",
            "related_url": "https://example.id/2",
            "related_why": "other_day",
        }
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_a_formula(tmp_path: Path, start: str) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": f"{start}1+1"}))
    run(Recorder(), source, tmp_path / "out.csv")
    assert rows_of(tmp_path / "out.csv")[0]["text"].startswith("'")


def test_the_same_text_is_checked_once(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "sama"}\n{"text": "lain"}\n{"text": "sama"}\n')
    checker = Recorder()
    assert run(checker, source, tmp_path / "out.jsonl").done == 3
    assert checker.asked == ["sama", "lain"]


QUOTA = (
    "Dalam rangka ulang tahun, operator membagikan kuota internet gratis 35 GB "
    "kepada seluruh pelanggan setia di Indonesia."
)


def scored(tmp_path: Path, *texts: str) -> tuple[list[int], list[str]]:
    """Which row each row was scored as, and what the checker was asked."""
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    checker = Recorder()
    run(checker, source, tmp_path / "out.csv")
    return [int(row["scored_as"]) for row in rows_of(tmp_path / "out.csv")], checker.asked


def test_copies_of_a_message_are_scored_once_and_keep_their_own_text(tmp_path: Path) -> None:
    wrapped = f"Diteruskan\n*{QUOTA}* \U0001f64f"
    rows, asked = scored(tmp_path, "Listrik padam.", QUOTA, wrapped)
    assert (rows, asked) == ([1, 2, 2], ["Listrik padam.", QUOTA])
    assert rows_of(tmp_path / "out.csv")[2]["text"] == wrapped


@pytest.mark.parametrize(
    "text",
    [
        QUOTA.replace("35 GB", "50 GB"),
        QUOTA.replace("operator membagikan", "operator tidak membagikan"),
        QUOTA.replace("Indonesia.", "Indonesia?").replace("Dalam", "Apakah benar dalam"),
        f"{QUOTA} Seluruh jembatan di Kota Palu ditutup mulai Senin.",
        f"[SALAH] {QUOTA}",
    ],
    ids=["number", "negation", "question", "one claim more", "debunk"],
)
def test_what_says_something_else_is_scored_alone(tmp_path: Path, text: str) -> None:
    assert scored(tmp_path, QUOTA, text) == ([1, 2], [QUOTA, text])
    assert scored(tmp_path, text, QUOTA)[0] == [1, 2]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": ""}', "empty"),
        ('{"text": "   "}', "empty"),
        ('{"text": 5}', "int"),
        ('{"isi": "x"}', "no 'text'"),
        ('{"text": "x"', "JSON"),
        ('["x"]', "list"),
        ('{"text": NaN}', "NaN"),
        ("[" * 100_000, "JSON"),
        (json.dumps({"text": "panjang " * 100}), "too long"),
    ],
)
def test_a_bad_line_is_set_apart_and_the_rest_goes_on(
    tmp_path: Path, line: str, reason: str
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(f'{{"text": "satu"}}\n{line}\n{{"text": "dua"}}\n')
    output = tmp_path / "out.jsonl"
    summary = run(Recorder(), source, output)
    assert (summary.done, summary.rejected) == (2, 1)
    assert summary.rejects == tmp_path / "out.jsonl.rejects.jsonl"
    (reject,) = lines_of(summary.rejects)
    assert reject["line"] == 2
    assert reason in reject["reason"]
    assert line.startswith(reject["content"])
    assert len(reject["content"]) <= 500
    assert [answer["id"] for answer in lines_of(output)] == [1, 3]


def test_an_unclosed_quote_costs_one_row(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text('id,text\n1,"satu\nbaris"\n2,"tak ditutup\n3,tiga\n4,a,b\n5\n6,enam\n')
    output = tmp_path / "out.jsonl"
    summary = run(Recorder(), source, output)
    assert [answer["id"] for answer in lines_of(output)] == ["1", "3", "6"]
    assert lines_of(output)[0]["text"] == "satu\nbaris"
    assert summary.rejects
    assert [reject["line"] for reject in lines_of(summary.rejects)] == [4, 6, 7]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_csv_of_any_delimiter_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    source = tmp_path / "in.csv"
    source.write_text(f"text{delimiter}id\nHarga naik “besok”{delimiter}9\n", encoding=encoding)
    run(Recorder(), source, tmp_path / "out.jsonl")
    (answer,) = lines_of(tmp_path / "out.jsonl")
    assert (answer["id"], answer["text"]) == ("9", "Harga naik “besok”")


def test_a_column_is_found_whatever_its_capitals(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("id;Pesan \n7;Harga naik besok\n")
    run(Recorder(), source, tmp_path / "out.jsonl", text_column="pesan")
    (answer,) = lines_of(tmp_path / "out.jsonl")
    assert (answer["id"], answer["text"]) == ("7", "Harga naik besok")


def test_a_csv_without_the_column_names_those_it_has(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("nomor,pesan\n1,halo\n")
    with pytest.raises(FormatError, match="nomor, pesan"):
        run(Recorder(), source, tmp_path / "out.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


@pytest.mark.parametrize(
    ("name", "content"), [("in.csv", ""), ("in.csv", "text\n"), ("in.jsonl", "\n"), ("in.txt", "x")]
)
def test_a_file_that_holds_no_rows_is_refused(tmp_path: Path, name: str, content: str) -> None:
    source = tmp_path / name
    source.write_text(content)
    with pytest.raises(InputError, match=name):
        run(Recorder(), source, tmp_path / "out.jsonl")


def test_unusable_outputs_are_refused_before_work(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "satu"}\n')
    (tmp_path / "folder.csv").mkdir()
    checker = Recorder()
    for name in ("in.jsonl", "out.xlsx", "folder.csv", "nowhere/out.csv"):
        with pytest.raises(InputError):
            run(checker, source, tmp_path / name)
    with pytest.raises(InputError):
        run(checker, tmp_path / "absent.jsonl", tmp_path / "out.csv")
    assert checker.asked == []
    assert source.read_text() == '{"text": "satu"}\n'


def test_a_day_out_of_reach_is_refused_before_work(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "Kantor pos tutup besok"}\n', encoding="utf-8")
    with pytest.raises(InputError, match="9999-12-31"):
        run(Recorder(), source, tmp_path / "out.jsonl", today=date.max)
    assert sorted(tmp_path.iterdir()) == [source]


def test_rejects_never_overwrite_the_input(tmp_path: Path) -> None:
    source = tmp_path / "out.csv.rejects.jsonl"
    source.write_text('{"text": "satu"}\n')
    with pytest.raises(InputError, match="is the input"):
        run(Recorder(), source, tmp_path / "out.csv")


def test_rejects_of_an_earlier_run_are_removed(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "satu"}\n{}\n')
    rejects = run(Recorder(), source, tmp_path / "out.jsonl").rejects
    assert rejects and rejects.exists()
    source.write_text('{"text": "satu"}\n')
    run(Recorder(), source, tmp_path / "out.jsonl")
    assert not rejects.exists()


@pytest.mark.parametrize(
    ("text", "error"), [("cacat", ZeroDivisionError), ("korpus hilang", CorpusError)]
)
def test_a_failure_that_is_not_the_rows_leaves_the_old_output(
    tmp_path: Path, text: str, error: type[Exception]
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": text}))
    output = tmp_path / "out.jsonl"
    output.write_text("yang lama")
    with pytest.raises(error):
        run(Recorder(), source, output)
    assert output.read_text() == "yang lama"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_text_that_is_no_unicode_survives_as_its_escape(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "rusak \\ud83d di sini"}\n')
    run(Recorder(), source, tmp_path / "out.jsonl")
    assert lines_of(tmp_path / "out.jsonl")[0]["text"] == "rusak \ud83d di sini"


def test_progress_tells_rows_handled_and_in_all(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": "satu"}\n{}\n{"text": "dua"}\n')
    seen: list[tuple[int, int]] = []
    run(Recorder(), source, tmp_path / "out.csv", progress=lambda *at: seen.append(at))
    assert seen == [(1, 3), (2, 3), (3, 3)]
