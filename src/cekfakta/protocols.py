"""What the rooms ask of one another where there are, or may be, several of a kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cekfakta.terms import Relation
from cekfakta.types import Probabilities, Statement

Progress = Callable[[int, int], None]
"""Is told how many records are done, and of how many."""


class Classifier(Protocol):
    """Scores how a premise (evidence) stands to a hypothesis (claim)."""

    @property
    def fingerprint(self) -> str:
        """Name and content hash: equal fingerprints give equal scores."""

    @property
    def engine(self) -> str:
        """What runs it, with its version: another engine rounds otherwise."""

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Probabilities]:
        """Calibrated probabilities of each (premise, hypothesis), in the order given."""


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their likeness."""

    @property
    def fingerprint(self) -> str:
        """Name and content hash: equal fingerprints give equal vectors."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Unit vector of what is looked for, shape (dimensions,)."""

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of what may be found, shape (len(texts), dimensions)."""


class Kinship(Protocol):
    """The rule that tells which records are versions of one message."""

    @property
    def fingerprint(self) -> str:
        """Name and version of the rule: equal fingerprints give equal links."""

    def wording(self, statement: Statement) -> str:
        """Return the circulating text that a record knows; empty where it knows none."""

    def related(self, one: Statement, other: Statement) -> Relation | None:
        """Return how two records are versions of one message, in either order; None: they are not.

        Both have a wording.
        """
