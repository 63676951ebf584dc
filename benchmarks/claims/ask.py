"""Ask the written claims of a corpus that holds all their passages, as a fact-checker's would.

    python -m benchmarks.claims.ask DOCUMENTS.jsonl ... [--split test] [--without] [--limit N]

``--without`` takes each claim's own passage away: whatever is still decided rests on another one.
Prints how many are right, how many of the decided are wrong, and the calibration. The corpus is
made in a folder of its own.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.claims.marks import Answer, calibration_error, macro_f1
from benchmarks.claims.written import SPLITS, STARTER, Joined, join
from cekfakta.checker import Checker
from cekfakta.sources.files import read_statements
from cekfakta.terms import Kind
from cekfakta.types import Statement

ASKED_ON = date(2026, 11, 24)
"""The day on which every claim is asked, so that no figure changes with the calendar."""
CALLED = {
    "supported": "entailment",
    "refuted": "contradiction",
    "conflicting": "conflicting",
    "not_enough_evidence": "neutral",
}


def main() -> None:
    """Ask and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("documents", nargs="*", type=Path, help="JSON Lines with the documents")
    parser.add_argument("--split", choices=SPLITS, default="test")
    parser.add_argument(
        "--without", action="store_true", help="each claim's own passage taken away"
    )
    parser.add_argument("--limit", type=int, help="this many claims, drawn at random")
    arguments = parser.parse_args()
    joined = join(arguments.documents)
    asked = [row for row in joined if row.source.split == arguments.split]
    if arguments.limit:
        asked = Random(1).sample(asked, min(arguments.limit, len(asked)))
    with TemporaryDirectory() as folder, Checker.open(Path(folder) / "corpus.sqlite") as checker:
        checker.corpus.add(statements(joined))
        given = list(answers(checker, asked, arguments.without))
    _print(given, arguments.without)


def statements(joined: Iterable[Joined]) -> Iterator[Statement]:
    """The passages as records; those of the starter corpus as they are."""
    records = {
        s.id: s for path in STARTER for s in read_statements(path) if isinstance(s, Statement)
    }
    done: set[str] = set()
    for row in joined:
        source = row.source
        if source.id not in done:
            done.add(source.id)
            yield records.get(source.record or "") or Statement(
                source.id,
                Kind.STATEMENT,
                title=row.passage[:80],
                text=row.passage,
                published=date.fromisoformat(source.date) if source.date else None,
                url=source.url or "",
            )


def answers(checker: Checker, asked: Sequence[Joined], without: bool) -> Iterator[Answer]:
    """What the checker calls each claim, and how surely."""
    by_passage: defaultdict[str, list[Joined]] = defaultdict(list)
    for row in asked:
        by_passage[row.source.id].append(row)
    for identity, rows in by_passage.items():
        own = checker.corpus.get(identity)
        if without:
            checker.corpus.remove(identity)
        for row in rows:
            report = checker.check(row.claim.text, ASKED_ON)
            yield Answer(row.claim, CALLED[report.label.value], report.probability)
        if without:
            checker.corpus.add([own])


def _print(given: Sequence[Answer], without: bool) -> None:
    if not given:
        print("no claim has its document here; name the files that hold the documents")
        return
    decided = [answer for answer in given if answer.label != "neutral"]
    print(f"{len(given)} claims, {len(decided)} decided ({len(decided) / len(given):.3f})")
    if without:
        return
    wrong = sum(not answer.right for answer in decided)
    print(f"macro-F1 {macro_f1(given):.3f}, wrong among decided {wrong / max(1, len(decided)):.3f}")
    error = calibration_error(given)
    print(f"ECE {error:.3f}" if error is not None else "")
    kinds: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for answer in given:
        kinds[answer.claim.kind, answer.claim.label][answer.label] += 1
    for (kind, label), called in sorted(kinds.items()):
        print(f"{kind} ({label}): {dict(called)}")


if __name__ == "__main__":
    main()
