"""Logits of pairs, from the exported int8 graph or from torch, in the order of the pairs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer

from train.manifest import MAX_TOKENS
from train.measure.marks import Floats
from train.network.export import Pair, padded, session, wrapped

BATCH = 16
Run = Callable[[dict[str, Any]], Floats]


def of(folder: Path, pairs: Sequence[Pair]) -> Floats:
    """Logits (pairs, 3) of an exported folder, or else of a torch checkpoint."""
    return (exported if (folder / "model.onnx").exists() else full)(folder, pairs)


def exported(folder: Path, pairs: Sequence[Pair], threads: int = 1) -> Floats:
    """Logits (pairs, 3) of the ONNX model in the folder, each pair by itself as at run time."""
    graph = session(folder / "model.onnx", threads)
    return _logits(folder, pairs, lambda batch: graph.run(None, batch)[0], batch=1)


def full(folder: Path, pairs: Sequence[Pair]) -> Floats:
    """Logits (pairs, 3) of the torch model in the folder, in float32."""
    module = wrapped(folder, "stance")

    def run(batch: dict[str, Any]) -> Floats:
        with torch.inference_mode():
            logits: Floats = module(*(torch.from_numpy(batch[name]) for name in batch)).numpy()
        return logits

    return _logits(folder, pairs, run, BATCH)


def _logits(folder: Path, pairs: Sequence[Pair], run: Run, batch: int) -> Floats:
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    logits = np.empty((len(pairs), 3), np.float32)
    for start in range(0, len(order), batch):
        chosen = order[start : start + batch]
        logits[chosen] = run(padded(tokenizer, [pairs[i] for i in chosen], MAX_TOKENS["stance"]))
    return logits
