"""Only regular files are opened: a pipe or a device would make the program wait for ever."""

from __future__ import annotations

import stat
from pathlib import Path

from cekfakta.errors import CekfaktaError

_OTHERS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe (FIFO)"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def require_regular(path: Path, refusal: type[CekfaktaError]) -> None:
    """Refuse what is there and is no regular file, before it is opened; links are followed.

    What is missing or out of sight passes, since opening it says so. Raises ``refusal``.
    """
    try:
        mode = path.stat().st_mode
    except OSError:
        return
    kind = next((kind for is_kind, kind in _OTHERS if is_kind(mode)), None)
    if kind is not None:
        raise refusal(
            f"{path} is {kind}, want a regular file: save the content in a file and name that"
        )
