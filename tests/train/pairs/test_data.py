"""Labelled rows: three classes, or two where nobody says which of the other two it is."""

import json
from pathlib import Path

import pytest

pytest.importorskip("datasets")

from train.manifest import LABELS
from train.pairs.data import NOT_ENTAILED, draw, rows


def test_rows_without_a_usable_label_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    lines = [
        {"premise": "a", "hypothesis": "b", "label": "neutral", "label2": None},
        {"premise": "a", "hypothesis": "c", "label": None, "label2": "not_entailment"},
        {"premise": "a", "hypothesis": "d", "label": None, "label2": "entailment"},
        {"premise": "a", "hypothesis": "e", "label": None, "label2": None},
        {"premise": "", "hypothesis": "f", "label": "neutral", "label2": None},
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    found = {row.hypothesis: row.label for row in rows(path, "set")}
    assert found == {"b": LABELS.index("neutral"), "c": NOT_ENTAILED, "d": 0}


def test_a_draw_is_seeded_and_starts_over(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    line = {"premise": "a", "hypothesis": "b", "label": "neutral"}
    path.write_text(
        "".join(json.dumps({**line, "premise": str(n)}) + "\n" for n in range(5)), encoding="utf-8"
    )
    pool = rows(path, "set")
    assert draw(pool, 12, 3) == draw(pool, 12, 3)
    assert len(draw(pool, 12, 3)) == 12
    assert {row.premise for row in draw(pool, 5, 3)} == set("01234")
