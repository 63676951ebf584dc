"""Fit the decision: how much each named signal counts for or against a claim.

    python -m train.judging [--data ../shared/data] [--out models/judging.json]

Fitted on the tuning halves of the hand-written harm cases and golden messages, asked of the starter
corpus, on the titles and checked claims of half its records, and, where the data folder is at hand,
on claims written about news. Run it again when the classifier, the encoder or the signals change.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from cekfakta.model.load import load_classifier, load_encoder
from train.judging.fit import fit
from train.judging.samples import news_samples, starter_samples


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("models/judging.json"))
    parser.add_argument("--passages", type=int, default=200, help="passages of news taken")
    arguments = parser.parse_args()
    classifier, encoder = load_classifier(), load_encoder()
    samples = starter_samples(classifier, encoder)
    news = arguments.data / "written" / "claims.jsonl"
    if news.is_file():
        samples += news_samples(news, arguments.passages, classifier, encoder)
    fitted = {
        "classifier": classifier.fingerprint,
        "encoder": encoder.fingerprint,
        **fit(samples),
    }
    arguments.out.write_text(json.dumps(fitted, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
