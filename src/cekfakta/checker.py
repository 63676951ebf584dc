"""The one path: message, claims, evidence, verdicts. Every door calls this."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from types import TracebackType

from cekfakta.corpus.corpus import Corpus
from cekfakta.judging import decision, retrieval
from cekfakta.judging.candidates import weigh
from cekfakta.known.kinship import inherit
from cekfakta.known.lookup import recognise
from cekfakta.model.load import load_classifier, load_encoder
from cekfakta.protocols import Classifier, Encoder, Progress
from cekfakta.receipts.receipt import receipt
from cekfakta.settings import Settings
from cekfakta.starter import open_corpus
from cekfakta.terms import Kind, Label, Reason
from cekfakta.text.dates import latest_date
from cekfakta.text.message import read
from cekfakta.text.segment import claims, whole
from cekfakta.types import Claim, Hit, Match, Message, Report, Statement, Verdict

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
        policy: decision.Policy | None = None,
    ) -> None:
        self.corpus = corpus
        self.classifier = classifier
        self._encoder = encoder
        self._policy = policy or decision.Policy()

    @classmethod
    def open(
        cls,
        corpus: Path | None = None,
        model: str | None = None,
        progress: Progress | None = None,
    ) -> Checker:
        """A checker on a corpus file (None: the starter corpus) and a model (None: the shipped).

        The first time it indexes the starter corpus, some ten seconds, which ``progress`` is told.
        Raises CorpusError or ModelError when either cannot be used.
        """
        settings = Settings()
        encoder = load_encoder(settings.threads)
        classifier = load_classifier(model or settings.model, settings.threads)
        return cls(open_corpus(corpus, encoder, progress), classifier, encoder)

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
        """What the corpus says of each claim in ``text``, as of ``today``.

        Raises InputError when the text is empty, too long or not text.
        """
        message = read(text)
        nearest = self.corpus.dense(message.text, CANDIDATES)
        context = self._blended(message.text, nearest)
        verdicts = self._verdicts(message, context, today or date.today())
        label, probability = Label.NOT_ENOUGH_EVIDENCE, 1.0
        if verdicts:
            gravest = decision.gravest(verdicts)
            label, probability = gravest.label, gravest.probability
        return Report(
            text=text,
            label=label,
            probability=probability,
            language=message.language,
            verdicts=verdicts,
            reposts=self._known(message.text, nearest, verdicts),
            receipt=receipt(
                self.corpus.revision,
                self.classifier.fingerprint,
                self._encoder.fingerprint if self._encoder else None,
            ),
        )

    def search(self, query: str, limit: int = 10) -> list[Statement]:
        """The statements that speak of ``query``, best first, each once."""
        groups = retrieval.per_statement(self._find(query), limit, passages=1)
        return [self._statement(group) for group in groups]

    def _find(self, query: str) -> list[Hit]:
        return self._blended(query, self.corpus.dense(query, CANDIDATES))

    def _blended(self, query: str, nearest: Sequence[Hit]) -> list[Hit]:
        return retrieval.blend(self.corpus.lexical(query, CANDIDATES), nearest)

    def _known(
        self, text: str, nearest: Sequence[Hit], verdicts: Sequence[Verdict]
    ) -> tuple[Match, ...]:
        found = recognise(text, self.corpus, nearest, REPOSTS)
        return tuple(inherit(match, self.corpus.family, verdicts) for match in found)

    def _alike(self, text: str, others: Sequence[str]) -> Sequence[float | None]:
        """Cosines of a text with others; none without an encoder."""
        if self._encoder is None or not others:
            return [None] * len(others)
        first, *rest = self._encoder.encode_passages([text, *others])
        return [float(first @ vector) for vector in rest]

    def _official(self, hits: Sequence[Hit]) -> list[tuple[Statement, list[Hit]]]:
        """The best statements with their best passages; what merely circulates is no evidence."""
        groups = retrieval.per_statement(hits, CANDIDATES, PASSAGES)
        found = ((self._statement(group), group) for group in groups)
        official = (pair for pair in found if pair[0].kind is not Kind.CIRCULATING)
        return list(islice(official, STATEMENTS))

    def _statement(self, group: Sequence[Hit]) -> Statement:
        return self.corpus.get(group[0].passage.statement_id)

    def _verdicts(
        self, message: Message, context: Sequence[Hit], today: date
    ) -> tuple[Verdict, ...]:
        """A verdict for each claim; one for all where only together they are what was checked."""
        found = claims(message)
        verdicts = tuple(self._judge(claim, message.language, context, today) for claim in found)
        if any(verdict.label is not Label.NOT_ENOUGH_EVIDENCE for verdict in verdicts):
            return verdicts
        together = whole(message)
        if together is None or together in found:
            return verdicts
        judged = self._judge(together, message.language, context, today)
        return (judged,) if Reason.KNOWN_MESSAGE in judged.reasons else verdicts

    def _judge(self, claim: Claim, language: str, context: Sequence[Hit], today: date) -> Verdict:
        if language not in READABLE:
            return decision.unverified(claim, Reason.NOT_INDONESIAN)
        if len(claim.text.split()) < FEWEST_WORDS:
            return decision.unverified(claim, Reason.TOO_SHORT)
        hits = retrieval.fuse([self._find(claim.text), context])
        evidence = weigh(claim, self._official(hits), self.classifier.score, self._alike)
        return decision.decide(claim, evidence, self._policy, today, latest_date(claim.text))


def check(text: str) -> Report:
    """Check one message with the shipped model and the corpus of the settings.

    Loads both each time; to check many messages, keep a ``Checker``.
    """
    with Checker.open() as checker:
        return checker.check(text)
