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
        "Pemutihan SIM",
        "Sebarkan!! Ada pemutihan SIM mati golongan A, B dan C di seluruh Indonesia, tanpa "
        "mengulang tes. Jangan sampai ketinggalan 🙏",
    ),
    Example(
        "Pulsa Rp500 ribu",
        "Kabar gembira: pemerintah membagikan pulsa Rp500 ribu kepada guru, siswa, dan mahasiswa "
        "lewat sebuah tautan. Buruan daftar!",
    ),
    Example(
        "Tol baru dibuka",
        "Ruas Klaten-Prambanan di Jalan Tol Solo-Yogyakarta mulai melayani umum pada Rabu, "
        "2 Juli 2025.",
    ),
    Example(
        "Lomba kucing",
        "Katanya kucing Bu RT di gang kami menang lomba menyanyi tingkat kecamatan kemarin sore.",
    ),
)
