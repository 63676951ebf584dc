"""Any fine-tuned BERT through torch, on a tiny random one."""

from pathlib import Path

import pytest

from cekfakta.errors import ModelError
from cekfakta.model.load import load_classifier
from tests.tiny_bert import tiny_bert

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")


def test_a_bert_on_disk_scores_pairs_whatever_the_order_of_its_labels(tmp_path: Path) -> None:
    name = str(tiny_bert(tmp_path, ["Contradiction", "entailment", "NEUTRAL"]))
    classifier = load_classifier(name)
    for score in classifier.score([("kantor pos buka", "kantor tutup"), ("pos " * 300, "hari")]):
        assert score.entailment + score.neutral + score.contradiction == pytest.approx(1)
    assert classifier.fingerprint == load_classifier(name).fingerprint


def test_reversed_labels_are_another_classifier(tmp_path: Path) -> None:
    name = str(tiny_bert(tmp_path, ["contradiction", "entailment", "neutral"]))
    before = load_classifier(name).fingerprint
    config = tmp_path / "config.json"
    said = config.read_text().replace('"0": "contradiction"', '"0": "neutral"')
    config.write_text(said.replace('"2": "neutral"', '"2": "contradiction"'))
    assert load_classifier(name).fingerprint != before


def test_the_callers_own_threads_are_left_alone(tmp_path: Path) -> None:
    before = torch.get_num_threads()
    load_classifier(str(tiny_bert(tmp_path)), threads=1).score([("kantor", "pos")])
    assert torch.get_num_threads() == before


def test_labels_that_name_no_stance_are_refused(tmp_path: Path) -> None:
    name = str(tiny_bert(tmp_path, ["LABEL_0", "LABEL_1", "LABEL_2"]))
    with pytest.raises(ModelError, match="id2label"):
        load_classifier(name)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no classifier"):
        load_classifier(str(tmp_path))
