"""``cekfakta replay`` and ``cekfakta corpus impact``: stored reports, computed again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cekfakta.cli.corpus import show_rejects
from cekfakta.cli.session import Session
from cekfakta.cli.terminal import Line, say, say_json, say_json_array
from cekfakta.tables.decode import open_text
from cekfakta.types import Reject
from cekfakta.wording.command import Words

if TYPE_CHECKING:
    from cekfakta.replay import Change, Replay, Turned

_LONGEST = 60
"""Characters of a value that are printed."""


def replay(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="REPORT.json")],
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Check the message of a report again and say what has changed; exit code 1 when it has."""
    from cekfakta.replay import parse  # noqa: PLC0415 - loads onnxruntime
    from cekfakta.replay import replay as again  # noqa: PLC0415

    session: Session = context.obj
    with open_text(path) as file:
        stored = file.read()
    with session.open_checker() as checker:
        replayed = again(parse(stored), checker)
    if as_json:
        say_json(replayed.to_dict())
    else:
        say(*_lines(replayed, session.words))
    if not replayed.same:
        raise typer.Exit(1)


def impact(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="REPORTS.jsonl")],
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """List the stored reports that the present corpus judges otherwise."""
    from cekfakta.replay import impact as turned_by  # noqa: PLC0415 - loads onnxruntime

    session: Session = context.obj
    aside: list[Reject] = []
    with session.open_checker() as checker:
        turned = _turned(turned_by(path, checker), aside)
        if as_json:
            say_json_array({"line": each.line, **each.replay.to_dict()} for each in turned)
        else:
            for each in turned:
                say(Line(f"{path}:{each.line}", bold=True), *_lines(each.replay, session.words))
    show_rejects(aside, session)


def _turned(found: Iterator[Turned | Reject], aside: list[Reject]) -> Iterator[Turned]:
    """The reports that are judged otherwise; what cannot be replayed goes aside."""
    for each in found:
        if isinstance(each, Reject):
            aside.append(each)
        else:
            yield each


def _lines(replayed: Replay, words: Words) -> Iterator[Line | str]:
    yield Line(words.replayed_same if replayed.same else words.replayed_otherwise, bold=True)
    for change in replayed.effects:
        yield _told(change, words)
    if replayed.causes:
        yield words.replayed_with
        for change in replayed.causes:
            yield _told(change, words)


def _told(change: Change, words: Words) -> str:
    was, now = (_short(value) for value in (change.was, change.now))
    return words.changed.format(place=change.place, was=was, now=now)


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
