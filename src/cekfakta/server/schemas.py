"""The JSON of the HTTP API: the report of ``types.Report.to_dict`` and the corpus record."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance


class CheckRequest(BaseModel):
    """A message to check."""

    text: str = Field(
        description=f"The message as it was received, at most {MAX_MESSAGE_CHARACTERS} characters.",
        examples=["Mulai besok semua SIM yang mati bisa diperpanjang gratis."],
    )


class CitationBody(BaseModel):
    """A sentence of a statement that decides a claim."""

    statement_id: str
    kind: Kind
    title: str
    publisher: str
    published: date | None
    url: str
    quote: str = Field(description="Literally the statement's text from `start` to `end`.")
    start: int
    end: int
    stance: Stance
    score: float


class ClaimBody(BaseModel):
    """What official statements say of one claim."""

    text: str
    start: int = Field(description="Offset of the claim in the text that was sent.")
    end: int
    verdict: Label
    probability: float = Field(description="Calibrated probability that the verdict is right.")
    reasons: list[Reason]
    citations: list[CitationBody]


class DifferenceBody(BaseModel):
    """One slot in which the message and a known one differ."""

    slot: str
    ours: str
    theirs: str


class MemberBody(BaseModel):
    """One known version of a message that keeps coming back."""

    statement_id: str
    title: str
    seen: date | None = Field(description="When a circulating text was published.")
    denied: date | None = Field(description="When a fact-check found it untrue.")
    rating: Rating | None


class FamilyBody(BaseModel):
    """All known versions of one message, oldest first."""

    id: str
    first_seen: date | None
    first_denied: date | None
    rating: Rating | None = Field(description="What the newest fact-check of a version found.")
    members: list[MemberBody]


class RepostBody(BaseModel):
    """A known message that this one repeats or resembles."""

    statement_id: str
    similarity: float
    relation: Relation
    differences: list[DifferenceBody]
    family: FamilyBody | None
    uncovered: list[str] = Field(description="Slots that no denial of the family speaks of.")


class ReceiptBody(BaseModel):
    """What the report was computed from: the same receipt gives the same report."""

    corpus: str
    model: str
    version: str


class ReportBody(BaseModel):
    """The answer to one message; its verdict is that of its gravest claim."""

    text: str
    verdict: Label
    probability: float
    language: str
    claims: list[ClaimBody]
    reposts: list[RepostBody]
    receipt: ReceiptBody


class StatementBody(BaseModel):
    """One record of the corpus; keys that it does not have are left out."""

    id: str
    kind: Kind
    title: str
    text: str
    publisher: str
    published: date | None
    url: str
    lang: str
    claim: str | None = None
    rating: Rating | None = None
    valid_from: date | None = None
    expires: date | None = None
    superseded_by: str | None = None


class HealthBody(BaseModel):
    """What is running."""

    status: Literal["ok"] = "ok"
    version: str
    corpus: str = Field(description="Hash of the corpus content.")
    model: str = Field(description="Hash of the classifier.")
    statements: int


class ErrorDetail(BaseModel):
    """What went wrong and what to do."""

    code: str
    message: str
    hint: str


class ErrorBody(BaseModel):
    """The shape of every error."""

    error: ErrorDetail
