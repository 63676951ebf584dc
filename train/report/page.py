"""One page of plots on the run that made the shipped classifier: models/REPORT.html.

    python -m train.report.page --models models --work build

Reads the evaluation and the training logs. The examples on it are this project's own: no sentence
of a data set is passed on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from train import manifest
from train.report import card, logs, svg
from train.report.figures import percent, rows

EXAMPLES = 30  # of what the probe gets wrong
STYLE = """
:root{--one:#2563a8;--two:#c2571a;--three:#3d8b4f;--text:#1c1c1c;--back:#fff;--soft:#8884}
@media (prefers-color-scheme:dark){:root{--one:#74aee8;--two:#f0965c;--three:#7cc78c;--text:#e8e8e8;
--back:#161616}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);margin:0 auto;
max-width:44rem;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.2rem}h3{font-size:1rem;margin-bottom:.3rem}
svg{width:100%;max-width:34rem;display:block}svg text{font-size:11px;fill:var(--text)}
.grid{stroke:var(--soft)}.ideal{stroke:var(--text);stroke-dasharray:4 4;fill:none;opacity:.6}
.curve{fill:none;stroke-width:2}.bar{fill:var(--one)}.rest{fill:var(--soft);opacity:.5}
.whisker{stroke:var(--text);stroke-width:1.5}
.legend span{margin-right:1rem;white-space:nowrap}.legend i{display:inline-block;width:.8em;
height:.8em;margin-right:.3em}
table{border-collapse:collapse;font-size:.88rem}th,td{padding:.25rem .55rem;text-align:left;
border-bottom:1px solid var(--soft);overflow-wrap:normal}.wide{overflow-x:auto}
.matrix td{text-align:right}li{margin-bottom:.7rem}small{opacity:.8}
"""


def section(title: str, *parts: str) -> str:
    """A heading and what stands below it."""
    return f"<h2>{escape(title)}</h2>{''.join(parts)}"


def note(text: str) -> str:
    """A short paragraph."""
    return f"<p>{escape(text)}</p>"


def shares(found: dict[str, dict[str, Any]]) -> str:
    """Measured shares as bars, the lowest first."""
    ordered = sorted(found.items(), key=lambda item: item[1]["right"])
    return svg.bars(
        [(k, s["right"], (s["interval"][0], s["interval"][1]), s["of"]) for k, s in ordered]
    )


def training(stages: Sequence[logs.Stage]) -> str:
    """Loss and accuracy of each stage on its own batches."""
    parts = []
    for stage in stages:
        across = (0.0, float(stage.steps))
        top = max(value for _, value in stage.loss)
        parts.append(f"<h3>{escape(stage.name)}: {stage.steps} steps, {stage.minutes:.0f} min</h3>")
        parts.append(svg.lines([("loss", stage.loss)], ("step", "loss"), across, (0.0, top)))
        curve = [("accuracy", stage.accuracy)]
        parts.append(svg.lines(curve, ("step", "accuracy on the batch"), across, (0.0, 1.0)))
    return section("Training", *parts) if parts else ""


def confusions(measures: dict[str, Any]) -> str:
    """Both confusion matrices."""
    return section(
        "What is taken for what",
        "<h3>IndoNLI val, int8</h3>",
        svg.matrix(measures["indonli_val"]["int8_confusion"], manifest.LABELS),
        "<h3>Claim against evidence, dev</h3>",
        svg.matrix(measures["claim_evidence_dev"]["confusion"], manifest.LABELS),
    )


def honesty(own: dict[str, Any]) -> str:
    """Reliability diagram, risk against coverage, the scalings compared."""
    bins = [(sure, right) for sure, right, _ in own["reliability"]]
    least, error = own["abstention"]["threshold"], own["abstention"]["error"]
    scalings = [
        (name, f"{got['nll']:.4f}", f"{got['ece']:.4f}") for name, got in own["scalings"].items()
    ]
    unit = (0.0, 1.0)
    worst = max(0.05, *(risk for _, risk in own["risk_coverage"]))
    return section(
        "Do the probabilities mean what they say?",
        note(
            f"ECE {own['ece']:.3f}, Brier {own['brier']:.3f}, AURC {own['aurc']:.3f}, AUROC of "
            f"answerable {own['answerable_auroc']:.3f}, on the half of the dev pairs that fitted "
            "nothing."
        ),
        svg.lines(
            [("reliability", bins)],
            ("certainty", "accuracy"),
            unit,
            unit,
            ideal=((0, 0), (1, 1)),
            dots=True,
        ),
        note("Accuracy over certainty, 15 bins; on the dashed line they would be equal."),
        svg.lines(
            [("risk", own["risk_coverage"])], ("share answered", "error"), unit, (0.0, worst)
        ),
        note(
            f"Error among the surest share of pairs. Answering only from {least:.2f} up, the "
            f"threshold fitted for 5 % error, {percent(own['abstention']['coverage'])} are "
            f"answered and {percent(error)} of those are wrong."
        ),
        svg.table(("scaling, cross-fitted on the halves", "NLL", "ECE"), scalings),
    )


def breakdown(measures: dict[str, Any]) -> str:
    """Accuracy by phenomenon, by kind of dev pair, by training set."""
    return section(
        "Where it is right",
        "<h3>IndoNLI val, by what the claim shows</h3>",
        shares(measures["indonli_val"]["by_phenomenon"]),
        "<h3>Claim against evidence, dev, by kind of pair</h3>",
        shares(measures["claim_evidence_dev"]["by_maker"]),
        "<h3>Training sets, rows seen in training</h3>",
        shares(measures["by_source"]),
        note("Whiskers are 95 % intervals."),
    )


def probed(found: dict[str, Any]) -> str:
    """The probe by kind, and the surest of its errors."""
    total, control = found["contradiction"], found["control"]
    wrong = "".join(
        f"<li>{escape(case['premise'])}<br>→ {escape(case['hypothesis'])}<br><small>"
        f"{escape(case['phenomenon'])}: {escape(case['label'])}, answered "
        f"{escape(case['answer'])} at {case['probability']:.2f}</small></li>"
        for case in found["wrong"][:EXAMPLES]
    )
    return section(
        "Facts changed by hand",
        note(
            f"Own sentences with a fact changed: {percent(total['right'])} of {total['of']} "
            f"contradictions are seen; of the {control['of']} controls, the same facts said "
            f"otherwise or other facts, {percent(control['right'])} are right."
        ),
        "<h3>Contradictions seen, by what was changed</h3>",
        shares(found["contradiction_by_kind"]),
        "<h3>Controls</h3>",
        shares(found["control_by_kind"]),
        f"<h3>What it gets wrong, surest first ({len(found['wrong'])} in all)</h3><ul>{wrong}</ul>",
    )


def page(models: Path, work: Path) -> str:
    """The whole page."""
    measures = json.loads((work / "evaluation.json").read_text(encoding="utf-8"))
    content = manifest.read(models / "stance")
    stages = logs.stages(work)
    parts = [
        section("In short", svg.table(("what", "figure", "beside it"), rows(measures))),
        training(stages),
        note(card.cost(stages, measures["cores"])),
        honesty(measures["claim_evidence_dev"]),
        confusions(measures),
        breakdown(measures),
        probed(measures["probe"]),
        section("Levers tried", svg.table(card.LEVER_HEAD, card.levers())),
    ]
    title = f"{content['name']} {content['version']}: how it was trained and measured"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
        f"<body><h1>{escape(title)}</h1>{''.join(parts)}</body></html>\n"
    )


def write(models: Path, work: Path) -> Path:
    """Save the page."""
    path = models / "REPORT.html"
    path.write_text(page(models, work), encoding="utf-8")
    return path


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--models", type=Path, default=Path("models"))
    parser.add_argument("--work", type=Path, default=Path("build"))
    arguments = parser.parse_args()
    print(write(arguments.models, arguments.work))


if __name__ == "__main__":
    main()
