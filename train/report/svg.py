"""Plots as inline SVG and tables as HTML, small, readable on a phone, with every text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

WIDTH, HEIGHT = 360, 220
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 12, 34
COLOURS = ("var(--one)", "var(--two)", "var(--three)")
BAR = 22
Point = tuple[float, float]
Range = tuple[float, float]


def lines(
    series: Sequence[tuple[str, Sequence[Point]]],
    axes: tuple[str, str],
    across: Range,
    up: Range,
    *,
    ideal: tuple[Point, Point] | None = None,
    dots: bool = False,
) -> str:
    """Named curves over a frame; `ideal` is drawn as a dashed line from point to point."""

    def place(point: Point) -> str:
        x = LEFT + (point[0] - across[0]) / (across[1] - across[0]) * (WIDTH - LEFT - RIGHT)
        y = HEIGHT - BOTTOM - (point[1] - up[0]) / (up[1] - up[0]) * (HEIGHT - TOP - BOTTOM)
        return f"{x:.1f},{y:.1f}"

    parts = [_frame(axes, across, up)]
    if ideal:
        parts.append(f'<polyline class="ideal" points="{place(ideal[0])} {place(ideal[1])}"/>')
    for colour, (_, points) in zip(COLOURS, series, strict=False):
        path = " ".join(map(place, points))
        parts.append(f'<polyline class="curve" stroke="{colour}" points="{path}"/>')
        for spot in map(place, points if dots else ()):
            x, y = spot.split(",")
            parts.append(f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>')
    names = [name for name, _ in series]
    return _drawn(HEIGHT, f"{axes[1]} over {axes[0]}", "".join(parts)) + _legend(names)


def _frame(axes: tuple[str, str], across: Range, up: Range) -> str:
    bottom, right, middle = HEIGHT - BOTTOM, WIDTH - RIGHT, (LEFT + WIDTH - RIGHT) / 2
    marks = [
        f'<line class="grid" x1="{LEFT}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text x="{LEFT - 5}" y="{y + 4:.1f}" text-anchor="end">{_short(value)}</text>'
        for value, y in (
            (up[0] + part * (up[1] - up[0]), bottom - part * (bottom - TOP))
            for part in (0.0, 0.25, 0.5, 0.75, 1.0)
        )
    ]
    ends = (
        f'<text x="{LEFT}" y="{bottom + 15}">{_short(across[0])}</text>'
        f'<text x="{right}" y="{bottom + 15}" text-anchor="end">{_short(across[1])}</text>'
        f'<text x="{middle:.0f}" y="{HEIGHT - 5}" text-anchor="middle">{escape(axes[0])}</text>'
    )
    return "".join(marks) + ends


def bars(rows: Sequence[tuple[str, float, Range, int]]) -> str:
    """Shares from 0 to 1 as bars, each with its interval as a whisker and its number of rows."""
    left, span = 132, WIDTH - 132 - 82
    parts = []
    for number, (name, share, (low, high), of) in enumerate(rows):
        y = number * BAR
        parts.append(
            f'<text x="{left - 6}" y="{y + 15}" text-anchor="end">{escape(name)}</text>'
            f'<rect x="{left}" y="{y + 4}" width="{span}" height="14" class="rest"/>'
            f'<rect x="{left}" y="{y + 4}" width="{share * span:.1f}" height="14" class="bar"/>'
            f'<line class="whisker" x1="{left + low * span:.1f}" x2="{left + high * span:.1f}" '
            f'y1="{y + 11}" y2="{y + 11}"/>'
            f'<text x="{WIDTH}" y="{y + 15}" text-anchor="end">{100 * share:.0f} % of {of}</text>'
        )
    return _drawn(max(1, len(rows)) * BAR, "shares of right answers", "".join(parts))


def matrix(counts: Sequence[Sequence[int]], names: Sequence[str]) -> str:
    """A confusion matrix as a table, each cell shaded by its share of the row."""
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = ""
    for name, row in zip(names, counts, strict=True):
        total = max(1, sum(row))
        cells = "".join(
            f'<td style="background:color-mix(in srgb,var(--one) {60 * count / total:.0f}%,'
            f'transparent)">{count}</td>'
            for count in row
        )
        body += f"<tr><th>{escape(name)}</th>{cells}</tr>"
    return f'<table class="matrix"><tr><th>label \\ answer</th>{head}</tr>{body}</table>'


def table(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """A table in a box that scrolls sideways on a narrow screen."""
    top = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line)}</tr>" for line in body
    )
    return f'<div class="wide"><table><tr>{top}</tr>{rows}</table></div>'


def _drawn(height: int, label: str, inside: str) -> str:
    box = f'viewBox="0 0 {WIDTH} {height}"'
    return f'<svg {box} role="img" aria-label="{escape(label, quote=True)}">{inside}</svg>'


def _legend(names: Sequence[str]) -> str:
    keys = (
        f'<span><i style="background:{colour}"></i>{escape(name)}</span>'
        for colour, name in zip(COLOURS, names, strict=False)
    )
    return f'<p class="legend">{"".join(keys)}</p>' if len(names) > 1 else ""


def _short(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 10 else f"{value:.3g}"
