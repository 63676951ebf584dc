"""Single lines that every door shows: ratings, where to ask, what a report was computed from."""

from __future__ import annotations

from cekfakta.report import Receipt, Related
from cekfakta.terms import Rating, Why
from cekfakta.types import Match
from cekfakta.wording.desks import CONTACTS, Desk
from cekfakta.wording.shape import Wording

HASH_CHARACTERS = 12
"""Of a long hash, enough to tell two apart."""


def desk_line(desk: Desk, words: Wording) -> str:
    """One desk and how it is reached."""
    contact = CONTACTS[desk]
    phone = words.report.ask.phone.format(phone=contact.phone) if contact.phone else ""
    reached = ", ".join(part for part in (phone, contact.site) if part)
    name = words.report.ask.names[desk]
    return f"{name}: {reached}" if reached else name


def rated(rating: Rating, words: Wording) -> str:
    """A rating as a tag beside the title of its record, which may itself be a correction."""
    return words.report.rated.format(rating=words.report.ratings[rating].lower())


def found_line(record: Related, words: Wording) -> str:
    """What a fact-check found of the story that it is about; empty for a record without rating."""
    if record.rating is None:
        return ""
    said = words.report.found_of_asked if record.why is Why.ANSWERS else words.report.found
    return said.format(rating=words.report.ratings[record.rating].lower())


def uncovered_line(match: Match, words: Wording) -> str:
    """What the pasted message says that no old denial speaks of; empty where that is nothing."""
    slots = ", ".join(words.report.slots.get(slot, slot).lower() for slot in match.uncovered)
    return words.report.uncovered.format(slots=slots) if slots else ""


def receipt_line(receipt: Receipt, words: Wording) -> str:
    """What a report was computed from."""
    return words.report.receipt_of.format(
        corpus=receipt.corpus[:HASH_CHARACTERS],
        classifier=receipt.classifier,
        encoder=receipt.encoder or words.report.absent,
        decision=receipt.decision,
        engine=receipt.engine,
        as_of=words.date(receipt.as_of),
        version=receipt.version,
        message=receipt.message[:HASH_CHARACTERS],
    )
