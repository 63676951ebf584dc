"""The starter corpus keeps its schema, and its checker sees what it is there to see."""

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "data" / "check_sources.py"
SOURCES = ROOT.parent / "shared" / "data"
CHECKER = runpy.run_path(str(SCRIPT))

STATEMENT = {
    "id": "damkar-kota-gudang",
    "kind": "statement",
    "title": "Damkar memadamkan kebakaran gudang kertas di Kota Sukamaju",
    "text": "Kepala Damkar menyebut gudang kertas terbakar dua jam tanpa korban jiwa hari itu.",
    "publisher": "Harian Contoh",
    "published": "2025-03-04",
    "url": "https://contoh.id/berita/gudang",
    "lang": "id",
}


def record(**changes):
    fields = {key: value for key, value in (STATEMENT | changes).items() if value is not None}
    return CHECKER["Record"]("statements.jsonl:1", "statement", fields)


def source_file(folder, name="news.jsonl", **changes):
    source = {"date": "2025-03-04", "url": STATEMENT["url"], "text": "Isi berita lain."} | changes
    path = folder / name
    path.write_text(json.dumps(source, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def run_script(*arguments):
    return subprocess.run(
        [sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, check=False
    )


def test_shipped_files_have_no_fault():
    done = run_script()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "statement records" in done.stdout and "factcheck records" in done.stdout


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source data is not part of the repository")
def test_shipped_files_agree_with_their_sources():
    done = run_script("--sources", str(SOURCES))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_sound_record_has_no_fault():
    assert list(CHECKER["schema_faults"](record(expires="2025-04-01"))) == []


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"publisher": None}, "publisher"),
        ({"rating": "false"}, "rating"),
        ({"published": "4/3/2025"}, "published"),
        ({"published": "2025-13-01"}, "published"),
        ({"expires": ""}, "expires"),
        ({"url": "contoh.id/berita"}, "url"),
        ({"lang": "en"}, "lang"),
        ({"kind": "factcheck"}, "kind"),
        ({"id": "Damkar Kota"}, "id"),
        ({"title": " spasi di depan"}, "title"),
        ({"text": 7}, "text"),
    ],
)
def test_a_schema_fault_names_the_key(changes, named):
    faults = list(CHECKER["schema_faults"](record(**changes)))
    assert len(faults) == 1 and named in faults[0]


def test_a_repeated_id_and_an_unknown_successor_are_faults():
    faults = "\n".join(CHECKER["corpus_faults"]([record(), record(superseded_by="tidak-ada")]))
    assert "superseded_by is 'tidak-ada'" in faults
    twin = CHECKER["Record"]("factchecks.jsonl:9", "statement", STATEMENT)
    assert "factchecks.jsonl:9: id is already used at statements.jsonl:1" in "\n".join(
        CHECKER["corpus_faults"]([record(), twin])
    )


@pytest.mark.parametrize(
    "stamp", ["2025/03/04 08:00:00", "3/4/2025 8:00", "Kompas.com- 04/03/2025, 08:00 WIB"]
)
def test_every_way_a_source_writes_its_date_is_read(tmp_path, stamp):
    path = source_file(tmp_path, date=stamp)
    assert list(CHECKER["origin_faults"]([record()], [path])) == []


def test_a_wrong_date_an_unknown_url_and_the_development_set_are_faults(tmp_path):
    faults = CHECKER["origin_faults"]
    path = source_file(tmp_path)
    assert "source says ['2025-03-04']" in next(faults([record(published="2025-03-05")], [path]))
    assert "is in no source" in next(faults([record(url="https://contoh.id/lain")], [path]))
    development = source_file(tmp_path, "turnbackhoax_2025_dev.jsonl")
    assert "development set" in next(faults([record()], [path, development]))


def test_nine_words_in_a_row_are_a_copy_and_eight_are_not(tmp_path):
    words = STATEMENT["text"].upper().replace(" ", ", ").split(" ")
    nine = source_file(tmp_path, "nine.jsonl", text=" ".join(words[2:11]))
    eight = source_file(tmp_path, "eight.jsonl", text=" ".join(words[2:10]))
    assert len(list(CHECKER["copy_faults"]([record()], [nine]))) == 1
    assert list(CHECKER["copy_faults"]([record()], [eight])) == []
