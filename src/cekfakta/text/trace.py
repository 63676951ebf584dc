"""Text that remembers where each of its characters came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Replacement = str | Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Traced:
    """A rewritten text; its character ``i`` comes from character ``offsets[i]`` of the original."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Traced:
        """The text as it is, each character its own origin."""
        return cls(text, tuple(range(len(text))))

    def sub(self, pattern: re.Pattern[str], replacement: Replacement) -> Traced:
        """Replace each match, taken literally; a new character takes an origin inside the match.

        Linear in the length of the text, as long as the pattern is.
        """
        pieces: list[str] = []
        offsets: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            new = replacement if isinstance(replacement, str) else replacement(match)
            if new == match[0]:
                continue
            pieces += (self.text[done:start], new)
            offsets += self.offsets[done:start]
            last = max(start, end - 1)
            offsets += [self.offsets[min(start + i, last)] for i in range(len(new))]
            done = end
        if not done:
            return self
        pieces.append(self.text[done:])
        offsets += self.offsets[done:]
        return Traced("".join(pieces), tuple(offsets))

    def without(self, spans: Iterable[tuple[int, int]]) -> Traced:
        """The text without these spans, which are in order and apart."""
        pieces: list[str] = []
        offsets: list[int] = []
        done = 0
        for start, end in spans:
            pieces.append(self.text[done:start])
            offsets += self.offsets[done:start]
            done = end
        pieces.append(self.text[done:])
        offsets += self.offsets[done:]
        return Traced("".join(pieces), tuple(offsets))
