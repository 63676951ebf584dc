"""The command line: open, one call, print."""

from cekfakta.cli.program import main

__all__ = ["main"]
