"""Pairs a second beside a plain transformers BERT-base, in one run on one machine.

    python -m benchmarks.speed [--checkpoint FOLDER] [--threads N] [--pairs N] [--repeats N]

BERT-base has random weights (speed does not depend on them) and runs as a transformers
text-classification pipeline in float32. Texts are words of random syllables: all pairs of 60 tokens
by our tokenizer, which BERT-base is given too, then all of 128, then of 20 to 128. Each figure is
the median of repeats after a warm-up, tokenizing included. Needs the extra ``train``.
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
SHORT, LONG = 60, 128
SHORTEST = 20
PIPELINE_BATCH = 8
SYLLABLES = ("ba", "ka", "la", "mi", "nu", "ra", "sa", "ti", "du", "gi", "pe", "lo")
Pair = tuple[str, str]
Score = Callable[[Sequence[Pair]], object]


def main() -> None:
    """Print a line for each engine: pairs a second and their ratio at each length."""
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
    draw = random.Random(SEED)
    mixed = [draw.randint(SHORTEST, LONG) for _ in range(options.pairs)]
    texts = {
        f"{SHORT} tokens": [_pair(tokenizer, SHORT, draw) for _ in mixed],
        f"{LONG} tokens": [_pair(tokenizer, LONG, draw) for _ in mixed],
        f"{SHORTEST} to {LONG}": [_pair(tokenizer, length, draw) for length in mixed],
    }
    base: dict[str, float] = {}
    for name, score in _engines(options.checkpoint, options.threads, tokenizer):
        figures = []
        for length, pairs in texts.items():
            speed = _speed(score, pairs, options.repeats)
            figures.append(
                f"{length} {speed:6.1f} ({speed / base.setdefault(length, speed):4.1f}x)"
            )
        print(f"{name:24s} pairs/s: {'  '.join(figures)}")


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
