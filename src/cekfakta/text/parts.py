"""The parts of a message: each of its units with what it is, taken by itself."""

from __future__ import annotations

from dataclasses import dataclass

from cekfakta.text import asking, courtesy
from cekfakta.text.chats import is_chat
from cekfakta.text.checkable import Role, role
from cekfakta.text.labels import Label
from cekfakta.text.spoken import Spoken, spoken
from cekfakta.text.telling import tells
from cekfakta.text.units import Unit, undecorated, units
from cekfakta.types import Message

_LONGEST_TALK = 8
"""Words up to which a line of a chat that tells nothing is talk."""


@dataclass(frozen=True, slots=True)
class Part:
    """A unit of a message with what it is.

    ``text`` is what it says, without a greeting before it; it begins at ``start`` of the message's
    text. ``section`` is the label under which it stands.
    """

    unit: Unit
    start: int
    text: str
    role: Role
    section: Label | None = None

    @property
    def end(self) -> int:
        """Where it ends in the message's text."""
        return self.start + len(self.text)

    @property
    def claim(self) -> bool:
        """Whether it is one that can be checked."""
        return self.role is Role.CLAIM

    @property
    def spoken(self) -> Spoken:
        """Its words."""
        return spoken(self.text)

    @property
    def words(self) -> tuple[str, ...]:
        """Its folded words."""
        return self.spoken.words


def parts(message: Message) -> list[Part]:
    """The parts of a message in order, each judged alone; in a chat, small talk is none."""
    chat = is_chat(message.original)
    return [_part(message.text, unit, chat) for unit in units(message)]


def _part(text: str, unit: Unit, chat: bool) -> Part:
    """A unit without a greeting before it; of a rhetorical question what it asserts."""
    start, end = unit.start, unit.end
    embedded = asking.embedded_assertion(text[start:end])
    if embedded:
        start = undecorated(text, start + embedded, end).start
        said = text[start:end].rstrip("?! ")
    else:
        end = start + asking.tag_question(text[start:end])
        start += courtesy.lead(text[start:end])
        said = text[start:end]
    found = role(f"{said}." if unit.tail.startswith(".") else said)
    sentence = spoken(said)
    short = len(sentence.words) <= _LONGEST_TALK
    if chat and short and found is Role.CLAIM and not tells(sentence):
        found = Role.OPINION
    return Part(unit, start, said, found)
