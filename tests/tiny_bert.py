"""A random BERT of one small layer on disk, as Hugging Face lays it out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "kantor", "pos", "buka", "tutup", "hari"]
LABELS = ("entailment", "neutral", "contradiction")


def tiny_bert(folder: Path, labels: Sequence[str] = LABELS) -> Path:
    """Save one that tells the labels in this order, and return its folder."""
    import transformers

    (folder / "vocab.txt").write_text("\n".join(WORDS))
    transformers.BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    config = transformers.BertConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        id2label=dict(enumerate(labels)),
        label2id={label: index for index, label in enumerate(labels)},
    )
    transformers.BertForSequenceClassification(config).save_pretrained(folder)
    return folder
