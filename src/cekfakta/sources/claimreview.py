"""Fact-checks from ClaimReview: in a page, a Data Feed, an export of Google's Fact Check tools.

schema.org/ClaimReview as JSON-LD, Data Commons' feed of it, and the answers of
https://toolbox.google.com/factcheck/apis say the same in three shapes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cekfakta.corpus.record import from_dict
from cekfakta.errors import FormatError
from cekfakta.sources.page.ruling import worded_rating
from cekfakta.sources.page.tree import linked_data, parsed
from cekfakta.tables.rows import rejected
from cekfakta.terms import Kind, Rating
from cekfakta.text.addresses import web_address
from cekfakta.types import Reject, Statement

MAX_DEPTH = 12
"""Levels of nesting below which no review is looked for."""

_VALUED = ((0.2, Rating.FALSE), (0.45, Rating.MISLEADING), (0.65, Rating.UNPROVEN))
"""Where no words tell: up to which place on the scale, 0 worst and 1 best, a rating goes."""
_UNKNOWN_SCALE = (1.0, 5.0)
_WANTED = "want ClaimReview with claimReviewed, reviewRating and a text or headline"


def in_page(
    content: str, source: str, page: Statement | None = None
) -> Iterator[Statement | Reject]:
    """The fact-checks in the JSON-LD of a page, in order; broken scripts hold none.

    ``page`` is what the page itself says; it completes a review that is the page's only one. A
    review that cannot be used is a Reject. Raises InputError when the page is too large.
    """
    if "ClaimReview" in content:  # most pages hold none and need not be parsed for that
        yield from _usable(linked_data(parsed(content, source)), source, page)


def in_json(content: str, source: str) -> Iterator[Statement | Reject]:
    """The fact-checks of a JSON document, in order; none where it holds no review.

    A review that cannot be used is a Reject. Raises FormatError when it is no JSON.
    """
    try:
        document = json.loads(content.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{source} is no JSON ({error!r:.80}), {_WANTED}") from error
    yield from _usable([document], source)


def _usable(
    documents: Iterable[Any], source: str, page: Statement | None = None
) -> Iterator[Statement | Reject]:
    reviews = [review for document in documents for review in _reviews(document, 0)]
    whole = page if len(reviews) == 1 else None
    for number, review in enumerate(reviews, 1):
        try:
            yield _statement(_completed(review, whole), source)
        except FormatError as error:
            yield rejected(source, number, str(error), json.dumps(review, ensure_ascii=False))


def _completed(review: Mapping[str, Any], page: Statement | None) -> Mapping[str, Any]:
    """A review with what only the page around it says: mostly its title and its text."""
    if page is None:
        return review
    said = {
        "name": page.title,
        "reviewBody": page.text,
        "author": page.publisher,
        "datePublished": page.published and page.published.isoformat(),
    }
    return said | {name: value for name, value in review.items() if value}


def _reviews(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Every review within a JSON value, one of Google's with the claim that it stands under."""
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for part in value:
            yield from _reviews(part, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if kinds == "ClaimReview" or (isinstance(kinds, list) and "ClaimReview" in kinds):
            yield value
        elif isinstance(value.get("claimReview"), list) and isinstance(value.get("text"), str):
            yield from (_of_google(value, r) for r in value["claimReview"] if isinstance(r, dict))
        else:
            for part in value.values():
                yield from _reviews(part, depth + 1)


def _of_google(claim: Mapping[str, Any], review: Mapping[str, Any]) -> dict[str, Any]:
    """A review of Google's Fact Check tools in the names of schema.org."""
    publisher = review.get("publisher")
    name = publisher.get("name") or publisher.get("site") if isinstance(publisher, dict) else ""
    return {
        "claimReviewed": claim["text"],
        "author": {"name": name},
        "name": review.get("title"),
        "url": review.get("url"),
        "datePublished": review.get("reviewDate") or claim.get("claimDate"),
        "reviewRating": {"alternateName": review.get("textualRating")},
        "inLanguage": review.get("languageCode"),
    }


def _statement(review: Mapping[str, Any], source: str) -> Statement:
    claim, url = _text(review.get("claimReviewed")), _text(review.get("url")) or source
    headline = _text(review.get("name")) or _text(review.get("headline"))
    text = _body(review.get("reviewBody")) or _body(review.get("description")) or headline
    if not claim or not text:
        raise FormatError(f"the review has no {'text' if claim else 'claim'}, {_WANTED}")
    author = _name(review.get("author")) or _name(review.get("publisher"))
    record = {
        "id": f"claimreview-{hashlib.sha256(f'{url} {claim}'.encode()).hexdigest()[:16]}",
        "kind": Kind.FACTCHECK.value,
        "title": headline,
        "text": text,
        "publisher": author,
        "published": _text(review.get("datePublished"))[:10] or None,
        "url": web_address(url) or "",
        "lang": _text(review.get("inLanguage"))[:2].lower() or "id",
        "claim": claim,
        "rating": _rating(review.get("reviewRating")).value,
    }
    return from_dict({name: value for name, value in record.items() if value})


def _rating(value: Any) -> Rating:
    """By the words of a rating, else by its place on its scale."""
    rating = _first(value)
    if not isinstance(rating, dict):
        raise FormatError(f"the review has no rating, {_WANTED}")
    said = " ".join(_text(rating.get(name)) for name in ("alternateName", "name"))
    found = worded_rating(said)
    if found is not None:
        return found
    try:
        at = float(rating["ratingValue"])
        worst = float(rating.get("worstRating", _UNKNOWN_SCALE[0]))
        best = float(rating.get("bestRating", _UNKNOWN_SCALE[1]))
        place = (at - worst) / (best - worst)
    except (KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        raise FormatError(
            f"the rating is {said!r:.60}, want words or a value on a scale"
        ) from error
    if not 0.0 <= place <= 1.0:
        raise FormatError(
            f"the rating is {at:g} on a scale of {worst:g} to {best:g}, want one on it"
        )
    return next((rating for most, rating in _VALUED if place <= most), Rating.TRUE)


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else value


def _name(value: Any) -> str:
    one = _first(value)
    return _text(one.get("name")) if isinstance(one, dict) else _text(one)


def _body(value: Any) -> str:
    """A text with its paragraphs, each on a line."""
    one = _first(value)
    found = (_text(line) for line in one.splitlines()) if isinstance(one, str) else ()
    return "\n".join(filter(None, found))


def _text(value: Any) -> str:
    one = _first(value)
    return " ".join(str(one).split()) if isinstance(one, (str, int, float)) else ""
