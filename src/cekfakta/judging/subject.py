"""Is a statement about what the claim is about? A pure rule over particulars and changed facts.

Evidence about another company, person, place, disease or amount says nothing of a claim, however
alike the sentences are, and a copy of a known message in which a fact was changed does not inherit
the denial of that message.
"""

from __future__ import annotations

from cekfakta.judging.candidates import COPY, Candidate
from cekfakta.judging.overlap import whole
from cekfakta.judging.strength import Strength
from cekfakta.known.inheritance import is_covered
from cekfakta.known.relation import SAME
from cekfakta.terms import Act, Relation, Scope, Why
from cekfakta.text.polarity import fears, opposition

ANCHORS = 2
"""Particulars that a claim must share with an official statement to be about the same event, so
that another place or figure in it contradicts. Of 39 like events of the tuning half none is decided
with 2 or 3, of 13 retold facts with one changed 7 are with 2 and 6 with 3."""

_SLOTS = {
    "place": Why.OTHER_PLACE,
    "name": Why.OTHER_NAME,
    "office": Why.OTHER_NAME,
    "number": Why.OTHER_AMOUNT,
    "money": Why.OTHER_AMOUNT,
    "date": Why.OTHER_DAY,
    "link": Why.OTHER_NAME,
    "phone": Why.OTHER_NAME,
}
_KINDS = (
    (Why.OTHER_PLACE, ("place",)),
    (Why.OTHER_AILMENT, ("ailment",)),
    (Why.OTHER_NAME, ("name", "body", "remedy", "link")),
    (Why.OTHER_AMOUNT, ("number", "money")),
)
_EXAMPLES = frozenset({Why.OTHER_PLACE, Why.OTHER_AMOUNT, Why.OTHER_DAY})
"""What a standing rule holds for whatever it is: another place, another sum, another day."""
_ANYTHING = ("place", "name", "body", "number", "money", "date")
_SAME_CLAIM = 0.5
"""Probability of entailment from which one text says what the other says."""
_SURE = 0.8
"""The same where a denied word stands against it."""
_SAID = 0.35
"""Probability of entailment by a title or sentence that is a sign of agreement beside the sum."""
_SAME_TITLE = 0.6
"""Coverage from which a claim says what the title says."""


def obstacle(candidate: Candidate, strength: Strength) -> Why | None:
    """Why the statement is about something else than the claim; None where it is not.

    An official statement that shares enough particulars with the claim is about the same event and
    contradicts what differs.
    """
    refutes = strength.agrees < 0.5
    if candidate.against.doubled:
        return Why.CLOSE
    if refutes and shows_a_change(candidate):
        return None
    found = [why for why, kinds in _KINDS if candidate.foreign(*kinds)]
    if candidate.denies and candidate.foreign("date"):
        found.append(Why.OTHER_DAY)
    found += _changed(candidate)
    if candidate.statement.scope is Scope.STANDING:
        found = [why for why in found if why not in _EXAMPLES]
    if found:
        return found[0]
    if refutes:
        plain = _is_a_correction(candidate) if candidate.denies else not _contradicts(candidate)
    else:
        plain = not _shows_agreement(candidate, strength)
    return Why.CLOSE if plain else None


def shows_a_change(candidate: Candidate) -> bool:
    """Whether an official statement on the same event has one other particular than the claim."""
    same_event = not candidate.denies and candidate.kept(*_ANYTHING) >= ANCHORS
    return same_event and candidate.foreign(*_ANYTHING) == 1


def _is_a_correction(candidate: Candidate) -> bool:
    """Whether a claim denies, or advises against, what a fact-check denies, or the reverse.

    Such a claim is a correction or advice more often than the hoax: it is never refuted, unless
    the classifier is sure that one entails the other. Nor is a message recognised as a debunk.
    """
    if candidate.reading is None:
        return False
    if candidate.match is not None and candidate.match.relation is Relation.DEBUNK_OF:
        return True
    against, checked = candidate.against, candidate.statement.claim or ""
    if against.against and not fears(checked):
        return True
    there, back = candidate.reading.there, candidate.reading.back
    entailed = max(there.entailment, back.entailment) if there and back else 0.0
    if against.turned:
        return entailed < _SURE
    return against.polar and candidate.act is not Act.ASSERTS and entailed < _SAME_CLAIM


def _contradicts(candidate: Candidate) -> bool:
    """Whether an official statement denies what the claim says, or the claim what it says.

    It does where only one of claim and title denies something, or of claim and a sentence that the
    classifier finds to contradict it.
    """
    if candidate.against.polar:
        return True
    text = candidate.statement.text
    read = candidate.reading.sentences if candidate.reading else ()
    return any(
        sentence.stance.contradiction >= _SAME_CLAIM
        and opposition(candidate.text, text[sentence.span.start : sentence.span.end]).polar
        for sentence in read
    )


def _shows_agreement(candidate: Candidate, strength: Strength) -> bool:
    """Whether anything but the sum of the signals says that what denies a rumour agrees with us.

    We deny it too, or advise against what it promises, or say what the title or a sentence says.
    """
    reading, against = candidate.reading, candidate.against
    title = opposition(candidate.text, candidate.statement.title)
    titled = candidate.repeated.coverage >= _SAME_TITLE
    if titled and title.negated_back and not against.untrue:
        return False  # we say what its title denies
    if not candidate.denies and against.false and not against.negated_back:
        return False  # we call false what it does not deny
    checked = candidate.statement.claim or ""
    advises = against.against and not fears(checked)
    if reading is None or (not candidate.denies and not (against.denies_back and against.polar)):
        return True
    surely_polar = against.polar and min(strength.agrees, strength.answers) >= _SURE
    if candidate.denies and (against.turned or advises or surely_polar):
        return True
    said = [sentence.stance.entailment for sentence in reading.sentences]
    said.append(reading.title.entailment if reading.title else 0.0)
    return (titled and not title.negated_back) or max(said) >= _SAID


def _changed(candidate: Candidate) -> list[Why]:
    """The facts of a copied claim or message that the fact-check does not speak of."""
    if not candidate.denies:
        return []
    copied = candidate.restated.coverage >= COPY
    differences = list(candidate.restated.differences) if copied else []
    match = candidate.match
    if match is not None and match.relation is Relation.MUTATED and match.similarity >= SAME:
        differences += match.differences
    text = whole(candidate.statement)
    open_ = (difference for difference in differences if not is_covered(difference, text))
    return [_SLOTS[difference.slot] for difference in open_ if difference.slot in _SLOTS]
