"""Seal the vectors of the starter corpus into ``vectors.npz``, when records or the encoder change.

python data/seal.py
"""

from __future__ import annotations

from cekfakta.corpus import vectors
from cekfakta.corpus.dense import readings
from cekfakta.model.load import load_encoder
from cekfakta.settings import shipped
from cekfakta.starter import VECTORS, starter_records


def main() -> None:
    """Encode every passage, some ten seconds, and say how many there are."""
    texts = [text for record in starter_records() for _, _, text in readings(record)]
    count = vectors.seal(shipped("data") / VECTORS, load_encoder(), texts)
    print(f"{count} vectors sealed")


if __name__ == "__main__":
    main()
