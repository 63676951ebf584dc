"""The page on the shipped model and the starter corpus, as hosting services start it.

``python app.py`` is ``cekfakta serve``: at 127.0.0.1:7860, unless ``GRADIO_SERVER_NAME`` and
``GRADIO_SERVER_PORT``, which such services set, move it.
"""

from __future__ import annotations

import sys

from cekfakta.cli import main

if __name__ == "__main__":
    sys.exit(main(["serve"]))
