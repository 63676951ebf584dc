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

from cekfakta import __version__
from cekfakta.cli import check, corpus, files, serve
from cekfakta.cli.session import Doors, Session
from cekfakta.errors import CekfaktaError
from cekfakta.settings import Settings
from cekfakta.wording.command import Language, Words
from cekfakta.wording.command_english import ENGLISH
from cekfakta.wording.command_indonesian import INDONESIAN

UNUSABLE = 2
"""Exit code when the input, the corpus or the model cannot be used."""

_WORDS = {Language.ID: INDONESIAN, Language.EN: ENGLISH}

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(check.check)
app.command()(files.batch)
app.add_typer(corpus.app, name="corpus")
app.command()(files.dedup)
app.command()(files.score)
app.command()(serve.serve)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cekfakta {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    corpus: Annotated[Path | None, typer.Option("--corpus", metavar="FILE")] = None,
    model: Annotated[str | None, typer.Option("--model", metavar="PATH_OR_NAME")] = None,
    lang: Annotated[Language | None, typer.Option("--lang")] = None,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    words = _WORDS[lang] if lang else context.obj.words
    context.obj = replace(context.obj, words=words, corpus=corpus, model=model)


def main(arguments: Sequence[str] | None = None, doors: Doors | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 some rows rejected, 2 unusable input."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    _write_any_text()
    words = INDONESIAN
    try:
        words = _WORDS[_language(arguments)]
        return _run(arguments, Session(doors or Doors(), words))
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
        command.main(arguments, prog_name="cekfakta", obj=session)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0


def explain(command: Any, words: Words, path: str = "") -> None:
    """Give a command tree its help texts; ``words.help`` is keyed by command and parameter."""
    command.help = words.help[path]
    for parameter in command.params:
        if parameter.name != "help":
            parameter.help = words.help[f"{path}:{parameter.name}"]
    for name, child in getattr(command, "commands", {}).items():
        explain(child, words, f"{path} {name}".strip())


def _language(arguments: Sequence[str]) -> Language:
    """The language of the help texts, needed before the arguments are parsed."""
    for name, value in zip(arguments, [*arguments[1:], ""], strict=True):
        chosen = value if name == "--lang" else name.removeprefix("--lang=")
        if name.startswith("--lang") and chosen in set(Language):
            return Language(chosen)
    return Language(Settings().lang)


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
    typer.secho(lead, err=True, fg=typer.colors.RED)
    typer.echo(words.detail.format(detail=detail), err=True)
    return UNUSABLE
