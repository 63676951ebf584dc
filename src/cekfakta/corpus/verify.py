"""Do the store and all that is derived from it agree? Reads everything, changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from cekfakta.corpus.digest import GENESIS, after, digest_of, exchanged
from cekfakta.corpus.families import Families
from cekfakta.corpus.follower import Follower, Index
from cekfakta.corpus.passages import passages
from cekfakta.corpus.store import START, Store

FAULTS_NAMED = 20
"""Faults of one kind beyond these are not named one by one."""


def verify(store: Store, followers: Sequence[Follower]) -> list[str]:
    """What does not agree, a sentence each, at most ``FAULTS_NAMED`` for each part."""
    faults: list[str] = []
    for part in (_store_faults(store), *(_faults(follower, store) for follower in followers)):
        faults += (fault for fault, _ in zip(part, range(FAULTS_NAMED), strict=False))
    return faults


def _store_faults(store: Store) -> Iterator[str]:
    """Content that its own hashes do not bear out."""
    chain, revision = GENESIS, GENESIS
    current: dict[str, bytes] = {}
    for change, digest in store.history():
        identity, version = change.statement_id, change.mark.version
        if change.statement is not None and digest_of(change.statement) != digest:
            yield f"store: version {version} of {identity!r} is not what was stored"
        chain = after(chain, identity, digest)
        if chain != change.mark.chain:
            yield f"store: the history is broken at version {version}"
            chain = change.mark.chain
        revision = exchanged(revision, current.pop(identity, None), digest or None)
        if digest:
            current[identity] = digest
    counted = store.stats().statements
    if counted != len(current):
        yield f"store: {counted} records are current, by its history {len(current)}"
    if store.revision != revision.hex():
        yield "store: its revision is not that of its records"


def _faults(follower: Follower, store: Store) -> Iterator[str]:
    if not follower.follows(store):
        yield f"{follower.name}: it has not come to the newest record"
    if isinstance(follower, Index):
        yield from _index_faults(follower.name, follower.places(), store)
    elif isinstance(follower, Families):
        known = {statement.id for statement in store.statements()}
        for identity in follower.linked():
            if identity not in known:
                yield f"families: {identity!r} is linked and is no record"


def _index_faults(name: str, places: NDArray[np.int64], store: Store) -> Iterator[str]:
    """Passages that the store does not have, and those that the index does not have."""
    done = 0
    for change in store.changes(START):
        statement = change.statement
        if statement is None:
            continue
        first, last = np.searchsorted(places[:, 0], [change.mark.version, change.mark.version + 1])
        if first > done:
            yield f"{name}: it holds {first - done} passages of records that are not current"
        found = [(int(start), int(end)) for _, start, end in places[first:last]]
        if any(not 0 <= start < end <= len(statement.text) for start, end in found):
            yield f"{name}: a passage of {statement.id!r} lies outside its text"
        elif found != [(passage.start, passage.end) for passage in passages(statement)]:
            yield f"{name}: the passages of {statement.id!r} are not those of its text"
        done = int(last)
    if done < len(places):
        yield f"{name}: it holds {len(places) - done} passages of records that are not current"
