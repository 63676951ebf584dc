"""Print the table of harm: python -m benchmarks.harm [--split tune|held] [--wrong] [--only LINE].

The starter corpus and a corpus that a fact-checker loads are opened in folders of their own, so
that nothing of the user's is read or changed. ``--wrong`` lists every answer that does harm or is
not the best; choose rules and constants on the split ``tune`` only.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.harm.cases import CASES, STARTER, Case, loaded, starter
from benchmarks.harm.measure import Answer, answers, cut
from cekfakta.checker import Checker
from cekfakta.sources.files import read_statements
from cekfakta.types import Statement


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--split", choices=("tune", "held"))
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--only", default="", help="only lines whose name holds this")
    parser.add_argument("--corpus", choices=("starter", "loaded", "both"), default="both")
    arguments = parser.parse_args()
    found: list[Answer] = []
    if arguments.corpus != "loaded":
        found += _asked(STARTER, _chosen(list(starter()), arguments.split, arguments.only))
    if arguments.corpus != "starter" and arguments.split != "tune":
        records = (CASES / "loaded_records.jsonl",)
        found += _asked(records, _chosen(list(loaded()), None, arguments.only))
    _print_table(found)
    forwards = cut(arguments.split)
    print(f"\nforwards: recall {forwards.recall:.3f}, precision {forwards.precision:.3f}")
    if arguments.wrong:
        _print_wrong(found)
        for name, texts in (("missed", forwards.missed), ("invented", forwards.invented)):
            for text in texts:
                print(f"{name}: {text!r}")


def _chosen(cases: list[Case], split: str | None, only: str) -> list[Case]:
    return [case for case in cases if split in {None, case.split} and only in case.line]


def _asked(records: tuple[Path, ...], cases: list[Case]) -> list[Answer]:
    with TemporaryDirectory() as folder, Checker.open(Path(folder) / "corpus.sqlite") as checker:
        for path in records:
            usable = (row for row in read_statements(path) if isinstance(row, Statement))
            checker.corpus.add(usable)
        return answers(checker, cases)


def _print_table(found: list[Answer]) -> None:
    lines: dict[str, list[Answer]] = defaultdict(list)
    for answer in found:
        lines[answer.case.line].append(answer)
    print(f"{'line':<32}{'n':>5}{'harm %':>8}{'best %':>8}{'shown %':>9}{'quote %':>9}")
    for name, of_line in lines.items():
        shares = [
            _percent([a.harms for a in of_line]),
            _percent([a.right for a in of_line]),
            _percent([a.shown for a in of_line if a.case.about]),
            _percent([a.quote_denies for a in of_line if a.quote_denies is not None]),
        ]
        print(
            f"{name:<32}{len(of_line):>5}{shares[0]:>8}{shares[1]:>8}{shares[2]:>9}{shares[3]:>9}"
        )


def _percent(flags: list[bool]) -> str:
    return f"{100 * sum(flags) / len(flags):.1f}" if flags else "-"


def _print_wrong(found: list[Answer]) -> None:
    for answer in found:
        if answer.harms or not answer.right or answer.quote_denies is False:
            mark = "HARM" if answer.harms else "quote" if answer.right else "open"
            case = answer.case
            print(f"{mark} | {case.line} | {case.about} | {answer.label} | {case.text!r}")
            if answer.harms or answer.right:
                print(f"       {answer.quotes!r}")


if __name__ == "__main__":
    main()
