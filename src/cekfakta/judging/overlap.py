"""What a statement says in all, and how much of a claim is in it word for word."""

from __future__ import annotations

from cekfakta.text.stems import content
from cekfakta.types import Statement


def whole(statement: Statement) -> str:
    """Everything that a statement says."""
    return "\n".join((statement.title, statement.claim or "", statement.text))


def overlap(claim: str, text: str) -> float:
    """Share (0..1) of the stems of a claim that a text also has."""
    wanted = set(content(claim))
    return len(wanted.intersection(content(text))) / len(wanted) if wanted else 0.0
