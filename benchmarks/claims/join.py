"""Write the pairs of claim and evidence that `cekfakta score` scores.

    python -m benchmarks.claims.join DOCUMENTS.jsonl ... --split test -o pairs.jsonl

The starter corpus is always among the documents. ``--article`` gives whole documents as evidence.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.claims.written import SPLITS, claims, join


def main() -> None:
    """Join and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("documents", nargs="*", type=Path, help="JSON Lines with the documents")
    parser.add_argument("--split", choices=SPLITS, default="test")
    parser.add_argument("--article", action="store_true", help="whole documents as evidence")
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    joined = join(arguments.documents, arguments.split)
    with arguments.output.open("w", encoding="utf-8") as file:
        for row in joined:
            premise = row.article if arguments.article else row.passage
            pair = {"id": row.claim.id, "premise": premise, "hypothesis": row.claim.text}
            file.write(json.dumps(pair, ensure_ascii=False) + "\n")
    print(f"{len(joined)} of {len(claims(arguments.split))} claims have their document here")


if __name__ == "__main__":
    main()
