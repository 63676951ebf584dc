"""Files that a visitor brings, takes or would like to have, tried on a running server."""

from __future__ import annotations

import json
import os
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.serving import Served, file_data, refused

pytestmark = [
    # the statistics of Gradio's queue use what pandas 3 has deprecated
    pytest.mark.filterwarnings("ignore:'future.no_silent_downcasting':DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:The copy keyword is deprecated:DeprecationWarning"),
]

SECRET = "rahasia-di-berkas-server"


def try_everywhere(served: Served, value: Any) -> None:
    """Send a value to every input of every function."""
    for dependency in served.config()["dependencies"]:
        for place in range(len(dependency["inputs"])):
            data: list[Any] = [None] * len(dependency["inputs"])
            data[place] = value
            refused(served.join(dependency["id"], data), 422)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "rahasia.csv"
    file.write_text(f"text\n{SECRET}\n", encoding="utf-8")
    return file


def test_no_function_takes_a_file_of_the_server(served: Served, secret: Path, cache: Path) -> None:
    try_everywhere(served, file_data(str(secret)))
    try_everywhere(served, [file_data("/etc/passwd")])
    kept = [file for file in cache.rglob("*") if file.is_file()]
    assert not any(SECRET in file.read_text("utf-8", "replace") for file in kept)


def test_links_in_the_cache_lead_nowhere(served: Served, secret: Path, cache: Path) -> None:
    folder = cache / ("0" * 64)
    folder.mkdir()
    (folder / "hasil-cekfakta.csv").symlink_to(secret)
    link = str(folder / "hasil-cekfakta.csv")
    refused(served.join(served.functions()["cf-file"]["id"], [file_data(link), "id"]), 422)
    refused(served.ask("GET", f"/gradio_api/file={link}"), 404)


def test_a_pipe_does_not_stop_the_server(served: Served, tmp_path: Path, cache: Path) -> None:
    (cache / ("1" * 64)).mkdir()
    for pipe in (tmp_path / "pipa.csv", cache / ("1" * 64) / "pipa.csv"):
        os.mkfifo(pipe)
        try_everywhere(served, file_data(str(pipe)))
    assert served.ask("GET", "/health").status == 200


def test_the_server_fetches_no_address(served: Served) -> None:
    asked: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    with HTTPServer(("127.0.0.1", 0), Noting) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{other.server_port}/pesan.csv"
        try_everywhere(served, file_data(address))
        try_everywhere(served, file_data("/x") | {"url": address})
        refused(served.ask("GET", f"/gradio_api/file={address}"), 404)
        refused(served.ask("GET", f"/gradio_api/proxy={address}"), 404)
        other.shutdown()
    assert not asked


def test_a_table_still_goes_in_and_its_results_come_out(served: Served, cache: Path) -> None:
    functions = served.functions()
    (path,) = served.upload("pesan.csv", b"isi\ntol lembah\n\x00\n").json()
    refused(served.ask("GET", f"/gradio_api/file={path}"), 404)
    (path,) = served.upload("pesan.csv", b"isi,lain\ntol lembah,1\nrusak\n,2\n").json()
    chosen = served.call(functions["cf-file"]["id"], [file_data(path), "id"])["data"]
    assert [name for name, _ in chosen[1]["choices"]] == ["isi", "lain"]
    wrong = served.call(functions["cf-batch"]["id"], [file_data(path), SECRET, "en"])["data"]
    assert "file cannot be used" in json.dumps(wrong)
    (path,) = served.upload("pesan.csv", b"isi,lain\ntol lembah,1\n,2\n").json()
    done = served.call(functions["cf-batch"]["id"], [file_data(path), "isi", "id"])["data"]
    results = [output["value"]["path"] for output in done[-2:]]
    assert [Path(result).name for result in results] == [
        "hasil-cekfakta.csv",
        "hasil-cekfakta.csv.rejects.jsonl",
    ]
    for result in results:
        answer = served.ask("GET", f"/gradio_api/file={result}", headers={"range": "bytes=0-1"})
        assert answer.status == 200
        assert answer.body == Path(result).read_bytes()
        assert answer.headers["content-disposition"].startswith("attachment")


def test_a_wrong_column_is_not_printed(served: Served, capfd: pytest.CaptureFixture[str]) -> None:
    (path,) = served.upload("pesan.csv", b"isi\ntol lembah\n").json()
    served.call(served.functions()["cf-batch"]["id"], [file_data(path), SECRET, "id"])
    assert SECRET not in "".join(capfd.readouterr())


def multipart(disposition: bytes) -> bytes:
    return b"--b\r\nContent-Disposition: " + disposition + b"\r\n\r\nisi\r\n--b--\r\n"


ODD_FORMS = {
    "none": (b"", "multipart/form-data; boundary=b"),
    "no boundary": (b"x", "multipart/form-data"),
    "no form": (b"{}", "application/json"),
    "cut": (b"--b\r\nContent-Disposition: form-data; na", "multipart/form-data; boundary=b"),
    "no file": (multipart(b'form-data; name="files"'), "multipart/form-data; boundary=b"),
    "no name": (multipart(b"form-data"), "multipart/form-data; boundary=b"),
    "dots": (
        multipart(b'form-data; name="files"; filename=".."'),
        "multipart/form-data; boundary=b",
    ),
    "long boundary": (b"x", "multipart/form-data; boundary=" + "b" * 5_000),
    "odd charset": (
        multipart(b'form-data; name="files\xff"; filename="a\xff.csv"'),
        "multipart/form-data; boundary=b; charset=tidak-ada",
    ),
}


@pytest.mark.parametrize(("body", "kind"), ODD_FORMS.values(), ids=ODD_FORMS)
def test_odd_forms_do_no_harm(served: Served, body: bytes, kind: str) -> None:
    answer = served.ask("POST", "/gradio_api/upload", body, {"content-type": kind})
    if answer.status != 200:
        refused(answer, 400)


@pytest.mark.parametrize(
    "name", ["a" * 3000 + ".csv", "../../luar.csv", "/etc/luar.csv", "a%00.csv"]
)
def test_odd_names_stay_in_the_cache(served: Served, cache: Path, name: str) -> None:
    (path,) = served.upload(name, b"isi\n").json()
    assert Path(path).parent.parent == cache


def test_an_upload_that_is_cut_off_leaves_nothing(served: Served, cache: Path) -> None:
    before = set(cache.rglob("*"))
    connection = served.connect()
    connection.putrequest("POST", "/gradio_api/upload")
    connection.putheader("content-type", "multipart/form-data; boundary=b")
    connection.putheader("content-length", "3000000")
    head = b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n'
    connection.endheaders(head + b"a" * 2_000_000)
    connection.close()
    refused(served.ask("POST", "/gradio_api/upload", multipart(b'form-data; name="files"')), 400)
    assert set(cache.rglob("*")) == before


def test_a_file_that_is_too_large_is_refused(served: Served) -> None:
    refused(served.upload("pesan.csv", b"a" * (10 * 1024 * 1024 + 1)), 413)
