"""The corpus in use: a named file, or the user's own copy of the starter corpus."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.vectors import SealedEncoder
from cekfakta.errors import CorpusError
from cekfakta.known.kinship import NearCopies
from cekfakta.protocols import Encoder, Progress
from cekfakta.settings import Settings, shipped
from cekfakta.sources.files import read_statements
from cekfakta.types import Reject, Statement

FILES = ("statements.jsonl", "factchecks.jsonl")
VECTORS = "vectors.npz"
"""The vectors of their passages, made by ``data/seal.py``."""


def open_corpus(
    path: Path | None = None, encoder: Encoder | None = None, progress: Progress | None = None
) -> Corpus:
    """The corpus at ``path``, created when absent; None is the one that the settings name.

    With none named, it is the user's copy of the starter corpus, filled when it is new and
    brought up to date when cekfakta ships other records, which ``progress`` is told; what the
    user added stays. Its vectors come with it. Raises CorpusError when a file cannot be used.
    """
    settings = Settings()
    named = path or settings.corpus
    if named is not None:
        return Corpus.open(named, encoder, NearCopies())
    sealed = SealedEncoder(encoder, shipped("data") / VECTORS) if encoder else None
    corpus = Corpus.open(settings.corpus_path(), sealed, NearCopies())
    _bring_up_to_date(corpus, settings.corpus_path().with_suffix(".shipped"), progress)
    return corpus


def _bring_up_to_date(corpus: Corpus, marker: Path, progress: Progress | None) -> None:
    digest = hashlib.sha256()
    for name in FILES:
        digest.update((shipped("data") / name).read_bytes())
    version = digest.hexdigest()
    if marker.is_file() and marker.read_text() == version:
        return
    corpus.add(starter_records(), progress)
    marker.write_text(version)


def starter_records() -> Iterator[Statement]:
    """Yield the records that are shipped. Raises CorpusError when one is damaged."""
    for name in FILES:
        for record in read_statements(shipped("data") / name):
            if isinstance(record, Reject):
                raise CorpusError(
                    f"the shipped corpus is damaged: {record.source}:{record.line}: "
                    f"{record.reason}; reinstall cekfakta"
                )
            yield record
