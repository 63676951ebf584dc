"""BMKG's open data as statements: earthquakes (JSON) and weather warnings (CAP 1.2).

The forms are those of https://data.bmkg.go.id/gempabumi/ and
https://data.bmkg.go.id/peringatan-dini-cuaca/ . BMKG asks to be named as the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, BeforeValidator, Field, ValidationError

from cekfakta.errors import FormatError
from cekfakta.sources.xml import parsed
from cekfakta.terms import Kind, Scope
from cekfakta.text.addresses import web_address
from cekfakta.types import Statement
from cekfakta.wording.indonesian import INDONESIAN

PUBLISHER = "BMKG"
WIB = timezone(timedelta(hours=7))
"""The time of western Indonesia, in which BMKG tells of earthquakes everywhere."""

CAP = "urn:oasis:names:tc:emergency:cap:1.2"
TOLD = frozenset({"Alert", "Update"})
"""Kinds of warnings that tell of one; Cancel, Ack and Error do not."""

_NO_TSUNAMI = re.compile(r"(?i)\btidak berpotensi tsunami\b")
_TSUNAMI = re.compile(r"(?i)\bberpotensi tsunami\b")
_SHORT = Annotated[str, Field(max_length=500), BeforeValidator(lambda value: str(value).strip())]


class _Quake(BaseModel):
    """An earthquake as BMKG writes it."""

    moment: AwareDatetime = Field(alias="DateTime")
    magnitude: _SHORT = Field(alias="Magnitude")
    depth: _SHORT = Field(alias="Kedalaman")
    place: _SHORT = Field(alias="Wilayah")
    latitude: _SHORT = Field(alias="Lintang")
    longitude: _SHORT = Field(alias="Bujur")
    danger: _SHORT = Field(alias="Potensi", default="")
    felt: _SHORT = Field(alias="Dirasakan", default="")


class _Quakes(BaseModel):
    """One earthquake, or several."""

    quakes: _Quake | list[_Quake] = Field(alias="gempa")


class _File(BaseModel):
    """``autogempa.json``, ``gempaterkini.json`` or ``gempadirasakan.json``."""

    content: _Quakes = Field(alias="Infogempa")


def earthquakes(content: bytes, source: str) -> Iterator[Statement]:
    """The earthquakes of a file of BMKG's, each a statement on one event.

    ``source`` is its address or its name; an address is kept as the statements' own.

    Raises FormatError when it is no such file.
    """
    try:
        found = _File.model_validate_json(content).content.quakes
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(map(str, fault["loc"]))
        raise FormatError(
            f"{source}: {place}: {fault['msg']}; want earthquakes as data.bmkg.go.id publishes them"
        ) from error
    for quake in found if isinstance(found, list) else [found]:
        yield _of_quake(quake, source)


def _of_quake(quake: _Quake, source: str) -> Statement:
    moment = quake.moment.astimezone(WIB)
    size = quake.magnitude.replace(".", ",")
    when = f"{_day(moment)} pukul {moment:%H.%M} WIB"
    place = quake.place[:1].lower() + quake.place[1:]
    said = [
        f"BMKG mencatat gempa bermagnitudo {size} pada {when}, {place}.",
        f"Koordinat pusat gempa itu {quake.latitude}, {quake.longitude}, kedalamannya "
        f"{quake.depth}.",
    ]
    if _NO_TSUNAMI.search(quake.danger):
        said.append(f"Gempa {_day(moment)} itu tidak berpotensi tsunami menurut BMKG.")
    elif _TSUNAMI.search(quake.danger):
        said.append(f"BMKG menyatakan gempa {_day(moment)} itu berpotensi tsunami.")
    if quake.felt:
        said.append(f"Gempa itu dirasakan (skala MMI): {quake.felt}.")
    return Statement(
        id=f"bmkg-gempa-{moment:%Y-%m-%d-%H%M%S}",
        kind=Kind.STATEMENT,
        title=f"BMKG: gempa magnitudo {size} pada {when}, {place}",
        text=" ".join(said),
        publisher=PUBLISHER,
        published=moment.date(),
        url=web_address(source) or "",
        scope=Scope.EVENT,
    )


def warning(content: bytes, source: str) -> Statement | None:
    """A weather warning as a statement that holds until it expires; None of what is no warning.

    Exercises, tests and cancellations are none. Raises FormatError when it is no CAP 1.2.
    """
    alert = _alert(content, source)
    info = alert.find(f"{{{CAP}}}info")
    if info is None or _of(alert, "status") != "Actual" or _of(alert, "msgType") not in TOLD:
        return None
    try:
        begins, ends = (datetime.fromisoformat(_of(info, at)) for at in ("effective", "expires"))
    except ValueError as error:
        raise FormatError(f"{source}: {error}; want the times of a CAP 1.2 warning") from error
    headline = _of(info, "headline") or _of(info, "event")
    area = ", ".join(filter(None, (_of(a, "areaDesc") for a in info.iter(f"{{{CAP}}}area"))))
    span = f"{_day(begins)} pukul {begins:%H.%M} sampai {_day(ends)} pukul {ends:%H.%M}"
    said = [
        f"BMKG mengeluarkan peringatan dini {headline}, berlaku {span} waktu setempat.",
        f"Wilayah peringatan: {area}." if area else "",
        " ".join(_of(info, "description").split()),
    ]
    code = re.sub(r"[^a-z0-9]+", "-", _of(alert, "identifier").lower()).strip("-")
    return Statement(
        id=f"bmkg-peringatan-{code or f'{begins:%Y-%m-%d-%H%M}'}",
        kind=Kind.STATEMENT,
        title=f"Peringatan dini BMKG: {headline}, {_day(begins)}",
        text=" ".join(filter(None, said)),
        publisher=PUBLISHER,
        published=begins.date(),
        url=web_address(source) or "",
        valid_from=begins.date(),
        expires=ends.date(),
        scope=Scope.EVENT,
    )


def _alert(content: bytes, source: str) -> Any:
    """The root of a CAP document."""
    root = parsed(content, source, "a CAP 1.2 warning")
    if root.tag != f"{{{CAP}}}alert":
        raise FormatError(f"{source} holds <{root.tag}>, want the <alert> of CAP 1.2")
    return root


def _of(element: Any, name: str) -> str:
    return (element.findtext(f"{{{CAP}}}{name}") or "").strip()


def _day(moment: datetime) -> str:
    return INDONESIAN.date(moment.date())
