"""``python app.py``, as ``make run`` and hosting services start it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent


def test_it_says_where_the_page_is_once_it_answers_and_ends_quietly(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {
        "CEKFAKTA_DATA_FOLDER": str(tmp_path),
        "GRADIO_SERVER_PORT": str(port),
        "PYTHONPATH": str(ROOT / "src"),
    }
    command = [sys.executable, str(ROOT / "app.py")]
    with subprocess.Popen(
        command, env=os.environ | settings, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stderr
        assert "Membuka model" in program.stderr.readline()
        assert f"http://127.0.0.1:{port} " in program.stderr.readline()
        with urlopen(f"http://127.0.0.1:{port}/") as page:
            assert page.status == 200
        program.send_signal(signal.SIGINT)
        assert program.stderr.read() == ""
    assert program.returncode == 0
