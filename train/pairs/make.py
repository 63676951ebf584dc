"""Make claim-against-evidence pairs from Indonesian statements, fact-checks and questions.

    python -m train.pairs.make --data ../shared/data --work build

The premises are the run time's own passages. Writes JSON lines into `own/` of the work folder:
`statements`, `factchecks`, `questions`, `paraphrases`, `summaries`, `written` for training, `dev`.
Statements are split by document (one in ten is dev), fact-checks by date, so no document is on both
sides; documents that claims of the written dev and test splits are about are in none of them.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from random import Random
from typing import TypeVar

from benchmarks.jsonl import read
from cekfakta.text.segment import sentences
from train.pairs import documents, questions, written
from train.pairs.alter import altered, names_in
from train.pairs.amounts import dated, overstated
from train.pairs.documents import Document, facts_of
from train.pairs.nearest import Passages
from train.pairs.reword import as_claim, joined, plain, reworded, shortened, synonyms
from train.pairs.told import corrected, told

TITLE_COVERAGE = 0.4  # a title shares this much word weight with the passage that says it
SAID = 0.6  # a summary shares this much with the passage that says it all
ELSEWHERE = 0.35  # a passage that shares less with a claim does not decide it
ON_TOPIC = 0.15  # a refuting passage beside the best one shares at least this much with the claim
NARROW = 0.35  # share of premises that are a sentence or two: the run time weighs those as well
RESTATED = 0.6  # share of fact-checks whose claim is also a premise, as when posts are compared
LONGEST_CLAIM = 45  # words
TITLE_PASSAGES = 2  # passages that a title is set against
STATEMENT_PASSAGES, DEBUNK_PASSAGES = 4, 3  # of each document, beside its title
MOST_BESIDE = 60  # words of the document beside a sentence that tells of a claim
POSTS = 1_500
SUMMARISED = 3_000  # of the texts with a headline or summary
PARAPHRASES = "nli/paws_id_dev.jsonl"
REFUTES = re.compile(
    r"\b(?:tidak benar|faktanya|hoaks|hoax|palsu|keliru|membantah|bantah|dimanipulasi|manipulasi"
    r"|disunting|suntingan|editan|hasil edit|rekayasa|tidak ditemukan|tidak ada|tidak pernah"
    r"|sebenarnya|penipuan|deepfake|bukan|tidak terbukti|tidak sesuai|menyesatkan|salah|tidak"
    r" terkait|tidak berkaitan|tidak memiliki|klarifikasi|kecerdasan buatan|aslinya)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?|^(?:Apa|Bagaimana|Mengapa|Kapan|Siapa|Ini|Simak|Cek|Jadwal)\b")
_TELLS_OF_CLAIM = re.compile(r"klaim|narasi", re.IGNORECASE)

Pair = dict[str, str]
T = TypeVar("T")


def pair(premise: str, claim: str, label: str, chance: Random, maker: str) -> Pair:
    """One JSON line; a third of the claims are first written as chat."""
    hypothesis = as_claim(claim, chance)
    return {"premise": premise, "hypothesis": hypothesis, "label": label, "maker": maker}


def first_words(claim: str) -> str:
    """The claim, cut to the longest that the classifier is given."""
    return " ".join(claim.split()[:LONGEST_CLAIM])


class Maker:
    """Makes the pairs of documents among their neighbours, with one source of chance."""

    def __init__(self, neighbours: Sequence[Document], chance: Random) -> None:
        """Index the passages and gather the names of all documents on one side of the split."""
        self.documents = neighbours
        flat = [(window, doc.id) for doc in neighbours for window in doc.windows]
        self.index = Passages([window for window, _ in flat], [owner for _, owner in flat])
        self.names = sorted({name for doc in neighbours for name in names_in(doc.text)})
        self.chance = chance

    def of_statement(self, doc: Document) -> list[Pair]:
        """Title and sentences against the own body, altered, and against other documents."""
        made: list[Pair] = []
        for title in doc.claims:
            if not _QUESTION.search(title) and len(title.split()) >= 5:
                shares = {window: self.index.coverage(title, window) for window in doc.windows}
                saying = sorted(shares, key=lambda w: -shares[w])[:TITLE_PASSAGES]
                for window in saying:
                    if shares[window] >= TITLE_COVERAGE:
                        made += self._triple(doc, title, window, "title")
        for window in self._some(doc.windows, STATEMENT_PASSAGES):
            stated = facts_of(window)
            if stated:
                made += self._triple(doc, self.chance.choice(stated), window, "sentence")
            if len(stated) > 1:
                made += self._joined(doc, self.chance.sample(stated, 2), window)
        for window in self._some(doc.windows, 1):
            made += [p for fact in facts_of(window)[:1] for p in self._told(doc, plain(fact))]
        return made

    def of_summary(self, doc: Document) -> list[Pair]:
        """What people summed up of a text against it, altered, and against other texts."""
        made: list[Pair] = []
        for said in self._some([c for c in doc.claims if not _QUESTION.search(c)], 2):
            if 6 <= len(said.split()) <= LONGEST_CLAIM and doc.windows:
                saying = max(doc.windows, key=lambda w: self.index.coverage(said, w))
                if self.index.coverage(said, saying) >= SAID:
                    made += self._triple(doc, said, saying, "summary")
        return made

    def of_factcheck(self, doc: Document) -> list[Pair]:
        """The claim against its own and others' debunks, in other words, and the debunk's facts."""
        made: list[Pair] = []
        for claim in doc.claims:
            made += self._refuted(doc, first_words(claim))
        made += [
            p
            for claim in doc.claims[:1]
            if 5 <= len(claim.split()) <= 25
            for p in self._told(doc, claim)
        ]
        if doc.claims and len(doc.claims[0].split()) >= 4 and self.chance.random() < RESTATED:
            made += self._restated(doc.claims[0])
        for window in self._some(doc.windows, DEBUNK_PASSAGES):
            stated = [s for s in facts_of(window) if not _TELLS_OF_CLAIM.search(s)]
            if stated:
                made += self._own_fact(self.chance.choice(stated), window)
        return made

    def of_posts(self, posts: Sequence[tuple[str, str]], limit: int) -> Iterator[Pair]:
        """Circulating posts against the nearest passage, which says nothing of them."""
        for post in self._some(posts, limit):
            claim = first_words(documents.bare(self.chance.choice(post)))
            near = [
                w
                for w in self.index.nearest(claim, "")
                if self.index.coverage(claim, w) < ELSEWHERE
            ]
            if near and len(claim.split()) >= 5:
                yield pair(near[0], claim, "neutral", self.chance, "post-elsewhere")

    def _some(self, items: Sequence[T], limit: int) -> list[T]:
        return self.chance.sample(items, min(limit, len(items)))

    def _triple(self, doc: Document, fact: str, window: str, maker: str) -> Iterator[Pair]:
        window = self._narrowed(window, fact)
        fact = dated(fact)
        yield self._pair(window, fact, "entailment", maker)
        changed = altered(plain(fact), self.names, self.chance)
        if changed:
            yield self._pair(window, changed, "contradiction", f"{maker}-altered")
        beyond = overstated(plain(fact), self.chance)
        if beyond:
            yield self._pair(window, beyond, "contradiction", f"{maker}-altered")
        elsewhere = self._undecided(doc, fact)
        if elsewhere:
            claim = changed if changed and self.chance.random() < 0.4 else fact
            yield self._pair(
                self._narrowed(elsewhere, fact), claim, "neutral", f"{maker}-elsewhere"
            )

    def _joined(self, doc: Document, facts: Sequence[str], window: str) -> Iterator[Pair]:
        """A claim of two halves: both said, one of them changed, one of them not said."""
        first, second = (shortened(plain(fact), self.chance) for fact in facts)
        yield self._pair(window, joined(first, second, self.chance), "entailment", "joined")
        changed = altered(second, self.names, self.chance)
        if changed:
            claim = joined(first, changed, self.chance)
            yield self._pair(window, claim, "contradiction", "joined-altered")
        near = self.index.nearest(first, doc.id, 1)
        unsaid = [f for w in near for f in facts_of(w) if self.index.coverage(f, window) < ON_TOPIC]
        if unsaid:
            claim = joined(first, shortened(plain(unsaid[0]), self.chance), self.chance)
            yield self._pair(window, claim, "neutral", "joined-unsaid")

    def _told(self, doc: Document, claim: str) -> Iterator[Pair]:
        """A claim against prose that denies, confirms, leaves open or corrects it."""
        said, label = told(claim, self.chance)
        yield self._pair(self._amid(doc, said), claim, label, f"told-{label}")
        changed = altered(claim, self.names, self.chance)
        if changed:
            said = self._amid(doc, corrected(changed, claim, self.chance))
            kept = self.chance.random() < 0.4
            asked, label = (claim, "entailment") if kept else (changed, "contradiction")
            yield self._pair(said, asked, label, f"corrected-{label}")

    def _amid(self, doc: Document, said: str) -> str:
        """A sentence alone, or followed by others of the document."""
        if not doc.windows or self.chance.random() < 0.4:
            return said
        return f"{said} {' '.join(self.chance.choice(doc.windows).split()[:MOST_BESIDE])}"

    def _pair(self, window: str, claim: str, label: str, maker: str) -> Pair:
        return pair(window, reworded(claim, self.chance), label, self.chance, maker)

    def _narrowed(self, window: str, fact: str) -> str:
        """The passage, or now and then only its sentence nearest to the fact and the next."""
        if self.chance.random() >= NARROW:
            return window
        spans = sentences(window)
        shares = [self.index.coverage(fact, window[s.start : s.end]) for s in spans]
        near = shares.index(max(shares))
        last = min(near + self.chance.choice([0, 1]), len(spans) - 1)
        return window[spans[near].start : spans[last].end]

    def _undecided(self, doc: Document, fact: str) -> str | None:
        """A near passage that does not decide: another document's, now and then its own."""
        own = [w for w in doc.windows if self.index.coverage(fact, w) < ELSEWHERE]
        if own and self.chance.random() < 0.25:
            return self.chance.choice(own)
        near = [
            w
            for w in self.index.nearest(fact, doc.id)
            if self.index.coverage(fact, w) < 2 * ELSEWHERE
        ]
        return self.chance.choice(near[:3]) if near else None

    def _refuted(self, doc: Document, claim: str) -> Iterator[Pair]:
        cued = [w for w in doc.windows if REFUTES.search(w)]
        ranked = sorted(cued, key=lambda w: -self.index.coverage(claim, w))
        for window in ranked[:2]:
            if window == ranked[0] or self.index.coverage(claim, window) >= ON_TOPIC:
                yield pair(window, claim, "contradiction", self.chance, "debunk")
        for other in self.index.nearest(claim, doc.id, 2):
            if self.index.coverage(claim, other) < 2 * ELSEWHERE:
                yield pair(other, claim, "neutral", self.chance, "other-debunk")

    def _restated(self, claim: str) -> Iterator[Pair]:
        said = synonyms(claim, self.chance)
        yield pair(claim, said, "entailment", self.chance, "restated")
        changed = altered(claim, self.names, self.chance)
        if changed:
            yield pair(claim, changed, "contradiction", self.chance, "restated-altered")

    def _own_fact(self, fact: str, window: str) -> Iterator[Pair]:
        window = self._narrowed(window, fact)
        yield self._pair(window, fact, "entailment", "debunk-fact")
        changed = altered(plain(fact), self.names, self.chance)
        if changed and self.chance.random() < 0.6:
            yield self._pair(window, changed, "contradiction", "debunk-altered")


def paraphrases(data: Path) -> Iterator[Pair]:
    """Sentences of nearly the same words that say the same, or do not."""
    for row in read(data / PARAPHRASES):
        label = "entailment" if row["paraphrase"] else "not_entailment"
        yield {"premise": row["sentence1"], "hypothesis": row["sentence2"], "label2": label}


def save(pairs: Iterable[Pair], path: Path) -> None:
    """Write the pairs as JSON lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(p, ensure_ascii=False) + "\n" for p in pairs)
    path.write_text("".join(lines), encoding="utf-8")


def make(data: Path, work: Path, seed: int) -> Path:
    """Write all own pairs; returns their folder."""
    chance, out = Random(seed), work / "own"
    news, checks = documents.statements(data), documents.factchecks(data)
    makers = {
        held: (
            Maker([doc for doc in news if doc.dev is held], chance),
            Maker([doc for doc in checks if doc.dev is held], chance),
        )
        for held in (False, True)
    }
    stated = [(doc.dev, makers[doc.dev][0].of_statement(doc)) for doc in news]
    checked = [(doc.dev, makers[doc.dev][1].of_factcheck(doc)) for doc in checks]
    circulating = list(makers[False][0].of_posts(documents.posts(data), POSTS))
    save(
        [p for dev, made in stated if not dev for p in made] + circulating, out / "statements.jsonl"
    )
    save((p for dev, made in checked if not dev for p in made), out / "factchecks.jsonl")
    held_out = [p for dev, made in stated + checked if dev for p in made]
    save(chain(held_out, written.held_pairs(data, "dev")), out / "dev.jsonl")
    asked = questions.claims(questions.read(data), chance)
    save((pair(*of, chance, "question") for of in asked), out / "questions.jsonl")
    save(paraphrases(data), out / "paraphrases.jsonl")
    summed = Maker(chance.sample(documents.summarised(data), SUMMARISED), chance)
    save((p for doc in summed.documents for p in summed.of_summary(doc)), out / "summaries.jsonl")
    save(written.pairs(data, chance), out / "written.jsonl")
    return out


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
