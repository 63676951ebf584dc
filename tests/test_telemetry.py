"""What is checked stays here: no library beneath reports home or leaves files of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from cekfakta.telemetry import SILENCED

CHECK = """
import sys
from cekfakta.cli import main
sys.exit(main(["check", "Semua operator membagikan kuota internet gratis 35 GB."]))
"""
PYTHON = """
from cekfakta import Checker
with Checker.open() as checker:
    checker.check("Semua operator membagikan kuota internet gratis 35 GB.")
"""
TRAINING = "import train.network.export"
SERVE = """
import os, signal, sys, threading, time
from urllib.error import URLError
from urllib.request import Request, urlopen
from cekfakta.cli import main

def visit():
    while True:
        try:
            urlopen("http://127.0.0.1:7861/")
            break
        except URLError:
            time.sleep(0.1)
    body = b'{"text": "Semua operator membagikan kuota internet gratis 35 GB."}'
    urlopen(Request("http://127.0.0.1:7861/v1/check", body, {"Content-Type": "application/json"}))
    os.kill(os.getpid(), signal.SIGINT)

threading.Thread(target=visit, daemon=True).start()
sys.exit(main(["serve", "--port", "7861"]))
"""
ROOT = Path(__file__).parent.parent
APART = ("unshare", "-rn", "sh", "-c", 'ip link set lo up && exec "$@"', "apart")
"""Runs a command where there is no network but the machine itself."""
ADDRESS = re.compile(r'inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)"')


def folders(folder: Path) -> dict[str, Path]:
    """A place of its own for everything that a program may write to."""
    names = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "TMPDIR", "CEKFAKTA_DATA_FOLDER", "cwd")
    places = {name: folder / name for name in names}
    for place in places.values():
        place.mkdir()
    return places


def run(command: Sequence[str], places: Mapping[str, Path]) -> None:
    """Run a command that has not heard of our environment, and see it end well."""
    environment = {name: value for name, value in os.environ.items() if name not in SILENCED}
    paths = (str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", ""))
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    environment |= {name: str(place) for name, place in places.items() if name != "cwd"}
    done = subprocess.run(
        command, env=environment, cwd=places["cwd"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def written(places: Mapping[str, Path]) -> list[str]:
    """What lies outside the data folder and the temporary one."""
    ours = {"CEKFAKTA_DATA_FOLDER", "TMPDIR"}
    elsewhere = (place for name, place in places.items() if name not in ours)
    return sorted(str(path) for place in elsewhere for path in place.rglob("*"))


def apart_is_possible() -> bool:
    if not all(map(shutil.which, ("unshare", "ip", "strace"))):
        return False
    done = subprocess.run([*APART, "strace", "-o", os.devnull, "true"], check=False)
    return done.returncode == 0


@pytest.mark.parametrize("script", [CHECK, PYTHON, SERVE], ids=["check", "python", "serve"])
def test_nothing_leaves_and_nothing_is_written_elsewhere(script: str, tmp_path: Path) -> None:
    if not apart_is_possible():
        pytest.skip("no strace, or no namespace without a network, on this machine")
    places = folders(tmp_path)
    trace = tmp_path / "trace"
    watched = ("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(trace))
    run([*APART, *watched, sys.executable, "-c", script], places)
    addresses = set(ADDRESS.findall(trace.read_text()))
    assert addresses <= {"127.0.0.1", "::1"}
    assert written(places) == []


def test_training_writes_nothing_elsewhere(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    places = folders(tmp_path)
    run([sys.executable, "-c", TRAINING], places)
    assert written(places) == []
