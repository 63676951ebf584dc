"""Many messages or many pairs from a file, one answer a row, bad rows set apart."""

from cekfakta.batch.dedup import dedup
from cekfakta.batch.export import export
from cekfakta.batch.messages import run
from cekfakta.batch.pairs import score
from cekfakta.tables.results import BatchSummary

__all__ = ["BatchSummary", "dedup", "export", "run", "score"]
