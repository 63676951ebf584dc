"""Chat spellings and their formal words.

The table is the project's own; its first entries were checked against the MIT-licensed list of
the STIF-Indonesia and slang-words collections. Entries that are also ordinary words are left out.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table() -> dict[str, str]:
    """Chat spelling to formal words, both lower case."""
    lines = (files("cekfakta.text") / "slang.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))
