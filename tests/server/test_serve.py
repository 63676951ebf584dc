"""Starting and ending the server, in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from tests.serving import Served

_SERVE = """
import sys
from cekfakta.server.app import serve
from tests.samples import FakeChecker
serve(FakeChecker(), "127.0.0.1", int(sys.argv[1]), ready=lambda: print("siap", flush=True))
"""
_ROOT = Path(__file__).parents[2]


def test_it_says_when_it_answers_and_ends_with_a_page_open(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", _SERVE, str(port)],
        cwd=_ROOT,
        env=os.environ | {"GRADIO_TEMP_DIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        assert process.stdout.readline() == "siap\n"
        served = Served(port)
        assert served.ask("GET", "/health").status == 200
        page = served.connect()
        page.request("GET", "/gradio_api/heartbeat/ujicoba1")
        assert page.getresponse().status == 200
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
        page.close()
    finally:
        process.kill()
    assert process.returncode == 0
    assert "Traceback" not in said
