"""Measures the shipped model and corpus on the golden cases.

    python -m tests.eval_gate.measure            print the figures beside their floors
    python -m tests.eval_gate.measure --raise    write the figures that are above their floors

Floors only rise: lowering one means editing floors.json by hand, in the open.
"""

from __future__ import annotations

import json
import math
import sys
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.claims.written import join
from benchmarks.harm.cases import RECORD_LINES, starter
from benchmarks.harm.measure import answers
from cekfakta.checker import Checker
from cekfakta.protocols import Classifier
from cekfakta.types import Probabilities
from train.pairs.written import LABELS, NOT_PAIRS

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden"
FLOORS = HERE / "floors.json"
INDONLI = HERE.parents[2] / "shared" / "data" / "nli" / "indonli_val.jsonl"
MARGIN = 0.015
"""Least space between a figure and its floor; one case where that is more, for int8 kernels round
differently on other processors."""
AS_OF = date(2026, 11, 24)
"""The day on which the messages are asked, so that no figure changes with the calendar."""
RECORDS = 4
"""Every so many-th record's title and checked claim is asked; all are in ``benchmarks.harm``."""
NAMES = {f"another_{what}": "like events" for what in ("day", "place", "name", "amount", "thing")}
SUPPORTED = ("fact-check titles", "statement titles", "correction", "advice")
STANCES = ("entailment", "neutral", "contradiction")


class Figure(NamedTuple):
    """A share and the number of cases that it is a share of."""

    share: float
    cases: int

    @property
    def floor(self) -> float:
        """The highest floor that one case decided otherwise does not break."""
        return math.floor(1000 * (self.share - max(MARGIN, 1 / self.cases))) / 1000


def rows(path: Path) -> list[dict[str, Any]]:
    """The cases of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def stance(probabilities: Probabilities) -> str:
    """The likeliest of the three."""
    return max(STANCES, key=lambda name: getattr(probabilities, name))


def pair_accuracy(classifier: Classifier, cases: list[dict[str, Any]]) -> Figure:
    """Share of pairs whose likeliest stance is the right one."""
    scores = classifier.score([(case["premise"], case["hypothesis"]) for case in cases])
    right = [stance(s) == case["label"] for s, case in zip(scores, cases, strict=True)]
    return Figure(sum(right) / len(right), len(right))


def written_figures(classifier: Classifier) -> dict[str, Figure]:
    """Of the written test claims on the project's own records, shares right by their label.

    A claim of two halves, one false, is false; a whole forward is no pair.
    """
    joined = [row for row in join([], "test") if row.claim.kind not in NOT_PAIRS]
    scores = classifier.score([(row.passage, row.claim.text) for row in joined])
    right: dict[str, list[bool]] = {name: [] for name in STANCES}
    for row, scored in zip(joined, scores, strict=True):
        label = LABELS.get(row.claim.label, row.claim.label)
        right[label].append(stance(scored) == label)
    return {f"written_{name}": Figure(sum(r) / len(r), len(r)) for name, r in right.items()}


def message_figures(checker: Checker, cases: list[dict[str, Any]]) -> dict[str, Figure]:
    """On messages with a known answer: verdicts right, sources found, and false alarms.

    A false alarm is a ``supported`` or ``refuted`` where another verdict is right.
    """
    right = found = wrong = 0
    for case in cases:
        report = checker.check(case["text"], AS_OF)
        cited = {c.statement_id for verdict in report.verdicts for c in verdict.citations}
        right += report.label == case["verdict"]
        found += not case["statement_id"] or case["statement_id"] in cited
        wrong += report.label in {"supported", "refuted"} and report.label != case["verdict"]
    return {
        "messages_right": Figure(right / len(cases), len(cases)),
        "messages_source_cited": Figure(found / len(cases), len(cases)),
        "messages_not_misjudged": Figure(1 - wrong / len(cases), len(cases)),
    }


def harm_figures(checker: Checker) -> dict[str, Figure]:
    """Shares of answers that do no harm, and of the best ones, on messages written for it."""
    asked = [case for case in starter() if not case.line.startswith("messages")]
    records = [case for case in asked if case.line in RECORD_LINES][::RECORDS]
    people = [case for case in asked if case.line not in RECORD_LINES]
    by_line: dict[str, list[Any]] = {}
    for answer in answers(checker, [*records, *people]):
        by_line.setdefault(NAMES.get(answer.case.line, answer.case.line), []).append(answer)
    measured = {}
    for name, found in by_line.items():
        key = name.replace(" ", "_").replace("-", "_")
        harmless = sum(not a.harms for a in found) / len(found)
        measured[f"harmless_{key}"] = Figure(harmless, len(found))
        if name in SUPPORTED:
            right = sum(a.right for a in found) / len(found)
            measured[f"supported_{key}"] = Figure(right, len(found))
    return measured


def figures(checker: Checker) -> dict[str, Figure]:
    """Every figure that can be measured here."""
    measured = {"pairs": pair_accuracy(checker.classifier, rows(GOLDEN / "pairs.jsonl"))}
    measured |= written_figures(checker.classifier)
    measured |= message_figures(checker, rows(GOLDEN / "messages.jsonl"))
    measured |= harm_figures(checker)
    if INDONLI.is_file():
        measured["indonli_val"] = pair_accuracy(checker.classifier, rows(INDONLI))
    return measured


def main() -> None:
    """Print the figures beside their floors; with --raise, write those that rose."""
    floors = json.loads(FLOORS.read_text()) if FLOORS.is_file() else {}
    with Checker.open() as checker:
        measured = figures(checker)
    for name, figure in measured.items():
        print(f"{name}: {figure.share:.3f} (floor {floors.get(name, 0):.3f})")
    if "--raise" in sys.argv:
        raised = {name: max(floors.get(name, 0), figure.floor) for name, figure in measured.items()}
        FLOORS.write_text(json.dumps(floors | raised, indent=2) + "\n")


if __name__ == "__main__":
    main()
