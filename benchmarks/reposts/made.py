"""What a made repost is: its text, and what an engine ought to say of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """What a kind of repost asks of an engine."""

    HONEST = "honest"
    """The same message in another dress: the answer is ``same``."""
    MUTATED = "mutated"
    """One fact is another: the answer is ``mutated``, with that slot named."""
    NEVER = "never same"
    """Denied, questioned, debunked or in jest: anything but ``same``."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a maker changed: the slot, the new words and the words of the original."""

    slot: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Made:
    """A text made out of another one, and the fact that was changed on the way, if any."""

    text: str
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Repost:
    """A message to recognise: how it was made, out of which posts, and what differs."""

    kind: str
    group: Group
    text: str
    sources: tuple[str, ...]
    change: Change | None = None
