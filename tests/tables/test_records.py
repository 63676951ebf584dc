"""The one reader of tables: every row read or set apart, in time that grows with the file."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cekfakta.errors import FormatError, InputError
from cekfakta.tables import quoting
from cekfakta.tables.records import MAX_CELL_CHARACTERS, Record, records
from cekfakta.tables.results import csv_writer, open_writing, write_json

Read = Callable[..., list[Record]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a file of this content; ``needed`` columns follow."""

    def of(name: str, content: str | bytes, *needed: str) -> list[Record]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(records(path, needed))

    return of


class Work:
    """Counts the lines and characters that the csv module is given."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.lines = self.characters = 0
        self._reader = csv.reader
        monkeypatch.setattr(quoting.csv, "reader", self._counting)

    def _counting(self, lines: Iterable[str], **options: Any) -> Iterator[list[str]]:
        return self._reader(map(self._count, lines), **options)

    def _count(self, line: str) -> str:
        self.lines += 1
        self.characters += len(line)
        return line


HOSTILE = {
    "reopened": 'x","z\n',
    "never closed": '"\n',
    "never closed after text": 'a,"b\n',
    "closed at once": '"a"b\n',
    "closed by the next": '","\n',
    "doubled": '"""\n',
    "no quotes": "a,b\n",
}


@pytest.mark.parametrize("line", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("end", ["", '"', 'x"y\n', '"' + "a" * MAX_CELL_CHARACTERS + '"'])
def test_work_grows_with_the_file_whatever_the_quotes(
    monkeypatch: pytest.MonkeyPatch, line: str, end: str
) -> None:
    lines = [line] * 4000 + [end]
    work = Work(monkeypatch)
    assert sum(1 for _ in quoting.rows(lines, ",")) <= len(lines)
    assert work.lines <= 3 * len(lines)
    assert work.characters <= 3 * (sum(map(len, lines)) + len(lines))


def test_an_oversized_cell_at_the_end_is_not_put_together_again_and_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = ['x","z\n'] * 3000 + ["a" * 70 + "\n"] * 2000 + ['"\n', "selesai,1\n"]
    work = Work(monkeypatch)
    found = list(quoting.rows(lines, ","))
    assert work.lines <= 3 * len(lines)
    assert found[-1].cells == ["selesai", "1"]


def test_a_row_that_grows_beyond_its_bound_costs_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quoting, "MAX_ROW_CHARACTERS", 100)
    lines = ["a,b\n", '1,"terbuka\n', *["2,baik\n"] * 50, '3,"penutup"\n']
    work = Work(monkeypatch)
    first, broken, *rest = quoting.rows(lines, ",")
    assert first.cells == ["a", "b"]
    assert (broken.line, broken.cells) == (2, [])
    assert "characters" in broken.fault
    assert [row.line for row in rest] == list(range(3, 54))
    assert work.lines <= 3 * len(lines)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.text('x",\n', max_size=6), max_size=12))
@example(['"a\n', 'b"\n'])
def test_rows_are_those_of_the_csv_module_where_it_can_read_them(pieces: list[str]) -> None:
    lines = "".join(pieces).splitlines(keepends=True)
    try:
        expected = [row for row in csv.reader(lines, strict=True) if any(map(str.strip, row))]
    except csv.Error:
        return
    expected = [row for row in expected if any(cell.strip(",;|\t\n ") for cell in row)]
    assert [row.cells for row in quoting.rows(lines, ",")] == expected


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(["x", '"', ",", "\n", '""', '","', '"\n']), max_size=40))
def test_every_line_is_in_one_row_and_work_stays_linear(pieces: list[str]) -> None:
    lines = "".join(pieces).splitlines(keepends=True)
    with pytest.MonkeyPatch.context() as patch:
        work = Work(patch)
        found = list(quoting.rows(lines, ","))
    assert work.lines <= 3 * len(lines)
    taken = [number for row in found for number in _lines_of(row)]
    assert taken == sorted(set(taken))
    left = set(range(1, len(lines) + 1)) - set(taken)
    assert not any(lines[number - 1].strip('",\n') for number in left)


def _lines_of(row: quoting.Cells) -> range:
    return range(row.line, row.line + len(row.content.splitlines()))


@pytest.mark.parametrize(
    ("header", "needed", "names"),
    [
        ("text,id", (), ["text", "id"]),
        ("text;id", (), ["text", "id"]),
        ("text\tid", (), ["text", "id"]),
        ("text|id", (), ["text", "id"]),
        ("pesan, lengkap;nomor; dari", (), ["pesan, lengkap", "nomor", "dari"]),
        ("a;b,text", ("text",), ["a;b", "text"]),
        ('"dua\nbaris";id', (), ["dua\nbaris", "id"]),
        ("\n,,\n Text , ID ", ("id", "text"), ["text", "id"]),
    ],
)
def test_the_header_tells_the_delimiter(
    read: Read, header: str, needed: tuple[str, ...], names: list[str]
) -> None:
    mark = next((m for m in ";\t|" if m in header and names != ["a;b", "text"]), ",")
    (row,) = read("a.csv", f"{header}\n{mark.join('123'[: len(names)])}\n", *needed)
    assert list(row.values) == names
    assert "".join(row.values.values()) == "123"[: len(names)]


def test_columns_of_one_name_are_reported(read: Read) -> None:
    for header in ("text,id,text", "text;ID;id"):
        with pytest.raises(FormatError, match=r"more than one column (text|id): give each"):
            read("a.csv", f"{header}\n1,2,3\n")
    (row,) = read("a.csv", "text,,\nisi,,\n")
    assert row.values == {"text": "isi"}


def test_missing_columns_are_named_beside_those_there_are(read: Read) -> None:
    with pytest.raises(FormatError, match="has the columns nomor, isi; want text"):
        read("a.csv", "nomor,isi\n1,2\n", "text")
    with pytest.raises(FormatError, match=r"has the columns \(none\); want text"):
        read("a.csv", "", "text")
    with pytest.raises(FormatError) as caught:
        read("a.csv", ",".join(f"kolom {n}" for n in range(5000)) + "\n1\n", "text")
    assert len(str(caught.value)) < 500


def test_a_broken_row_is_set_apart_with_its_line_and_reason_and_the_rest_goes_on(
    read: Read,
) -> None:
    content = b'id,text\n1,"dua\nbaris"\n2,"terbuka\n3,caf\xe9\n4,a,b\n5,"x"y\n6,b\xc3\xa9k\n'
    found = read("a.csv", content, "id", "text")
    assert [row.line for row in found] == [2, 4, 5, 6, 7, 8]
    assert [bool(row.fault) for row in found] == [False, True, True, True, True, False]
    for row, reason in zip(
        found[1:5], ["every quoted cell closed", "not UTF-8", "3 cells, want 2", "broken row"],
        strict=True,
    ):  # fmt: skip
        assert reason in row.fault
    assert found[1].content == '2,"terbuka\n'


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "not JSON"),
        ("[1]", "a JSON list, want a JSON object"),
        ('{"a": NaN}', "NaN is no JSON number"),
        ("[" * 200_000, "JSON"),
        ('{"a": ' + "9" * 5000 + "}", "usable JSON"),
        ('{"a": "' + "x" * (MAX_CELL_CHARACTERS + 1) + '"}', "want at most 131072"),
        ("[" * 1_000_001, "characters, want at most 1,000,000"),
    ],
    ids=["cut", "list", "constant", "deep", "number", "cell", "line"],
)
def test_a_bad_line_of_json_is_set_apart(read: Read, line: str, reason: str) -> None:
    good = '{"a": "é"}'
    found = read("a.jsonl", f"\ufeff{good}\n\n{line}\r\n\ufeff{good}\n")
    assert [row.line for row in found] == [1, 3, 4]
    assert found[0].values == found[2].values == {"a": "é"}
    assert reason.replace(",", "") in found[1].fault.replace(",", "")


def test_a_cell_beyond_its_bound_is_refused(read: Read) -> None:
    long = "a" * (MAX_CELL_CHARACTERS + 1)
    found = read("a.csv", f'id,text\n1,{long}\n2,"{long}"\n3,baik\n', "text")
    assert [bool(row.fault) for row in found] == [True, True, False]


def test_other_files_are_refused(read: Read) -> None:
    with pytest.raises(FormatError, match=r"want \.csv or \.jsonl"):
        read("a.tsv", "a\tb\n")
    with pytest.raises(InputError, match="is a PDF"):
        read("a.csv", b"%PDF-1.7")


TEXTS = st.text(max_size=20) | st.text(st.sampled_from('",;\n\r|\t= x\u2028\x85'), max_size=12)


@settings(
    deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.integers(1), TEXTS, TEXTS | st.none()), min_size=1, max_size=8))
def test_what_the_writer_writes_the_reader_reads(
    tmp_path: Path, written: list[tuple[int, str, str | None]]
) -> None:
    path = tmp_path / "a.csv"
    with open_writing(path) as stream:
        write = csv_writer(stream, ("number", "text", "note"))
        for row in written:
            write(row)
    found = list(records(path, ("text",)))
    assert [row.fault for row in found] == [""] * len(written)
    for row, (number, text, note) in zip(found, written, strict=True):
        assert row.values["number"] == str(number)
        for name, value in (("text", text), ("note", note or "")):
            assert row.values[name].removeprefix("'") == value.replace("\0", "\ufffd").removeprefix(
                "'"
            )


@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.dictionaries(st.text(max_size=5), TEXTS | st.integers() | st.none()), min_size=1)
)
def test_json_lines_come_back_as_they_were(tmp_path: Path, written: list[dict[str, Any]]) -> None:
    path = tmp_path / "a.jsonl"
    with open_writing(path) as stream:
        for value in written:
            write_json(stream, value)
    assert [row.values for row in records(path)] == written
    assert json.loads(path.read_text(encoding="utf-8").split("\n")[0]) == written[0]
