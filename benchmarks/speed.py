"""Pairs a second beside a plain transformers BERT-base, in one run on one machine.

    python benchmarks/speed.py [--checkpoint FOLDER] [--threads N] [--pairs N] [--repeats N]

BERT-base has random weights (speed does not depend on them) and runs as a transformers
text-classification pipeline in float32. Texts are words of random syllables: all pairs of 128
tokens by our tokenizer, which BERT-base is given too, then of 20 to 128. Each figure is the median
of repeats after a warm-up, tokenizing included. Needs the extra ``train``.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import torch
import transformers
from tokenizers import Tokenizer

from cekfakta.model.onnx import OnnxClassifier
from cekfakta.model.torch import TorchClassifier
from cekfakta.settings import shipped

SEED = 1
TOKENS = 128
SHORTEST = 20
PIPELINE_BATCH = 8
SYLLABLES = ("ba", "ka", "la", "mi", "nu", "ra", "sa", "ti", "du", "gi", "pe", "lo")
Pair = tuple[str, str]
Score = Callable[[Sequence[Pair]], object]


def main() -> None:
    """Print a line for each engine: pairs a second at 128 tokens, its ratio, at mixed lengths."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--checkpoint", help="our classifier before export, run in float32")
    arguments.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    arguments.add_argument("--pairs", type=int, default=32)
    arguments.add_argument("--repeats", type=int, default=3)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    transformers.logging.set_verbosity_error()
    print(f"{os.cpu_count()} cores, {options.threads} threads, {options.pairs} pairs")
    tokenizer = Tokenizer.from_file(str(shipped("models") / "stance" / "tokenizer.json"))
    draw = random.Random(SEED)  # noqa: S311
    lengths = [draw.randint(SHORTEST, TOKENS) for _ in range(options.pairs)]
    full = [_pair(tokenizer, TOKENS, draw) for _ in lengths]
    mixed = [_pair(tokenizer, length, draw) for length in lengths]
    base = 0.0
    for name, score in _engines(options.checkpoint, options.threads, tokenizer):
        speed = _speed(score, full, options.repeats)
        base = base or speed
        varied = _speed(score, mixed, options.repeats)
        print(f"{name:24s} {speed:7.1f} pairs/s {speed / base:5.1f}x   mixed {varied:7.1f} pairs/s")


def _engines(
    checkpoint: str | None, threads: int, tokenizer: Tokenizer
) -> Iterator[tuple[str, Score]]:
    yield "transformers BERT-base", _bert_base(tokenizer)
    if checkpoint:
        yield "ours, torch float32", TorchClassifier(checkpoint, threads).score
    folder = shipped("models") / "stance"
    yield "ours, onnxruntime int8", OnnxClassifier(folder, threads).score
    if find_spec("openvino"):
        from cekfakta.model.openvino import OpenvinoClassifier  # noqa: PLC0415 - optional dependency

        yield "ours, openvino int8", OpenvinoClassifier(folder, threads).score


def _bert_base(tokenizer: Tokenizer) -> Score:
    """A float32 pipeline that cuts texts into the same tokens as ours."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tokenizer.json"
        tokenizer.save(str(path))
        wrapped = transformers.PreTrainedTokenizerFast(tokenizer_file=str(path), pad_token="<pad>")  # noqa: S106
    config = transformers.BertConfig(vocab_size=max(30_522, tokenizer.get_vocab_size()))
    pipeline = transformers.pipeline(
        "text-classification",
        model=transformers.BertForSequenceClassification(config).eval(),
        tokenizer=wrapped,
        device="cpu",
        batch_size=PIPELINE_BATCH,
    )
    return lambda pairs: pipeline([{"text": p, "text_pair": h} for p, h in pairs])


def _pair(tokenizer: Tokenizer, tokens: int, draw: random.Random) -> Pair:
    """A premise and a hypothesis of random words, together ``tokens`` long or a few below."""
    hypothesis = " ".join(_word(draw) for _ in range(3))
    words = [_word(draw)]
    while len(tokenizer.encode(" ".join(words), hypothesis).ids) <= tokens:
        words.append(_word(draw))
    return " ".join(words[:-1]), hypothesis


def _word(draw: random.Random) -> str:
    return "".join(draw.choices(SYLLABLES, k=draw.randint(1, 2)))


def _speed(score: Score, pairs: Sequence[Pair], repeats: int) -> float:
    score(pairs[:PIPELINE_BATCH])
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        score(pairs)
        times.append(time.perf_counter() - started)
    return len(pairs) / statistics.median(times)


if __name__ == "__main__":
    main()
