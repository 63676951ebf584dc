"""What statements say of messages, as the people who wrote the messages see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.claims.ask import statements
from benchmarks.claims.written import join
from benchmarks.harm.cases import CASES, RECORD_LINES, STARTER, Case, starter, written
from benchmarks.jsonl import read as read_rows
from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.passages import passages
from cekfakta.judging.candidates import Candidate, Weighing
from cekfakta.judging.meaning import Meaning
from cekfakta.judging.retrieval import blend, per_statement
from cekfakta.known.lookup import recognise
from cekfakta.protocols import Classifier, Encoder
from cekfakta.sources.files import read_statements
from cekfakta.terms import Act
from cekfakta.text.claims import claims, whole
from cekfakta.text.message import read as read_message
from cekfakta.types import Claim, Hit, Match, Statement
from train.pairs.written import document_files

TARGETS = {"supported": "supports", "refuted": "refutes", "not_enough_evidence": "none"}
WRITTEN = {"entailment": "supports", "contradiction": "refutes", "neutral": "none"}
OWN_CLAIMS = "own claims"
"""The line of the claims that a user labelled on the own corpus."""
FOUND = 4
KNOWN = 3
"""Statements weighed, and known messages recognised, per message."""
TWINS = 0.82
"""Cosine of two titles from which both records may answer the same message; the other is left out.
The same is asked of the claims that two fact-checks checked, at ``SAME_HOAX``."""
SAME_HOAX = 0.84
RECORD, BY_HAND, BY_WRITERS = 0.5, 2.0, 0.5
"""What a sample counts: titles and checked claims are easy and many, written claims are many."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A claim, a statement measured against it, and what it says: supports, refutes or none.

    ``own``: the claim was written about this statement; ``about`` names that statement.
    """

    claim: Claim
    candidate: Candidate
    target: str
    line: str
    weight: float
    own: bool
    about: str


def starter_samples(classifier: Classifier, encoder: Encoder) -> list[Sample]:
    """The tuning messages against the starter corpus."""
    records = [record for path in STARTER for record in _statements(path)]
    cases = [case for case in starter() if case.split == "tune"]
    cases += written(CASES / "polarity.jsonl", "pair: ")
    with _corpus_of(records, encoder) as corpus:
        asking = Asking(corpus, classifier, encoder)
        return [sample for case in cases for sample in asking.of_case(case)]


def written_samples(data: Path, classifier: Classifier, encoder: Encoder) -> Iterator[Sample]:
    """The written dev claims against a corpus of all the written claims' passages.

    A claim that its message makes beside others, or that is half true, says too little of weights.
    """
    joined = join(document_files(data))
    with _corpus_of(statements(joined), encoder) as corpus:
        asking = Asking(corpus, classifier, encoder)
        for row in joined:
            target = WRITTEN.get(row.claim.label)
            made = claims(read_message(row.claim.text))
            if row.source.split == "dev" and target and len(made) == 1:
                line = f"written: {row.claim.kind}"
                yield from asking.of_claim(made[0], row.source.id, target, line, BY_WRITERS)


def own_samples(
    path: Path, labelled: Path, classifier: Classifier, encoder: Encoder
) -> Iterator[Sample]:
    """A user's own claims asked of the own corpus at ``path``.

    ``labelled`` is JSON Lines of ``text``, ``label`` (supported, refuted, not_enough_evidence) and
    ``about``, the id of the statement that decides; without it none does.
    """
    with Corpus.open(path, encoder) as corpus:
        asking = Asking(corpus, classifier, encoder)
        for row in read_rows(labelled):
            about, target = row.get("about"), TARGETS[row["label"]]
            claim = whole(read_message(row["text"]))
            if claim is not None:
                yield from asking.of_claim(claim, about, target, OWN_CLAIMS, BY_HAND)


@contextmanager
def _corpus_of(records: Iterable[Statement], encoder: Encoder) -> Iterator[Corpus]:
    """A corpus of the records in a folder that is deleted afterwards."""
    with (
        TemporaryDirectory() as folder,
        Corpus.open(Path(folder) / "corpus.sqlite", encoder) as corpus,
    ):
        corpus.add(records)
        yield corpus


class Asking:
    """Asks claims of a corpus as the checker does."""

    def __init__(self, corpus: Corpus, classifier: Classifier, encoder: Encoder) -> None:
        self._corpus = corpus
        self._titles = {record.id: record.title for record in corpus.statements()}
        self._meaning = Meaning(encoder)
        self._weighing = Weighing(classifier, self._meaning)

    def of_case(self, case: Case) -> Iterator[Sample]:
        """The samples of a message that makes one claim or is short; others say too little.

        Questions, and messages that deny what they retell, are judged by what they do, not here.
        """
        message = read_message(case.text)
        made = claims(message)
        if any(claim.act in {Act.ASKS, Act.RETELLS} for claim in made):
            return
        claim = made[0] if len(made) == 1 else whole(message)
        if claim is None:
            return
        weight = RECORD if case.line in RECORD_LINES else BY_HAND
        nearest = self._corpus.dense(message.text, 50)
        known = recognise(message.text, self._corpus, nearest, KNOWN)
        target = TARGETS[case.wanted]
        yield from self.of_claim(claim, case.about, target, case.line, weight, recognised=known)

    def of_claim(
        self,
        claim: Claim,
        about: str | None,
        target: str,
        line: str,
        weight: float,
        *,
        recognised: Sequence[Match] = (),
    ) -> Iterator[Sample]:
        """The statements found for a claim, and its own even where it was not found."""
        found = list(islice(self._found(claim.text), FOUND))
        if about and about not in {statement.id for statement, _ in found}:
            own = self._corpus.get(about)
            found.append((own, [Hit(passage, 0.0) for passage in passages(own)[:2]]))
        for candidate in self._weighing.candidates(claim, found, recognised):
            own_one = candidate.statement.id == about
            if own_one or not self._may_answer(candidate, about):
                yield Sample(
                    claim, candidate, target if own_one else "none", line, weight, own_one,
                    about or claim.text,
                )  # fmt: skip

    def _may_answer(self, candidate: Candidate, about: str | None) -> bool:
        """Whether another statement than the one asked about may answer the claim as well."""
        if (candidate.checked_likeness or 0.0) > SAME_HOAX:
            return True
        if about is None:
            return False
        title = candidate.statement.title
        return self._meaning.cosines(title, [self._titles[about]])[0] > TWINS

    def _found(self, text: str) -> Iterator[tuple[Statement, Sequence[Hit]]]:
        hits = blend(self._corpus.lexical(text, 50), self._corpus.dense(text, 50))
        for group in per_statement(hits, 50, 2):
            yield self._corpus.get(group[0].passage.statement_id), group


def _statements(path: Path) -> Iterator[Statement]:
    return (row for row in read_statements(path) if isinstance(row, Statement))
