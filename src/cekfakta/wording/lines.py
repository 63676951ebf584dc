"""Single lines that every door shows: where to ask, and what a report was computed from."""

from __future__ import annotations

from cekfakta.report import Receipt
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
