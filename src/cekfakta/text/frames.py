"""What a message says of itself: that it is a hoax, that it is none, that it was passed on.

Such a sentence states nothing of the world. It tells how the sentences around it are meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cekfakta.text.courtesy import KIN
from cekfakta.text.lexicon import GREETINGS, SHARE_WORDS, words
from cekfakta.text.phrases import begins, phrases
from cekfakta.text.polarity import calls_untrue
from cekfakta.text.spoken import Spoken

_THINGS = words(
    """
    klaim kabar pesan informasi info narasi video foto gambar unggahan postingan konten isu berita
    surat tautan link rumor cerita tulisan broadcast tuduhan pernyataan judul edaran selebaran
    poster rekaman tangkapan pengumuman hal semua akun situs
    """
)
"""What goes round."""
_THING = f"(?:{'|'.join(sorted(_THINGS))})"
_FRAME = GREETINGS.union(
    KIN,
    SHARE_WORDS,
    _THINGS,
    words(
        """
        ini itu tersebut tadi semua di atas bawah yang beredar viral adalah ialah merupakan jelas
        pasti sudah telah hanya cuma ternyata fakta faktanya sebenarnya kenyataannya tidak bukan
        belum tak benar hoaks bohong kebohongan fitnah palsu salah keliru disinformasi misinformasi
        menyesatkan sesuai sepenuhnya terbukti berdasar akurat terverifikasi kebenarannya kenyataan
        lho loh deh sih kok dong nih kan jangan mudah percaya dipercaya langsung dulu lagi cek
        saring sharing sebelum waspada hati awas stop bijak bijaklah bermedia kalau jika ada bilang
        kata anggap menganggap orang media resmi terpercaya valid nyata serius sungguh termakan
        terpancing terkecoh terpengaruh panik resah khawatir tertipu isi isinya berantai jadi atau
        oleh bukanlah bosku real asli banget sekali kebenaran dipastikan dipertanggungjawabkan dapat
        sumbernya infonya beritanya bisa warga diimbau diminta diharap diharapkan tetap tenang usah
        perlu
        """
    ),
)
"""Words of which a sentence consists that only says what to think of the message."""
_SPEAKS = words(
    """
    hoaks bohong kebohongan fitnah palsu salah keliru disinformasi misinformasi menyesatkan benar
    sesuai percaya dipercaya disebarkan sebarkan menyebarkan faktanya kenyataannya valid nyata
    serius asli real panik resah terpancing termakan terkecoh waspada bijak bijaklah saring
    terverifikasi diteruskan akurat
    """
)
"""Words of which one says what to think."""
_ENDORSES = re.compile(
    r"\b(?:bukan(?:lah)?|tidak|tanpa|no|anti) (?:\w+ )?(?:hoaks|bohong|fitnah|palsu|rekayasa"
    r"|settingan)|\b(?:bilang|kata\w*|anggap|menganggap|dibilang|dikira|mengira) (?:\w+ ){0,2}"
    r"(?:hoaks|bohong)"
)
"""Words by which a message insists that it is true."""
_REFERS = re.compile(
    rf"\b{_THING}(?:nya)?(?: berantai| yang \w+| \w+)? (?:ini|itu|tersebut|tadi|di atas)\b"
    r"|^(?:jadi |dan |ternyata |semua |hal |jelas |sudah jelas )?(?:ini|itu|itulah|tadi)\b"
    rf"|^{_THING} (?:yang beredar |viral )?(?:adalah|merupakan|tidak benar|bukan|hoaks)\b"
)
"""Words that mean the message, or what stands before them."""
_WHOLE = re.compile(
    r"\b(?:pesan|broadcast|tulisan|edaran|info|informasi|kabar|berita|video|foto|postingan"
    r"|unggahan|surat) (?:berantai |\w+ )?(?:ini|di atas|berikut|di bawah(?: ini)?)\b"
    r"|\b(?:pesan|broadcast)(?: berantai)? (?:itu|tersebut)\b|\bsemua (?:itu|ini)\b|\bdi atas\b"
)
"""Words that mean the whole message."""
_PLACES = re.compile(
    r"(?:(?:di|lewat|melalui) (?:media sosial|medsos|whatsapp|wa|facebook|tiktok|grup\w*(?: \w+)?) "
    r"|(?:belakangan|baru baru|saat|ini|sempat|ramai|tengah|sedang|warganet|masyarakat|warga) )*"
)
"""Where and when something goes round."""
_REPORTS = phrases(
    """
    beredar
    beredarnya
    beredarlah
    viral
    tersebar
    muncul
    marak
    heboh
    dihebohkan
    diramaikan
    sebuah: akun unggahan video foto pesan narasi klaim postingan siaran gambar kabar cuitan
    sebuah: informasi tulisan konten surat artikel tangkapan broadcast poster tautan rekaman
    sejumlah: akun unggahan video foto pesan postingan gambar pengguna
    seorang pengguna
    suatu: akun unggahan video foto pesan narasi klaim postingan kabar informasi
    ada: unggahan narasi klaim postingan broadcast
    unggahan
    narasi
    klaim
    postingan
    pesan berantai
    kabar
    isu
    rumor
    broadcast
    """
)
"""How a sentence begins that tells what goes round."""
_CORRECTIVE = re.compile(
    r"\b(?:faktanya|kenyataannya|sebenarnya|sesungguhnya|aslinya|yang benar|melainkan"
    r"|memang .*\b(?:namun|tetapi)|ternyata (?:bukan|tidak|hanya)"
    r"|setelah (?:ditelusuri|dicek|diperiksa)|hasil (?:penelusuran|pemeriksaan))\b"
)
_BEFORE_PREDICATE = "".join(
    f"(?<!{word} )"
    for word in (
        "itu",
        "ini",
        "tersebut",
        "adalah",
        "merupakan",
        "ternyata",
        "jelas",
        "hanya",
        "hasil",
    )
)
_WEAK = re.compile(
    r"\b(?:modus|isu|rumor|gosip|klarifikasi|tidak tepat (?:sasaran|waktu|guna))\b"
    rf"|{_BEFORE_PREDICATE}\b(?:palsu|penipuan|menipu|penipu|tipuan|gadungan|fiktif|salah|mitos"
    r"|rekayasa|karangan)\b"
)
"""Words that call something untrue only as what is said of it: not in ``telur palsu``."""
_SUPPOSING = words("jika kalau bila apabila seandainya andai andaikan apakah merasa")
_URGES = words("jangan waspada stop awas hati saring bijak mari ayo tolong mohon agar cegah lawan")


def frames(said: Sequence[str]) -> bool:
    """Whether folded words do nothing but say what to think of the message."""
    return _FRAME.issuperset(said) and not _SPEAKS.isdisjoint(said)


def untrue(sentence: Spoken) -> bool:
    """Whether a sentence says of something that it is untrue, and does not only suppose so."""
    return any(map(_denies, sentence.clauses)) and not _ENDORSES.search(sentence.folded)


def begins_untrue(sentence: Spoken) -> bool:
    """Whether the first clause of a sentence already says so."""
    return untrue(sentence) and _denies(sentence.clauses[0])


def denounces(sentence: Spoken) -> bool:
    """Whether a sentence calls untrue what stands around it: ``Informasi itu tidak benar``."""
    if not untrue(sentence):
        return False
    urging = all(not _URGES.isdisjoint(c[:1]) for c in sentence.clauses if _denies(c))
    return refers(sentence) or (_FRAME.issuperset(sentence.words) and not urging)


@lru_cache(maxsize=8192)
def _denies(clause: tuple[str, ...]) -> bool:
    """Whether a clause calls something untrue before it supposes anything."""
    end = next((at for at, word in enumerate(clause) if word in _SUPPOSING), len(clause))
    said = " ".join(clause[:end])
    return not _ENDORSES.search(said) and calls_untrue(_WEAK.sub(" ", said))


def refers(sentence: Spoken) -> bool:
    """Whether a sentence speaks of what stands around it."""
    return _REFERS.search(sentence.folded) is not None


def means_all(sentence: Spoken) -> bool:
    """Whether a sentence speaks of the whole message, not only of the sentence before it."""
    return _WHOLE.search(sentence.folded) is not None


def reports(sentence: Spoken) -> bool:
    """Whether a sentence begins as one that tells what goes round."""
    where = _PLACES.match(sentence.folded)
    return begins(sentence.folded[where.end() if where else 0 :], _REPORTS)


def puts_right(sentence: Spoken) -> bool:
    """Whether a sentence sets something right: ``sebenarnya``, ``bukan ... melainkan``."""
    return _CORRECTIVE.search(sentence.folded) is not None
