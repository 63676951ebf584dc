"""How right a file of answers is: macro-F1, each kind of claim, calibration."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.claims.written import WrittenClaim
from benchmarks.jsonl import read

LABELS = ("entailment", "neutral", "contradiction")
BINS = 15


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim, the label that it was given, and how surely (0..1); None where nobody said."""

    claim: WrittenClaim
    label: str
    sure: float | None

    @property
    def right(self) -> bool:
        """Whether the label is the written one; a half-false claim may be called contradicted."""
        if self.claim.label == "conflicting":
            return self.label in {"conflicting", "contradiction"}
        return self.label == self.claim.label


def answers(path: Path, written: Sequence[WrittenClaim]) -> list[Answer]:
    """The answers of a JSON Lines file, by the claims' ids.

    A row has ``id`` and the probabilities of the three LABELS, as `cekfakta score` writes them, or
    else a ``label``; claims without an answer are left out. Raises ValueError when a label is none.
    """
    given = {row["id"]: row for row in read(path)}
    return [_answer(claim, given[claim.id]) for claim in written if claim.id in given]


def _answer(claim: WrittenClaim, row: Mapping[str, Any]) -> Answer:
    if all(name in row for name in LABELS):
        label = max(LABELS, key=lambda name: row[name])
        return Answer(claim, label, float(row[label]))
    given = row.get("label")
    if given not in {*LABELS, "conflicting"}:
        raise ValueError(f"{claim.id} is answered {given!r}, want one of {LABELS} or conflicting")
    return Answer(claim, str(given), None)


def macro_f1(given: Sequence[Answer]) -> float:
    """The mean F1 of the three LABELS, over the claims that have one of them."""
    counted = [answer for answer in given if answer.claim.label in LABELS]
    scores = []
    for label in LABELS:
        hits = sum(a.right for a in counted if a.label == label)
        total = sum(a.label == label for a in counted) + sum(
            a.claim.label == label for a in counted
        )
        scores.append(2 * hits / total if total else 0.0)
    return sum(scores) / len(scores)


def by_kind(given: Sequence[Answer]) -> dict[str, tuple[int, float, Counter[str]]]:
    """Of each kind and label: how many, the share that is right, and what they were called."""
    kinds: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in given:
        kinds[f"{answer.claim.kind} ({answer.claim.label})"].append(answer)
    return {
        kind: (
            len(of_kind),
            sum(answer.right for answer in of_kind) / len(of_kind),
            Counter(answer.label for answer in of_kind),
        )
        for kind, of_kind in sorted(kinds.items())
    }


def calibration_error(given: Sequence[Answer]) -> float | None:
    """Expected calibration error over 15 equal bins; None where nobody said how sure."""
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for answer in given:
        if answer.sure is None:
            return None
        bins[min(int(answer.sure * BINS), BINS - 1)].append((answer.sure, answer.right))
    if not given:
        return None
    gaps = (abs(sum(s for s, _ in of) - sum(r for _, r in of)) for of in bins.values())
    return sum(gaps) / len(given)
