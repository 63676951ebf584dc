"""The passages most alike to a text, by shared rare words: where hard negatives come from."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

_WORD = re.compile(r"\w+")
COMMON = 0.2  # a word in more than this share of the passages tells nothing


def words(text: str) -> list[str]:
    """The lower-case words of a text."""
    return _WORD.findall(text.lower())


class Passages:
    """Passages with their owners (document ids), searchable by idf-weighted word overlap."""

    def __init__(self, texts: Sequence[str], owners: Sequence[str]) -> None:
        self.texts, self.owners = list(texts), list(owners)
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self.texts):
            for word in set(words(text)):
                self._postings[word].append(number)

    def weight(self, word: str) -> float:
        """The word's idf; an unseen word weighs as much as the rarest."""
        return math.log(1 + len(self.texts) / max(1, len(self._postings.get(word, ()))))

    def coverage(self, text: str, other: str) -> float:
        """The share (0..1) of the text's word weight that the other text has too."""
        wanted, there = dict.fromkeys(words(text)), set(words(other))
        total = sum(self.weight(word) for word in wanted)
        shared = sum(self.weight(word) for word in wanted if word in there)
        return shared / total if total else 0.0

    def nearest(self, text: str, without: str, limit: int = 5) -> list[str]:
        """The passages most alike to the text, best first, none of the owner `without`."""
        scores: Counter[int] = Counter()
        for word in dict.fromkeys(words(text)):  # in order, so that ties are broken alike
            found = self._postings.get(word, [])
            if len(found) <= COMMON * len(self.texts):
                for number in found:
                    scores[number] += self.weight(word)  # type: ignore[assignment]
        best = (n for n, _ in scores.most_common() if self.owners[n] != without)
        return [self.texts[n] for _, n in zip(range(limit), best, strict=False)]
