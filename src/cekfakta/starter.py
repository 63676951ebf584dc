"""The corpus in use: a named file, or the user's own copy of the starter corpus."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from cekfakta.corpus.corpus import Corpus
from cekfakta.errors import CorpusError
from cekfakta.known.kinship import NearCopies
from cekfakta.protocols import Encoder, Progress
from cekfakta.settings import Settings, shipped
from cekfakta.sources.files import read_statements
from cekfakta.types import Reject, Statement

FILES = ("statements.jsonl", "factchecks.jsonl")


def open_corpus(
    path: Path | None = None, encoder: Encoder | None = None, progress: Progress | None = None
) -> Corpus:
    """The corpus at ``path``, created when absent; None is the one that the settings name.

    With none named, it is the user's copy of the starter corpus, filled when it is new and
    brought up to date when cekfakta ships other records, which ``progress`` is told; what the
    user added stays. Raises CorpusError when the file cannot be used.
    """
    settings = Settings()
    named = path or settings.corpus
    if named is not None:
        return Corpus.open(named, encoder, NearCopies())
    corpus = Corpus.open(settings.corpus_path(), encoder, NearCopies())
    _bring_up_to_date(corpus, settings.corpus_path().with_suffix(".shipped"), progress)
    return corpus


def _bring_up_to_date(corpus: Corpus, marker: Path, progress: Progress | None) -> None:
    digest = hashlib.sha256()
    for name in FILES:
        digest.update((shipped("data") / name).read_bytes())
    version = digest.hexdigest()
    if marker.is_file() and marker.read_text() == version:
        return
    corpus.add(_starter_records(), progress)
    marker.write_text(version)


def _starter_records() -> Iterator[Statement]:
    for name in FILES:
        for record in read_statements(shipped("data") / name):
            if isinstance(record, Reject):
                raise CorpusError(
                    f"the shipped corpus is damaged: {record.source}:{record.line}: "
                    f"{record.reason}; reinstall cekfakta"
                )
            yield record
