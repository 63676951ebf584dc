"""Fine-tune a BERT on labelled pairs; killed at any point, the same command goes on.

    python -m train.network.finetune --stage warm --model build/base --out build/warm
    python -m train.network.finetune --stage tune --model build/cut --out build/tuned

The loop is our own rather than transformers' Trainer because a stage must resume in the middle of
an epoch on exactly the batches that are left, and its batches are grouped by length.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModelForSequenceClassification, PreTrainedModel

from train.manifest import LABELS, MAX_TOKENS
from train.network.export import pad_id
from train.pairs.data import Row, stage_rows

ACCEPTED = torch.tensor([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 1]]).bool()  # last: NOT_ENTAILED
FUSED_FROM = 192
"""Tokens from which torch's fused attention is the faster: a step of 32 pairs on two cores takes
1.85 s in eager and 2.10 s in fused attention at 160 tokens, 6.05 s and 3.28 s at 256."""
POOL = 40  # batches sorted by length together: little padding, still random


@dataclass(frozen=True, slots=True)
class Plan:
    """How a stage is trained; rates are those of AdamW, `decay` shrinks them layer by layer.

    `smoothing` is the share of the loss that wants all labels alike (Szegedy et al. 2016).
    `agreement` weighs how far two passes with other dropout lie apart (R-Drop, Liang et al. 2021);
    0 makes one pass.
    """

    batch: int = 32
    rate: float = 1e-4
    final: float = 0.0
    warmup: float = 0.06
    decay: float = 0.93
    weight_decay: float = 0.01
    tokens: int = 160
    dropout: float = 0.1
    freeze_embeddings: bool = False
    smoothing: float = 0.0
    agreement: float = 0.0
    save_seconds: float = 240.0
    seed: int = 7


PLANS = {
    "warm": Plan(final=0.3, freeze_embeddings=True, dropout=0.0, tokens=96),
    "tune": Plan(rate=8e-5, dropout=0.05, tokens=MAX_TOKENS["stance"]),
}


def classifier(folder: Path, plan: Plan) -> PreTrainedModel:
    """The folder's network with a head of three classes, in the plan's dropout."""
    network: PreTrainedModel = AutoModelForSequenceClassification.from_pretrained(
        folder,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
        hidden_dropout_prob=plan.dropout,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",
    )
    network.get_input_embeddings().weight.requires_grad_(not plan.freeze_embeddings)
    return network


@dataclass(frozen=True, slots=True)
class Examples:
    """Token ids and labels of the rows of a stage."""

    ids: list[list[int]]
    labels: list[int]


def encode(tokenizer: Tokenizer, rows: Sequence[Row], limit: int) -> list[list[int]]:
    """Token ids of each pair; a pair over the limit loses the end of its longer text."""
    tokenizer.enable_truncation(limit, strategy="longest_first")
    tokenizer.no_padding()
    pairs = [(row.premise, " ".join(row.hypothesis.split()[:60])) for row in rows]
    return [encoding.ids for encoding in tokenizer.encode_batch(pairs)]


def batches(lengths: Sequence[int], size: int, seed: int) -> list[list[int]]:
    """Row numbers in batches of like length, in seeded random order; every row once."""
    chance = random.Random(seed)
    order = list(range(len(lengths)))
    chance.shuffle(order)
    grouped = []
    for start in range(0, len(order), size * POOL):
        pool = sorted(order[start : start + size * POOL], key=lambda i: lengths[i])
        grouped += [pool[i : i + size] for i in range(0, len(pool), size)]
    chance.shuffle(grouped)
    return grouped


def rate_at(step: int, steps: int, plan: Plan) -> float:
    """The learning rate's factor: linear up, then linear down to `final`."""
    rise = max(1, math.ceil(steps * plan.warmup))
    if step < rise:
        return (step + 1) / rise
    return plan.final + (1 - plan.final) * (steps - step) / max(1, steps - rise)


def groups(network: PreTrainedModel, plan: Plan) -> list[dict[str, Any]]:
    """Parameters with their own rates: the head's is the plan's, each layer below a bit lower."""
    layers = network.config.num_hidden_layers
    out = []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        depth = layers
        if ".layer." in name:
            depth = int(name.split(".layer.")[1].split(".")[0])
        elif "embeddings" in name:
            depth = 0
        decay = plan.weight_decay if parameter.ndim > 1 else 0.0
        rate = plan.rate * plan.decay ** (layers - depth)
        out.append({"params": [parameter], "lr": rate, "weight_decay": decay})
    return out


def tensors(ids: Sequence[list[int]], pad: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Padded ids and their mask."""
    width = max(len(row) for row in ids)
    padded = torch.full((len(ids), width), pad, dtype=torch.int64)
    mask = torch.zeros_like(padded)
    for number, row in enumerate(ids):
        padded[number, : len(row)] = torch.tensor(row)
        mask[number, : len(row)] = 1
    return padded.to(device), mask.to(device)


class Checkpoint:
    """Progress on disk: trainable weights, optimiser and step, replaced atomically."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def save(self, network: nn.Module, optimiser: torch.optim.Optimizer, step: int) -> None:
        """Replace what was saved; a kill leaves the old or the new, never half."""
        weights = {n: p.detach() for n, p in network.named_parameters() if p.requires_grad}
        part = self.path.with_suffix(".part")
        torch.save({"weights": weights, "optimiser": optimiser.state_dict(), "step": step}, part)
        part.replace(self.path)

    def load(self, network: nn.Module, optimiser: torch.optim.Optimizer) -> int:
        """Restore what was saved and return the next step; 0 when nothing was."""
        if not self.path.exists():
            return 0
        saved = torch.load(self.path, weights_only=True)
        network.load_state_dict(saved["weights"], strict=False)
        optimiser.load_state_dict(saved["optimiser"])
        return int(saved["step"])


def train(
    network: PreTrainedModel,
    examples: Examples,
    pad: int,
    plan: Plan,
    checkpoint: Checkpoint,
) -> None:
    """Run the stage to its end from the last checkpoint, logging beside it."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    nn.Module.to(network, device).train()
    optimiser = torch.optim.AdamW(groups(network, plan), fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    order = batches([len(row) for row in examples.ids], plan.batch, plan.seed)
    saved = time.monotonic()
    for step in range(checkpoint.load(network, optimiser), len(order)):
        torch.manual_seed(plan.seed + step)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * rate_at(step, len(order), plan)
        padded, mask = tensors([examples.ids[i] for i in order[step]], pad, device)
        wanted = torch.tensor([examples.labels[i] for i in order[step]], device=device)
        loss, right = learn(network, optimiser, padded, mask, wanted, plan=plan)
        log(checkpoint.path.parent, step, len(order), loss, right)
        if time.monotonic() - saved >= plan.save_seconds:
            checkpoint.save(network, optimiser, step + 1)
            saved = time.monotonic()


def learn(
    network: PreTrainedModel,
    optimiser: torch.optim.Optimizer,
    ids: Tensor,
    mask: Tensor,
    wanted: Tensor,
    *,
    plan: Plan,
) -> tuple[float, float]:
    """One step on one batch; returns its loss and accuracy.

    The loss is the log likelihood of the accepted labels, cross-entropy where there is one, and
    what the plan adds to it.
    """
    right = ACCEPTED.to(ids.device)[wanted]
    logits = _logits(network, ids, mask)
    loss = _loss(logits, right, plan.smoothing)
    if plan.agreement:
        again = _logits(network, ids, mask)
        loss = (loss + _loss(again, right, plan.smoothing)) / 2
        loss = loss + plan.agreement * _apart(logits, again)
    torch.autograd.backward(loss)
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    hits = right.gather(-1, logits.argmax(-1, keepdim=True))
    return loss.item(), hits.float().mean().item()


def _logits(network: PreTrainedModel, ids: Tensor, mask: Tensor) -> Tensor:
    network.set_attn_implementation("sdpa" if ids.shape[1] >= FUSED_FROM else "eager")
    with torch.autocast(ids.device.type, torch.bfloat16):
        logits: Tensor = network(
            input_ids=ids, attention_mask=mask, token_type_ids=torch.zeros_like(ids)
        ).logits
    return logits.float()


def _loss(logits: Tensor, right: Tensor, smoothing: float) -> Tensor:
    chances = logits.log_softmax(-1)
    of_right = -chances.masked_fill(~right, -math.inf).logsumexp(-1)
    return (1.0 - smoothing) * of_right.mean() - smoothing * chances.mean()


def _apart(one: Tensor, other: Tensor) -> Tensor:
    """How far two passes lie apart: the mean of the divergences from either to the other."""
    here, there = one.log_softmax(-1), other.log_softmax(-1)
    return ((here.exp() - there.exp()) * (here - there)).sum(-1).mean() / 2


def log(out: Path, step: int, steps: int, loss: float, accuracy: float) -> None:
    """Append one line of progress."""
    line = {
        "step": step + 1,
        "of": steps,
        "loss": round(loss, 4),
        "accuracy": round(accuracy, 3),
        "time": round(time.time()),
    }
    with (out / "log.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def finetune(
    model: Path,
    rows: Sequence[Row],
    plan: Plan,
    out: Path,
    progress: Callable[[Path], Checkpoint] = Checkpoint,
) -> Path:
    """Train the model of a folder on the rows into `out`, unless an earlier run finished it."""
    if (out / "config.json").exists():
        return out
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(plan.seed)
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    network = classifier(model, plan)
    examples = Examples(encode(tokenizer, rows, plan.tokens), [row.label for row in rows])
    checkpoint = progress(out / "checkpoint.pt")
    train(network, examples, pad_id(tokenizer), plan, checkpoint)
    (out / "tokenizer.json").write_bytes((model / "tokenizer.json").read_bytes())
    network.save_pretrained(out)
    (out / "checkpoint.pt").unlink(missing_ok=True)
    return out


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--stage", choices=sorted(PLANS), required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path("build"))
    arguments = parser.parse_args()
    plan = PLANS[arguments.stage]
    rows = stage_rows(arguments.stage, arguments.data, arguments.work, plan.seed)
    print(finetune(arguments.model, rows, plan, arguments.out))


if __name__ == "__main__":
    main()
