"""Write the model card from the manifests, the evaluation and the training logs.

python -m train.report.card --models models --work build
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from train import manifest
from train.report import logs
from train.report.figures import percent, rows, within

LEVERS = Path(__file__).with_name("levers.json")
LEVER_HEAD = ("lever", "steps", "seeds", "IndoNLI val", "dev macro-F1", "dev ECE")
LOGGED = ("warm", "tuned", "found")  # folders of the stages that train
WORST = 5  # kinds named under what it gets wrong
CANNOT = (
    "It weighs a claim against the passage it is given; it knows no facts of its own.",
    "A passage that denies a claim without repeating its words, or tells where a photo really "
    "came from, is often called neutral.",
    "A false claim in the very words of the passage, with one relation turned round, is the "
    "hardest to see.",
    "The file itself reads 384 tokens; cekfakta reads longer evidence in windows, the best two "
    "together.",
    "Indonesian only: the vocabulary was cut to it.",
    "Most pairs of its own making come from 2025 news and from fact-checks of 2015 to 2024; "
    "another style of text may score lower than the figures here.",
)
Shares = dict[str, dict[str, Any]]


def table(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def shares(name: str, found: Shares) -> str:
    """A table of measured shares with their intervals."""
    body = [
        (kind, within(s["right"], s["interval"]), str(s["of"])) for kind, s in sorted(found.items())
    ]
    return table((name, "right", "of"), body)


def wrong(measures: dict[str, Any]) -> str:
    """The kinds of pairs that are right least often, over all that is measured by kind."""
    kinds = (
        ("written claims", measures["written_claims"]["by_kind"]),
        ("IndoNLI val", measures["indonli_val"]["by_phenomenon"]),
        ("dev pairs", measures["claim_evidence_dev"]["by_maker"]),
        ("probe, contradictions", measures["probe"]["contradiction_by_kind"]),
        ("probe, controls", measures["probe"]["control_by_kind"]),
    )
    found = [(s["right"], where, kind, s["of"]) for where, by in kinds for kind, s in by.items()]
    return "\n".join(
        f"- {where}: {kind}, {percent(right)} right of {of}"
        for right, where, kind, of in sorted(found)[:WORST]
    )


def levers() -> list[tuple[str, ...]]:
    """What was tried, a row each, in the order of LEVER_HEAD."""
    tried = json.loads(LEVERS.read_text(encoding="utf-8"))
    return [
        (
            row["lever"],
            row["steps"],
            row["seeds"],
            "" if row["indonli_val"] is None else percent(row["indonli_val"]),
            "" if row["dev_macro_f1"] is None else f"{row['dev_macro_f1']:.3f}",
            "" if row["ece"] is None else f"{row['ece']:.3f}",
        )
        for row in tried
    ]


def cost(stages: Sequence[logs.Stage], cores: int) -> str:
    """Time and energy of training, how the energy was estimated, and stages without a log."""
    told = ", ".join(f"{s.name} {s.minutes:.0f} min ({s.steps} steps)" for s in stages)
    minutes = sum(stage.minutes for stage in stages)
    unlogged = [name for name in LOGGED if name not in {stage.name for stage in stages}]
    missing = f" Not counted, for want of a log: {', '.join(unlogged)}." if unlogged else ""
    return (
        f"Training took {minutes:.0f} minutes on {cores} processor cores: {told}. "
        f"About {logs.watt_hours(minutes, cores):.0f} Wh, estimated from the logged time at an "
        f"assumed {logs.WATTS_PER_CORE:.0f} W a core; no meter was read.{missing}"
    )


def text(models: Path, work: Path) -> str:
    """The whole card."""
    stance = manifest.read(models / "stance")
    measures = stance["measures"]
    return "\n\n".join(
        (
            _models(models, stance),
            cost(logs.stages(work), measures["cores"]),
            _figures(measures),
            _kinds(measures),
            f"## Levers tried\n\n{table(LEVER_HEAD, levers())}",
            _data(stance["data"]),
            f"## What it gets wrong\n\nMost often, of all kinds measured:\n\n{wrong(measures)}",
            "## What it cannot do\n\n" + "\n".join(f"- {line}" for line in CANNOT) + "\n",
        )
    )


def _models(models: Path, stance: dict[str, Any]) -> str:
    encoder = manifest.read(models / "encoder")
    sizes = [
        (kind, f"{(models / kind / 'model.onnx').stat().st_size / 1e6:.1f} MB int8")
        for kind in ("stance", "encoder")
    ]
    return f"""# Model card

`stance` is a cross-encoder: (evidence passage, claim) to entailment, neutral, contradiction.
`encoder` turns a text into {encoder["dimensions"]} numbers for search (mean pooling, unit length;
put "query: " or "passage: " before it). Both come from {stance["base"]}, MIT,
with the vocabulary cut to the pieces that Indonesian text uses. `stance` is version
{stance["version"]}, temperature {stance["temperature"]}; `encoder` is version {encoder["version"]}.
Beside the int8 file lie the float16 weights, in shards that transformers loads by the folder's
path. Plots and errors: [REPORT.html](REPORT.html).

{table(("model", "file"), sizes)}"""


def _figures(measures: dict[str, Any]) -> str:
    return f"""## Figures

In brackets 95 % intervals, by resampling the rows (shares of kinds: Wilson).

{table(("what", "figure", "beside it"), rows(measures))}

The written claims are the test split of this project's own data set (`data/claims`), each beside
its whole passage; a claim of two halves, one false, counts as contradicted. The dev pairs are its
dev split and pairs made by rules out of documents that training never saw: fact-checks from
September 2024 on, and a tenth of the statements. Half of them fit temperature and threshold, the
other half is measured; the pairs of a premise are on one side. The facts changed by hand are
sentences of our own (`tests/golden/probe.jsonl`), written without the rules that make training
pairs.

IndoNLI val, rows are the true label (entailment, neutral, contradiction), columns the answer:
{json.dumps(measures["indonli_val"]["int8_confusion"])}"""


def _kinds(measures: dict[str, Any]) -> str:
    return f"""## By kind

Written claims, test split:

{shares("kind", measures["written_claims"]["by_kind"])}

IndoNLI val, tagged by the rules in `train/measure/phenomena.py`:

{shares("the claim shows", measures["indonli_val"]["by_phenomenon"])}

Facts changed by hand, contradictions seen:

{shares("what was changed", measures["probe"]["contradiction_by_kind"])}

Their controls, entailments and neutrals with the same facts:

{shares("control", measures["probe"]["control_by_kind"])}

Claim against evidence, dev, by kind of pair:

{shares("kind", measures["claim_evidence_dev"]["by_maker"])}"""


def _data(sets: Iterable[dict[str, Any]]) -> str:
    sources = [(s["name"], s["licence"], str(s["rows"]), s["use"]) for s in sets]
    return f"""## Data

Nothing here is redistributed but the written claims; the files hold only what was learnt.

{table(("set", "licence", "rows drawn", "stage"), sources)}"""


def write(models: Path, work: Path) -> Path:
    """Save the card."""
    path = models / "CARD.md"
    path.write_text(text(models, work), encoding="utf-8")
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
