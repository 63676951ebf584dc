"""Which records are versions of one message: links between near-copies, kept in step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from cekfakta.corpus.follower import Follower
from cekfakta.corpus.store import Change
from cekfakta.protocols import Kinship
from cekfakta.terms import DENYING, Kind, Relation
from cekfakta.types import Family, Member, Statement

_BATCH = 50
_WAIT_SECONDS = 5.0
_SCHEMA = (
    """
    CREATE TABLE IF NOT EXISTS links (
        one TEXT NOT NULL, other TEXT NOT NULL, relation TEXT NOT NULL,
        PRIMARY KEY (one, other)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX IF NOT EXISTS links_of_other ON links (other)",
)
_NEIGHBOURS = """
    SELECT other AS id, relation FROM links WHERE one = :id
    UNION ALL SELECT one, relation FROM links WHERE other = :id ORDER BY id
"""


class Families(Follower):
    """Links between records that are versions of one message; a family is what they join.

    Only the links are kept. A record that goes takes its own along, so a family falls apart as it
    grew together; adding a record verifies the candidates for it alone.
    """

    name = "families"

    def __init__(
        self,
        folder: Path | None,
        kinship: Kinship,
        candidates: Callable[[str], Iterable[Statement]],
    ) -> None:
        """Open or create the links in a folder; keep them in memory for None or where it must.

        ``candidates`` finds the current records whose wording may be a version of a text.
        """
        self._kinship = kinship
        self._candidates = candidates
        path = folder / "families.sqlite" if folder else None
        form = f"families 1, {kinship.fingerprint}"
        super().__init__(path, form, _BATCH, _WAIT_SECONDS, _SCHEMA)

    def neighbours(self, statement_id: str) -> list[tuple[str, Relation]]:
        """Return the records that one is linked with, in order of their ids."""
        rows = self._state.reader.execute(_NEIGHBOURS, {"id": statement_id}).fetchall()
        return [(identity, Relation(relation)) for identity, relation in rows]

    def family(self, statement_id: str) -> list[str]:
        """Return the records of one's family, itself included, in order of their ids."""
        found, waiting = {statement_id}, [statement_id]
        while waiting:
            new = {identity for identity, _ in self.neighbours(waiting.pop())} - found
            found |= new
            waiting += new
        return sorted(found)

    def families(self) -> Iterator[list[str]]:
        """Yield every family of two or more, each in order of its ids."""
        seen: set[str] = set()
        for identity in self.linked():
            if identity not in seen:
                members = self.family(identity)
                seen.update(members)
                yield members

    def linked(self) -> list[str]:
        """Return every record that has a link, in order of their ids."""
        rows = self._state.reader.execute(
            "SELECT one FROM links UNION SELECT other FROM links ORDER BY 1"
        ).fetchall()
        return [identity for (identity,) in rows]

    def _resume(self) -> bool:
        return True

    def _restart(self) -> None:
        self._state.connection.execute("DELETE FROM links")

    def _apply(self, changes: Sequence[Change]) -> None:
        connection = self._state.connection
        for change in changes:
            identity = change.statement_id
            connection.execute("DELETE FROM links WHERE :id IN (one, other)", {"id": identity})
            if change.statement is not None:
                links = [(*sorted((identity, other)), how) for other, how in self._links(change)]
                connection.executemany("INSERT INTO links VALUES (?, ?, ?)", links)

    def _links(self, change: Change) -> Iterator[tuple[str, str]]:
        statement = change.statement
        wording = self._kinship.wording(statement) if statement else ""
        if statement is None or not wording:
            return
        for other in self._candidates(wording):
            if other.id != statement.id and self._kinship.wording(other):
                relation = self._kinship.related(statement, other)
                if relation is not None:
                    yield other.id, relation.value

    def _publish(self) -> None:
        """Links are searched where they lie."""


def family_of(statements: Iterable[Statement]) -> Family:
    """The family that records are, oldest version first."""
    members = sorted(map(_member, statements), key=_age)
    return Family(members[0].statement_id, tuple(members))


def _member(statement: Statement) -> Member:
    return Member(
        statement.id,
        statement.title,
        seen=statement.published if statement.kind is Kind.CIRCULATING else None,
        denied=statement.published if statement.rating in DENYING else None,
        rating=statement.rating,
    )


def _age(member: Member) -> tuple[date, str]:
    return member.seen or member.denied or date.max, member.statement_id
