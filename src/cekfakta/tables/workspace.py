"""A hidden folder beside an output for what is not finished; what killed runs left there goes.

The folder's owner holds a lock in it that dies with the process, so that only folders whose owner
is dead are swept, also where processes of several machines or containers share a disk.
"""

from __future__ import annotations

import glob
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkdtemp

from cekfakta.errors import InputError

_LOCK = "lock.sqlite"
_SUFFIX = ".part"


@contextmanager
def workspace(output: Path) -> Iterator[Path]:
    """Make a folder for the work on ``output``, and delete it in the end.

    Raises InputError where none can be made.
    """
    _sweep(output)
    try:
        folder = Path(mkdtemp(_SUFFIX, f".{output.name}.", output.parent))
        lock = _locked(folder)
    except (OSError, sqlite3.OperationalError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"cannot write {output}: {reason}; choose another folder") from error
    with closing(lock):
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _sweep(output: Path) -> None:
    """Delete the folders of earlier runs on ``output`` whose processes are dead."""
    for folder in output.parent.glob(f".{glob.escape(output.name)}.*{_SUFFIX}"):
        if not (folder / _LOCK).is_file():
            continue
        try:
            lock = _locked(folder)
        except sqlite3.OperationalError:
            continue  # its owner lives
        with closing(lock):
            shutil.rmtree(folder, ignore_errors=True)


def _locked(folder: Path) -> sqlite3.Connection:
    """Take the folder; sqlite3.OperationalError when another process has it."""
    lock = sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except BaseException:
        lock.close()
        raise
    return lock
