"""The texts that own pairs are made of, cut into the run time's passages and split for dev."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.claims.written import digest, sources
from benchmarks.jsonl import read
from cekfakta.corpus.passages import passages
from cekfakta.terms import Kind
from cekfakta.text.segment import sentences
from cekfakta.types import Statement

DEV_FROM = "2024-09-01"  # fact-checks from this date on are dev
DEV_SHARE = 10  # one statement in so many is dev
STATEMENTS = "statements/news_and_statements_2025.jsonl"
RECENT_CHECKS = "factchecks/claims_2018_2024.jsonl"
OLDER_CHECKS = "factchecks/turnbackhoax_2015_2019.jsonl"
POSTS = "factchecks/hoax_posts_2024.jsonl"
HEADLINES = "summaries/headlines_2024.jsonl"
SUMMARIES = ("summaries/liputan6_sample.jsonl", "summaries/indosum.jsonl")
_SPACED = re.compile(r" (?=[.,;:!?)])|(?<=[(]) |(?<=\d) (?=/ \d)|(?<=\d /) (?=\d)")
"""Blanks that a tokeniser left in, as in "( 14 / 6 ) ."."""
_NOISE = re.compile(
    r"ADVERTISEMENT|SCROLL TO CONTINUE WITH CONTENT|Baca juga:[^.]*?(?=[A-Z]\w+ [a-z])"
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_LABEL = re.compile(r"^\s*[\[(][^\])]{3,30}[\])]\s*|[“”\"]|\s+\|.*$|^Update\s")
_NARRATION = re.compile(r"\bnarasi\b[^:]{0,60}:\s*(.{20,})", re.IGNORECASE | re.DOTALL)
_DESCRIBES = re.compile(r"^(?:Beredar|Akun|Sebuah (?:akun|video|foto)|Telah beredar)\b", re.I)


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its passages; `claims` are the titles or posts that it answers."""

    id: str
    claims: tuple[str, ...]
    text: str
    windows: tuple[str, ...]
    dev: bool


def document(identifier: str, claims: Iterable[str], text: str, dev: bool) -> Document:
    """A document with its text cut into passages of 12 to 150 words."""
    clean = " ".join(_NOISE.sub(" ", _TAG.sub(" ", html.unescape(text))).split())
    statement = Statement(id=identifier, kind=Kind.STATEMENT, title="", text=clean)
    windows = tuple(p.text for p in passages(statement) if 12 <= len(p.text.split()) <= 150)
    titles = tuple(bare(html.unescape(_TAG.sub(" ", claim))) for claim in claims)
    return Document(identifier, tuple(t for t in titles if t), clean, windows, dev)


def bare(claim: str) -> str:
    """A claim without the fact-checker's label, quotation marks and the site's name."""
    return _LABEL.sub("", claim).strip(" .…")


def narrated(post: str) -> str:
    """What a post says, out of a text that tells who posted it; empty when it only describes."""
    quoted = _NARRATION.search(post)
    if quoted:
        return quoted.group(1)
    return "" if _DESCRIBES.search(post) else post


def chosen_by_name(identifier: str) -> bool:
    """Whether the name falls into the dev tenth."""
    return int(hashlib.sha256(identifier.encode()).hexdigest(), 16) % DEV_SHARE == 0


def facts_of(window: str) -> list[str]:
    """The passage's sentences that can be claims: 7 to 40 words, no question."""
    spans = (window[s.start : s.end] for s in sentences(window))
    return [s for s in spans if 7 <= len(s.split()) <= 40 and "?" not in s and s[0].isalnum()]


def read_apart(path: Path, key: str) -> list[dict[str, Any]]:
    """The records whose text is not evidence of a written claim that is held out of training."""
    held = {source.document for source in sources().values() if source.split != "train"}
    return [row for row in read(path) if digest(row[key] or "") not in held]


def statements(data: Path) -> list[Document]:
    """News and official statements."""
    return [
        document(r["id"], [r["title"]], r["text"], chosen_by_name(r["id"]))
        for r in read_apart(data / STATEMENTS, "text")
    ]


def factchecks(data: Path) -> list[Document]:
    """Fact-checks before 2025; a conclusion is never read."""
    recent = [
        document(f"c{n}", [r["title"], narrated(r["claim"])], r["fact"], r["date"] >= DEV_FROM)
        for n, r in enumerate(read_apart(data / RECENT_CHECKS, "fact"))
    ]
    older = [
        document(f"t{n}", [r["title"], narrated(r["post"])], r["explanation"], False)
        for n, r in enumerate(read_apart(data / OLDER_CHECKS, "explanation"))
        if r["page_kind"] == "hoaks"
    ]
    return recent + older


def summarised(data: Path) -> list[Document]:
    """News with its headline, or the sentences in which people summed it up, as its claims."""
    headed = [(r["passage"], [r["title"]]) for r in read_apart(data / HEADLINES, "passage")]
    summed = [
        (r["article"], r.get("summary_sentences") or [r["summary"]])
        for path in SUMMARIES
        for r in read_apart(data / path, "article")
    ]
    return [
        document(f"s{n}", [_SPACED.sub("", c) for c in claims], _SPACED.sub("", text), False)
        for n, (text, claims) in enumerate(headed + summed)
    ]


def posts(data: Path) -> list[tuple[str, str]]:
    """Circulating posts before the dev date: the fact-checker's title, the post."""
    return [(r["claim"], r["post"]) for r in read(data / POSTS) if r["date"] < DEV_FROM]
