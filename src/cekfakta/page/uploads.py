"""Files that came with a request, or lie ready to be taken: Gradio keeps both in one folder."""

from __future__ import annotations

import re
import secrets
from collections.abc import MutableSet
from pathlib import Path

from anyio.to_thread import run_sync
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from cekfakta.settings import MAX_UPLOAD_BYTES

_FIELD = "files"
_FOLDER = re.compile(r"[0-9a-f]{64}")
_UNSAFE = re.compile(r"[^\w .()-]")
_LONGEST_NAME = 60


class Uploads:
    """Takes one file a request; what is cut off or misshapen leaves nothing behind."""

    def __init__(self, folder: Path, kept: MutableSet[str]) -> None:
        """``kept`` is told each file, for Gradio to delete it in time."""
        self._folder = folder
        self._kept = kept

    async def take(self, request: Request) -> Path:
        """Keep the file of a form, under a name that cannot be guessed. Raises HTTPException."""
        async with request.form(max_files=1, max_fields=0) as form:
            file = form.get(_FIELD)
            if not isinstance(file, UploadFile):
                raise HTTPException(400, f"The form has no file in the field {_FIELD!r}.")
            content = await file.read()
        if len(content) > MAX_UPLOAD_BYTES:
            raise HTTPException(413, f"The file has more than {MAX_UPLOAD_BYTES} bytes.")
        path = self._folder / secrets.token_hex(32) / _safe(file.filename or "")
        await run_sync(_write, path, content)
        self._kept.add(str(path))
        return path


def is_kept(path: Path, folder: Path) -> bool:
    """Whether ``path`` is a plain file in ``folder``, in a folder of 64 hexadecimal digits.

    Links and pipes are none, nor is anything that the path reaches by way of another folder.
    """
    kept = path.parent.parent == folder and _FOLDER.fullmatch(path.parent.name) is not None
    return kept and path.is_file() and not path.is_symlink()


def _safe(name: str) -> str:
    """The end of a name, in letters that every system can store."""
    return _UNSAFE.sub("", Path(name).name)[-_LONGEST_NAME:].strip(" .") or "berkas"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
