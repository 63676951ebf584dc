"""End to end on posts with a known debunk: is it found, and what is the verdict?

    python benchmarks/posts.py POSTS.jsonl [--limit N]

Each line of the file holds ``id``, ``post``, ``claim``, ``evidence``, ``date`` and ``url``. The
evidence texts become a corpus of statements; each post is checked against it, then again with its
own evidence taken away, where the only honest answer is ``not_enough_evidence``. The claim-only
baseline is the classifier's answer without any evidence.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tqdm import tqdm

from cekfakta.checker import Checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.record import from_dict
from cekfakta.errors import InputError
from cekfakta.model.load import load_classifier, load_encoder
from cekfakta.terms import Label

SEED = 1


def main() -> None:
    """Print retrieval and verdict figures for a file of posts."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("posts", type=Path)
    arguments.add_argument("--limit", type=int, default=300, help="posts checked, drawn at random")
    options = arguments.parse_args()
    read = map(json.loads, options.posts.read_text(encoding="utf-8").splitlines())
    rows = [row for row in read if row["evidence"].strip()]
    drawn = random.Random(SEED).sample(rows, min(options.limit, len(rows)))
    with tempfile.TemporaryDirectory() as folder:
        encoder = load_encoder()
        corpus = Corpus.open(Path(folder) / "posts.sqlite", encoder)
        started = time.perf_counter()
        corpus.add(from_dict(_record(row)) for row in rows)
        print(f"loaded {len(rows)} statements in {time.perf_counter() - started:.0f} s")
        with Checker(corpus, load_classifier(), encoder) as checker:
            _retrieval(checker, rows)
            _verdicts(checker, drawn)


def _record(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["id"],
        "kind": "statement",
        "text": row["evidence"],
        "published": row["date"],
        "url": row["url"],
    }


def _retrieval(checker: Checker, rows: list[dict[str, Any]]) -> None:
    ranks = []
    for row in tqdm(rows, desc="search"):
        found = [statement.id for statement in checker.search(row["post"], 10)]
        ranks.append(found.index(row["id"]) + 1 if row["id"] in found else 99)
    for depth in (1, 5, 10):
        print(f"R@{depth} {sum(rank <= depth for rank in ranks) / len(ranks):.3f}")


def _verdicts(checker: Checker, rows: list[dict[str, Any]]) -> None:
    started = time.perf_counter()
    answers = [_label(checker, row["post"]) for row in tqdm(rows, desc="check")]
    print(f"{(time.perf_counter() - started) / len(rows):.2f} s a post")
    _print_shares("with its own evidence", answers)
    without = []
    for row in tqdm(rows, desc="check without"):
        kept = checker.corpus.get(row["id"])
        checker.corpus.remove(row["id"])
        without.append(_label(checker, row["post"]))
        checker.corpus.add([kept])
    _print_shares("own evidence removed ", without)
    alone = checker.classifier.score([("", row["claim"]) for row in rows])
    likeliest = [
        max(("entailment", "neutral", "contradiction"), key=p.__getattribute__) for p in alone
    ]
    _print_shares("claim-only baseline  ", likeliest)


def _label(checker: Checker, post: str) -> str:
    try:
        return checker.check(post).label
    except InputError:
        return Label.NOT_ENOUGH_EVIDENCE


def _print_shares(name: str, answers: list[str]) -> None:
    counts = Counter(answers)
    shares = ", ".join(f"{key} {count / len(answers):.3f}" for key, count in counts.most_common())
    print(f"{name}: {shares}")


if __name__ == "__main__":
    main()
