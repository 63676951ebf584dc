"""What a browser may ask of the page's functions: a call is taken apart, checked and made anew.

Gradio itself copies any file that a call names, fetches any address, and takes every JSON value
for the text of a box.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cekfakta.errors import InputError
from cekfakta.page.components import MOST_SENT
from cekfakta.page.uploads import is_kept

SESSION = r"[a-z0-9]{1,32}"
"""The name that Gradio's client gives itself, a random number in base 36."""

Reader = Callable[[Any], Any]
"""Returns what a component was sent, in the one form that is passed on. Raises InputError."""


class _Call(BaseModel):
    """The parts of a call that are read; whatever else was sent is dropped."""

    model_config = ConfigDict(strict=True)

    fn_index: int
    session_hash: str = Field(pattern=f"^{SESSION}$")
    trigger_id: int | None = None
    data: list[Any]


@dataclass(frozen=True, slots=True)
class _Function:
    """A function of the page: how each of its inputs is read, and what may set it off."""

    readers: tuple[Reader, ...]
    triggers: frozenset[int | None]


class Calls:
    """The calls that the components of a page make."""

    def __init__(self, page: gr.Blocks) -> None:
        folder = Path(page.GRADIO_CACHE)
        self._functions = {
            number: _Function(
                tuple(_reader(component, folder) for component in function.inputs),
                frozenset({None, *(target for target, _ in function.targets)}),
            )
            for number, function in page.fns.items()
            if function.fn is not None
        }

    def checked(self, body: bytes) -> bytes:
        """The call in ``body``, with nothing in it but what the page itself would send.

        Raises InputError, which repeats nothing of what was sent.
        """
        try:
            call = _Call.model_validate_json(body)
        except ValidationError as error:
            fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
            raise InputError(
                f"the call is not understood ({fault['type']}); the page sends a JSON object"
            ) from None
        function = self._functions.get(call.fn_index)
        if function is None or call.trigger_id not in function.triggers:
            raise InputError("the page has no function of that number; reload the page")
        if len(call.data) != len(function.readers):
            raise InputError(
                f"the call has {len(call.data)} values, its function takes {len(function.readers)}"
            )
        read = zip(function.readers, call.data, strict=True)
        call.data = [reader(value) for reader, value in read]
        return call.model_dump_json().encode()


def _reader(component: Any, folder: Path) -> Reader:
    """How the value of a component is read. Raises TypeError for one that no rule is made for."""
    match component:
        case gr.State():
            return lambda value: None
        case gr.Textbox():
            return _text
        case gr.Radio():
            return _choice([str(value) for _, value in component.choices])
        case gr.Dropdown():
            return _column
        case gr.UploadButton():
            return _upload(folder)
    raise TypeError(f"got a {type(component).__name__} as an input; add a rule that reads it")


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > MOST_SENT:
        raise InputError(f"a box takes text of at most {MOST_SENT} characters")
    return value


def _column(value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise InputError("a column is named by its text")
    return value


def _choice(choices: Sequence[str]) -> Reader:
    def read(value: Any) -> str:
        if not isinstance(value, str) or value not in choices:
            raise InputError(f"the choice is one of {', '.join(choices)}")
        return value

    return read


def _upload(folder: Path) -> Reader:
    def read(value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        path = value.get("path") if isinstance(value, dict) else None
        if not isinstance(path, str) or not is_kept(Path(path), folder):
            raise InputError("the file was not uploaded here, or was deleted; upload it again")
        return {"path": path, "meta": {"_type": "gradio.FileData"}}

    return read
