"""Any fine-tuned Hugging Face BERT as the classifier, on torch (the extra ``train``)."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from cekfakta.errors import ModelError
from cekfakta.model import evidence
from cekfakta.model.description import LABELS
from cekfakta.model.pool import Pool
from cekfakta.model.softmax import softmax
from cekfakta.regular_file import require_regular
from cekfakta.types import Probabilities

MAX_TOKENS = 256


class TorchClassifier:
    """A sequence classifier by Hugging Face name or path, whose labels name the three stances."""

    engine = f"torch {torch.__version__}"

    def __init__(self, name: str, threads: int = 0) -> None:
        _require_files(Path(name))
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(name)
            model = AutoModelForSequenceClassification.from_pretrained(name, use_safetensors=True)
        except (OSError, ValueError) as error:
            raise ModelError(
                f"no classifier {name!r} could be loaded ({error}); want a folder or a hub name "
                f"of a fine-tuned BERT with safetensors weights"
            ) from error
        self._model = model.eval()
        self._labels = _labels(name, model.config.id2label)
        self._max_tokens = min(MAX_TOKENS, int(model.config.max_position_embeddings))
        digest = hashlib.sha256(f"{self._labels} {self._max_tokens}".encode())
        for tensor in model.state_dict().values():
            digest.update(tensor.flatten().view(torch.uint8).numpy().data)
        self.fingerprint = f"{name}-{digest.hexdigest()[:12]}"
        self._tokenizing = threading.Lock()
        self._pool = Pool(threads, partial(torch.set_num_threads, 1))

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Probabilities of each (premise, hypothesis), in the order given; not temperature-scaled.

        A checkpoint of one's own carries no temperature; ``train`` writes one on export. A premise
        may have any length: ``model.evidence`` says how a long one is read.
        """
        return evidence.score(pairs, self._read, self._measure, self._max_tokens)

    def _read(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        return self._pool.infer(self._score, pairs)

    def _measure(self, texts: Sequence[str]) -> list[int]:
        with self._tokenizing:
            ids = self._tokenizer(
                list(texts), add_special_tokens=False, truncation=True, max_length=self._max_tokens
            )["input_ids"]
        return [len(of_one) for of_one in ids]

    def _score(self, pair: tuple[str, str]) -> Probabilities:
        with self._tokenizing:  # a tokenizer of transformers serves one thread at a time
            inputs = self._tokenizer(
                *pair, truncation=True, max_length=self._max_tokens, return_tensors="pt"
            )
        with torch.inference_mode():
            logits = self._model(**inputs).logits[0].float().numpy()
        return softmax(logits, self._labels, temperature=1.0)


def _require_files(folder: Path) -> None:
    """Refuse a folder with a pipe or a device in it, which would be taken for a missing file."""
    for path in (folder, *folder.glob("*")):
        if not path.is_dir():
            require_regular(path, ModelError)


def _labels(name: str, id2label: dict[int, str]) -> list[str]:
    labels = [id2label[index].lower() for index in sorted(id2label)]
    if sorted(labels) != sorted(LABELS):
        raise ModelError(
            f"{name!r} names its labels {labels}, want {list(LABELS)} in any order; "
            f"set id2label in its config.json"
        )
    return labels
