"""Score a file of answers to the written claims and print the table.

    python -m benchmarks.claims ANSWERS.jsonl [--split test]

``benchmarks.claims.join`` writes the pairs, `cekfakta score` or any other model answers them: a row
has the claim's ``id`` and ``label``, or the three probabilities.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.claims.marks import LABELS, answers, by_kind, calibration_error, macro_f1
from benchmarks.claims.written import SPLITS, claims


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("answers", type=Path)
    parser.add_argument("--split", choices=SPLITS, default="test")
    arguments = parser.parse_args()
    written = claims(arguments.split)
    given = answers(arguments.answers, written)
    print(f"{len(given)} of {len(written)} claims of {arguments.split} are answered")
    print(f"macro-F1 {macro_f1(given):.3f}")
    error = calibration_error(given)
    if error is not None:
        print(f"ECE {error:.3f}")
    print(f"\n{'kind (label)':32} {'n':>5} {'right':>6}  called")
    for kind, (count, right, called) in by_kind(given).items():
        parts = ", ".join(f"{name[:7]} {called[name]}" for name in LABELS)
        print(f"{kind:32} {count:5} {right:6.2f}  {parts}")


if __name__ == "__main__":
    main()
