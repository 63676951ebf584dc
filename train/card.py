"""Write the model card from the manifests, the evaluation and the training logs.

python -m train.card --models models --work build
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from train import manifest
from train.documents import read

PAUSE = 60  # a longer gap between two logged steps is a stop, not training, in seconds
CANNOT = (
    "It weighs a claim against the passage it is given; it knows no facts of its own.",
    "A passage that denies a claim without repeating its words, or tells where a photo really "
    "came from, is often called neutral.",
    "A claim that sums up several sentences in other words is the hardest to confirm.",
    "Passages longer than about 110 words lose their end; give it windows.",
    "Indonesian only: the vocabulary was cut to it.",
    "Most pairs of its own making come from 2025 news and from fact-checks of 2015 to 2024; "
    "another style of text may score lower than the figures here.",
)


def minutes(log: Path) -> float:
    """Training time in a log, without the pauses."""
    if not log.exists():
        return 0.0
    gaps = (b["time"] - a["time"] for a, b in pairwise(read(log)))
    return float(sum(gap for gap in gaps if gap < PAUSE)) / 60


def table(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percent(value: float) -> str:
    """0.743 as 74.3 %."""
    return f"{100 * value:.1f} %"


def figures(measures: dict[str, Any]) -> str:
    """The marks, each with its baseline."""
    indonli, own = measures["indonli_val"], measures["claim_evidence_dev"]
    recent, parity = measures["turnbackhoax_2025"], measures["parity"]
    low, high = indonli["int8_interval"]
    body = [
        (
            "IndoNLI val, int8",
            f"{percent(indonli['int8'])} ({percent(low)} to {percent(high)})",
            f"claim alone {percent(indonli['claim_only'])}; float32 {percent(indonli['float32'])}",
        ),
        (
            "Claim against evidence, dev, macro-F1",
            f"{own['macro_f1']:.3f}",
            f"claim alone {own['claim_only_macro_f1']:.3f}",
        ),
        (
            "the same, accuracy at 80 % coverage",
            percent(own["accuracy_at_80"]),
            f"at 100 %: {percent(own['accuracy'])}",
        ),
        (
            "the same, ECE (15 bins)",
            f"{own['ece']:.3f}",
            f"without temperature {own['ece_uncalibrated']:.3f}",
        ),
        (
            f"{recent['claims']} claims of 2025 against their own debunk: contradicts",
            percent(recent["own_debunk_contradicts"]),
            f"entails {percent(recent['own_debunk_entails'])}",
        ),
        (
            "the same against the nearest other debunks: neutral",
            percent(recent["other_debunk_neutral"]),
            "",
        ),
        (
            "int8 agrees with float32 torch on padded batches",
            percent(parity["agreement"]),
            f"mean probability shift {parity['mean_shift']:.3f}",
        ),
    ]
    return table(("what", "figure", "beside it"), body)


def text(models: Path, work: Path) -> str:
    """The whole card."""
    stance, encoder = (manifest.read(models / kind) for kind in ("stance", "encoder"))
    measures = stance["measures"]
    makers = measures["claim_evidence_dev"]["by_maker"]
    stages = {stage: minutes(work / stage / "log.jsonl") for stage in ("warm", "tuned")}
    sizes = [
        (kind, f"{(models / kind / 'model.onnx').stat().st_size / 1e6:.1f} MB int8")
        for kind in ("stance", "encoder")
    ]
    sources = [(s["name"], s["licence"], str(s["rows"]), s["use"]) for s in stance["data"]]
    limits = "\n".join(f"- {line}" for line in CANNOT)
    return f"""# Model card

`stance` is a cross-encoder: (evidence passage, claim) to entailment, neutral, contradiction.
`encoder` turns a text into 384 numbers for search (mean pooling, unit length; put
"query: " or "passage: " before it). Both come from {stance["base"]}, MIT, with the vocabulary
cut to the pieces that Indonesian text uses; the encoder is otherwise untouched. `stance` is version
{stance["version"]}, temperature {stance["temperature"]}; `encoder` is version {encoder["version"]}.

{table(("model", "file"), sizes)}

Trained for {stages["warm"]:.0f} minutes on pairs of several languages (embeddings frozen), then
{stages["tuned"]:.0f} minutes on Indonesian ones, on two processor cores without a GPU.

## Figures

{figures(measures)}

The dev pairs are made by this project's rules out of documents that training never saw: fact-checks
from September 2024 on, and a tenth of the statements. Half of them fit the temperature, the other
half is measured. They are easier than real messages, which the claims of 2025 are nearer to.

IndoNLI val, rows are the true label (entailment, neutral, contradiction), columns the answer:
{json.dumps(measures["indonli_val"]["int8_confusion"])}

Accuracy by kind of dev pair:

{table(("kind", "accuracy"), [(maker, percent(value)) for maker, value in makers.items()])}

## Data

Nothing here is redistributed; the files hold only what was learnt.

{table(("set", "licence", "rows drawn", "stage"), sources)}

## What it cannot do

{limits}
"""


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
