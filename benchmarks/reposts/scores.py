"""Counting what an engine said of made reposts, and setting it in a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.reposts.made import Change, Group, Repost
from cekfakta.text.normalise import fold
from cekfakta.types import Difference, Match

NOTHING = "none"
_NO_FACT = {"added", "dropped"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one repost and one post that it was made of."""

    repost: Repost
    source: str
    match: Match | None
    cofacts: bool
    check: bool

    @property
    def relation(self) -> str:
        """The relation that the engine gave, or ``none``."""
        return self.match.relation.value if self.match else NOTHING

    @property
    def right(self) -> bool:
        """Whether the engine said what the repost's group asks for."""
        match self.repost.group:
            case Group.HONEST:
                return self.relation == "same"
            case Group.MUTATED:
                return self.relation == "mutated" and self.slot_named
            case Group.NEVER:
                return self.relation != "same"

    @property
    def slot_named(self) -> bool:
        """Whether the changed slot is named with what it was changed from or to."""
        change = self.repost.change
        return change is not None and any(
            difference.slot == change.slot
            and (_share(difference.ours, change.ours) or _share(difference.theirs, change.theirs))
            for difference in self.differences
        )

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What the engine says is different."""
        return self.match.differences if self.match else ()

    @property
    def names_only(self) -> bool:
        """Whether the changed slot is the only fact named."""
        change = self.repost.change
        return change is not None and self.slots == {change.slot}

    @property
    def slots(self) -> set[str]:
        """The facts that the engine says are different."""
        return {difference.slot for difference in self.differences} - _NO_FACT

    @property
    def gravity(self) -> tuple[int, float]:
        """How bad a wrong answer is: another message called the same before one missed."""
        false_same = self.relation == "same"
        return (int(false_same), self.match.similarity if self.match else 0.0)


def table(answers: Sequence[Answer], kinds: Iterable[str]) -> list[str]:
    """A row for each kind and each group: shares of what was said, in percent."""
    head = "kind | texts | right | same | mutated | similar | debunk_of | none | only that slot"
    head += " | Cofacts | Check"
    rows = [f"| {head} |", "|---" * (head.count("|") + 1) + "|"]
    for kind in kinds:
        of_kind = [answer for answer in answers if answer.repost.kind == kind]
        if of_kind:
            rows.append(_row(kind, of_kind))
    for group in Group:
        of_group = [answer for answer in answers if answer.repost.group is group]
        if of_group:
            rows.append(_row(f"**all {group}**", of_group))
    return rows


def worst(answers: Sequence[Answer], texts: dict[str, str], count: int = 10) -> list[str]:
    """The gravest wrong answers, at most two of a kind."""
    wrong = sorted((a for a in answers if not a.right), key=lambda a: a.gravity, reverse=True)
    shown: list[str] = []
    of_kind: Counter[str] = Counter()
    for answer in wrong:
        of_kind[answer.repost.kind] += 1
        if of_kind[answer.repost.kind] > 2:
            continue
        found = ", ".join(f"{d.slot} {d.ours!r}/{d.theirs!r}" for d in answer.differences)
        shown.append(
            f"1. {answer.repost.kind}: said {answer.relation}, changed"
            f" {_told(answer.repost.change)}, named {found or 'nothing'}\n"
            f"   - post {answer.source}: {_short(texts[answer.source])}\n"
            f"   - copy: {_short(answer.repost.text)}"
        )
        if len(shown) == count:
            break
    return shown


def percent(part: float, whole: float) -> str:
    """A share in percent, or a dash for a share of nothing."""
    return f"{100 * part / whole:.1f}" if whole else "-"


def _row(name: str, answers: Sequence[Answer]) -> str:
    total = len(answers)
    relations = Counter(answer.relation for answer in answers)
    changed = [answer for answer in answers if answer.repost.change]
    only = sum(answer.names_only for answer in changed)
    cells = [
        name,
        str(total),
        percent(sum(answer.right for answer in answers), total),
        *(percent(relations[r], total) for r in ("same", "mutated", "similar", "debunk_of")),
        percent(relations[NOTHING], total),
        percent(only, len(changed)),
        percent(sum(answer.cofacts for answer in answers), total),
        percent(sum(answer.check for answer in answers), total),
    ]
    return f"| {' | '.join(cells)} |"


def _share(ours: str, theirs: str) -> bool:
    """Whether two details share a word, once folded."""
    return bool(set(fold(ours).split()) & set(fold(theirs).split()))


def _told(change: Change | None) -> str:
    return f"{change.slot} {change.theirs!r} to {change.ours!r}" if change else "no fact"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 240 else flat[:240] + " ..."
