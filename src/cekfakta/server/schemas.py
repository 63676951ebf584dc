"""The JSON of the HTTP API: the report of ``report.Report.to_dict`` and the corpus record."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from cekfakta.days import FIRST_DAY, LAST_DAY
from cekfakta.settings import MAX_MESSAGE_CHARACTERS
from cekfakta.terms import Act, Kind, Label, Rating, Reason, Relation, Scope, Stance, Why


class CheckRequest(BaseModel):
    """A message to check."""

    text: str = Field(
        description=f"The message as it was received, at most {MAX_MESSAGE_CHARACTERS} characters.",
        examples=["Mulai besok semua SIM yang mati bisa diperpanjang gratis."],
    )
    as_of: date | None = Field(
        default=None,
        ge=FIRST_DAY,
        le=LAST_DAY,
        description="The day from which `besok` is counted; today where none is sent. From "
        f"{FIRST_DAY.isoformat()} to {LAST_DAY.isoformat()}.",
    )


class ScoreRequest(BaseModel):
    """A claim and the evidence that it is to be scored against."""

    premise: str = Field(
        description="The evidence, of any length that a request can carry.",
        examples=["Kantor pos di Solo buka setiap hari, kata kepala kantor pada Senin."],
    )
    hypothesis: str = Field(
        description="The claim; of one longer than some 200 words the end is not read.",
        examples=["Kantor pos di Solo tutup pada hari Minggu."],
    )


class ScoreBody(BaseModel):
    """The classifier's probabilities that the evidence entails the claim, or not; they sum to 1."""

    entailment: float
    neutral: float
    contradiction: float


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


class RelatedBody(BaseModel):
    """A statement close to a claim that it does not decide, or that answers a question."""

    statement_id: str
    kind: Kind
    title: str
    publisher: str
    published: date | None
    url: str
    why: Why = Field(description="Why it does not decide; `answers` is no obstacle.")
    quote: str = Field(description="Literally the statement's text from `start` to `end`.")
    start: int
    end: int
    rating: Rating | None


class ClaimBody(BaseModel):
    """What the records say of one claim; the verdict is of what the message does with it."""

    text: str
    start: int = Field(description="Offset of the claim in the text that was sent.")
    end: int
    act: Act = Field(description="What the message does with the claim.")
    verdict: Label
    probability: float = Field(description="Calibrated probability that the verdict is right.")
    reasons: list[Reason]
    citations: list[CitationBody]
    related: list[RelatedBody] = Field(description="The nearest statements where none decides.")


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

    corpus: str = Field(description="Hash of the corpus content.")
    classifier: str
    encoder: str = Field(description="Empty without one.")
    decision: str
    engine: str
    as_of: date = Field(description="The day from which `besok` was counted.")
    version: str
    message: str = Field(description="SHA-256 of the text that was sent.")


class ReportBody(BaseModel):
    """The answer to one message; its verdict is that of the claim that `deciding` names."""

    text: str
    verdict: Label
    probability: float
    language: str
    deciding: int | None = Field(
        description="Place in `claims` of the verdict that stands for the message."
    )
    claims: list[ClaimBody]
    reposts: list[RepostBody]
    links: list[str] = Field(description="The links of the message; none is opened.")
    phones: list[str]
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
    scope: Scope | None = None


class HealthBody(BaseModel):
    """What is running."""

    status: Literal["ok"] = "ok"
    version: str
    corpus: str = Field(description="Hash of the corpus content.")
    classifier: str
    encoder: str = Field(description="Empty where there is none.")
    decision: str = Field(description="Hash of the learnt weights and the thresholds.")
    engine: str = Field(description="What runs the classifier.")
    as_of: date = Field(description="The day on which messages are checked now.")
    statements: int


class ErrorDetail(BaseModel):
    """What went wrong and what to do."""

    code: str
    message: str
    hint: str


class ErrorBody(BaseModel):
    """The shape of every error."""

    error: ErrorDetail
