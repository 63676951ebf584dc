"""Claims out of questions on a passage: people's own words for what the passage says.

A question with its answer is a claim that the passage entails, with another answer one that it
contradicts; a question that the passage does not answer, with an answer out of it, is neutral.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from cekfakta.text.segment import sentences
from train.pairs.alter import number, when

PASSAGES = "qa/idk_mrc_train.json"
LONGEST_ANSWER = 6  # words
LONGEST_PREMISE = 110  # words
NEAR = 0.6  # share of wrong answers with a figure that are the right one with the figure changed
_FORMS = (
    (re.compile(r"^(?:pada )?tahun berapa(?:kah)? (.+)$"), "{} pada {}", "when"),
    (re.compile(r"^(?:se(?:jak|menjak) )?kapan(?:kah)? (.+)$"), "{} pada {}", "when"),
    (re.compile(r"^(.+) (?:pada )?(?:kapan|tahun berapa)$"), "{} pada {}", "when"),
    (re.compile(r"^di ?mana(?:kah)? (?:letak )?(.+)$"), "{} di {}", "where"),
    (re.compile(r"^(.+) di ?mana$"), "{} di {}", "where"),
    (re.compile(r"^siapa(?:kah)? (.+)$"), "{} adalah {}", "who"),
    (re.compile(r"^(.+) siapa$"), "{} {}", "who"),
    (re.compile(r"^berapa(?:kah)? (.+)$"), "{} adalah {}", "count"),
    (re.compile(r"^(.+) berapa$"), "{} {}", "count"),
    (re.compile(r"^apa(?:kah)? (?!yang dimaksud|itu|perbedaan)((?:nama|ibu|jenis|yang).+)$"),
     "{} adalah {}", "what"),
)  # fmt: skip
_MARKS = re.compile(r"\s*\[[^\]]{0,12}\]|\([^)]{0,60}\)")


@dataclass(frozen=True, slots=True)
class Question:
    """A question on a passage; no answer where the passage does not say."""

    passage: str
    text: str
    answer: str
    at: int


def read(data: Path) -> list[Question]:
    """The questions of the data folder."""
    entries = json.loads((data / PASSAGES).read_text(encoding="utf-8"))
    return [
        Question(entry["context"], qa["question"], found["text"], found["answer_start"])
        for entry in entries
        for qa in entry["qas"]
        for found in (qa["answers"] or [{"text": "", "answer_start": 0}])[:1]
    ]


def stated(question: str, answer: str) -> tuple[str, str] | None:
    """The claim that answers the question, and what it asks for; None for other forms."""
    asked = " ".join(question.split()).strip(" ?.")
    for form, pattern, kind in _FORMS:
        found = form.match(asked[:1].lower() + asked[1:])
        if found:
            text = pattern.format(found.group(1).strip(" ,"), answer.strip(" .,"))
            text = re.sub(r"\b(pada|di) (?=pada |di |sejak )", "", text)
            return text[:1].upper() + text[1:], kind
    return None


def around(passage: str, at: int) -> str:
    """The sentences of the passage about an offset, as many as fit a premise."""
    spans = sentences(passage)
    near = next((i for i, span in enumerate(spans) if span.start <= at < span.end), 0)
    first, last = near, near
    while True:
        wider = max(first - 1, 0), min(last + 1, len(spans) - 1)
        text = passage[spans[wider[0]].start : spans[wider[1]].end]
        if wider == (first, last) or len(text.split()) > LONGEST_PREMISE:
            return _MARKS.sub("", passage[spans[first].start : spans[last].end])
        first, last = wider


def _wrong(question: Question, answers: Sequence[str], chance: Random) -> str | None:
    """Another answer of the same kind that the passage does not give: a near one where it can."""
    near = number(question.answer, chance) or when(question.answer, chance)
    other = near if near and chance.random() < NEAR else chance.choice(answers)
    return None if other.lower() in question.passage.lower() else other


def claims(questions: Sequence[Question], chance: Random) -> Iterator[tuple[str, str, str]]:
    """Premise, claim and label of every question that can be put as a claim."""
    answers: defaultdict[str, list[str]] = defaultdict(list)
    inside: defaultdict[tuple[str, str], list[Question]] = defaultdict(list)
    for question in questions:
        form = stated(question.text, question.answer)
        if form and question.answer and len(question.answer.split()) <= LONGEST_ANSWER:
            answers[form[1]].append(question.answer)
            inside[question.passage, form[1]].append(question)
    for question in questions:
        form = stated(question.text, question.answer)
        if not form or len(question.answer.split()) > LONGEST_ANSWER:
            continue
        claim, kind = form
        if question.answer:
            premise = around(question.passage, question.at)
            yield premise, claim, "entailment"
            other = _wrong(question, answers[kind], chance)
            wrong = stated(question.text, other) if other else None
            if wrong:
                yield premise, wrong[0], "contradiction"
        elif inside[question.passage, kind]:
            source = chance.choice(inside[question.passage, kind])
            unsaid = stated(question.text, source.answer)
            if unsaid:
                yield around(source.passage, source.at), unsaid[0], "neutral"
