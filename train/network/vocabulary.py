"""Cut a Unigram vocabulary to the pieces that Indonesian text uses, and the embeddings with it.

    python -m train.network.vocabulary --model build/base --text raw_id.txt --out build/cut

A piece stays when it is among the most frequent `--size` pieces of the text, or is special, or is
one printable ASCII character. A WordPiece vocabulary (IndoBERT's) is Indonesian already: it is
copied whole.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel, AutoModelForSequenceClassification, PreTrainedModel

SIZE = 33_000
CHUNK = 2_000


def piece_counts(tokenizer: Tokenizer, texts: Iterable[str]) -> Counter[int]:
    """How often each piece id occurs in the texts."""
    counts: Counter[int] = Counter()
    lines = iter(texts)
    while chunk := list(islice(lines, CHUNK)):
        for encoding in tokenizer.encode_batch(chunk, add_special_tokens=False):
            counts.update(encoding.ids)
    return counts


def kept_ids(description: dict[str, Any], counts: Counter[int], size: int) -> list[int]:
    """Ids that stay, ascending: specials, single ASCII characters, then the most frequent."""
    special = {token["id"] for token in description["added_tokens"]}
    pieces = [piece for piece, _ in description["model"]["vocab"]]
    letters = {i for i, piece in enumerate(pieces) if piece in {"▁", "…"} or _ascii(piece)}
    keep = special | letters
    for identifier, _ in counts.most_common():
        if len(keep) >= size:
            break
        keep.add(identifier)
    return sorted(keep)


def _ascii(piece: str) -> bool:
    return len(piece) == 1 and piece.isascii() and piece.isprintable()


def cut_tokenizer(description: dict[str, Any], keep: list[int]) -> dict[str, Any]:
    """The same tokenizer description with only the kept pieces, renumbered."""
    renumber = {old: new for new, old in enumerate(keep)}
    cut: dict[str, Any] = json.loads(json.dumps(description))
    cut["model"]["vocab"] = [description["model"]["vocab"][old] for old in keep]
    cut["model"]["unk_id"] = renumber[description["model"]["unk_id"]]
    for token in cut["added_tokens"]:
        token["id"] = renumber[token["id"]]
    for token in cut["post_processor"]["special_tokens"].values():
        token["ids"] = [renumber[old] for old in token["ids"]]
    return cut


def cut_embeddings(model: PreTrainedModel, keep: list[int], pad: int) -> None:
    """Keep those rows of the model's word embeddings, in place."""
    old = model.get_input_embeddings()
    if not isinstance(old, nn.Embedding):
        raise TypeError(f"got word embeddings of type {type(old).__name__}, wanted Embedding")
    new = nn.Embedding(len(keep), old.embedding_dim, padding_idx=pad)
    with torch.no_grad():
        new.weight.copy_(old.weight[torch.tensor(keep)])
    model.set_input_embeddings(new)
    model.config.vocab_size = len(keep)
    model.config.pad_token_id = pad


def load(folder: Path) -> PreTrainedModel:
    """The classifier in the folder when it holds one, else the bare encoder."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    classifier = any("SequenceClassification" in name for name in config["architectures"])
    kind = AutoModelForSequenceClassification if classifier else AutoModel
    network: PreTrainedModel = kind.from_pretrained(folder, attn_implementation="eager")
    return network


def cut(model: Path, texts: Iterable[str], out: Path, size: int = SIZE) -> Path:
    """Write the model with the cut vocabulary; a WordPiece model is copied as it is."""
    description = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))
    if description["model"]["type"] != "Unigram":
        return Path(shutil.copytree(model, out, dirs_exist_ok=True))
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    keep = kept_ids(description, piece_counts(tokenizer, texts), size)
    network = load(model)
    pad = keep.index(network.config.pad_token_id)
    cut_embeddings(network, keep, pad)
    network.save_pretrained(out)
    cut_description = cut_tokenizer(description, keep)
    (out / "tokenizer.json").write_text(
        json.dumps(cut_description, ensure_ascii=False), encoding="utf-8"
    )
    return out


def lines(path: Path) -> Iterator[str]:
    """The lines of a text file, without their ends."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", type=Path, default=Path("build/base"))
    parser.add_argument("--text", type=Path, required=True, help="Indonesian text, one a line")
    parser.add_argument("--out", type=Path, default=Path("build/cut"))
    parser.add_argument("--size", type=int, default=SIZE, help="pieces to keep")
    arguments = parser.parse_args()
    print(cut(arguments.model, lines(arguments.text), arguments.out, arguments.size))


if __name__ == "__main__":
    main()
