"""Every set that the encoder's pairs are made of: where it lies, its licence, pairs drawn.

Paths are relative to the data folder, those of written claims to the project; the first part of a
name chooses the way of making pairs.
"""

from __future__ import annotations

from dataclasses import dataclass

from train.pairs.documents import HEADLINES, OLDER_CHECKS, POSTS, RECENT_CHECKS, STATEMENTS


@dataclass(frozen=True, slots=True)
class Source:
    """A way of making pairs: its name, the file it reads, licence, pairs drawn."""

    name: str
    path: str
    licence: str
    pairs: int


SOURCES = (
    Source("post-title", POSTS, "none stated", 3_000),
    Source("post-notice", POSTS, "none stated", 3_000),
    Source("post-retold", POSTS, "none stated", 1_600),
    Source("check-notice", RECENT_CHECKS, "none stated", 1_200),
    Source("check-passage", RECENT_CHECKS, "none stated", 1_000),
    Source("older-notice", OLDER_CHECKS, "none stated", 600),
    Source("older-passage", OLDER_CHECKS, "none stated", 400),
    Source("title-passage", STATEMENTS, "none stated", 1_000),
    Source("sentence-passage", STATEMENTS, "none stated", 1_400),
    Source("written-passage", "data/claims", "claims CC BY 4.0, passages not", 2_400),
    Source("headline-passage", HEADLINES, "none stated", 1_000),
    Source("question", "qa/tydiqa_id_train.json", "Apache 2.0", 1_600),
    Source("chat", "slang/stif_train", "MIT", 600),
    Source("paraphrase", "nli/sts_id_train.tsv", "none stated", 600),
)
