"""Check the starter corpus: schema and counts, and with ``--sources DIR`` every record's origin.

Prints the counts and one line per fault; exits 1 when there is a fault. The source checks read
every ``.jsonl`` file below DIR.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILES = {"statement": "statements.jsonl", "factcheck": "factchecks.jsonl"}
REQUIRED = ("id", "kind", "title", "text", "publisher", "published", "url", "lang")
EXTRA = {"statement": (), "factcheck": ("claim", "rating")}
OPTIONAL = ("valid_from", "expires", "superseded_by", "scope")
PROSE = ("title", "text", "claim")
DEVELOPMENT = "turnbackhoax_2025_dev.jsonl"
MINIMUM = 120  # records of each kind
RUN = 9  # words in a row that no record may share with a source

URL = r"https?://[^\s\"”<>]+"
DATE = r"20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
SHAPES = {"id": r"[a-z0-9]+(-[a-z0-9]+)*", "url": URL, "lang": "id"}
SHAPES["rating"] = "false|misleading|altered|satire|true|unproven"
SHAPES["scope"] = "event|standing"
SHAPES |= dict.fromkeys(("published", "valid_from", "expires"), DATE)
TEXT = r"\S(.*\S)?"  # any other value: one line, no space at either end
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


def schema_faults(record: Record) -> Iterator[str]:
    """Yield what is wrong with one record by itself."""
    fields, required = record.fields, REQUIRED + EXTRA[record.kind]
    yield from (f"key {key!r} is missing" for key in required if key not in fields)
    yield from (f"key {key!r} is unknown" for key in fields if key not in required + OPTIONAL)
    for key, value in fields.items():
        wanted = record.kind if key == "kind" else SHAPES.get(key, TEXT)
        if not isinstance(value, str) or not re.fullmatch(wanted, value):
            yield f"{key} is {value!r}, want {wanted}"


def corpus_faults(records: list[Record]) -> Iterator[str]:
    """Yield the faults that need no sources: schema, counts, ids."""
    first: dict[str, str] = {}
    for record in records:
        yield from (f"{record.place}: {fault}" for fault in schema_faults(record))
        if (there := first.setdefault(str(record.fields.get("id")), record.place)) != record.place:
            yield f"{record.place}: id is already used at {there}"
    for record in records:
        if (later := record.fields.get("superseded_by")) and later not in first:
            yield f"{record.place}: superseded_by is {later!r}, which names no record"
    for kind, name in FILES.items():
        if (count := sum(record.kind == kind for record in records)) < MINIMUM:
            yield f"{name}:1: {count} records, want at least {MINIMUM}"


def source_dates(source: dict[str, Any], url: str) -> set[str]:
    """Return the ISO dates a source gives for ``url``: its date field and the date in the URL.

    A slashed date is day first after a word (Kompas.com), else month first (Detik). A source that
    gives neither stands on the day-first dates in its text.
    """
    stamp = str(source.get("date", ""))
    found = YEAR_FIRST.findall(f"{stamp} {url}")
    for one, two, year in YEAR_LAST.findall(stamp):
        found.append((year, two, one) if stamp[0].isalpha() else (year, one, two))
    if not found:
        found = [match[::-1] for match in YEAR_LAST.findall(json.dumps(source))]
    return {f"{year}-{month:0>2}-{day:0>2}" for year, month, day in found}


def origin_faults(records: list[Record], paths: list[Path]) -> Iterator[str]:
    """Yield URLs that no source holds or that the development set holds, and wrong dates."""
    dates: defaultdict[str, set[str]] = defaultdict(set)
    barred: set[str] = set()
    for path in paths:
        for _, source in rows(path):
            found = [url for text in source.values() for url in re.findall(URL, str(text))]
            for url in {*found, *(url.rstrip(".,;:!?)]'") for url in found)}:
                if path.name == DEVELOPMENT:
                    barred.add(url)
                else:
                    dates[url] |= source_dates(source, url)
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
    prose = ((f"{r.place}: {key}", str(r.fields.get(key))) for r in records for key in PROSE)
    held = {run: place for place, text in prose for run in runs(text)}
    for path in paths:
        for number, source in rows(path):
            shared = [held.keys() & runs(str(text)) for text in source.values()]
            for run in set[tuple[str, ...]]().union(*shared):
                yield f"{held[run]} shares {' '.join(run)!r} with {path.name}:{number}"


def main() -> int:
    """Run the checks named on the command line and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, metavar="DIR", help="folder of source .jsonl files")
    records = [
        Record(f"{name}:{number}", kind, fields)
        for kind, name in FILES.items()
        for number, fields in rows(Path(__file__).parent / name)
    ]
    faults = list(corpus_faults(records))
    if directory := parser.parse_args().sources:
        paths = sorted(directory.rglob("*.jsonl"))
        faults += [*origin_faults(records, paths), *copy_faults(records, paths)]
    counts = (f"{sum(record.kind == kind for record in records)} {kind} records" for kind in FILES)
    print(*counts, *faults, f"{len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
