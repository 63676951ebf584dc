"""Files of posts: copies and changed versions of one message are one family."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cekfakta.batch import dedup
from cekfakta.errors import FormatError

QUOTA = (
    "Dalam rangka ulang tahun, operator membagikan kuota internet gratis 35 GB "
    "kepada seluruh pelanggan setia di Indonesia."
)
BRIDGE = (
    "Jembatan di hulu sungai ambruk semalam dan tiga desa tidak dapat dilewati kendaraan "
    "sampai pekan depan menurut ketua kampung."
)


def write(path: Path, *texts: str) -> Path:
    path.write_text(
        "".join(json.dumps({"id": f"p{n}", "text": t}) + "\n" for n, t in enumerate(texts))
    )
    return path


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_copies_and_changed_versions_are_one_family(tmp_path: Path) -> None:
    wrapped = f"Diteruskan\n*{QUOTA}*"
    changed = QUOTA.replace("35 GB", "50 GB")
    source = write(tmp_path / "in.jsonl", QUOTA, BRIDGE, changed, wrapped, BRIDGE)
    summary = dedup(source, tmp_path / "out.jsonl")
    assert (summary.done, summary.rejected) == (5, 0)
    rows = lines_of(tmp_path / "out.jsonl")
    assert [row["family"] for row in rows] == [1, 2, 1, 1, 2]
    assert [row["representative"] for row in rows] == ["p0", "p1", "p0", "p0", "p1"]
    assert [row["relation"] for row in rows] == ["", "", "mutated", "same", "same"]
    assert rows[2]["changed"] == [{"slot": "number", "ours": "50 GB", "theirs": "35 GB"}]
    assert [row["id"] for row in rows] == ["p0", "p1", "p2", "p3", "p4"]
    assert rows[4]["similarity"] == 1.0


def test_what_denies_or_only_joins_messages_starts_its_own_family(tmp_path: Path) -> None:
    denial = QUOTA.replace("operator membagikan", "operator tidak membagikan")
    source = write(tmp_path / "in.jsonl", QUOTA, denial, BRIDGE, f"{QUOTA} {BRIDGE}")
    dedup(source, tmp_path / "out.jsonl")
    families = [row["family"] for row in lines_of(tmp_path / "out.jsonl")]
    assert len({families[0], families[1], families[2]}) == 3


def test_a_csv_says_what_changed_in_a_cell(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", QUOTA, QUOTA.replace("35 GB", "50 GB"), "=1+1 adalah dua")
    dedup(source, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[1]["changed"] == "number: 35 GB -> 50 GB"
    assert rows[2]["text"].startswith("'=")


def test_it_comes_out_the_same_again_with_progress_to_the_end(tmp_path: Path) -> None:
    texts = [QUOTA.replace("35", str(n % 7)) for n in range(40)] + [BRIDGE]
    source = write(tmp_path / "in.jsonl", *texts)
    told: list[tuple[int, int]] = []
    dedup(source, tmp_path / "one.csv", progress=lambda done, total: told.append((done, total)))
    dedup(source, tmp_path / "two.csv")
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    assert told == sorted(told)
    assert told[-1] == (82, 82)


def test_bad_rows_are_set_apart(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    long = json.dumps({"text": "panjang " * 4000})
    half = json.dumps({"text": "setengah \ud83d huruf di pesan ini"})
    source.write_text(f'{{"text": "{BRIDGE}"}}\nrusak\n{long}\n{half}\n{{"text": ""}}\n')
    summary = dedup(source, tmp_path / "out.jsonl")
    assert (summary.done, summary.rejected) == (2, 3)
    assert summary.rejects
    assert [reject["line"] for reject in lines_of(summary.rejects)] == [2, 3, 5]


def test_an_unusable_output_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", QUOTA)
    with pytest.raises(FormatError, match="rename"):
        dedup(source, tmp_path / "out.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


KILLED = """
import os, signal, sys
from pathlib import Path
from cekfakta.batch import dedup
source, output = map(Path, sys.argv[1:])
dedup(source, output, progress=lambda *at: os.kill(os.getpid(), signal.SIGKILL))
"""


def test_a_killed_run_leaves_nothing_that_the_next_does_not_clean_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system, work = tmp_path / "system", tmp_path / "work"
    system.mkdir()
    work.mkdir()
    monkeypatch.setenv("TMPDIR", str(system))
    source = write(work / "in.jsonl", QUOTA, BRIDGE)
    command = [sys.executable, "-c", KILLED, str(source), str(work / "out.csv")]
    assert subprocess.run(command, check=False).returncode == -9
    assert len(list(work.iterdir())) == 2
    assert dedup(source, work / "out.csv").done == 2
    assert sorted(path.name for path in work.iterdir()) == ["in.jsonl", "out.csv"]
    assert list(system.iterdir()) == []
