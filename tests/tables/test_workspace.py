"""What killed runs leave beside an output goes with the next run; what living ones use stays."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cekfakta.errors import InputError
from cekfakta.tables.workspace import workspace

WORKING = """
import sys
from pathlib import Path
from cekfakta.tables.workspace import workspace
with workspace(Path(sys.argv[1])) as folder:
    (folder / "posts").mkdir()
    (folder / "posts" / "a").write_text("isi")
    print(folder, flush=True)
    sys.stdin.read()
"""


def started(output: Path) -> tuple[subprocess.Popen[str], Path]:
    process = subprocess.Popen(
        [sys.executable, "-c", WORKING, str(output)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    return process, Path(process.stdout.readline().strip())


def end(process: subprocess.Popen[str], kill: bool) -> None:
    if kill:
        process.kill()
    process.communicate()


def test_what_a_killed_run_left_goes_and_what_a_living_one_uses_stays(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    (dead, left), (living, used) = started(output), started(output)
    end(dead, kill=True)
    assert (left / "posts" / "a").is_file()
    with workspace(output) as folder:
        assert not left.exists()
        assert (used / "posts" / "a").is_file()
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted([folder.name, used.name])
    end(living, kill=False)
    assert list(tmp_path.iterdir()) == []


def test_only_its_own_output_is_swept(tmp_path: Path) -> None:
    others = [tmp_path / ".out.csv.catatan.part", tmp_path / ".out.csv.old"]
    for other in others:
        other.mkdir()
    (tmp_path / ".out.csv.1.part.csv").write_text("milik pengguna")
    process, left = started(tmp_path / "lain.csv")
    end(process, kill=True)
    with workspace(tmp_path / "out.csv"):
        pass
    with workspace(tmp_path / "[ab]*.csv") as folder:
        assert folder.is_dir()
    assert left.is_dir()
    assert all(other.is_dir() for other in others)


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="choose another folder"), workspace(tmp_path / "no/a.csv"):
        pass
