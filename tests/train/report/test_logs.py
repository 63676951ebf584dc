"""A log tells steps, time without pauses, and energy."""

import json
from pathlib import Path

from train.report import logs


def _log(work: Path, name: str, times: list[int]) -> None:
    (work / name).mkdir()
    lines = (
        {"step": n + 1, "of": len(times), "loss": 1.0, "accuracy": 0.5, "time": t}
        for n, t in enumerate(times)
    )
    path = work / name / "log.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def test_stages_come_in_the_order_in_which_they_began_and_pauses_do_not_count(
    tmp_path: Path,
) -> None:
    _log(tmp_path, "second", [1_000, 1_030, 5_000, 5_030])
    _log(tmp_path, "first", list(range(130)))
    first, second = logs.stages(tmp_path)
    assert (first.name, second.name) == ("first", "second")
    assert second.minutes == 1.0
    assert first.steps == 130
    assert len(first.loss) <= logs.POINTS
    assert first.loss[-1] == (130.0, 1.0)


def test_energy_is_hours_by_cores_by_the_assumed_power() -> None:
    assert logs.watt_hours(60, 2) == 2 * logs.WATTS_PER_CORE


def test_no_log_no_stage(tmp_path: Path) -> None:
    assert logs.stages(tmp_path) == []
