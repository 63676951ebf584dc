"""Fact-checks and verdicts as ClaimReview (schema.org/ClaimReview), which search engines read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cekfakta.terms import Label, Rating, Stance
from cekfakta.types import Statement
from cekfakta.wording.answer import Answer
from cekfakta.wording.shape import ReportWording

CONTEXT = "https://schema.org"
REVIEWER = "cekfakta"
WORST, BEST = 1, 5
"""The scale that the documentation of search engines suggests: 1 is false, 5 true."""

_RATING_VALUES: Mapping[Rating, int] = {
    Rating.FALSE: 1,
    Rating.ALTERED: 1,
    Rating.MISLEADING: 2,
    Rating.SATIRE: 2,
    Rating.UNPROVEN: 3,
    Rating.TRUE: 5,
}
_LABEL_VALUES: Mapping[Label, int] = {
    Label.REFUTED: 1,
    Label.CONFLICTING: 3,
    Label.SUPPORTED: 5,
}

Json = dict[str, Any]


def of_statement(statement: Statement, words: ReportWording) -> Json | None:
    """The review that a fact-check is, by its publisher; None of what rates no claim.

    Where the record has no address, it has no ``url`` either.
    """
    if not statement.claim or statement.rating is None:
        return None
    value, name = _RATING_VALUES[statement.rating], words.ratings[statement.rating]
    published = statement.published.isoformat() if statement.published else None
    return _review(
        claim=statement.claim,
        rating=_rating(value, name),
        author=_organisation(statement.publisher) if statement.publisher else None,
        url=statement.url or None,
        datePublished=published,
        name=statement.title,
        reviewBody=statement.text,
        inLanguage=statement.lang,
    )


def of_report(report: Mapping[str, Any], words: ReportWording) -> Iterator[Json]:
    """A review of each claim that a report (its JSON form) decides, resting on what it cites.

    Its author is the program, not the sources: they said what is quoted, not this verdict.
    Raises KeyError, TypeError or ValueError when it is no report.
    """
    named = {
        Label.REFUTED: words.ratings[Rating.FALSE],
        Label.CONFLICTING: words.short[Answer.DISPUTED],
        Label.SUPPORTED: words.ratings[Rating.TRUE],
    }
    for claim in report["claims"]:
        label = Label(claim["verdict"])
        if label not in _LABEL_VALUES:
            continue
        citations = claim["citations"]
        yield _review(
            claim=claim["text"],
            rating=_rating(_LABEL_VALUES[label], named[label]),
            author=_organisation(REVIEWER),
            url=next((c["url"] for c in citations if c["url"]), None),
            datePublished=report["receipt"]["as_of"],
            reviewBody=_quotes(citations),
            isBasedOn=[_source(citation) for citation in citations],
            inLanguage="id",
        )


def _review(claim: str, rating: Json, **more: Any) -> Json:
    filled = {name: value for name, value in more.items() if value}
    return {"@type": "ClaimReview", "claimReviewed": claim, "reviewRating": rating, **filled}


def _rating(value: int, name: str) -> Json:
    scale = {"worstRating": WORST, "bestRating": BEST}
    return {"@type": "Rating", "ratingValue": value, **scale, "alternateName": name}


def _organisation(name: str) -> Json:
    return {"@type": "Organization", "name": name}


def _quotes(citations: Sequence[Mapping[str, Any]]) -> str:
    return " ".join(f"“{citation['quote']}” ({citation['publisher']})" for citation in citations)


def _source(citation: Mapping[str, Any]) -> Json:
    """What is cited; whether it says the claim is untrue stands in ``abstract``."""
    stance = Stance(citation["stance"])
    source = {
        "@type": "CreativeWork",
        "name": citation["title"],
        "url": citation["url"],
        "datePublished": citation["published"],
        "abstract": stance.value,
    }
    if citation["publisher"]:
        source["publisher"] = _organisation(citation["publisher"])
    return {name: value for name, value in source.items() if value}
