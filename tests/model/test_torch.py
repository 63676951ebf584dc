"""Any fine-tuned BERT through torch, on a tiny random one."""

from pathlib import Path

import pytest

from cekfakta.errors import ModelError
from cekfakta.model.load import load_classifier

pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "kantor", "pos", "buka", "tutup", "hari"]


def tiny_bert(folder: Path, labels: list[str]) -> str:
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
    return str(folder)


def test_a_bert_on_disk_scores_pairs_whatever_the_order_of_its_labels(tmp_path: Path) -> None:
    name = tiny_bert(tmp_path, ["Contradiction", "entailment", "NEUTRAL"])
    classifier = load_classifier(name)
    pairs = [("kantor pos buka", "kantor tutup"), ("pos " * 300, "hari")]
    together = classifier.score(pairs)
    for pair, score in zip(pairs, together, strict=True):
        assert score.entailment + score.neutral + score.contradiction == pytest.approx(1)
        assert classifier.score([pair])[0].neutral == pytest.approx(score.neutral, abs=1e-4)
    assert classifier.fingerprint == load_classifier(name).fingerprint


def test_labels_that_name_no_stance_are_refused(tmp_path: Path) -> None:
    name = tiny_bert(tmp_path, ["LABEL_0", "LABEL_1", "LABEL_2"])
    with pytest.raises(ModelError, match="id2label"):
        load_classifier(name)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no classifier"):
        load_classifier(str(tmp_path))
