"""The page on the shipped model and the starter corpus, as hosting services start it.

``python app.py`` serves at 127.0.0.1:7860; ``GRADIO_SERVER_NAME`` and ``GRADIO_SERVER_PORT``,
which such services set, move it.
"""

from __future__ import annotations

import os

from cekfakta import Checker
from cekfakta.server.app import DEFAULT_HOST, DEFAULT_PORT, serve


def main() -> None:
    """Open the checker and serve until interrupted."""
    host = os.environ.get("GRADIO_SERVER_NAME", DEFAULT_HOST)
    port = int(os.environ.get("GRADIO_SERVER_PORT", DEFAULT_PORT))
    with Checker.open() as checker:
        serve(checker, host, port)


if __name__ == "__main__":
    main()
