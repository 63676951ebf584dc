"""The option that names the day on which messages are checked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from cekfakta.days import require_day
from cekfakta.errors import InputError


def _counted(as_of: datetime | None) -> datetime | None:
    if as_of is not None:
        try:
            require_day(as_of.date())
        except InputError as error:
            raise typer.BadParameter(str(error)) from error
    return as_of


AsOf = Annotated[
    datetime | None,
    typer.Option("--as-of", metavar="YYYY-MM-DD", formats=["%Y-%m-%d"], callback=_counted),
]
"""The day from which ``besok`` is counted; today where it is not given."""


def day(as_of: datetime | None) -> date | None:
    """The day that the option named."""
    return as_of.date() if as_of else None
