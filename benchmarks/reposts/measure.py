"""Recall and false matches of the repost engine, kind by kind, beside the rules of two services.

    python -m benchmarks.reposts.measure POSTS.jsonl [--limit N] [--distractors FILE ...]
        [--queries FILE --notices FILE] [--paws FILE] [--spellings INFORMAL FORMAL]

All posts are stored as known messages; ``--limit`` reposts of each kind are made and looked up
as a user's message would be: candidates from the index, then ``known.relation.match``. The two
rules are given the right post outright, so that they can only lose by their thresholds. Notices are
found with the shipped encoder as well, as the checker does.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

from tqdm import tqdm

from benchmarks.reposts import generator, rules, texts
from benchmarks.reposts.honest import paired_spellings
from benchmarks.reposts.made import Repost
from benchmarks.reposts.scores import Answer, percent, table, worst
from cekfakta import checker
from cekfakta.corpus.corpus import Corpus
from cekfakta.known.lookup import recognise
from cekfakta.known.relation import match
from cekfakta.model.load import load_encoder
from cekfakta.types import Match

CANDIDATES = 20
"""Stored texts that are compared with a message."""
FIRST = 5
"""How many of the best matches a user looks at."""


def main() -> None:
    """Print the tables as Markdown."""
    options = _options()
    known = texts.posts(options.posts)
    pairs = paired_spellings(*options.spellings) if options.spellings else None
    reposts = _drawn(known, options, pairs)
    with tempfile.TemporaryDirectory() as folder, _stored(folder, known) as corpus:
        started = time.perf_counter()
        answers = [a for r in tqdm(reposts, desc="reposts") for a in _answers(corpus, known, r)]
        seconds = time.perf_counter() - started
        each = 1000 * seconds / max(1, len(reposts))
        print(f"\n{len(known)} posts stored, {len(reposts)} reposts, {each:.1f} ms each\n")
        print("\n".join(table(answers, generator.kinds())))
        for path in options.distractors:
            print(_distractors(corpus, path, options))
    if options.queries and options.notices:
        print("\n".join(_publishers(options)))
    if options.paws:
        print(_minimal_pairs(options.paws, options.limit * 5))
    print("\nThe ten worst mistakes\n")
    print("\n".join(worst(answers, known)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("posts", type=Path, help="JSON lines with id and post")
    parser.add_argument("--limit", type=int, default=200, help="reposts of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="*", help="only these kinds")
    parser.add_argument("--distractors", type=Path, nargs="*", default=[], help="other texts")
    parser.add_argument("--queries", type=Path, help="JSON lines with post and komdigi_ids")
    parser.add_argument("--notices", type=Path, help="JSON lines with id, title, body_stemmed")
    parser.add_argument("--paws", type=Path, help="JSON lines with two sentences and paraphrase")
    parser.add_argument("--spellings", type=Path, nargs=2, help="chat lines and formal lines")
    return parser.parse_args()


def _drawn(
    known: Mapping[str, str],
    options: argparse.Namespace,
    pairs: Mapping[str, Sequence[str]] | None,
) -> list[Repost]:
    """Reposts of posts in random order, until there are ``limit`` of each kind or posts end."""
    order = Random(options.seed).sample(sorted(known), len(known))
    wanted = options.kinds or list(generator.kinds())
    left = dict.fromkeys(wanted, options.limit)
    drawn = []
    shuffled = {key: known[key] for key in order}
    for made in generator.reposts(shuffled, options.seed, pairs):
        if left.get(made.kind, 0):
            left[made.kind] -= 1
            drawn.append(made)
        elif not any(left.values()):
            break  # a kind that no post allows keeps the generator going to the end
    return drawn


def _stored(folder: str, known: Mapping[str, str]) -> Corpus:
    corpus = Corpus.open(Path(folder) / "known.sqlite")
    corpus.add(texts.circulating(known.items()))
    return corpus


def _matches(corpus: Corpus, message: str) -> list[Match]:
    found = (match(message, known) for known in corpus.candidates(message, CANDIDATES))
    return [m for m in found if m is not None]


def _answers(corpus: Corpus, known: Mapping[str, str], made: Repost) -> Iterator[Answer]:
    """What is said of each post that the repost was made of."""
    found = {m.statement_id: m for m in _matches(corpus, made.text)}
    for source in made.sources:
        text = known[source]
        yield Answer(
            made,
            source,
            found.get(source),
            rules.cofacts(made.text, text),
            rules.check(made.text, text),
        )


def _distractors(corpus: Corpus, path: Path, options: argparse.Namespace) -> str:
    """How often other texts are taken for a known message; the rules judge our candidates."""
    others = Random(options.seed).sample(texts.lines(path), options.limit * 5)
    said = {"same": 0, "mutated": 0, "similar": 0, "debunk_of": 0, "Cofacts": 0, "Check": 0}
    examples = []
    for other in tqdm(others, desc=path.name):
        message = other[:1000]
        candidates = corpus.candidates(message, CANDIDATES)
        found = [m for c in candidates if (m := match(message, c)) is not None]
        relations = {m.relation.value for m in found}
        for relation in relations:
            said[relation] += 1
        if relations & {"same", "mutated"}:
            examples.append(f"   - {message[:160]!r}: {[m.statement_id for m in found]}")
        said["Cofacts"] += any(rules.cofacts(message, c.text) for c in candidates)
        said["Check"] += any(rules.check(message, c.text) for c in candidates)
    shares = ", ".join(f"{name} {percent(n, len(others))} %" for name, n in said.items())
    head = f"\n- distractors {path.name}, {len(others)} texts: {shares}"
    return "\n".join([head, *examples[:10]])


def _publishers(options: argparse.Namespace) -> list[str]:
    """How often the notice on a post is among the first matches, and other texts are like one."""
    encoder = load_encoder(threads=0)
    lines = []
    with (
        tempfile.TemporaryDirectory() as folder,
        Corpus.open(Path(folder) / "notices.sqlite", encoder) as corpus,
    ):
        corpus.add(texts.notice(row) for row in texts.rows(options.notices))
        asked = texts.rows(options.queries)
        found = sum(_notice_shown(corpus, row) for row in tqdm(asked, desc="publishers"))
        share = percent(found, len(asked))
        lines.append(
            f"- across publishers, {len(asked)} posts: notice in the first {FIRST} {share} %"
        )
        for path in options.distractors:
            others = Random(options.seed).sample(texts.lines(path), options.limit)
            like = sum(bool(_shown(corpus, other[:1000])) for other in tqdm(others, desc=path.name))
            share = percent(like, len(others))
            lines.append(f"- {path.name}, {len(others)} texts: like some notice {share} %")
    return lines


def _notice_shown(corpus: Corpus, row: dict[str, Any]) -> bool:
    right = {str(key) for key in row["komdigi_ids"]}
    shown = _shown(corpus, row["post"])
    return any(m.statement_id in right and m.relation != "debunk_of" for m in shown)


def _shown(corpus: Corpus, message: str) -> tuple[Match, ...]:
    return recognise(message, corpus, corpus.dense(message, checker.CANDIDATES), FIRST)


def _minimal_pairs(path: Path, limit: int) -> str:
    """How often sentences of other meaning but the same words are taken for one another."""
    read = texts.rows(path)
    pairs = Random(1).sample(read, min(limit, len(read)))
    said = []
    for kind in (0, 1):
        of_kind = [row for row in pairs if row["paraphrase"] == kind]
        same = cofacts = check = 0
        for row in tqdm(of_kind, desc=f"paws {kind}"):
            (statement,) = texts.circulating([("s2", row["sentence2"])])
            found = match(row["sentence1"], statement)
            same += found is not None and found.relation.value == "same"
            cofacts += rules.cofacts(row["sentence1"], row["sentence2"])
            check += rules.check(row["sentence1"], row["sentence2"])
        name = "paraphrases" if kind else "non-paraphrases"
        shares = f"{percent(same, len(of_kind))} % (Cofacts {percent(cofacts, len(of_kind))} %,"
        said.append(f"{len(of_kind)} {name} {shares} Check {percent(check, len(of_kind))} %)")
    return f"- minimal pairs accepted as same: {'; '.join(said)}"


if __name__ == "__main__":
    main()
