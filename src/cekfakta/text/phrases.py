"""Phrases with which sentences begin, written as short tables."""

from __future__ import annotations


def phrases(table: str) -> tuple[str, ...]:
    """The phrases of a table, one a line; ``selamat: pagi siang`` stands for two of them.

    Each ends with a blank, so that it is found only as whole words.
    """
    found: list[str] = []
    for line in filter(None, map(str.strip, table.splitlines())):
        head, _, tails = line.partition(": ")
        found += [f"{head} {tail} " for tail in tails.split()] or [f"{line} "]
    return tuple(found)


def begins(folded: str, table: tuple[str, ...]) -> bool:
    """Whether folded text begins with one of the phrases."""
    return f"{folded} ".startswith(table)
