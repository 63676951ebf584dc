"""What makes words a sentence: verbs by their form or known outright, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cekfakta.text.lexicon import NOT_VERBS, PREDICATES, words

ROOT_VERBS = words(
    """
    tumbuh tidur duduk bangkit kawin nikah kerja tinggal lewat terbang tenggelam timbul retak patah
    tembus sampai habis sisa lupa ingat tahu percaya kenal yakin perlu butuh mampu sanggup sempat
    cukup layak cocok cenderung kasih beri taruh simpan bawa ambil cari lihat dengar baca tulis
    kata bilang jawab panggil tunggu bayar pesan culik bakar potong tabrak tarik lempar cabut
    putus tembak tusuk suntik telan isap hirup gigit urus rawat pilih milih tahan angkat lantik
    dorong desak target siapkan luncurkan tetapkan resmikan dampingi kunjungi hadiri temui setujui
    awasi kurangi alami miliki jalani capai gelar rilis catat klaim ubah tambah pakai raih sebar
    bubar libur cuti padam mogok mundur ambruk roboh ambrol hangus lenyap layu busuk basi sembunyi
    diam kehabisan kehilangan kecurian kebanjiran ketahuan kekurangan kelaparan kemalingan
    kerampokan kepanasan kesulitan keracunan kecanduan kewalahan kesurupan ketagihan ketiduran
    sholat salat shalat protes ricuh bentrok ribut
    jebol amblas ambles anjlok langka penuh kosong mahal murah keruh kotor kering basah kebal
    rentan alergi manjur mujarab lumpuh macet berbahaya beracun bergizi
    suka takut lahap gugur meleset selesai mampir kabur pingsan demam muntah mimisan menjalar
    """
)
"""Verbs that stand without a prefix, beside those of ``PREDICATES``."""

ADVERBS = words(
    """
    lebih paling sangat makin semakin terlalu hanya juga tetap malah justru ternyata sebenarnya
    memang pernah selalu sering jarang langsung otomatis hampir sekaligus kerap belum sudah tidak
    bukan akan bisa dapat harus mampu sedang masih telah wajib boleh ikut terus lagi sulit mudah
    """
)
"""Words that stand before a predicate, whatever it is."""

NUMBER_WORDS = words(
    """
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus
    ribu seribu juta sejuta miliar triliun persen seperlima sepertiga seperempat setengah separuh
    """
)
"""Numbers that are written out."""

_COLLOQUIAL = re.compile(
    r"ng[a-z]{3,}|ny(?!amuk|aman|awa|ata|aris|ala|onya|eri|ai)[a-z]{3,}|(?:n|m|di)[a-z]{3,}in"
)
"""Verbs of chat: ``ngomong``, ``nyari``, ``nemuin``, ``dibagiin``."""
_NOT_COLLOQUIAL = words("mungkin mandarin muslimin martin mukmin melatonin niasin")
_VERB = re.compile(
    r"(?:me[mnlrwy]?|ber|di|ter)[a-z]{4,}|[a-z]{3,}(?:kan|lah)|ber[a-z]{3}|di[a-z]{3,}|me[a-z]{3,}"
)
_RELATIVE = words("yang")


_KNOWN = (PREDICATES | ROOT_VERBS | ADVERBS) - words("tanpa")


def is_verb(word: str) -> bool:
    """Whether a folded word has the form of a verb."""
    if word in NOT_VERBS:
        return False
    if _VERB.fullmatch(word):
        return True
    return _COLLOQUIAL.fullmatch(word) is not None and word not in _NOT_COLLOQUIAL


def is_predicate(word: str) -> bool:
    """Whether a folded word is a verb, or stands before a predicate."""
    return word in _KNOWN or is_verb(word)


def has_predicate(spoken: Sequence[str]) -> bool:
    """Whether folded words hold a verb or another predicate."""
    return any(is_predicate(word) for word in spoken)


def has_main_predicate(spoken: Sequence[str]) -> bool:
    """Whether a predicate stands outside the clauses that begin with ``yang``.

    Of such a clause the first run of predicates is its own; a later one is the sentence's.
    """
    relative = inside = False
    for word in spoken:
        if word in _RELATIVE:
            relative, inside = True, False
        elif not is_predicate(word):
            relative = relative and not inside
        elif relative:
            inside = True
        else:
            return True
    return False


def is_numeral(word: str) -> bool:
    """Whether a folded word is a number, in digits or written out."""
    return word in NUMBER_WORDS or word[0].isdigit()


def has_number(spoken: Sequence[str]) -> bool:
    """Whether folded words hold a number."""
    return any(map(is_numeral, spoken))
