"""cekfakta checks forwarded Indonesian messages against official statements.

::

    from cekfakta import Checker

    with Checker.open() as checker:
        report = checker.check("Mulai besok semua SIM yang mati bisa diperpanjang gratis.")
    print(report.label, report.verdicts)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cekfakta import telemetry
from cekfakta.errors import CekfaktaError
from cekfakta.report import Citation, Report, Verdict
from cekfakta.terms import Label
from cekfakta.version import __version__

if TYPE_CHECKING:
    from cekfakta.checker import Checker, check

telemetry.switch_off()

__all__ = [
    "CekfaktaError",
    "Checker",
    "Citation",
    "Label",
    "Report",
    "Verdict",
    "__version__",
    "check",
]


def __getattr__(name: str) -> Any:
    """Load the checker, and the models' run time with it, only when it is asked for."""
    if name in {"Checker", "check"}:
        from cekfakta import checker  # noqa: PLC0415 - importing the package stays light

        return getattr(checker, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
