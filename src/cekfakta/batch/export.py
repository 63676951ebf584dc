"""Reports and fact-check records of a file as one ClaimReview document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from cekfakta.claimreview import CONTEXT, Json, of_report, of_statement
from cekfakta.corpus.record import from_dict
from cekfakta.errors import FormatError
from cekfakta.tables.records import Record, records
from cekfakta.tables.results import BatchSummary, results
from cekfakta.tables.rows import rejected
from cekfakta.wording.shape import ReportWording

_WANTED = "want a report, as `cekfakta check --json` prints it, or a record with claim and rating"


def export(source: Path, output: Path, words: ReportWording) -> BatchSummary:
    """Write the reviews of a .jsonl of reports and records as JSON-LD (.jsonld, .json).

    A claim that nothing decides is no review. Lines that are neither go to
    ``OUTPUT.rejects.jsonl``. The output appears whole, at the end.

    Raises InputError or FormatError when source or output cannot be used as a whole.
    """
    if source.suffix.lower() != ".jsonl":
        raise FormatError(f"{source} ends in '{source.suffix}', want .jsonl: one report a line")
    done = 0
    with results(source, output, (".jsonld", ".json")) as made:
        made.stream.write(f'{{"@context": {json.dumps(CONTEXT)}, "@graph": [')
        between = "\n"
        for record in records(source):
            try:
                reviews = list(_reviews(record, words))
            except FormatError as error:
                made.rejects.add(rejected(source, record.line, str(error), record.content))
                continue
            for review in reviews:
                made.stream.write(between + json.dumps(review, ensure_ascii=False))
                between = ",\n"
            done += 1
        made.stream.write("\n]}\n")
    return made.rejects.summary(done)


def _reviews(record: Record, words: ReportWording) -> Iterator[Json]:
    if record.fault:
        raise FormatError(record.fault)
    if "receipt" in record.values:
        try:
            yield from of_report(record.values, words)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise FormatError(f"this is no report ({error!r:.60}), {_WANTED}") from error
        return
    review = of_statement(from_dict(record.values), words)
    if review is None:
        raise FormatError(f"the record rates no claim, {_WANTED}")
    yield review
