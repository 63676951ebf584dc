"""Check the starter corpus: schema and counts, and with ``--sources DIR`` every record's origin.

Prints the counts and one line per fault; exits 1 when there is a fault. The source checks read
every ``.jsonl`` file below DIR.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILES = {"statement": "statements.jsonl", "factcheck": "factchecks.jsonl"}
REQUIRED = ("id", "kind", "title", "text", "publisher", "published", "url", "lang")
EXTRA = {"statement": (), "factcheck": ("claim", "rating")}
OPTIONAL = ("valid_from", "expires", "superseded_by")
DATES = ("published", "valid_from", "expires")
PROSE = ("title", "text", "claim")
DEVELOPMENT = "turnbackhoax_2025_dev.jsonl"
MINIMUM = 120
"""Records wanted of each kind."""
RUN = 9
"""Words in a row that no record may share with a source."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
URL = re.compile(r"https?://[^\s\"”<>]+")
YEAR_FIRST = re.compile(r"(20\d\d)[-/](\d\d?)[-/](\d\d?)(?!\d)")
YEAR_LAST = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)/(20\d\d)")


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a corpus file: where it stands, the kind its file holds, its keys."""

    place: str
    kind: str
    fields: dict[str, Any]


def rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield line number and object of each non-empty line of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from ((n, json.loads(line)) for n, line in enumerate(lines, 1) if line.strip())


def is_date(text: str) -> bool:
    """Tell whether ``text`` is a date written YYYY-MM-DD."""
    try:
        return bool(date.fromisoformat(text).isoformat() == text)
    except ValueError:
        return False


def schema_faults(record: Record) -> Iterator[str]:
    """Yield what is wrong with one record by itself."""
    fields, required = record.fields, REQUIRED + EXTRA[record.kind]
    yield from (f"key {key!r} is missing" for key in required if key not in fields)
    yield from (f"key {key!r} is unknown" for key in fields if key not in required + OPTIONAL)
    for key, value in fields.items():
        if not isinstance(value, str) or not value or value != value.strip():
            yield f"{key} is {value!r}, want non-empty text without outer spaces"
        elif key in DATES and not is_date(value):
            yield f"{key} is {value!r}, want YYYY-MM-DD"
    for key, pattern in (("id", SLUG), ("url", URL), ("kind", record.kind), ("lang", "id")):
        if not re.fullmatch(pattern, str(fields.get(key))):
            yield f"{key} is {fields.get(key)!r}, want {re.compile(pattern).pattern}"


def corpus_faults(records: list[Record]) -> Iterator[str]:
    """Yield the faults that need no sources: schema, counts, ids."""
    first: dict[str, str] = {}
    for record in records:
        yield from (f"{record.place}: {fault}" for fault in schema_faults(record))
        if first.setdefault(str(record.fields.get("id")), record.place) != record.place:
            yield f"{record.place}: id is already used at {first[record.fields['id']]}"
    for record in records:
        if record.fields.get("superseded_by", record.fields.get("id")) not in first:
            yield f"{record.place}: superseded_by names no record"
    for kind, name in FILES.items():
        if (count := sum(record.kind == kind for record in records)) < MINIMUM:
            yield f"{name}:1: {count} records, want at least {MINIMUM}"


def source_dates(source: dict[str, Any], url: str) -> set[str]:
    """Return the ISO dates a source gives for ``url``: its date field and the date in the URL.

    A slashed date is day first after a word (Kompas.com), otherwise month first (Detik). A source
    with neither stands on the day-first dates in its text.
    """
    stamp = str(source.get("date", ""))
    found = YEAR_FIRST.findall(f"{stamp} {url}")
    for one, two, year in YEAR_LAST.findall(stamp):
        found.append((year, two, one) if stamp[0].isalpha() else (year, one, two))
    if not found:
        dates = YEAR_LAST.findall(json.dumps(source))
        found = [(year, month, day) for day, month, year in dates]
    return {f"{year}-{month:0>2}-{day:0>2}" for year, month, day in found}


def origin_faults(records: list[Record], paths: list[Path]) -> Iterator[str]:
    """Yield URLs that no source holds or that the development set holds, and wrong dates."""
    dates: defaultdict[str, set[str]] = defaultdict(set)
    barred: set[str] = set()
    for path in paths:
        for _, source in rows(path):
            for url in (u for text in source.values() for u in URL.findall(str(text))):
                for form in {url, url.rstrip(".,;:!?)]'")}:
                    if path.name == DEVELOPMENT:
                        barred.add(form)
                    else:
                        dates[form] |= source_dates(source, form)
    for record in records:
        url, published = str(record.fields.get("url")), record.fields.get("published")
        if url in barred:
            yield f"{record.place}: {url} belongs to the development set"
        if url not in dates:
            yield f"{record.place}: {url} is in no source"
        elif published not in dates[url]:
            yield f"{record.place}: published is {published}, source says {sorted(dates[url])}"


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of ``RUN`` case-folded words, punctuation removed."""
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[start:] for start in range(RUN)), strict=False))


def copy_faults(records: list[Record], paths: list[Path]) -> Iterator[str]:
    """Yield the runs of words that a record shares with a source."""
    held = {
        run: f"{record.place}: {key}"
        for record in records
        for key in PROSE
        for run in runs(str(record.fields.get(key, "")))
    }
    for path in paths:
        for number, source in rows(path):
            for run in (r for text in source.values() for r in runs(str(text)) & held.keys()):
                yield f"{held[run]} shares {' '.join(run)!r} with {path.name}:{number}"


def main() -> int:
    """Run the checks and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, metavar="DIR", help="folder of source .jsonl files")
    directory = parser.parse_args().sources
    records = [
        Record(f"{name}:{number}", kind, fields)
        for kind, name in FILES.items()
        for number, fields in rows(HERE / name)
    ]
    faults = list(corpus_faults(records))
    if directory is not None:
        paths = sorted(directory.rglob("*.jsonl"))
        faults += [*origin_faults(records, paths), *copy_faults(records, paths)]
    for kind in FILES:
        print(f"{sum(record.kind == kind for record in records)} {kind} records")
    print(*faults, f"{len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
