"""The program: options before the command, its language, its exit codes."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import ValidationError
from typer import BadParameter

from cekfakta import __version__
from cekfakta.cli import check, corpus, files, refresh, replay, serve, sources
from cekfakta.cli.session import Doors, Session
from cekfakta.cli.terminal import Line, say
from cekfakta.errors import CekfaktaError
from cekfakta.settings import Settings
from cekfakta.wording.command import Words
from cekfakta.wording.indonesian import INDONESIAN
from cekfakta.wording.registry import WORDINGS, wording

UNUSABLE = 2
"""Exit code when the input, the corpus or the model cannot be used."""

_NotUnderstood: Any = BadParameter.__bases__[0]
"""A command line that is not understood; typer does not export its class (click's UsageError)."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
corpus.app.command()(replay.impact)
app.command()(check.check)
app.command()(files.batch)
app.add_typer(corpus.app, name="corpus")
app.command()(files.dedup)
app.command()(files.export)
app.command()(refresh.refresh)
app.command()(replay.replay)
app.command()(files.score)
app.command()(serve.serve)
app.add_typer(sources.app, name="sources")


def _version(wanted: bool) -> None:
    if wanted:
        say(f"cekfakta {__version__}")
        raise typer.Exit


def _spoken(lang: str | None) -> str | None:
    if lang is not None and lang not in WORDINGS:
        raise typer.BadParameter(f"got {lang!r}, want one of: {', '.join(WORDINGS)}")
    return lang


@app.callback()
def _options(
    context: typer.Context,
    corpus: Annotated[Path | None, typer.Option("--corpus", metavar="FILE")] = None,
    model: Annotated[str | None, typer.Option("--model", metavar="PATH_OR_NAME")] = None,
    lang: Annotated[
        str | None, typer.Option("--lang", metavar="|".join(WORDINGS), callback=_spoken)
    ] = None,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    spoken = wording(lang) if lang else context.obj.wording
    context.obj = replace(context.obj, wording=spoken, corpus=corpus, model=model)


def main(arguments: Sequence[str] | None = None, doors: Doors | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 some rows rejected, 2 unusable input."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    _write_any_text()
    words = INDONESIAN.command
    try:
        spoken = wording(_language(arguments))
        words = spoken.command
        return _run(arguments, Session(doors or Doors(), spoken))
    except ValidationError as error:
        return _fail(words, words.settings, _settings_faults(error))
    except CekfaktaError as error:
        return _fail(words, words.error(error), str(error))
    except OSError as error:
        return _fail(words, words.system, str(error))
    except KeyboardInterrupt:
        return 130


def _run(arguments: Sequence[str], session: Session) -> int:
    command = typer.main.get_command(app)
    explain(command, session.words)
    try:
        code = command.main(arguments, "cekfakta", standalone_mode=False, obj=session)
    except _NotUnderstood as error:
        said = io.StringIO()
        error.show(said)
        say(*said.getvalue().splitlines(), err=True)
        return UNUSABLE
    except SystemExit as end:  # the reader of a pipe left
        code = end.code
    return code if isinstance(code, int) else 0


def explain(command: Any, words: Words, path: str = "") -> None:
    """Give a command tree its help texts; ``words.help`` is keyed by command and parameter."""
    command.help = words.help[path]
    for parameter in command.params:
        if parameter.name != "help":
            parameter.help = words.help[f"{path}:{parameter.name}"]
    for name, child in getattr(command, "commands", {}).items():
        explain(child, words, f"{path} {name}".strip())


def _language(arguments: Sequence[str]) -> str:
    """The language of the help texts, needed before the arguments are parsed."""
    for name, value in zip(arguments, [*arguments[1:], ""], strict=False):
        chosen = value if name == "--lang" else name.removeprefix("--lang=")
        if name.startswith("--lang") and chosen in WORDINGS:
            return chosen
    return Settings().lang


def _write_any_text() -> None:
    """Let every text be written: files and pipes in UTF-8, what is no Unicode escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _settings_faults(error: ValidationError) -> str:
    return "; ".join(
        f"CEKFAKTA_{'_'.join(map(str, fault['loc'])).upper()}={fault['input']}: {fault['msg']}"
        for fault in error.errors()
    )


def _fail(words: Words, lead: str, detail: str) -> int:
    said = words.detail.format(detail=" ".join(detail.split()))
    say(Line(lead, typer.colors.RED), said, err=True)
    return UNUSABLE
