"""The shape of the page's words: one ``Wording`` a language, so that none can lack a string."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance, Why
from cekfakta.wording.answer import Answer, Surety, surety
from cekfakta.wording.command import Words
from cekfakta.wording.desks import Desk


@dataclass(frozen=True, slots=True)
class CheckWording:
    """The first tab: the box, its button and what may go wrong with a message."""

    tab: str
    box: str
    placeholder: str
    button: str
    working: str
    examples: str
    clear: str
    empty: str
    too_long: str
    unreadable: str
    busy: str
    failed: str
    failed_hint: str


@dataclass(frozen=True, slots=True)
class AddressWording:
    """What is said of the links of a message, and what to heed where nothing is decided.

    ``official`` is said of an address whose ending is given out to the state alone, ``owned`` of
    another one that the catalogue of sources knows.
    """

    owners: Mapping[str, str]
    official: str
    owned: str
    poses: str
    abroad: str
    other: str
    unclear: str
    link_advice: tuple[str, ...]
    phone_advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskWording:
    """Where a reader can ask when nothing decides."""

    title: str
    names: Mapping[Desk, str]
    phone: str


@dataclass(frozen=True, slots=True)
class ReportWording:
    """What is said of a checked message. ``{}`` places are filled by ``str.format``.

    ``headline`` is said of one claim, ``of_several`` of a message that makes several and
    ``of_part`` of one among them, where that is another sentence; ``short`` is the same in a few
    words. ``sureness`` is put around each of them that takes a side: these begin with a small
    letter. ``cautioning`` is the advice to a message that denies, warns or advises, where that is
    another; ``denied_story`` stands around a story that the message denies.
    """

    headline: Mapping[Answer, str]
    of_several: Mapping[Answer, str]
    of_part: Mapping[Answer, str]
    short: Mapping[Answer, str]
    sureness: Mapping[Surety, str]
    advice: Mapping[Answer, str]
    cautioning: Mapping[Answer, str]
    denied_story: str
    tally: str
    factchecker: str
    unnamed: str
    joined: str
    sides: str
    reasons: Mapping[Reason, str]
    claims: str
    claim_number: str
    certainty: str
    stance: Mapping[Stance, str]
    kinds: Mapping[Kind, str]
    ratings: Mapping[Rating, str]
    found: str
    found_of_asked: str
    rated: str
    more_sources: str
    open_source: str
    undated: str
    answers: str
    nearest: str
    why: Mapping[Why, str]
    known: Mapping[Relation, str]
    known_hint: Mapping[Relation, str]
    slot: str
    ours: str
    theirs: str
    slots: Mapping[str, str]
    absent: str
    family: str
    seen: str
    denied: str
    inherited: str
    uncovered: str
    receipt: str
    receipt_of: str
    result: str
    address: AddressWording
    ask: AskWording


@dataclass(frozen=True, slots=True)
class ReplyWording:
    """The text that goes back to the group.

    ``headline`` is said there instead of the report's; ``more`` of what a long list leaves out.
    """

    label: str
    hint: str
    opening: str
    headline: Mapping[Answer, str]
    more: Mapping[Label, str]
    closing: str
    copy: str
    share: str


@dataclass(frozen=True, slots=True)
class BatchWording:
    """The tab for many messages."""

    tab: str
    intro: str
    file: str
    column: str
    button: str
    working: str
    unit: str
    done: str
    rejected: str
    first_rows: str
    download: str
    download_rejects: str
    chosen: str
    no_file: str
    no_column: str
    unreadable: str
    too_many: str
    columns: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class SearchWording:
    """The tab that searches the corpus."""

    tab: str
    box: str
    placeholder: str
    button: str
    empty: str
    nothing: str
    found: str
    read: str
    checked_claim: str
    expired: str
    superseded: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Every string that people read, in one language; ``name`` is its own name for itself."""

    code: str
    name: str
    switch: str
    title: str
    tagline: str
    private: str
    limits_title: str
    limits: tuple[str, ...]
    footer: str
    months: tuple[str, ...]
    thousands: str
    check: CheckWording
    report: ReportWording
    reply: ReplyWording
    batch: BatchWording
    search: SearchWording
    command: Words

    def date(self, day: date) -> str:
        """A date as it is written out: ``28 September 2024``."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def number(self, value: int) -> str:
        """A whole number with the language's sign for thousands."""
        return f"{value:,}".replace(",", self.thousands)

    def sure(self, said: str, probability: float) -> str:
        """What is said, with how sure it is: ``kemungkinan besar tidak benar``."""
        return self.report.sureness[surety(probability)].format(said=said)
