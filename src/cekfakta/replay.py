"""Stored reports computed again: whether they come out the same and, if not, what has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cekfakta.checker import Checker
from cekfakta.errors import InputError
from cekfakta.report import Report, message_hash
from cekfakta.tables.records import records
from cekfakta.tables.rows import rejected
from cekfakta.types import Reject

_RECEIPT = "receipt"
_WANTED = "want the JSON that `cekfakta check --json` prints"


@dataclass(frozen=True, slots=True)
class Change:
    """What is another now, by its place in the report (``claims[0].verdict``); None: not there."""

    place: str
    was: Any
    now: Any


@dataclass(frozen=True, slots=True)
class Replay:
    """A report computed anew from the receipt of a stored one.

    ``causes`` are what its receipt names and what is another now (corpus, classifier ...),
    ``effects`` what the report says otherwise.
    """

    report: Report
    causes: tuple[Change, ...]
    effects: tuple[Change, ...]

    @property
    def same(self) -> bool:
        """Whether the report says the same as before."""
        return not self.effects

    def to_dict(self) -> dict[str, Any]:
        """The replay as plain JSON values."""
        return {
            "same": self.same,
            "causes": [asdict(change) for change in self.causes],
            "effects": [asdict(change) for change in self.effects],
            "report": self.report.to_dict(),
        }


@dataclass(frozen=True, slots=True)
class Turned:
    """A stored report whose message, or a claim of it, is judged otherwise now; ``line`` from 1."""

    line: int
    replay: Replay


def parse(text: str) -> Any:
    """What a JSON text holds, for ``replay``. Raises InputError when it is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is no report of cekfakta ({error!r:.80}), {_WANTED}") from error


def impact(source: Path, checker: Checker) -> Iterator[Turned | Reject]:
    """The reports of a .jsonl that the present corpus judges otherwise, in order.

    A line that cannot be replayed is a Reject. Raises InputError or FormatError when the file
    cannot be used as a whole.
    """
    for record in records(source):
        try:
            if record.fault:
                raise InputError(record.fault)
            replayed = replay(record.values, checker)
        except InputError as error:
            yield rejected(source, record.line, str(error), record.content)
            continue
        if any(change.place.endswith("verdict") for change in replayed.effects):
            yield Turned(record.line, replayed)


def replay(stored: Any, checker: Checker) -> Replay:
    """Check the message of a stored report once more, as of the day that its receipt names.

    Raises InputError when it is no report, or when its text is not the one that was checked.
    """
    was = _require_report(stored)
    report = checker.check(was["text"], date.fromisoformat(was[_RECEIPT]["as_of"]))
    now = report.to_dict()
    return Replay(
        report,
        causes=tuple(_changes(was[_RECEIPT], now.pop(_RECEIPT))),
        effects=tuple(_changes({k: v for k, v in was.items() if k != _RECEIPT}, now)),
    )


def _require_report(report: Any) -> Mapping[str, Any]:
    try:
        text, receipt = report["text"], report[_RECEIPT]
        date.fromisoformat(receipt["as_of"])
        same_text = receipt["message"] == message_hash(text)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"this is no report of cekfakta ({error!r:.80}), {_WANTED}") from error
    if not same_text:
        raise InputError(
            "the text is not the one that was checked: its hash is not that of the receipt"
            " (was it masked or edited?), so it cannot be checked again"
        )
    return dict(report)


def _changes(was: Any, now: Any, place: str = "") -> Iterator[Change]:
    """The smallest places at which two JSON values differ."""
    if was == now:
        return
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        for name in [*was, *(name for name in now if name not in was)]:
            below = f"{place}.{name}" if place else str(name)
            yield from _changes(was.get(name), now.get(name), below)
    elif isinstance(was, list) and isinstance(now, list):
        for at in range(max(len(was), len(now))):
            one, other = (rows[at] if at < len(rows) else None for rows in (was, now))
            yield from _changes(one, other, f"{place}[{at}]")
    else:
        yield Change(place, was, now)
