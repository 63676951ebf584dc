"""The float16 weights of a shipped model, so that transformers loads it by its folder's path.

They lie beside the int8 graph, in shards small enough for a repository, and are no part of the
package: the run time reads the graph alone.
"""

from __future__ import annotations

import json
from pathlib import Path

from torch import nn

from train.manifest import MAX_TOKENS
from train.network.vocabulary import load

SHARD = "45MB"
SENTENCEPIECE = {
    "bos_token": "<s>", "cls_token": "<s>", "pad_token": "<pad>",
    "eos_token": "</s>", "sep_token": "</s>", "unk_token": "<unk>",
}  # fmt: skip
WORDPIECE = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
"""The special tokens of either kind of tokenizer, under the names of transformers."""


def save(folder: Path, kind: str, out: Path) -> None:
    """Write the network of ``folder`` in float16, its configuration, and its tokenizer's.

    ``out`` holds ``tokenizer.json`` already, which is left as it is: its hash is in ``model.json``.
    """
    network = load(folder)
    nn.Module.half(network)
    for old in out.glob("model*.safetensors*"):
        old.unlink()
    network.save_pretrained(out, max_shard_size=SHARD)
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": MAX_TOKENS[kind],
        "model_input_names": ["input_ids", "attention_mask"],
        **_special(out / "tokenizer.json"),
    }
    text = json.dumps(settings, indent=2, ensure_ascii=False) + "\n"
    (out / "tokenizer_config.json").write_text(text, encoding="utf-8")


def _special(tokenizer: Path) -> dict[str, str]:
    """The special tokens that the tokenizer has."""
    described = json.loads(tokenizer.read_text(encoding="utf-8"))
    present = {token["content"] for token in described["added_tokens"]}
    known = SENTENCEPIECE | WORDPIECE if "[PAD]" in present else SENTENCEPIECE
    return {name: token for name, token in known.items() if token in present}
