"""``cekfakta corpus``: what goes in comes out, and bad records are named."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.site import running
from tests.sources.test_web import RELEASE


def test_add_counts_what_it_did(run: Callable[..., Any], records: Path) -> None:
    first = run("corpus", "add", records, "--json")
    assert first.code == 0
    assert first.data == {"added": 2, "updated": 0, "unchanged": 0, "rejected": 0}
    assert run("corpus", "add", records).out == (
        "0 ditambahkan, 0 diperbarui, 2 tetap, 0 ditolak\n"
    )


def test_list_show_and_search_print_records(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    listed = run("corpus", "list", "--json").data
    assert [record["id"] for record in listed] == ["polri-1", "pln-1"]
    assert run("corpus", "show", "pln-1", "--json").data == listed[1]
    assert listed[0]["published"] == "2024-05-03"
    found = run("corpus", "search", "listrik padam di Solo", "--limit", "1", "--json").data
    assert found == [listed[1]]


def test_people_read_lists_records_and_counts(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    assert "polri-1  2024-05-03  Hasil periksa fakta  Tidak ada SIM gratis" in (
        run("corpus", "list").out
    )
    assert "Terbit: 2024-06-01" in run("corpus", "show", "pln-1").out
    assert "[pln-1]" in run("corpus", "search", "listrik padam").out
    assert "Records: 2" in run("--lang", "en", "corpus", "stats").out


def test_an_empty_corpus_lists_and_finds_nothing(run: Callable[..., Any]) -> None:
    assert run("corpus", "list", "--json").data == []
    assert run("corpus", "search", "listrik", "--json").data == []
    assert run("corpus", "list").out == ""
    nothing = run("corpus", "search", "listrik")
    assert (nothing.code, nothing.out) == (0, "")
    assert "Coba kata lain" in nothing.err


def test_stats_as_json(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    stats = run("corpus", "stats", "--json").data
    assert (stats["statements"], stats["newest"]) == (2, "2024-06-01")
    assert len(stats["revision"]) == 64


def test_remove_takes_a_record_out(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    assert run("corpus", "remove", "pln-1", "--json").data == {"removed": "pln-1"}
    assert run("corpus", "show", "pln-1").code == 2
    again = run("corpus", "remove", "pln-1")
    assert (again.code, again.out) == (2, "")
    assert "pln-1" in again.err


def test_an_address_is_fetched_and_a_private_one_only_where_it_is_allowed(
    run: Callable[..., Any], records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running() as site:
        url = site.says("/rilis", RELEASE.encode()).replace("portal.example", "127.0.0.1")
        refused = run("corpus", "add", records, url, "--json")
        assert (refused.code, refused.data["added"], refused.data["rejected"]) == (1, 2, 1)
        assert "want public addresses only" in refused.err
        assert site.asked == []
        monkeypatch.setenv("CEKFAKTA_ALLOW_PRIVATE_HOSTS", "intranet.example,127.0.0.1")
        assert run("corpus", "add", url, "--json").data["added"] == 1
        assert run("corpus", "add", url, "--json").data["unchanged"] == 1
    gone = run("corpus", "add", url)
    assert (gone.code, url in gone.err) == (2, True)


def test_bad_records_are_named_and_the_rest_goes_in(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    source = tmp_path / "mixed.jsonl"
    source.write_text('{"id": "a", "text": "Listrik padam di Solo."}\nrusak\n{"id": "b"}\n')
    rejects = tmp_path / "rejects.jsonl"
    result = run("corpus", "add", source, "--rejects", rejects, "--json")
    assert result.code == 1
    assert result.data["added"] == 1 and result.data["rejected"] == 2
    assert f"{source}:2: " in result.err and f"{source}:3: " in result.err
    written = [json.loads(line) for line in rejects.read_text().splitlines()]
    assert [reject["line"] for reject in written] == [2, 3]


def test_only_bad_records_is_unusable(run: Callable[..., Any], tmp_path: Path) -> None:
    source = tmp_path / "bad.jsonl"
    source.write_text("rusak\n")
    assert run("corpus", "add", source).code == 2
    source.write_text("")
    assert run("corpus", "add", source).code == 2


def test_a_missing_path_leaves_the_corpus_alone(run: Callable[..., Any], records: Path) -> None:
    result = run("corpus", "add", records, "absent.jsonl")
    assert result.code == 2
    assert "absent.jsonl" in result.err
    assert run("corpus", "list", "--json").data == []


def test_two_paths_with_one_id_keep_the_first(
    run: Callable[..., Any], records: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.jsonl"
    other.write_text('{"id": "pln-1", "text": "Isi yang lain sama sekali."}\n')
    for counts in ({"added": 2, "unchanged": 0}, {"added": 0, "unchanged": 2}):
        result = run("corpus", "add", records, other, "--json")
        assert result.code == 1
        assert result.data.items() >= counts.items()
    assert str(other) in result.err


@pytest.mark.parametrize(
    "content", [b"bukan basis data " * 100, b"SQLite format 3\x00" + b"x" * 900]
)
def test_a_foreign_or_damaged_corpus_file_is_told_and_kept(
    run: Callable[..., Any], tmp_path: Path, records: Path, content: bytes
) -> None:
    file = tmp_path / "foreign.sqlite"
    file.write_bytes(content)
    for command in (["list"], ["stats"], ["add", str(records)], ["search", "listrik"]):
        result = run("corpus", *command, corpus_file=file)
        assert (result.code, result.out) == (2, "")
        assert "kumpulan catatan" in result.err
    assert file.read_bytes() == content


@pytest.mark.timeout(20)
def test_a_pipe_as_corpus_or_source_is_refused_at_once(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    for result in (run("corpus", "list", corpus_file=pipe), run("corpus", "add", pipe)):
        assert (result.code, result.out) == (2, "")
        assert "is a pipe (FIFO), want a regular file" in result.err


QUOTA = "Dalam rangka ulang tahun, operator membagikan kuota gratis {} kepada seluruh pelanggan."
VERSIONS = [
    {"id": "lama", "kind": "circulating", "published": "2021-03-01", "text": QUOTA.format("35 GB")},
    {"id": "baru", "kind": "circulating", "published": "2024-03-01", "text": QUOTA.format("90 GB")},
    {
        "id": "periksa",
        "kind": "factcheck",
        "published": "2021-03-04",
        "title": "Salah: kuota gratis",
        "text": "Operator membantah kabar itu.",
        "claim": QUOTA.format("35 GB"),
        "rating": "false",
    },
]


@pytest.fixture
def versions(run: Callable[..., Any], records: Path, tmp_path: Path) -> None:
    source = tmp_path / "versions.jsonl"
    source.write_text("".join(json.dumps(version) + "\n" for version in VERSIONS))
    run("corpus", "add", records, source)


@pytest.mark.usefixtures("versions")
def test_families_lists_every_version_with_its_date(run: Callable[..., Any]) -> None:
    (family,) = run("corpus", "families", "--json").data
    assert (family["id"], family["first_seen"], family["first_denied"], family["rating"]) == (
        "lama",
        "2021-03-01",
        "2021-03-04",
        "false",
    )
    assert [member["statement_id"] for member in family["members"]] == ["lama", "periksa", "baru"]
    first, *lines = run("corpus", "families").out.splitlines()
    assert first == (
        "3 versi; pertama beredar 2021-03-01, pertama dibantah 2021-03-04; hasil pemeriksaan: Salah"
    )
    assert lines[1] == "  2021-03-04  Dibantah  Salah: kuota gratis  [periksa]"


@pytest.mark.usefixtures("versions")
def test_a_message_that_comes_back_is_shown_with_its_history(run: Callable[..., Any]) -> None:
    message = QUOTA.format("120 GB")
    repost = run("check", message, "--json").data["reposts"][0]
    assert repost["relation"] == "mutated"
    assert repost["uncovered"] == ["number"]
    assert repost["family"]["first_denied"] == "2021-03-04"
    assert len(repost["family"]["members"]) == 3
    out = run("check", message).out
    assert "Bantahan yang lama tidak membahas: angka." in out
    assert "3 versi; pertama beredar 2021-03-01" in out


def test_a_corpus_without_families_says_so(run: Callable[..., Any], records: Path) -> None:
    run("corpus", "add", records)
    nothing = run("corpus", "families")
    assert (nothing.code, nothing.out) == (0, "")
    assert "Belum ada pesan" in nothing.err
    assert run("corpus", "families", "--json").data == []


def test_verify_says_what_to_do_and_reindex_does_it(
    run: Callable[..., Any], records: Path, tmp_path: Path
) -> None:
    run("corpus", "add", records)
    whole = run("corpus", "verify")
    assert (whole.code, whole.err) == (0, "")
    assert whole.out.startswith("Semua cocok: 2 catatan, 2 versi, revisi ")
    index = tmp_path / "corpus.sqlite.index"
    with sqlite3.connect(index / "families.sqlite") as connection:
        connection.execute("INSERT INTO links VALUES ('pln-1', 'hilang', 'same')")
    connection.close()
    spoilt = run("corpus", "verify")
    assert (spoilt.code, spoilt.out) == (1, "")
    assert "cekfakta corpus reindex" in spoilt.err and "'hilang'" in spoilt.err
    assert run("corpus", "verify", "--json").data["agrees"] is False
    assert run("corpus", "reindex", "--json").data == {"reindexed": 2}
    assert run("corpus", "verify", "--json").data == {"agrees": True, "faults": []}
