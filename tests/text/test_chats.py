import pytest

from cekfakta.text.chats import is_chat, unstamped
from cekfakta.text.trace import Traced


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[12/3/24 10.15] Budi: air naik", "air naik"),
        ("[10:15, 2/3/2024] ~ Ani Kantor: air naik", "air naik"),
        ("12/03/24, 10:15 - Budi: air naik", "air naik"),
        ("12 Mei 2024 10.15 - Budi: air naik", "air naik"),
        ("[6/8, 20:11] ~ Yanto Bengkel: air naik", "air naik"),
        ("08.15 - Om Har: air naik", "air naik"),
        ("[08.15] Om Har: air naik", "air naik"),
        ("Bu Rini [08.15]: air naik", "air naik"),
        ("Bu Rini, [05/02/2025 08:11]\nair naik", "\nair naik"),
        ("Rini, 05/02/2025 08:11\nair naik", "\nair naik"),
        ("12/10/25 19.02 - Pak Lurah menambahkan Bu Tejo", ""),
        ("12/10/25 19.11 - Mas Ari: <Media tidak disertakan>", ""),
        ("08.00 - pembukaan: sambutan camat", "08.00 - pembukaan: sambutan camat"),
        ("12/03/24 10:15 WIB gempa terasa", "12/03/24 10:15 WIB gempa terasa"),
        ("Polisi: jangan sebarkan video itu", "Polisi: jangan sebarkan video itu"),
    ],
)
def test_stamps_and_senders_go(line: str, said: str) -> None:
    assert unstamped(Traced.of(line)).text == said


def test_senders_without_stamps_go_where_they_speak_in_turns() -> None:
    chat = "Dewi: konser batal\nFajar: serius\nDewi: iya, kata polisi"
    assert is_chat(chat)
    assert unstamped(Traced.of(chat)).text == "konser batal\nserius\niya, kata polisi"


@pytest.mark.parametrize(
    "form",
    [
        "Nama: Budi\nUmur: 40\nAlamat: Solo",
        "Polisi: jangan panik",
        "MITOS: es membuat flu",
    ],
)
def test_a_form_is_no_chat(form: str) -> None:
    assert not is_chat(form)
    assert unstamped(Traced.of(form)).text == form
