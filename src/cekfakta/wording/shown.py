"""Which parts of a report are shown, the same at every door: no record is shown twice."""

from __future__ import annotations

from cekfakta.report import Report
from cekfakta.terms import Relation
from cekfakta.types import Match
from cekfakta.wording.answer import UNSETTLED, answer_to
from cekfakta.wording.desks import Desk, desks

SHARES_THE_MESSAGE = 0.80
"""Similarity from which a similar record shares the message and not its topic alone. Of the 22
similar records that the tuning messages find on the starter corpus, 11 of the 14 that a message was
written from lie above it and none of the 8 others; on 0.70 all 22 do."""
MOST_NEAR = 3
"""Records shown as nearest."""

_CLOSENESS = {relation: rank for rank, relation in enumerate(Relation)}


def records(report: Report) -> frozenset[str]:
    """The records that the verdicts name, as evidence or as related."""
    cited = {c.statement_id for verdict in report.verdicts for c in verdict.citations}
    related = {r.statement_id for verdict in report.verdicts for r in verdict.related}
    return frozenset(cited | related)


def known_message(report: Report) -> Match | None:
    """The known message to name; None where a record only speaks of the same topic.

    A similar one that the verdicts name already, and that differs in nothing, is not named again.
    """
    named = records(report)
    matches = [match for match in report.reposts if _shares_the_message(match)]
    closest = min(matches, key=lambda m: (_CLOSENESS[m.relation], -m.similarity), default=None)
    if closest is None or closest.relation is not Relation.SIMILAR or closest.differences:
        return closest
    return None if closest.statement_id in named else closest


def near_messages(report: Report) -> tuple[Match, ...]:
    """Known messages that only speak of the same topic, where the verdicts name no record."""
    if answer_to(report) not in UNSETTLED or records(report):
        return ()
    return tuple(m for m in report.reposts if not _shares_the_message(m))[:MOST_NEAR]


def whom_to_ask(report: Report) -> tuple[Desk, ...]:
    """The desks that an unsettled answer ends with; none where the records settle it."""
    return desks(report.text) if answer_to(report) in UNSETTLED else ()


def _shares_the_message(match: Match) -> bool:
    if match.relation is not Relation.SIMILAR:
        return True
    return match.similarity >= SHARES_THE_MESSAGE or bool(match.differences)
