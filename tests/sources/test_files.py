import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cekfakta.errors import FormatError, InputError
from cekfakta.sources.files import read_statements
from cekfakta.types import Reject, Statement


@pytest.fixture
def load(tmp_path):
    """Write a file and read it: what came in by id, and the rejects."""

    def read(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        items = list(read_statements(path))
        statements = {item.id: item for item in items if isinstance(item, Statement)}
        return statements, [item for item in items if isinstance(item, Reject)]

    return read


def line(**keys):
    return json.dumps({"id": "a", "text": "Kabar itu tidak benar."} | keys)


def test_a_broken_line_is_rejected_with_its_number_and_the_rest_goes_on(load):
    content = "\n".join(["\ufeff" + line(), "", "{broken", "[1]", line(id="b", url="ftp://x")])
    statements, rejects = load("a.jsonl", content + "\n" + line(id="c"))
    assert list(statements) == ["a", "c"]
    assert [reject.line for reject in rejects] == [3, 4, 5]
    assert "not JSON" in rejects[0].reason
    assert rejects[0].content == "{broken"
    assert "JSON object" in rejects[1].reason
    assert "key 'url'" in rejects[2].reason


@pytest.mark.parametrize("bad", ["[" * 100_000, '{"id": ' + "9" * 5000 + "}", '"\\ud800', "NaN"])
def test_hostile_json_is_rejected(load, bad):
    statements, rejects = load("a.jsonl", bad + "\n" + line())
    assert list(statements) == ["a"]
    assert len(rejects) == 1
    assert len(rejects[0].content) <= 500


def test_a_line_of_other_encoding_is_rejected_alone(load):
    content = (
        line(id="b").encode()
        + b'\n{"id": "c", "text": "caf\xe9"}\n{"id": "d", "text": "\xc3\xa9\xc3\xa8"}'
    )
    statements, rejects = load("a.jsonl", content)
    assert list(statements) == ["b", "d"]
    assert "not UTF-8" in rejects[0].reason


def test_a_lone_surrogate_in_json_does_not_reach_the_corpus(load):
    statements, _ = load("a.jsonl", line(text="a\ud800b"))
    assert statements["a"].text == "a\ufffdb"


def test_the_same_id_is_rejected_only_with_other_content(load):
    statements, rejects = load("a.jsonl", "\n".join([line(), line(), line(text="Lain.")]))
    assert statements["a"].text == "Kabar itu tidak benar."
    assert [reject.line for reject in rejects] == [3]
    assert "a.jsonl:1" in rejects[0].reason


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_columns_are_found_by_name_whatever_the_delimiter(load, delimiter):
    rows = [["Title", "ID", "TEXT", "Published"], ["Judul", "1", '"baris satu\nbaris ""dua"""', ""]]
    statements, rejects = load("a.csv", "\n".join(delimiter.join(row) for row in rows))
    assert statements["1"].text == 'baris satu\nbaris "dua"'
    assert statements["1"].title == "Judul"
    assert rejects == []


def test_csv_from_a_windows_spreadsheet_is_read(load):
    content = "id;text\r\n1;“Kabar itu tidak benar” – ujar Kapolres\r\n".encode("cp1252")
    statements, _ = load("a.csv", content)
    assert statements["1"].text == "“Kabar itu tidak benar” – ujar Kapolres"


def test_bad_csv_rows_are_rejected_at_the_line_where_they_start(load):
    content = 'id,text\n1,"dua\nbaris"\n2,tanpa,kutip\n\n3,\n4,baik\n5,"terbuka\n'
    statements, rejects = load("a.csv", content)
    assert list(statements) == ["1", "4"]
    assert [reject.line for reject in rejects] == [4, 6, 8]
    assert "3 cells, want 2" in rejects[0].reason
    assert "key 'text'" in rejects[1].reason
    assert "want every quoted cell closed" in rejects[2].reason


def test_csv_without_a_needed_column_says_what_it_has(load):
    with pytest.raises(FormatError, match="columns nama, isi; want id, text"):
        load("a.csv", "nama,isi\n1,2\n")


def test_a_folder_gives_its_files_in_order_and_goes_on_after_a_bad_one(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "z.jsonl").write_text(line(id="z"))
    (tmp_path / "b.jsonl").write_text(line(id="b"))
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "foto.png").write_bytes(b"\x89PNG")
    items = list(read_statements(tmp_path))
    assert [getattr(item, "id", "reject") for item in items] == ["reject", "b", "z"]
    assert items[0].source.endswith("a.txt")
    assert "is a PDF" in items[0].reason


@pytest.mark.parametrize(
    ("name", "wish"), [("foto.png", "want .jsonl .csv"), ("x.txt", "does not exist")]
)
def test_what_cannot_be_read_is_an_input_error(tmp_path, name, wish):
    (tmp_path / "foto.png").write_bytes(b"\x89PNG")
    with pytest.raises(InputError, match=wish):
        list(read_statements(tmp_path / name))


def test_a_folder_without_files_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="holds no file to read"):
        list(read_statements(tmp_path))


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.binary(max_size=300),
    st.sampled_from(["x.jsonl", "x.csv", "x.txt", "x.html", "x.json", "x.xml"]),
)
def test_any_file_gives_items_or_an_input_error(tmp_path, data, name):
    path = tmp_path / name
    path.write_bytes(data if name != "x.csv" else b"id,text\n" + data)
    with suppress(InputError):
        assert all(isinstance(item, Statement | Reject) for item in read_statements(path))
