"""The receipt of a report: enough to get the same verdict again."""

from __future__ import annotations

from cekfakta.types import Receipt
from cekfakta.version import __version__


def receipt(corpus_revision: str, classifier: str, encoder: str | None) -> Receipt:
    """Names the corpus content, the models and the version that a report was computed with."""
    model = classifier if encoder is None else f"{classifier}+{encoder}"
    return Receipt(corpus=corpus_revision, model=model, version=__version__)
