"""The named signals that the decision is learnt over: one function and one row each.

A signal is a number for a candidate; ``models/judging.json`` holds its weight, and
``python -m train.judging`` fits it. Log odds are bounded, so that no single one outvotes the rest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from cekfakta.judging.candidates import Candidate
from cekfakta.terms import Act, Relation
from cekfakta.text.polarity import fears
from cekfakta.types import Probabilities

Signal = Callable[[Candidate], float]

_BOUND = 0.02
_UNKNOWN_LIKENESS = 0.75
"""Cosine that says neither yes nor no, where there is no encoder or nothing to compare."""
_MOST = 3
"""Particulars of a kind beyond these say nothing new."""
_UNREAD = Probabilities(0.02, 0.96, 0.02)
"""What a statement too unlike to be read is taken to say."""


def signals(candidate: Candidate) -> dict[str, float]:
    """Every signal of a candidate by its name."""
    return {name: signal(candidate) for name, signal in SIGNALS.items()}


def _ratio(over: float, under: float) -> float:
    return math.log(max(over, _BOUND) / max(under, _BOUND))


def _passage(candidate: Candidate) -> Probabilities:
    return candidate.reading.passage if candidate.reading else _UNREAD


def _title(candidate: Candidate) -> Probabilities:
    reading = candidate.reading
    return reading.title if reading and reading.title else _UNREAD


def _both(candidate: Candidate) -> tuple[Probabilities, Probabilities]:
    reading = candidate.reading
    if reading and reading.there and reading.back:
        return reading.there, reading.back
    return _UNREAD, _UNREAD


def _entails_checked(candidate: Candidate) -> float:
    there, back = _both(candidate)
    return _ratio(there.entailment + back.entailment, there.neutral + back.neutral)


def _contradicts_checked(candidate: Candidate) -> float:
    there, back = _both(candidate)
    return _ratio(there.contradiction + back.contradiction, there.entailment + back.entailment)


def _contradiction(candidate: Candidate) -> float:
    """How surely (0..1) our claim and the checked one, or the title, cannot both be true."""
    there, back = _both(candidate)
    if candidate.denies:
        return (there.contradiction + back.contradiction) / 2.0
    return _title(candidate).contradiction


def _entailment(candidate: Candidate) -> float:
    there, back = _both(candidate)
    if candidate.denies:
        return (there.entailment + back.entailment) / 2.0
    return _title(candidate).entailment


def _polar(candidate: Candidate) -> bool:
    return candidate.against.polar


def _advice(candidate: Candidate, feared: bool) -> float:
    """Whether we advise against what was checked, where that is, or is not, something to fear."""
    advised = candidate.against.against and candidate.denies
    return float(advised and fears(candidate.statement.claim or "") is feared)


def _best_sentence(candidate: Candidate, stance: str) -> float:
    read = candidate.reading.sentences if candidate.reading else ()
    best = max((s.overlap * getattr(s.stance, stance) for s in read), default=0.0)
    return math.sqrt(best)


def _relation(candidate: Candidate) -> Relation | None:
    return candidate.match.relation if candidate.match else None


def _kept(*kinds: str) -> Signal:
    return lambda candidate: float(min(_MOST, candidate.kept(*kinds)))


def _foreign(*kinds: str) -> Signal:
    return lambda candidate: float(min(_MOST, candidate.foreign(*kinds)))


def _of_denial(signal: Signal) -> Signal:
    """The signal on fact-checks that found their claim untrue; 0 on other statements."""
    return lambda candidate: signal(candidate) if candidate.denies else 0.0


def _of_other(signal: Signal) -> Signal:
    return lambda candidate: 0.0 if candidate.denies else signal(candidate)


def _likeness(value: float | None) -> float:
    """A cosine, stretched so that most lie between -1 and 2."""
    return 10.0 * ((_UNKNOWN_LIKENESS if value is None else value) - _UNKNOWN_LIKENESS)


_WHO = ("name", "body")
_HOW_MUCH = ("number", "money")

SIGNALS: Mapping[str, Signal] = {
    "denial": lambda c: float(c.denies),
    "overlap": lambda c: c.overlap,
    "checked likeness": _of_denial(lambda c: _likeness(c.checked_likeness)),
    "title likeness": lambda c: _likeness(c.title_likeness),
    "passage likeness": lambda c: _likeness(c.passage_likeness),
    "restated": _of_denial(lambda c: c.restated.coverage),
    "restated otherwise": _of_denial(lambda c: float(bool(c.restated.differences))),
    "repeated": lambda c: c.repeated.coverage,
    "repeated otherwise": lambda c: float(bool(c.repeated.differences)),
    "known message": lambda c: float(_relation(c) is Relation.SAME),
    "debunk of it": lambda c: float(_relation(c) is Relation.DEBUNK_OF),
    "passage speaks": lambda c: _ratio(1.0 - _passage(c).neutral, _passage(c).neutral),
    "passage agrees": _of_other(
        lambda c: _ratio(_passage(c).entailment, _passage(c).contradiction)
    ),
    "denial agrees": _of_denial(
        lambda c: _ratio(_passage(c).entailment, _passage(c).contradiction)
    ),
    "title speaks": lambda c: _ratio(1.0 - _title(c).neutral, _title(c).neutral),
    "title agrees": lambda c: _ratio(_title(c).entailment, _title(c).contradiction),
    "entails checked": _of_denial(_entails_checked),
    "contradicts checked": _of_denial(_contradicts_checked),
    "sentence agrees": lambda c: _best_sentence(c, "entailment"),
    "sentence denies": lambda c: _best_sentence(c, "contradiction"),
    "who kept": _kept(*_WHO),
    "who foreign": _foreign(*_WHO),
    "where kept": _kept("place"),
    "where foreign": _foreign("place"),
    "how much kept": _kept(*_HOW_MUCH),
    "how much foreign": _foreign(*_HOW_MUCH),
    "when kept": _kept("date"),
    "when foreign": _foreign("date"),
    "ailment kept": _kept("ailment"),
    "ailment foreign": _foreign("ailment"),
    "link foreign": _foreign("link"),
    "turned": _of_denial(lambda c: float(c.against.turned)),
    "calls untrue": _of_denial(lambda c: float(c.against.untrue)),
    "negates the checked": _of_denial(lambda c: float(c.against.negated)),
    "checked is negated": _of_denial(lambda c: float(c.against.negated_back)),
    "advises against a promise": lambda c: _advice(c, feared=False),
    "advises against a danger": lambda c: _advice(c, feared=True),
    "polar": _of_denial(lambda c: float(_polar(c))),
    "polar, contradicted": _of_denial(lambda c: _polar(c) * _contradiction(c)),
    "not polar, alike": _of_denial(lambda c: (not _polar(c)) * _likeness(c.checked_likeness)),
    "polar, entailed": _of_denial(lambda c: _polar(c) * _entailment(c)),
    "polar beside the title": _of_other(lambda c: float(_polar(c))),
    "polar, contradicts the title": _of_other(lambda c: _polar(c) * _contradiction(c)),
    "polar, entailed by the title": _of_other(lambda c: _polar(c) * _entailment(c)),
    "turns the title": _of_other(lambda c: float(c.against.turned)),
    "retells": lambda c: float(c.act is Act.RETELLS),
    "advises": lambda c: float(c.act is Act.ADVISES),
}
"""Every signal by the name under which its weight is kept."""
