"""Fine-tune the encoder so that texts of a pair lie together; killed, the same command goes on.

    python -m train.network.embed --model build/encoder --out build/found

InfoNCE both ways over the texts of a batch. A batch is of one source and made of fours that are
alike, so that most of what a query must not find is hard.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel, PreTrainedModel

from benchmarks.jsonl import read
from train.network.export import pad_id
from train.network.finetune import Checkpoint, Plan, groups, log, rate_at, tensors
from train.pairs.retrieval_pairs import FOUR, Pair

TEMPERATURE = 0.02
PLAN = Plan(batch=40, rate=5e-5, decay=0.95, tokens=80, dropout=0.0, freeze_embeddings=True)


def encoder(folder: Path, plan: Plan) -> PreTrainedModel:
    """The folder's network without a head, in the plan's dropout."""
    network: PreTrainedModel = AutoModel.from_pretrained(
        folder,
        hidden_dropout_prob=plan.dropout,
        attention_probs_dropout_prob=0.0,
        add_pooling_layer=False,
        attn_implementation="eager",
    )
    network.get_input_embeddings().weight.requires_grad_(not plan.freeze_embeddings)
    return network


@dataclass(frozen=True, slots=True)
class Examples:
    """Token ids of both sides of each pair, the number of its owner, its source."""

    queries: list[list[int]]
    passages: list[list[int]]
    owners: list[int]
    sources: list[str]


def examples(tokenizer: Tokenizer, pairs: Sequence[Pair], limit: int) -> Examples:
    """The pairs as the network reads them, each text cut at the limit."""
    tokenizer.enable_truncation(limit)
    tokenizer.no_padding()
    queries = tokenizer.encode_batch([pair.query for pair in pairs])
    passages = tokenizer.encode_batch([pair.passage for pair in pairs])
    numbers = {owner: number for number, owner in enumerate(sorted({p.owner for p in pairs}))}
    return Examples(
        [encoding.ids for encoding in queries],
        [encoding.ids for encoding in passages],
        [numbers[pair.owner] for pair in pairs],
        [pair.source for pair in pairs],
    )


def batches(sources: Sequence[str], size: int, seed: int) -> list[list[int]]:
    """Pair numbers in batches of one source, fours kept together, in seeded random order."""
    chance = random.Random(seed)
    made: list[list[int]] = []
    for _, run in groupby(range(len(sources)), key=lambda number: sources[number]):
        numbers = list(run)
        fours = [numbers[i : i + FOUR] for i in range(0, len(numbers), FOUR)]
        chance.shuffle(fours)
        mixed = [number for four in fours for number in four]
        made += [mixed[i : i + size] for i in range(0, len(mixed), size)]
    chance.shuffle(made)
    return made


def vectors(network: PreTrainedModel, ids: Tensor, mask: Tensor) -> Tensor:
    """Embeddings (batch, hidden) as `export.Encoder` has them, pooled in float32."""
    with torch.autocast(ids.device.type, torch.bfloat16):
        states = network(
            input_ids=ids, attention_mask=mask, token_type_ids=torch.zeros_like(ids)
        ).last_hidden_state
    total = (states.float() * mask.unsqueeze(-1)).sum(1)  # the mean's direction
    return nn.functional.normalize(total, dim=-1)


def contrast(queries: Tensor, passages: Tensor, owners: Tensor) -> tuple[Tensor, float]:
    """InfoNCE both ways and the share of queries nearest to their own; same owners do not vie."""
    likeness = queries @ passages.T / TEMPERATURE
    own = torch.eye(len(owners), dtype=torch.bool, device=owners.device)
    shared = (owners[:, None] == owners[None, :]) & ~own
    likeness = likeness.masked_fill(shared, float("-inf"))
    wanted = torch.arange(len(owners), device=owners.device)
    loss = nn.functional.cross_entropy(likeness, wanted)
    loss = (loss + nn.functional.cross_entropy(likeness.T, wanted)) / 2
    return loss, (likeness.argmax(-1) == wanted).float().mean().item()


def train(
    network: PreTrainedModel, rows: Examples, pad: int, plan: Plan, checkpoint: Checkpoint
) -> None:
    """Run to the end from the last checkpoint, logging beside it."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    nn.Module.to(network, device).train()
    optimiser = torch.optim.AdamW(groups(network, plan), fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    order = batches(rows.sources, plan.batch, plan.seed)
    saved = time.monotonic()
    for step in range(checkpoint.load(network, optimiser), len(order)):
        torch.manual_seed(plan.seed + step)
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * rate_at(step, len(order), plan)
        queries, passages = (
            vectors(network, *tensors([texts[i] for i in order[step]], pad, device))
            for texts in (rows.queries, rows.passages)
        )
        owners = torch.tensor([rows.owners[i] for i in order[step]], device=device)
        loss, right = contrast(queries, passages, owners)
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        log(checkpoint.path.parent, step, len(order), loss.item(), right)
        if time.monotonic() - saved >= plan.save_seconds:
            checkpoint.save(network, optimiser, step + 1)
            saved = time.monotonic()


def embed(
    model: Path,
    pairs: Sequence[Pair],
    plan: Plan,
    out: Path,
    progress: Callable[[Path], Checkpoint] = Checkpoint,
) -> Path:
    """Train the encoder of a folder on the pairs into `out`, unless an earlier run finished it."""
    if (out / "config.json").exists():
        return out
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(plan.seed)
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    network = encoder(model, plan)
    rows = examples(tokenizer, pairs, plan.tokens)
    train(network, rows, pad_id(tokenizer), plan, progress(out / "checkpoint.pt"))
    (out / "tokenizer.json").write_bytes((model / "tokenizer.json").read_bytes())
    network.save_pretrained(out)
    (out / "checkpoint.pt").unlink(missing_ok=True)
    return out


def made(path: Path) -> list[Pair]:
    """The pairs that `train.pairs.retrieval_pairs` wrote."""
    return [Pair(**row) for row in read(path)]


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, default=Path("build/retrieval_pairs.jsonl"))
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    print(embed(arguments.model, made(arguments.pairs), PLAN, arguments.out))


if __name__ == "__main__":
    main()
