"""What the tests of judging share: a classifier that is told what to say, and plain weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pytest

from cekfakta.judging.candidates import Candidate, Weighing
from cekfakta.judging.strength import Judging
from cekfakta.terms import Act
from cekfakta.types import Claim, Hit, Passage, Probabilities, Statement

NEUTRAL = Probabilities(0.02, 0.96, 0.02)


@dataclass
class Told:
    """A classifier that is told what to say of a premise; it has nothing to say of the others."""

    of: Mapping[str, Probabilities] = field(default_factory=dict)
    otherwise: Probabilities = NEUTRAL
    asked: list[tuple[str, str]] = field(default_factory=list)
    fingerprint: str = "told-1"
    engine: str = "told"

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        self.asked += pairs
        return [self.of.get(premise, self.otherwise) for premise, _ in pairs]


@pytest.fixture
def told() -> type[Told]:
    return Told


@pytest.fixture
def claim() -> Callable[..., Claim]:
    def make(text: str, act: Act = Act.ASSERTS) -> Claim:
        return Claim(text, 0, len(text), act)

    return make


@pytest.fixture
def found() -> Callable[[Statement], tuple[Statement, list[Hit]]]:
    def make(statement: Statement) -> tuple[Statement, list[Hit]]:
        whole = Passage(statement.id, 0, len(statement.text), statement.text)
        return statement, [Hit(whole, 1.0)]

    return make


@pytest.fixture
def weigh(
    found: Callable[[Statement], tuple[Statement, list[Hit]]],
) -> Callable[..., Candidate]:
    """The candidate of a statement for a text; the classifier says ``says`` of everything."""

    def make(
        text: str, statement: Statement, says: Probabilities = NEUTRAL, act: Act = Act.ASSERTS
    ) -> Candidate:
        weighing = Weighing(Told(otherwise=says), None)
        return weighing.candidates(Claim(text, 0, len(text), act), [found(statement)])[0]

    return make


@pytest.fixture
def plain() -> Judging:
    """Weights by which a statement supports and refutes as surely as its passage does.

    Where the classifier says p of entailment, contradiction and neither, ``answers`` is 1 minus
    neither and ``agrees`` the part of the rest that is entailment.
    """
    return Judging(
        {
            "answers": {"bias": 0.0, "weights": {"passage speaks": 1.0}},
            "agrees": {"bias": 0.0, "weights": {"passage agrees": 1.0, "denial agrees": 1.0}},
            "quotes": {
                "bias": 0.0,
                "weights": {"contradicts": 3.0, "repeats": -6.0, "calls untrue": 1.0},
            },
            "certainty": {"slope": 8.0, "bias": -4.0, "surest": 0.97},
            "openness": {"slope": -8.0, "bias": 4.0},
        }
    )
