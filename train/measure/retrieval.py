"""Measure how often the right document is found: by words, by meaning, and by both.

    python -m train.measure.retrieval --data DATA --model models/encoder --work build/retrieval

Two sets. `notices`: a circulating post finds the ministry's notice on it among 4,212, whose words
were stemmed; choices are tuned on it. `debunks`: a post of 2025 finds its own fact-check among all
of that year's that have evidence; nothing is tuned on it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.jsonl import read
from cekfakta.checker import CANDIDATES
from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.record import from_dict
from cekfakta.judging.retrieval import blend, per_statement
from cekfakta.model.onnx import OnnxEncoder
from cekfakta.protocols import Encoder
from cekfakta.types import Hit, Statement

NOTICES = "retrieval/komdigi_notices.jsonl"
QUERIES = "retrieval/tune_queries.jsonl"
RECENT = "factchecks/turnbackhoax_2025_dev.jsonl"
DEPTHS = (1, 5, 10)
EVERY = 2  # one debunk query in so many is asked


@dataclass(frozen=True, slots=True)
class Query:
    """A text to look for and the ids of the statements that answer it."""

    text: str
    wanted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Suite:
    """Statements and the queries that are asked of them."""

    name: str
    statements: Sequence[Statement]
    queries: Sequence[Query]


@dataclass(frozen=True, slots=True)
class Found:
    """What each index returned for a query, best first."""

    lexical: list[Hit]
    dense: list[Hit]
    wanted: frozenset[str]


def notices(data: Path) -> Suite:
    """Posts of 2024 and the ministry's notices."""
    statements = [
        from_dict({"id": row["id"], "title": row["title"], "text": row["body_stemmed"]})
        for row in read(data / NOTICES)
    ]
    queries = [
        Query(row["post"], frozenset(str(number) for number in row["komdigi_ids"]))
        for row in read(data / QUERIES)
    ]
    return Suite("notices", statements, queries)


def debunks(data: Path) -> Suite:
    """Posts of 2025 and the evidence of the fact-checks on them."""
    rows = [row for row in read(data / RECENT) if row["evidence"].strip()]
    statements = [from_dict({"id": row["id"], "text": row["evidence"]}) for row in rows]
    queries = [Query(row["post"], frozenset({row["id"]})) for row in rows[::EVERY]]
    return Suite("debunks", statements, queries)


def search(suite: Suite, encoder: Encoder, folder: Path) -> list[Found]:
    """Ask both indexes every query; the corpus stays in the folder, so vectors are made once."""
    folder.mkdir(parents=True, exist_ok=True)
    with Corpus.open(folder / f"{suite.name}.sqlite", encoder) as corpus:
        corpus.add(suite.statements)
        return [
            Found(
                corpus.lexical(query.text, CANDIDATES),
                corpus.dense(query.text, CANDIDATES),
                query.wanted,
            )
            for query in suite.queries
        ]


def rank(hits: Iterable[Hit], wanted: frozenset[str]) -> int | None:
    """The place, from 1, of the first statement that is wanted; None when there is none."""
    groups = per_statement(hits, 2 * CANDIDATES, passages=1)
    for place, group in enumerate(groups, start=1):
        if group[0].passage.statement_id in wanted:
            return place
    return None


def recall(ranks: Sequence[int | None]) -> dict[str, float]:
    """The share of queries answered within each depth, and the mean reciprocal rank."""
    shares = {
        f"R@{depth}": sum(place is not None and place <= depth for place in ranks) / len(ranks)
        for depth in DEPTHS
    }
    return shares | {"MRR": sum(1 / place for place in ranks if place) / len(ranks)}


def measure(found: Sequence[Found]) -> dict[str, Mapping[str, float]]:
    """Recall of words alone, of meaning alone and of both."""
    ways = {
        "lexical": [rank(one.lexical, one.wanted) for one in found],
        "dense": [rank(one.dense, one.wanted) for one in found],
        "hybrid": [rank(blend(one.lexical, one.dense), one.wanted) for one in found],
    }
    return {way: recall(ranks) for way, ranks in ways.items()}


def main() -> None:
    """Run the step from the command line; prints JSON, recall by set and way."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, default=Path("models/encoder"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path("build/retrieval"))
    parser.add_argument("--threads", type=int, default=0)
    arguments = parser.parse_args()
    encoder = OnnxEncoder(arguments.model, arguments.threads)
    measured = {
        suite.name: measure(search(suite, encoder, arguments.work))
        for suite in (notices(arguments.data), debunks(arguments.data))
    }
    print(json.dumps(measured, indent=2))


if __name__ == "__main__":
    main()
