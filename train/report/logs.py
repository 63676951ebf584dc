"""What the training logs of a work folder tell: curves, time and energy of each stage."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.jsonl import read

PAUSE = 60  # a longer gap between two logged steps is a stop, not training, in seconds
WATTS_PER_CORE = 10.0  # assumed, no meter was read: a busy server core with its share of memory
POINTS = 60  # of a curve


@dataclass(frozen=True, slots=True)
class Stage:
    """A fine-tuning stage; the curves hold (step, mean of the steps since the last point)."""

    name: str
    steps: int
    minutes: float
    loss: tuple[tuple[float, float], ...]
    accuracy: tuple[tuple[float, float], ...]


def stages(work: Path) -> list[Stage]:
    """Every folder of the work folder with a `log.jsonl`, in the order in which they began."""
    logs = [(read(path), path.parent.name) for path in work.glob("*/log.jsonl")]
    begun = sorted((log[0]["time"], name, log) for log, name in logs if log)
    return [
        Stage(
            name,
            max(line["step"] for line in log),
            sum(gap for a, b in pairwise(log) if 0 <= (gap := b["time"] - a["time"]) < PAUSE) / 60,
            curve([(line["step"], line["loss"]) for line in log]),
            curve([(line["step"], line["accuracy"]) for line in log]),
        )
        for _, name, log in begun
    ]


def curve(values: list[tuple[int, float]]) -> tuple[tuple[float, float], ...]:
    """At most POINTS points, each the mean of as many steps in a row."""
    size = -(-len(values) // POINTS)
    parts = (values[start : start + size] for start in range(0, len(values), size))
    return tuple((float(part[-1][0]), sum(v for _, v in part) / len(part)) for part in parts)


def watt_hours(minutes: float, cores: int) -> float:
    """Energy of training on so many cores, by the assumed power of each."""
    return minutes / 60 * cores * WATTS_PER_CORE
