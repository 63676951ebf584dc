"""The contrastive stage on a tiny random BERT: batches, loss, resuming, shipping."""

import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
for extra in ("onnx", "datasets"):
    pytest.importorskip(extra)

from cekfakta.model.onnx import OnnxEncoder  # noqa: E402
from train.network import base, embed, export, finetune, vocabulary  # noqa: E402
from train.pairs.retrieval_pairs import Pair  # noqa: E402

WORDS = ("banjir", "surut", "naik", "pasar", "cabai", "jembatan")
PLAN = finetune.Plan(batch=8, rate=1e-3, tokens=16, dropout=0.0, save_seconds=0)


def _pairs(count: int) -> list[Pair]:
    return [
        Pair(
            "one" if n < count // 2 else "two",
            str(n),
            f"query: {WORDS[n % 6]} {WORDS[n % 5]}",
            f"passage: {WORDS[n % 5]} {WORDS[n % 6]}",
        )
        for n in range(count)
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("embed")
    vocab = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "query", "passage", ":", *WORDS]
    config = transformers.BertConfig(
        vocab_size=len(vocab), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=32, max_position_embeddings=64,
    )  # fmt: skip
    transformers.BertModel(config).save_pretrained(root / "given")
    (root / "given" / "vocab.txt").write_text("\n".join(vocab), encoding="utf-8")
    transformers.BertTokenizer(str(root / "given" / "vocab.txt")).save_pretrained(root / "given")
    return base.get(str(root / "given"), root / "base")


def test_a_batch_is_of_one_source_and_keeps_fours_together() -> None:
    sources = ["one"] * 20 + ["two"] * 12
    order = embed.batches(sources, size=8, seed=3)
    assert sorted(n for batch in order for n in batch) == list(range(32))
    for batch in order:
        assert len({sources[n] for n in batch}) == 1
        for start in range(0, len(batch), 4):
            assert batch[start : start + 4] == list(range(batch[start], batch[start] + 4))
    assert order == embed.batches(sources, size=8, seed=3) != embed.batches(sources, 8, seed=4)


def test_a_passage_of_the_same_owner_is_no_negative() -> None:
    near = torch.nn.functional.normalize(torch.tensor([[1.0, 0.1], [1.0, -0.1]]), dim=-1)
    vying, _ = embed.contrast(near, near, torch.tensor([0, 1]))
    allowed, right = embed.contrast(near, near, torch.tensor([5, 5]))
    assert vying > allowed == 0
    assert right == 1


def test_training_draws_pairs_together_and_resumes_where_it_was_killed(
    folder: Path, tmp_path: Path
) -> None:
    class KilledError(Exception):
        pass

    class Interrupted(finetune.Checkpoint):
        def save(self, network: Any, optimiser: Any, step: int) -> None:
            super().save(network, optimiser, step)
            if step == 3:
                raise KilledError

    pairs = _pairs(48)
    whole = embed.embed(folder, pairs, PLAN, tmp_path / "whole")
    part = tmp_path / "part"
    with pytest.raises(KilledError):
        embed.embed(folder, pairs, PLAN, part, Interrupted)
    embed.embed(folder, pairs, PLAN, part)
    lines = [json.loads(line) for line in (part / "log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == list(range(1, 7))
    one, other = (vocabulary.load(path).state_dict() for path in (whole, part))
    trained = [name for name in one if "pooler" not in name]  # not part of the encoder
    assert all(torch.allclose(one[name], other[name], atol=1e-6) for name in trained)


def test_what_is_trained_ships_as_an_encoder(folder: Path, tmp_path: Path) -> None:
    made = embed.embed(folder, _pairs(16), PLAN, tmp_path / "found")
    pairs = [(p.query, p.passage) for p in _pairs(16)]
    export.ship(made, "encoder", tmp_path / "encoder", "tiny", pairs)
    encoder = OnnxEncoder(tmp_path / "encoder")
    vector = encoder.encode_query("banjir surut")
    assert float(vector @ vector) == pytest.approx(1, abs=1e-3)
