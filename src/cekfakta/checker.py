"""The one path: read, recognise, retrieve, weigh, decide. Every door calls this."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from types import TracebackType

from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.reader import Reader
from cekfakta.days import require_day
from cekfakta.errors import StatementNotFoundError
from cekfakta.judging import decision, retrieval
from cekfakta.judging.candidates import Weighing
from cekfakta.judging.meaning import Meaning
from cekfakta.judging.overlap import whole as whole_text
from cekfakta.judging.strength import Judging
from cekfakta.known.inheritance import inherit
from cekfakta.known.lookup import recognise
from cekfakta.model.load import load_models
from cekfakta.protocols import Classifier, Encoder, Progress
from cekfakta.report import Receipt, Report, Verdict, message_hash
from cekfakta.settings import Settings
from cekfakta.starter import open_corpus
from cekfakta.terms import Act, Kind, Label, Reason
from cekfakta.text.claims import claims, whole
from cekfakta.text.message import read
from cekfakta.types import Claim, Hit, Match, Message, Statement
from cekfakta.version import __version__

_log = logging.getLogger(__name__)

CANDIDATES = 50
"""Passages asked of each index; deeper adds nothing to the first few statements."""
STATEMENTS = 5
"""Statements weighed per claim."""
PASSAGES = 2
"""Passages weighed per statement."""
REPOSTS = 3
"""Known messages shown."""
FEWEST_WORDS = 3
"""Shorter claims say too little to be judged."""
READABLE = frozenset({"id", "und"})
"""Languages that are judged; any other is flagged, never judged."""


class Checker:
    """Checks messages against a corpus of official statements.

    Build one with ``Checker.open()`` and keep it: loading the models takes about a second.
    """

    def __init__(
        self,
        corpus: Corpus,
        classifier: Classifier,
        encoder: Encoder | None = None,
        judging: Judging | None = None,
        policy: decision.Policy | None = None,
    ) -> None:
        """Join a corpus and the models; ``judging`` and ``policy`` default to the shipped ones."""
        self.corpus = corpus
        self.classifier = classifier
        self._encoder = encoder
        self._judging = judging or Judging.read()
        self._policy = policy or decision.Policy()
        self._weighing = Weighing(classifier, Meaning(encoder) if encoder else None)

    @classmethod
    def open(
        cls,
        corpus: Path | None = None,
        model: str | None = None,
        progress: Progress | None = None,
    ) -> Checker:
        """A checker on a corpus file (None: the starter corpus) and a model (None: the shipped).

        A model's folder may hold its own ``judging.json``; weights fitted to other models are used
        with a warning that names them. The first time it indexes the starter corpus, a second or
        two, of which ``progress`` is told.
        Raises CorpusError or ModelError when either cannot be used.
        """
        settings = Settings()
        name = model or settings.model
        classifier, encoder = load_models(name, settings.threads)
        judging = Judging.of_model(name)
        if misfits := judging.misfits(classifier, encoder):
            _log.warning(
                "the decision was fitted to %s: fit it with `python -m train.judging`",
                ", and to ".join(misfits),
            )
        return cls(open_corpus(corpus, encoder, progress), classifier, encoder, judging)

    def __enter__(self) -> Checker:
        """The checker itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the corpus."""
        self.close()

    def close(self) -> None:
        """Close the corpus."""
        self.corpus.close()

    def check(self, text: str, today: date | None = None) -> Report:
        """What the corpus says of each claim in ``text``, as of ``today`` (None: the real day).

        Raises InputError when the text is empty, too long or not text, or the day out of reach.
        """
        as_of = today or date.today()
        require_day(as_of)
        message = read(text)
        report = self._report(text, message, as_of)
        if report.receipt.corpus != self.corpus.revision:  # it changed meanwhile: read it anew
            report = self._report(text, message, as_of)
        return report

    def _report(self, text: str, message: Message, as_of: date) -> Report:
        """The report on a message; its receipt names the corpus as it was before it was read."""
        receipt = self.receipt(text, as_of)
        records = Reader(self.corpus)
        nearest = self.corpus.dense(message.text, CANDIDATES)
        found = recognise(message.text, records, nearest, REPOSTS)
        context = _Context(found, self._blended(message.text, nearest), as_of, records)
        verdicts = self._verdicts(message, context)
        return Report(
            text=text,
            language=message.language,
            verdicts=verdicts,
            deciding=decision.standing(verdicts) if verdicts else None,
            reposts=tuple(self._inherited(context, verdicts)),
            receipt=receipt,
            links=message.links,
            phones=message.phones,
        )

    def search(self, query: str, limit: int = 10) -> list[Statement]:
        """The statements that speak of ``query``, best first, each once."""
        groups = retrieval.per_statement(self._find(query), limit, passages=1)
        return [statement for statement, _ in Reader(self.corpus).statements(groups)]

    def _find(self, query: str) -> list[Hit]:
        return self._blended(query, self.corpus.dense(query, CANDIDATES))

    def _blended(self, query: str, nearest: Sequence[Hit]) -> list[Hit]:
        return retrieval.blend(self.corpus.lexical(query, CANDIDATES), nearest)

    def receipt(self, text: str, as_of: date) -> Receipt:
        """Everything that a report on ``text`` seen from that day depends on."""
        return Receipt(
            corpus=self.corpus.revision,
            classifier=self.classifier.fingerprint,
            encoder=self._encoder.fingerprint if self._encoder else "",
            decision=self._judging.fingerprint_with(self._policy),
            engine=self.classifier.engine,
            as_of=as_of,
            version=__version__,
            message=message_hash(text),
        )

    def _inherited(self, context: _Context, verdicts: Sequence[Verdict]) -> Iterator[Match]:
        """The known messages with their families; one whose record has just gone is left out."""
        for match in context.recognised:
            with suppress(StatementNotFoundError):
                denial = whole_text(context.records.get(match.statement_id))
                yield inherit(match, denial, self.corpus.family, verdicts)

    def _official(self, hits: Sequence[Hit], records: Reader) -> list[tuple[Statement, list[Hit]]]:
        """The best statements with their best passages; what merely circulates is no evidence."""
        groups = retrieval.per_statement(hits, CANDIDATES, PASSAGES)
        found = records.statements(groups)
        official = (pair for pair in found if pair[0].kind is not Kind.CIRCULATING)
        return list(islice(official, STATEMENTS))

    def _verdicts(self, message: Message, context: _Context) -> tuple[Verdict, ...]:
        """A verdict for each claim; one for all where only together they are what was checked."""
        found = claims(message)
        verdicts = tuple(self._judge(claim, message.language, context) for claim in found)
        if any(verdict.label is not Label.NOT_ENOUGH_EVIDENCE for verdict in verdicts):
            return verdicts
        together = whole(message)
        asserts = {claim.act for claim in found} == {Act.ASSERTS}
        if together is None or together in found or not asserts:
            return verdicts
        judged = self._judge(together, message.language, context)
        return (judged,) if judged.label is Label.REFUTED else verdicts

    def _judge(self, claim: Claim, language: str, context: _Context) -> Verdict:
        if language not in READABLE:
            return decision.unverified(claim, Reason.NOT_INDONESIAN)
        if len(claim.text.split()) < FEWEST_WORDS:
            return decision.unverified(claim, Reason.TOO_SHORT)
        hits = retrieval.fuse([self._find(claim.text), context.hits])
        official = self._official(hits, context.records)
        candidates = self._weighing.candidates(claim, official, context.recognised)
        return decision.decide(claim, candidates, self._judging, self._policy, context.as_of)


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known of a message before its claims are judged."""

    recognised: tuple[Match, ...]
    hits: list[Hit]
    as_of: date
    records: Reader


def check(text: str) -> Report:
    """Check one message with the shipped model and the corpus of the settings.

    Loads both each time; to check many messages, keep a ``Checker``.
    """
    with Checker.open() as checker:
        return checker.check(text)
