"""Reposts made out of real posts: every kind alone, then kinds mixed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from benchmarks.reposts import honest, mutated, never
from benchmarks.reposts.made import Group, Made, Repost

JOINED = "two joined"
MIXED = "mixed"
_DRESS: tuple[tuple[str, ...], ...] = (
    ("synonyms", "order shuffled", "slang"),
    ("typos", "look-alike letters", "zero-width"),
    ("emoji", "shouting"),
    ("wrapper", "greeting and prayer"),
)
"""Layers of dress in the order in which they are put on; a mix takes one kind of a layer."""


def kinds() -> dict[str, Group]:
    """Every kind and its group, in the order of the table."""
    return {
        **dict.fromkeys([*honest.KINDS, "STIF pairs", JOINED, MIXED], Group.HONEST),
        **dict.fromkeys([*mutated.KINDS, f"mutated, {MIXED}"], Group.MUTATED),
        **dict.fromkeys([*never.KINDS, f"never, {MIXED}"], Group.NEVER),
    }


def reposts(
    posts: Mapping[str, str], seed: int = 1, pairs: Mapping[str, Sequence[str]] | None = None
) -> Iterator[Repost]:
    """Make every kind that each post (id to text) allows; the same seed makes the same reposts.

    ``pairs`` are chat spellings of formal words (``honest.paired_spellings``).
    """
    others = sorted(posts)
    makers = honest.KINDS | ({"STIF pairs": honest.stif(pairs)} if pairs else {})
    for source, text in posts.items():
        for kind, maker in makers.items():
            made = maker(text, Random(f"{seed} {source} {kind}"))
            if made is not None and made != text:
                yield Repost(kind, Group.HONEST, made, (source,))
        for group, table in ((Group.MUTATED, mutated.KINDS), (Group.NEVER, never.KINDS)):
            for kind, maker_ in table.items():
                changed = maker_(text, Random(f"{seed} {source} {kind}"))
                if changed is not None:
                    yield Repost(kind, group, changed.text, (source,), changed.change)
        chance = Random(f"{seed} {source} {MIXED}")
        yield _joined(posts, source, others, chance)
        yield from _mixed(text, source, chance)


def dressed(text: str, chance: Random) -> str:
    """Two or three layers of dress over a text."""
    layers = sorted(chance.sample(range(len(_DRESS)), chance.choice((2, 2, 3))))
    for layer in layers:
        text = honest.KINDS[chance.choice(_DRESS[layer])](text, chance) or text
    return text


def _joined(posts: Mapping[str, str], source: str, others: Sequence[str], chance: Random) -> Repost:
    other = chance.choice([candidate for candidate in others if candidate != source])
    gap = chance.choice(("\n\n", "\n\nAda lagi:\n", "\n=====\n", " "))
    return Repost(JOINED, Group.HONEST, posts[source] + gap + posts[other], (source, other))


def _mixed(text: str, source: str, chance: Random) -> Iterator[Repost]:
    """One of each group in two or three layers of dress."""
    yield Repost(MIXED, Group.HONEST, dressed(text, chance), (source,))
    for group, table in ((Group.MUTATED, mutated.KINDS), (Group.NEVER, never.KINDS)):
        made = _first(text, list(table.values()), chance)
        if made is not None:
            kind = f"{group.split()[0]}, {MIXED}"
            yield Repost(kind, group, dressed(made.text, chance), (source,), made.change)


def _first(text: str, makers: list[mutated.Maker], chance: Random) -> Made | None:
    """What a maker, chosen at random among those that can, makes of the text."""
    chance.shuffle(makers)
    return next((made for maker in makers if (made := maker(text, chance))), None)
