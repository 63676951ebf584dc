"""What the parts of a message are in their context: topics, sections, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cekfakta.terms import Act
from cekfakta.text import asking, calls, courtesy
from cekfakta.text.acts import act_alone
from cekfakta.text.checkable import Role, without_contacts
from cekfakta.text.labels import Label
from cekfakta.text.lists import with_lists, with_reasons
from cekfakta.text.parts import Part, parts
from cekfakta.text.predicates import has_main_predicate
from cekfakta.text.spoken import spoken
from cekfakta.text.telling import figures, names_something, tells
from cekfakta.types import Message

_LONGEST_SIGNATURE = 8
_LONGEST_TOPIC = 6
"""Words of a question that only leads over to the next sentence."""
_MOST_FRAGMENTS = 2
"""Parts, greetings aside, of a message without a claim whose longest fragment stands for it."""
_SAYING_NOTHING = {Role.GREETING, Role.PRAYER, Role.FRAME}


def in_context(message: Message) -> list[Part]:
    """The parts of a message in order, each as what the others make of it.

    Headings stand apart from the claims under them, or are one part with a list of mere names. A
    signature is a farewell; where nothing can be checked, the only sentence left is a claim.
    """
    text = message.text
    found = _in_sections(text, _without_topics(_without_signature(parts(message))))
    found = with_reasons(text, with_lists(text, found))
    return found if any(part.claim for part in found) else _standing_alone(found)


def worded(text: str) -> bool:
    """Whether a text holds more than one word, beside links and phone numbers."""
    return sum(word.isalpha() for word in spoken(without_contacts(text)).words) > 1


def _without_signature(found: Sequence[Part]) -> list[Part]:
    """The parts with those below the line that takes leave as part of the farewell."""
    changed: list[Part] = []
    signed = False
    for part in found:
        named = len(part.words) <= _LONGEST_SIGNATURE and not has_main_predicate(part.words)
        signed = named and (signed or courtesy.closes(part.words))
        changed.append(replace(part, role=Role.GREETING) if signed else part)
    return changed


def _without_topics(found: Sequence[Part]) -> list[Part]:
    """The parts with short questions that only lead over as no claims: ``Kena minyak panas?``."""
    changed = list(found)
    for at, (part, following) in enumerate(pairwise(found)):
        short = part.claim and len(part.words) <= _LONGEST_TOPIC
        if not short or not asking.asks(part.spoken) or asking.marked(part.spoken):
            continue
        answered = following.role in {Role.CLAIM, Role.CALL}
        if answered and act_alone(following.text) in {Act.ASSERTS, Act.ADVISES}:
            changed[at] = replace(part, role=Role.QUESTION)
    return changed


def _in_sections(text: str, found: Sequence[Part]) -> list[Part]:
    """The parts with the label under which each stands.

    A label before a sentence holds for its line, one that stands alone up to the next paragraph.
    """
    changed: list[Part] = []
    section: Label | None = None
    alone = False
    before: Part | None = None
    for part in found:
        lines = text.count("\n", before.end, part.start) if before else 0
        heads = before is not None and before.unit.empty
        if part.unit.label:
            section, alone = part.unit.label, part.unit.empty
        elif lines and not (alone and (lines == 1 or heads)):
            section = None
        changed.append(replace(part, section=section))
        before = part
    return changed


def _standing_alone(found: Sequence[Part]) -> list[Part]:
    """The parts of a message without a claim, its longest one that tells something as one.

    Only where there are few: a long message without a claim says nothing that could be checked.
    """
    said = [at for at, part in enumerate(found) if part.role not in _SAYING_NOTHING]
    telling = [at for at in said if _may_stand_alone(found[at])]
    changed = list(found)
    if telling and len(said) <= _MOST_FRAGMENTS:
        longest = max(telling, key=lambda at: len(found[at].text))
        changed[longest] = replace(found[longest], role=Role.CLAIM)
    return changed


def _may_stand_alone(part: Part) -> bool:
    if part.role is Role.FRAGMENT:
        return worded(part.text)
    bare = spoken(without_contacts(part.text))
    if part.role is Role.CALL:
        named = names_something(bare.text) or figures(bare.words) > 0
        return named and not calls.idles(bare)
    open_question = part.role is Role.QUESTION and asking.asks_openly(part.spoken)
    return len(bare.words) > 1 and tells(bare) and not open_question
