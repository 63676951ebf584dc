"""Short messages to try, written for this page; each shows another kind of answer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A message and the few words on its button."""

    words: str
    message: str


EXAMPLES = (
    Example(
        "Tarif ojol naik",
        "Info dari grup sebelah!! Tarif ojek online sudah diputuskan naik 15 persen. "
        "Tolong sebarkan ke keluarga ya 🙏",
    ),
    Example(
        "Tol gratis",
        "Ruas tol Klaten-Prambanan dibuka 2 Juli 2025 dan belum dipungut tarif.",
    ),
    Example(
        "Undangan .apk",
        "Kurir mengirim file .apk lewat WA, katanya foto paket. Kalau dibuka, rekening dikuras!",
    ),
    Example(
        "Belum ada sumber",
        "Katanya kucing Bu RT di gang kami menang lomba menyanyi tingkat kecamatan kemarin sore.",
    ),
)
