"""Fit the decision: how much each named signal counts for or against a claim.

    python -m train.judging [--data ../shared/data] [--model FOLDER --out FOLDER/judging.json]
        [--corpus CORPUS.sqlite --claims CLAIMS.jsonl]

Fitted on the tuning halves of the hand-written harm cases and golden messages, asked of the starter
corpus, on the titles and checked claims of half its records, and on the written dev claims
(``data/claims``), asked of a corpus of all the passages whose documents the data folder has; with
``--corpus`` and ``--claims`` on a user's own claims too, asked of the own corpus. Prints what each
signal is worth. Run it again when the classifier, the encoder or the signals change.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from cekfakta.model.load import load_classifier, load_encoder
from train.judging import worth
from train.judging.fit import Table, fit
from train.judging.samples import own_samples, starter_samples, written_samples


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", help="an exported folder or a BERT; the shipped one without it")
    parser.add_argument("--corpus", type=Path, help="a corpus of your own")
    parser.add_argument("--claims", type=Path, help="claims on it: text, label, about (its id)")
    parser.add_argument("--out", type=Path, default=Path("models/judging.json"))
    arguments = parser.parse_args()
    if (arguments.corpus is None) != (arguments.claims is None):
        parser.error("--corpus and --claims go together: the claims are asked of that corpus")
    classifier, encoder = load_classifier(arguments.model), load_encoder()
    samples = starter_samples(classifier, encoder)
    samples += written_samples(arguments.data, classifier, encoder)
    if arguments.corpus:
        samples += own_samples(arguments.corpus, arguments.claims, classifier, encoder)
    table = Table.of(samples)
    fitted = {
        "classifier": classifier.fingerprint,
        "encoder": encoder.fingerprint,
        **fit(samples, table),
    }
    arguments.out.write_text(json.dumps(fitted, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(worth.report(table))


if __name__ == "__main__":
    main()
