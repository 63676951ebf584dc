"""What the commands open. Heavy modules are imported only when a command needs them."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cekfakta.cli.progress import Progress, bar
from cekfakta.errors import AddressError
from cekfakta.protocols import Classifier
from cekfakta.settings import Settings
from cekfakta.wording.command import Words
from cekfakta.wording.shape import Wording

if TYPE_CHECKING:
    from cekfakta.checker import Checker
    from cekfakta.corpus.corpus import Corpus


def _checker(corpus: Path | None, model: str | None, progress: Progress) -> Checker:
    from cekfakta.checker import Checker  # noqa: PLC0415 - loads onnxruntime

    return Checker.open(corpus, model, progress)


def _classifier(model: str | None) -> Classifier:
    from cekfakta.model.load import load_classifier  # noqa: PLC0415 - loads onnxruntime

    settings = Settings()
    return load_classifier(model or settings.model, settings.threads)


def _corpus(path: Path | None) -> Corpus:
    from cekfakta.starter import open_corpus  # noqa: PLC0415 - loads tantivy

    return open_corpus(path)


def _indexed_corpus(path: Path | None) -> Corpus:
    from cekfakta.model.load import load_encoder  # noqa: PLC0415 - loads onnxruntime
    from cekfakta.starter import open_corpus  # noqa: PLC0415 - loads tantivy

    return open_corpus(path, load_encoder(Settings().threads))


def _serve(checker: Checker, host: str, port: int, ready: Callable[[], None]) -> None:
    from cekfakta.server.app import serve  # noqa: PLC0415 - loads gradio

    serve(checker, host, port, ready)


def _require_free(host: str, port: int) -> None:
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.create_server(address[:2], family=family):
            return
    except OSError as error:
        raise AddressError(
            f"cannot listen on {host}:{port} ({error.strerror}); choose another --host or --port"
        ) from error


def _stdin() -> BinaryIO:
    return sys.stdin.buffer


@dataclass(frozen=True, slots=True)
class Doors:
    """How the commands get at what they work on; a test passes its own."""

    checker: Callable[[Path | None, str | None, Progress], Checker] = _checker
    classifier: Callable[[str | None], Classifier] = _classifier
    corpus: Callable[[Path | None], Corpus] = _corpus
    indexed_corpus: Callable[[Path | None], Corpus] = _indexed_corpus
    require_free: Callable[[str, int], None] = _require_free
    serve: Callable[[Checker, str, int, Callable[[], None]], None] = _serve
    stdin: Callable[[], BinaryIO] = _stdin


@dataclass(frozen=True, slots=True)
class Session:
    """What the options before the command said."""

    doors: Doors
    wording: Wording
    corpus: Path | None = None
    model: str | None = None

    @property
    def words(self) -> Words:
        """The words that only the command line says."""
        return self.wording.command

    @property
    def sources_file(self) -> Path:
        """Where the sources that are followed for the chosen corpus are kept."""
        from cekfakta.sources.database import path_beside  # noqa: PLC0415 - loads sqlite3

        return path_beside(self.corpus or Settings().corpus_path())

    def open_checker(self) -> Checker:
        """The checker on the chosen corpus and model."""
        with bar(self.words.indexing) as progress:
            return self.doors.checker(self.corpus, self.model, progress)
