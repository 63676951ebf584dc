"""The messages of the table of harm: written by hand, or titles and claims of records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.jsonl import read

CASES = Path(__file__).parent / "cases"
ROOT = Path(__file__).parents[2]
STARTER = (ROOT / "data" / "factchecks.jsonl", ROOT / "data" / "statements.jsonl")
GOLDEN = ROOT / "tests" / "golden"
RECORD_LINES = ("fact-check titles", "checked claims", "statement titles")
"""The lines whose messages are records' own words, not what people write."""
CORRECTING = ("correction", "reported_denial", "pasted_clarification")


@dataclass(frozen=True, slots=True)
class Case:
    """A message, the record that it is about, the best label and those that do no harm."""

    line: str
    text: str
    about: str | None
    wanted: str
    allowed: frozenset[str]
    split: str


def starter() -> Iterator[Case]:
    """Every message asked of the starter corpus."""
    factchecks, statements = map(read, STARTER)
    split = {row["about"]: row["split"] for row in read(CASES / "denials.jsonl")}
    split |= {row["about"]: row["split"] for row in read(CASES / "scopes.jsonl")}
    open_or = frozenset({"not_enough_evidence", "supported"})
    for row in factchecks:
        at = split[row["id"]]
        yield Case("fact-check titles", row["title"], row["id"], "supported", open_or, at)
        alone = frozenset({"refuted"})
        yield Case("checked claims", row["claim"], row["id"], "refuted", alone, at)
    for row in statements:
        yield Case(
            "statement titles", row["title"], row["id"], "supported", open_or, split[row["id"]]
        )
    for name in ("acts", "elsewhere", "still_holds"):
        yield from written(CASES / f"{name}.jsonl")
    for name, at in (("tune_messages", "tune"), ("messages", "held")):
        for row in read(GOLDEN / f"{name}.jsonl"):
            allowed = frozenset({row["verdict"], "not_enough_evidence"})
            line = f"messages, {row['kind_of_case']}"
            yield Case(line, row["text"], row["statement_id"] or None, row["verdict"], allowed, at)


def loaded() -> Iterator[Case]:
    """Every message asked of the corpus that a fact-checker loads."""
    yield from written(CASES / "loaded.jsonl", "loaded: ")


def written(path: Path, prefix: str = "") -> Iterator[Case]:
    """The messages of one file, each in the line of the table that its kind belongs to."""
    for row in read(path):
        kind = "correction" if row["kind"] in CORRECTING else row["kind"]
        yield Case(
            prefix + kind,
            row["text"],
            row["about"],
            row["wanted"],
            frozenset(row["allowed"]),
            row["split"],
        )
