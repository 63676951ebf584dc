"""Scoring pairs: the input's keys kept, three probabilities added."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from cekfakta.batch import score
from cekfakta.errors import FormatError
from cekfakta.types import Probabilities


class SameWords:
    """Entailment when both texts are equal, neutral otherwise; never asked for nothing."""

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        assert pairs
        return [
            Probabilities(0.8, 0.15, 0.05)
            if premise == hypothesis
            else Probabilities(0.1, 0.8, 0.1)
            for premise, hypothesis in pairs
        ]


def test_each_pair_gets_its_probabilities_in_order(tmp_path: Path) -> None:
    pairs = [
        {"premise": f"p{n}", "hypothesis": f"p{n % 3}", "label": "x", "nr": n} for n in range(150)
    ]
    source = tmp_path / "pairs.jsonl"
    source.write_text("".join(json.dumps(pair) + "\n" for pair in pairs))
    output = tmp_path / "out.jsonl"
    seen: list[tuple[int, int]] = []
    summary = score(SameWords(), source, output, lambda *at: seen.append(at))
    scored = [json.loads(line) for line in output.read_text().splitlines()]
    assert (summary.done, summary.rejected, seen[-1]) == (150, 0, (150, 150))
    assert [{key: row[key] for key in pairs[0]} for row in scored] == pairs
    assert [row["nr"] for row in scored if row["entailment"] == 0.8] == [0, 1, 2]
    assert scored[5]["neutral"] == 0.8 and scored[5]["contradiction"] == 0.1


def test_bad_lines_are_set_apart(tmp_path: Path) -> None:
    source = tmp_path / "pairs.jsonl"
    source.write_text('{"premise": "a"}\nrusak\n{"premise": "a", "hypothesis": null}\n')
    summary = score(SameWords(), source, tmp_path / "out.jsonl")
    assert (summary.done, summary.rejected) == (0, 3)
    assert (tmp_path / "out.jsonl").read_text() == ""


@pytest.mark.parametrize(("source", "output"), [("p.csv", "o.jsonl"), ("p.jsonl", "o.csv")])
def test_pairs_come_and_go_as_jsonl(tmp_path: Path, source: str, output: str) -> None:
    (tmp_path / source).write_text('{"premise": "a", "hypothesis": "a"}\n')
    with pytest.raises(FormatError, match="jsonl"):
        score(SameWords(), tmp_path / source, tmp_path / output)
