"""Make the pairs that the encoder learns from: a text to look with, a text to be found.

    python -m train.pairs.retrieval_pairs --data DATA --work build

Pairs come in fours of one source and alike, so that each is a hard negative of its three
neighbours. Near-copies of the posts that retrieval is measured on are left out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from benchmarks.claims.written import join
from benchmarks.jsonl import read
from cekfakta.text.normalise import fold
from train.manifest import PREFIXES
from train.pairs import documents
from train.pairs.documents import bare
from train.pairs.nearest import Passages
from train.pairs.retrieval_sources import SOURCES, Source
from train.pairs.reword import informal, reworded
from train.pairs.stem import Stemmer
from train.pairs.written import document_files, windows

FOUR = 4  # pairs that stand together
NEIGHBOURS = 40  # passages looked at for a neighbour
SAME = 88  # ratio of sorted words from which two owners may be one claim told twice
COPY = 85  # ratio of the sorted words from which a short text is a near-copy
SHORT = 15  # words
SHINGLE = 5  # words; half of a text's shingles shared make a near-copy, too
CHAT = 0.25  # share of queries written as chat
QUERY_WORDS = 60
HELD_OUT = ("retrieval/tune_queries.jsonl", "factchecks/turnbackhoax_2025_dev.jsonl")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, each with the prefix it is read with; pairs of one owner are no negatives."""

    source: str
    owner: str
    query: str
    passage: str


class Copies:
    """Tells whether a text is a near-copy of one of those held out."""

    def __init__(self, texts: Iterable[str]) -> None:
        folded = {fold(text) for text in texts}
        self._short = sorted({in_order(text) for text in folded if is_short(text)})
        self._shingles = frozenset(s for text in folded for s in shingles(text))

    def holds(self, text: str) -> bool:
        """Whether half of its shingles are theirs or, for a short text, nearly all its words."""
        folded = fold(text)
        mine = shingles(folded)
        if sum(shingle in self._shingles for shingle in mine) * 2 >= len(mine) > 0:
            return True
        words = in_order(folded)
        found = is_short(folded) and process.extractOne(
            words, self._short, scorer=fuzz.ratio, score_cutoff=COPY
        )
        return bool(found)


def shingles(text: str) -> list[str]:
    """Every run of SHINGLE words; none in a shorter text."""
    words = text.split()
    return [" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]


def is_short(text: str) -> bool:
    """Whether the text has words, too few for its shingles to be trusted alone."""
    return 0 < len(text.split()) <= SHORT


def in_order(text: str) -> str:
    """The text's words sorted."""
    return " ".join(sorted(text.split()))


def held_out(data: Path) -> Copies:
    """The posts and claims that retrieval is measured on."""
    rows = [row for path in HELD_OUT for row in read(data / path)]
    return Copies(row[key] for row in rows for key in ("post", "claim"))


class Maker:
    """Makes pairs; `seen` is how many posts and fact-checks there were, `dropped` the copies."""

    def __init__(self, data: Path, chance: Random) -> None:
        self._data, self._chance = data, chance
        self._copies = held_out(data)
        self._checks = [d for d in documents.factchecks(data) if d.windows and d.claims]
        self._statements = [d for d in documents.statements(data) if d.windows and not d.dev]
        everything = (d.text for d in (*self._checks, *self._statements))
        self._stemmer = Stemmer(everything)
        self.seen = len(self._checks)
        self._checks = [d for d in self._checks if not any(map(self._copies.holds, d.claims))]
        self._posts = list(self._kept_posts())
        self.dropped = self.seen - len(self._checks) - len(self._posts)

    def _kept_posts(self) -> Iterator[tuple[str, str]]:
        for row in read(self._data / documents.POSTS):
            self.seen += 1
            if not (self._copies.holds(row["claim"]) or self._copies.holds(row["post"])):
                yield bare(row["claim"]), row["post"]

    def of(self, source: Source) -> list[Pair]:
        """All pairs of the source, in no order."""
        made = {
            "post": self._of_posts,
            "check": self._of_checks,
            "older": self._of_checks,
            "title": self._of_statements,
            "sentence": self._of_statements,
            "written": self._of_written,
            "headline": self._of_headlines,
            "question": self._of_questions,
            "chat": self._of_chat,
            "paraphrase": self._of_paraphrases,
        }[source.name.partition("-")[0]]
        return [
            Pair(source.name, owner, clipped(query), passage)
            for owner, query, passage in made(source)
            if query.split(maxsplit=2)[1:] and passage.split(maxsplit=2)[1:]
        ]

    def _asked(self, text: str) -> str:
        """A query with its prefix, some of them as people chat."""
        chat = self._chance.random() < CHAT
        return PREFIXES["query"] + (informal(text, self._chance) if chat else text)

    def _of_posts(self, source: Source) -> Iterator[tuple[str, str, str]]:
        for title, post in self._posts:
            if source.name == "post-title":
                yield title, PREFIXES["query"] + post, PREFIXES["passage"] + title
            elif source.name == "post-retold":
                yield title, PREFIXES["passage"] + post, PREFIXES["passage"] + title
            else:  # the post's own debunk is not at hand: the end of another's stands for it
                other = self._chance.choice(self._chance.choice(self._checks).windows)
                notice = self._stemmer.notice(title, f"{title}. {other}", self._chance)
                yield title, PREFIXES["query"] + post, PREFIXES["passage"] + notice

    def _of_checks(self, source: Source) -> Iterator[tuple[str, str, str]]:
        mark = "c" if source.name.startswith("check") else "t"
        for check in (c for c in self._checks if c.id.startswith(mark)):
            title = check.claims[0]
            for claim in check.claims:
                if source.name.endswith("notice"):
                    found = self._stemmer.notice(title, check.text, self._chance)
                else:
                    window = max(check.windows[:4], key=lambda w: fuzz.token_set_ratio(claim, w))
                    found = window if claim == title else f"{title}\n{window}"
                yield title, self._asked(claim), PREFIXES["passage"] + found

    def _of_statements(self, source: Source) -> Iterator[tuple[str, str, str]]:
        for statement in self._statements:
            title = statement.claims[0] if statement.claims else ""
            if source.name == "title-passage":
                first = self._chance.choice(statement.windows[:2])
                yield statement.id, self._asked(title), PREFIXES["passage"] + first
                continue
            for window in self._chance.sample(statement.windows, min(2, len(statement.windows))):
                for fact in documents.facts_of(window)[:1]:
                    asked = self._asked(reworded(fact, self._chance))
                    rest = " ".join(window.replace(fact, " ").split())
                    shown = window if self._chance.random() < 0.5 else rest
                    yield statement.id, asked, f"{PREFIXES['passage']}{title}\n{shown}"

    def _of_written(self, source: Source) -> Iterator[tuple[str, str, str]]:
        """Claims written by hand to the window of their passage that shares most words."""
        for row in join(document_files(self._data), "train"):
            claim = row.claim.text
            if not self._copies.holds(claim):
                found = max(windows(row.passage), key=lambda w: fuzz.token_set_ratio(claim, w))
                yield row.source.id, PREFIXES["query"] + claim, PREFIXES["passage"] + found

    def _of_headlines(self, source: Source) -> Iterator[tuple[str, str, str]]:
        for text in documents.summarised(self._data):
            if text.windows and text.claims:
                first = PREFIXES["passage"] + self._chance.choice(text.windows[:2])
                yield text.id, self._asked(text.claims[0]), first

    def _of_questions(self, source: Source) -> Iterator[tuple[str, str, str]]:
        for row in json.loads((self._data / source.path).read_text(encoding="utf-8")):
            for answer in row["qas"]:
                asked = self._asked(answer["question"])
                yield row["context"], asked, PREFIXES["passage"] + row["context"]

    def _of_chat(self, source: Source) -> Iterator[tuple[str, str, str]]:
        sides = (
            (self._data / f"{source.path}.{side}").read_text(encoding="utf-8").splitlines()
            for side in ("inf", "for")
        )
        for said, meant in zip(*sides, strict=True):
            yield (
                meant,
                PREFIXES["passage"] + _unmasked(said),
                PREFIXES["passage"] + _unmasked(meant),
            )

    def _of_paraphrases(self, source: Source) -> Iterator[tuple[str, str, str]]:
        for line in (self._data / source.path).read_text(encoding="utf-8").splitlines()[1:]:
            score, *_, one, other = line.split("\t")
            if score >= "4" and one != other:  # of 5; empty where nobody rated
                yield one, PREFIXES["passage"] + one, PREFIXES["passage"] + other


def _unmasked(line: str) -> str:
    return " ".join(word for word in line.split() if not word.startswith("xxx"))


def clipped(query: str) -> str:
    """The query's first words, as many as training reads."""
    return " ".join(query.split()[:QUERY_WORDS])


def fours(pairs: Sequence[Pair], count: int, chance: Random) -> list[Pair]:
    """Up to `count` pairs, each four of them neighbours; what finds no three is left out.

    A neighbour's passage is among the nearest by words to the first query and not plainly about
    the same claim.
    """
    order = list(pairs)
    chance.shuffle(order)
    index = Passages([p.passage for p in order], [p.owner for p in order])
    place = {pair.passage: number for number, pair in enumerate(order)}
    free = set(range(len(order)))
    together: list[Pair] = []
    for number, pair in enumerate(order):
        if number not in free or len(together) + FOUR > count:
            continue
        four = [pair]
        free.discard(number)
        for text in index.nearest(pair.query, pair.owner, NEIGHBOURS):
            other = place[text]
            if other in free and not any(_alike(order[other], one) for one in four):
                four.append(order[other])
                free.discard(other)
            if len(four) == FOUR:
                together += four
                break
        else:
            free.update(place[one.passage] for one in four[1:])
    return together


def _alike(one: Pair, other: Pair) -> bool:
    ratio = fuzz.token_sort_ratio(one.owner, other.owner, processor=default_process)
    return one.owner == other.owner or ratio >= SAME


def make(data: Path, work: Path, seed: int) -> Path:
    """Write `retrieval_pairs.jsonl` into the work folder, with a count of what was left out."""
    chance = Random(seed)
    maker = Maker(data, chance)
    print(f"near-copies of measured posts left out: {maker.dropped} of {maker.seen}")
    out = work / "retrieval_pairs.jsonl"
    part = out.with_suffix(".part")
    work.mkdir(parents=True, exist_ok=True)
    with part.open("w", encoding="utf-8") as file:
        for source in SOURCES:
            together = fours(maker.of(source), source.pairs, chance)
            print(f"{source.name}: {len(together)}")
            for pair in together:
                file.write(json.dumps(asdict(pair), ensure_ascii=False) + "\n")
    return part.replace(out)


def main() -> None:
    """Run the step from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, default=Path("build"))
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    print(make(arguments.data, arguments.work, arguments.seed))


if __name__ == "__main__":
    main()
