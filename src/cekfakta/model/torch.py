"""Any fine-tuned Hugging Face BERT as the classifier, on torch (the extra ``train``)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from cekfakta.errors import ModelError
from cekfakta.model.batching import batches_by_length, softmax
from cekfakta.model.description import LABELS
from cekfakta.types import Probabilities

MAX_TOKENS = 256


class TorchClassifier:
    """A sequence classifier by Hugging Face name or path, whose labels name the three stances."""

    def __init__(self, name: str, threads: int = 0) -> None:
        if threads:
            torch.set_num_threads(threads)
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
        digest = hashlib.sha256()
        for tensor in model.state_dict().values():
            digest.update(tensor.flatten().view(torch.uint8).numpy().data)
        self.fingerprint = f"{name}-{digest.hexdigest()[:12]}"

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Probabilities of each (premise, hypothesis), in the order given; not temperature-scaled.

        A checkpoint of one's own carries no temperature; ``train`` writes one on export.
        """
        encodings = [
            self._tokenizer(premise, hypothesis, truncation=True, max_length=self._max_tokens)
            for premise, hypothesis in pairs
        ]
        logits = np.empty((len(pairs), len(LABELS)), np.float32)
        lengths = [len(encoding["input_ids"]) for encoding in encodings]
        for batch in batches_by_length(lengths):
            inputs = self._tokenizer.pad([encodings[index] for index in batch], return_tensors="pt")
            with torch.inference_mode():
                logits[batch] = self._model(**inputs).logits.float().numpy()
        return softmax(logits, self._labels, temperature=1.0)


def _labels(name: str, id2label: dict[int, str]) -> list[str]:
    labels = [id2label[index].lower() for index in sorted(id2label)]
    if sorted(labels) != sorted(LABELS):
        raise ModelError(
            f"{name!r} names its labels {labels}, want {list(LABELS)} in any order; "
            f"set id2label in its config.json"
        )
    return labels
