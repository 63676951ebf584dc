"""Look-up among a million stored texts: milliseconds, memory, and the cost of adding one more.

    python -m benchmarks.reposts.lookup FOLDER POSTS.jsonl LINES [LINES ...] [--count N]

The posts and the lines of the other files (text, TSV or JSON lines) are stored; where they are
fewer than ``--count``, lines are recombined, the beginning of one with the end of another, drawn
with a seed. The corpus is built in FOLDER once and used again. Mixed reposts of the posts are the
messages; ``rapidfuzz.process.extractOne`` looks a few of them up among the same texts, by
whole texts (``ratio``) and by its default, which also finds a part (``WRatio``).
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from typing import TypeVar

from rapidfuzz import fuzz, process
from tqdm import tqdm

from benchmarks.reposts import generator, texts
from benchmarks.reposts.made import Repost
from benchmarks.reposts.measure import CANDIDATES
from cekfakta.corpus.corpus import Corpus
from cekfakta.known.relation import best, match
from cekfakta.text.normalise import fold

LONGEST = 60
"""Words of a stored line; the stored texts are short, as messages are."""
_CHUNK = 20_000
_ADDED = 20
_Asked = TypeVar("_Asked")
_Got = TypeVar("_Got")


def main() -> None:
    """Build what is missing and print the figures as Markdown."""
    options = _options()
    posts = texts.posts(options.posts)
    reposts = _messages(posts, options.messages)
    options.folder.mkdir(parents=True, exist_ok=True)
    with Corpus.open(options.folder / "texts.sqlite") as corpus:
        _build(corpus, posts, options)
        messages = [repost.text for repost in reposts]
        corpus.candidates(messages[0], CANDIDATES)
        print(
            f"| {corpus.stats().statements} stored texts, {len(messages)} messages | |\n|---|---|"
        )
        found, candidates = _timed(lambda m: corpus.candidates(m, CANDIDATES), messages)
        held = sum(
            source in {statement.id for statement in one}
            for repost, one in zip(reposts, found, strict=True)
            for source in repost.sources
        )
        print(f"| right text among {CANDIDATES} candidates | {100 * held / len(messages):.1f} % |")
        _print("candidates", candidates)
        seconds = _timed(lambda m: _known(corpus, m), messages)[1]
        _print("look-up with verification", seconds)
        _print("search (evidence)", _timed(lambda m: corpus.lexical(m, 50), messages)[1])
        print(f"| memory of the process | {_megabytes():.0f} MB |")
        added = Random(time.time_ns())
        new = [(f"new {added.random()}", f"Kabar baru nomor {at}") for at in range(_ADDED)]
        _print("adding one text", _timed(lambda n: corpus.add(texts.circulating([n])), new)[1])
        for key, _ in new:
            corpus.remove(key)
        stored = [fold(statement.text) for statement in corpus.statements()]
    few = _unequal(messages, stored)[: options.compared]
    for scorer in (fuzz.ratio, fuzz.WRatio):
        slow = _timed(partial(_best_by, scorer, stored), few)[1]
        _print(f"rapidfuzz.process.extractOne, {scorer.__name__}", slow)
        print(f"| times faster | {statistics.median(slow) / statistics.median(seconds):.0f} |")


def _best_by(scorer: Callable[..., float], stored: Sequence[str], message: str) -> object:
    return process.extractOne(message, stored, scorer=scorer)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where the corpus is built, and used again")
    parser.add_argument("posts", type=Path, help="JSON lines with id and post")
    parser.add_argument("lines", type=Path, nargs="+", help="files of other texts")
    parser.add_argument("--count", type=int, default=1_000_000, help="texts stored")
    parser.add_argument("--messages", type=int, default=300, help="messages looked up")
    parser.add_argument("--compared", type=int, default=5, help="of them also by rapidfuzz")
    return parser.parse_args()


def _messages(posts: dict[str, str], count: int) -> list[Repost]:
    keys = Random(2).sample(sorted(posts), count)
    made = generator.reposts({key: posts[key] for key in keys})
    return [repost for repost in made if repost.kind == generator.MIXED]


def _unequal(messages: Sequence[str], stored: Sequence[str]) -> list[str]:
    """The folded messages that no stored text equals: at an equal one rapidfuzz stops searching."""
    equal = set(stored)
    return [folded for message in messages if (folded := fold(message)) not in equal]


def _build(corpus: Corpus, posts: dict[str, str], options: argparse.Namespace) -> None:
    have = corpus.stats().statements
    if have >= options.count:
        return
    source = islice(_texts(posts, options.lines), have, options.count)
    with tqdm(total=options.count, initial=have, desc="build") as bar:
        while chunk := list(islice(source, _CHUNK)):
            corpus.add(texts.circulating(chunk))
            bar.update(len(chunk))


def _texts(posts: dict[str, str], paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The posts, the lines of the files, and then recombined lines without end."""
    yield from posts.items()
    lines = list(dict.fromkeys(line for path in paths for line in texts.lines(path) if line))
    for at, line in enumerate(lines):
        yield f"line {at}", " ".join(line.split()[:LONGEST])
    chance = Random(1)
    at = len(lines)
    while True:
        first, second = chance.choice(lines).split(), chance.choice(lines).split()
        cut, start = chance.randint(4, 20), chance.randrange(max(1, len(second) - 4))
        yield f"line {at}", " ".join([*first[:cut], *second[start : start + chance.randint(4, 20)]])
        at += 1


def _known(corpus: Corpus, message: str) -> object:
    return best((match(message, known) for known in corpus.candidates(message, CANDIDATES)), 5)


def _timed(
    act: Callable[[_Asked], _Got], asked: Sequence[_Asked]
) -> tuple[list[_Got], list[float]]:
    """What an act gives for each thing, and the seconds that each took."""
    got, seconds = [], []
    for one in asked:
        started = time.perf_counter()
        got.append(act(one))
        seconds.append(time.perf_counter() - started)
    return got, seconds


def _print(name: str, seconds: Sequence[float]) -> None:
    ordered = sorted(1000 * second for second in seconds)
    p50, p95 = statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))]
    print(f"| {name}, p50 / p95 | {p50:.1f} / {p95:.1f} ms |", flush=True)


def _megabytes() -> float:
    """Most memory that the process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
