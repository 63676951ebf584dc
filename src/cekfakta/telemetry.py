"""Keeps the libraries beneath from reporting home: what is checked here stays here."""

from __future__ import annotations

import os
import sys

SILENCED = {
    "ORT_DISABLE_TELEMETRY": "1",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}
"""What each library reads when it is loaded. Left alone, onnxruntime 1.32 keeps a device number and
a queue of events in ``~/.cache/Microsoft`` and sends them; a model that a user names is still
downloaded from its hub."""


def switch_off() -> None:
    """Let this process, and those that it starts, send no reports.

    Importing cekfakta does so, before any of these libraries is loaded.
    """
    os.environ.update(SILENCED)
    # OpenVINO reports its own import, asks no variable, and goes on without this package.
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
