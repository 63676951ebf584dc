"""Settings: the only place that reads the environment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import BeforeValidator, Field
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

_PACKAGE = Path(__file__).resolve().parent
_REPOSITORY = _PACKAGE.parent.parent

MAX_MESSAGE_CHARACTERS = 20_000
"""Longest message that is checked; a longer one is refused, not cut, so no claim is lost unseen."""

MAX_FILE_BYTES = 200 * 1024 * 1024
"""Largest file that is read as statements or messages."""

MAX_UPLOAD_BYTES = 10 * 1024 * 1024
"""File that the page takes; larger ones belong to ``cekfakta batch``."""


def shipped(name: str) -> Path:
    """Folder ``models`` or ``data`` as shipped: inside the wheel, or in the source checkout."""
    packed = _PACKAGE / "_shipped" / name
    return packed if packed.is_dir() else _REPOSITORY / name


def _names(value: object) -> object:
    """The names in a list that is written with commas."""
    return value.lower().replace(",", " ").split() if isinstance(value, str) else value


class Settings(BaseSettings):
    """What an operator may set, each as ``CEKFAKTA_<NAME>`` in the environment."""

    model_config = SettingsConfigDict(env_prefix="CEKFAKTA_", extra="ignore")

    corpus: Path | None = None
    """Corpus file; None is the starter corpus, kept in ``data_folder``."""
    model: str | None = None
    """Classifier: a folder in the format of ``models/stance``, or a Hugging Face name or path."""
    data_folder: Path = Path(platformdirs.user_data_dir("cekfakta", appauthor=False))
    """Where the user's copy of the starter corpus lives."""
    threads: int = 0
    """Threads for the model; 0 is one per core."""
    lang: Literal["id", "en"] = "id"
    """Language of the command line."""
    allow_private_hosts: Annotated[frozenset[str], NoDecode, BeforeValidator(_names)] = frozenset()
    """Hosts, with commas between them, that are fetched from though they are no public ones."""
    crawl_delay: Annotated[float, Field(ge=0.0, le=60.0)] = 1.0
    """Seconds between two requests to one host where many are made; BMKG allows one a second."""

    def corpus_path(self) -> Path:
        """Where the corpus in use lies."""
        return self.corpus or self.data_folder / "starter.sqlite"
