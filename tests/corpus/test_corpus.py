"""The corpus as other rooms use it, and what is left of it when its process is killed."""

import random
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.store import Added
from cekfakta.errors import StatementNotFoundError
from cekfakta.terms import Kind
from cekfakta.types import Statement


def test_what_is_added_is_found_with_its_passage(path, statement, encoder):
    with Corpus.open(path, encoder) as corpus:
        assert corpus.add([statement(1), statement(2, "Loket buka.")]) == Added(2, 0, 0)
        for search in (corpus.lexical, corpus.dense):
            hit = search("kantor cabang menutup loket", 5)[0]
            record = corpus.get(hit.passage.statement_id)
            assert record == statement(1)
            assert record.text[hit.passage.start : hit.passage.end] == hit.passage.text
        corpus.remove("s1")
        assert [record.id for record in corpus.statements()] == ["s2"]
        assert corpus.versions("s1") == (statement(1),)
        assert corpus.stats().revision == corpus.revision
        with pytest.raises(StatementNotFoundError):
            corpus.get("s1")


def test_without_an_encoder_meaning_finds_nothing(path, statement):
    with Corpus.open(path) as corpus:
        corpus.add([statement(1)])
        assert corpus.dense("kantor", 5) == []


def test_a_corpus_without_its_index_folder_is_the_same(path, statement):
    with Corpus.open(path) as corpus:
        corpus.add(statement(n) for n in range(20))
        before, revision = corpus.lexical("kantor cabang 7", 5), corpus.revision
    moved = path.with_name("moved.sqlite")
    path.rename(moved)
    with Corpus.open(moved) as corpus:
        assert corpus.lexical("kantor cabang 7", 5) == before
        assert corpus.revision == revision


def test_threads_share_one_corpus(path, statement, encoder):
    with Corpus.open(path, encoder) as corpus, ThreadPoolExecutor(8) as pool:

        def work(number: int) -> str:
            corpus.add([statement(number, f"Kabar tentang topik{number}.")])
            assert corpus.dense(f"topik{number}", 3)
            return corpus.lexical(f"topik{number}", 3)[0].passage.statement_id

        assert list(pool.map(work, range(24))) == [f"s{number}" for number in range(24)]


def test_several_processes_may_create_the_corpus_at_once(path):
    code = "from cekfakta.corpus.corpus import Corpus; import sys; from pathlib import Path;" + (
        "corpus = Corpus.open(Path(sys.argv[1])); print(corpus.stats().statements)"
    )
    command = [sys.executable, "-c", code, str(path)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate()[0] for process in started] == ["0\n"] * 4


def test_creating_waits_for_a_process_that_holds_the_new_file(path):
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    threading.Timer(0.3, lambda: (other.execute("ROLLBACK"), other.close())).start()
    with Corpus.open(path) as corpus:
        assert corpus.stats().statements == 0


_HERE = Path(__file__).parent
_RECORDS = 1500
_ADD = f"""
import sys
import threading
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from conftest import ByFirstWord, HashEncoder
from cekfakta.corpus.corpus import Corpus
from test_corpus import records
with Corpus.open(Path(sys.argv[1]), HashEncoder(), ByFirstWord()) as corpus:
    print("ready", flush=True)
    corpus.add(records({_RECORDS}))
print("done", flush=True)
"""


def records(count: int) -> list[Statement]:
    return [
        Statement(
            f"s{number}",
            Kind.STATEMENT if number % 50 else Kind.CIRCULATING,
            f"Siaran {number}",
            f"Kantor cabang nomor{number} tutup. " + "Loket buka lagi pada hari Senin pagi. " * 12,
        )
        for number in range(count)
    ]


def test_killed_at_any_moment_it_opens_whole_and_the_same_command_finishes(path, encoder, kinship):
    command = [sys.executable, "-c", _ADD, str(path), str(_HERE), str(_HERE.parent)]
    moments = random.Random(7)
    for _ in range(5):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        time.sleep(moments.uniform(0, 1.5))
        process.kill()
        process.communicate()
        with Corpus.open(path) as corpus:
            assert corpus.stats().statements in {0, _RECORDS}
            assert corpus.verify() == []
    assert subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout == b"ready\ndone\n"
    with Corpus.open(path, encoder, kinship) as corpus:
        (family,) = corpus.families()
        assert len(family.members) == _RECORDS // 50
        assert corpus.stats().versions == _RECORDS
        assert corpus.verify() == []
        for number in random.Random(7).sample(range(_RECORDS), 20):
            query = f"kantor cabang nomor{number} tutup"
            assert corpus.lexical(query, 1)[0].passage.statement_id == f"s{number}"
            assert corpus.dense(query, 1)[0].passage.statement_id == f"s{number}"
        assert len(corpus.lexical("kantor", 10 * _RECORDS)) == _RECORDS
    assert encoder.encoded == []
