"""Calls: sentences that ask their readers to do something, and what such a call says besides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cekfakta.text.courtesy import KIN, greets
from cekfakta.text.lexicon import (
    CALL_LEADS,
    CALLS,
    NOT_VERBS,
    OFFERS_AND_RISKS,
    SHARE_VERBS,
    words,
)
from cekfakta.text.opinions import opines
from cekfakta.text.predicates import ADVERBS, has_main_predicate, is_predicate
from cekfakta.text.spoken import Spoken, spoken
from cekfakta.text.telling import figures, names_something, risks, tells

_PLEAS = words(
    """
    ayo yuk mari marilah tolong mohon harap silakan segera jangan janganlah hati berhati waspada
    waspadalah awas stop buruan hindari hindarilah hentikan jauhi biasakan pastikan sebaiknya
    mending mendingan jaga tetap ditunggu dimohon diharapkan diharap diimbau
    """
)
"""Words that make whatever follows them a call."""
_WARNINGS = words("hati berhati waspada waspadalah awas hindari hindarilah jauhi jangan stop")
_PASSING = SHARE_VERBS | words("sampaikan kirim kirimkan ayo yuk mari marilah doakan dukung")
_PERSONS = words("kita kami aku saya kamu kalian")
_WATCHING = words(
    """
    tonton simak saksikan nantikan subscribe like follow ikuti komen komentar lihat baca dengarkan
    ketik tag mention save repost
    """
)
"""Words of calls to look at something."""
_LEADS = CALL_LEADS | words("bun gan agan guys gaes sis bro lur dulur min admin kak bestie")
_BARE = words(
    """
    simpan buka tutup periksa cuci rebus oles campur taruh potong kupas peras kuras tampung saring
    buang rawat kurangi tanya telepon transfer login hapus instal salin copy pilih coblos gabung
    hadir kumpul ganti urus bayar lunasi chat awali akhiri hormati sayangi gas hargai cintai nikmati
    syukuri patuhi taati dekati waspadai lengkapi pahami pelajari lindungi temani kenali hadapi
    penuhi sirami aliri olesi awasi jemput siram seduh kunyah cegah bawa kocok kukus aduk tuang
    goreng panggang iris tempel gosok pijat tekan hirup diamkan dinginkan kasih beri beritahu kabari
    beli berikan terapkan kerjakan kenakan keringkan keluarkan kembalikan perhatikan pertahankan
    pergunakan join order booking checkout japri inbox
    """
)
"""Verbs that at the head of a sentence ask the reader to do something, beside ``CALLS``."""
_VERBS = (CALLS | _BARE) - words("imbauan himbauan")
_ASKED = re.compile(r"(?!me|di|ter|ber|pe|ke)[a-z]{3,}kan")
"""A verb in ``-kan`` without a prefix, which at the head of a sentence is a request."""
_NOT_ASKED = NOT_VERBS | words(
    """
    makan pekan rekan pakan bahkan misalkan asalkan sedangkan seakan adalah ialah bukanlah
    suntikan gerakan tindakan ledakan tabrakan bentrokan tembakan cetakan ajakan ejekan masukan
    tidaklah belumlah sudahlah begitulah terjadilah tibalah datanglah muncullah merupakanlah
    """
)
_EFFECT = re.compile(r"me[mnlrwy]?[a-z]{4,}|(?:ber|ter|di)[a-z]{4,}")
_EFFECTS = words(
    """
    menjadi jadi bisa dapat akan mampu tidak bukan adalah terbukti ampuh efektif hanya justru malah
    haram halal aman mati rusak sembuh sudah telah kena habis berbahaya
    """
)
_NO_EFFECT = words(
    """
    merasa merasakan mengalami memakai menggunakan mengonsumsi mengkonsumsi memegang melihat
    menonton mengendarai bekerja berkendara bepergian bermain berada membeli menerima
    """
)
_ASIDE = words(
    """
    kalau jika bila apabila sebelum setelah sesudah sambil yang lalu terus kemudian jangan walau
    walaupun meski meskipun daripada sampai hingga
    """
)
"""Words whose next verb is not the sentence's own."""
_PURPOSES = words("untuk agar supaya biar guna demi buat")
"""Words all of whose verbs are not the sentence's own."""
_JOINING = words("dan atau serta")
CONDITIONS = words(
    """
    kalau jika bila apabila jikalau seandainya ketika saat bagi buat yang untuk para mengingat
    sehubungan
    """
)
"""Words with which a clause begins that says when or to whom a call applies."""
_REASON = re.compile(r"\b(?:karena|sebab|soalnya|akibat|lantaran|gara gara|nanti|ternyata)\b")
_PURPOSE = re.compile(r"\b(?:untuk|buat|biar|supaya|agar|guna|demi)\b")
_REMEDIES = words(
    """
    sembuh menyembuhkan mengobati mengatasi menurunkan menghilangkan mencegah melancarkan
    membersihkan menghancurkan kebal ampuh mujarab langsing
    """
)
"""What somebody is promised who does as a call says."""
_FRAUDS = words("penipuan penipu palsu hoaks gadungan modus menipu pencurian pembobolan tipu")
_GENERIC = words(
    "modus baru yang dan di ini itu ya semua lagi marak para atas nama bapak ibu terhadap"
)
_OFFERS = words(
    """
    bansos bantuan hadiah undian gratis kuota pulsa lowongan rekrutmen pinjaman subsidi blt thr
    giveaway promo diskon voucher beasiswa hibah kompensasi insentif cashback saldo pemutihan
    pendaftaran pencairan tunjangan loker
    """
)
_DATES_AND_SUMS = words(
    """
    rp ribu juta miliar persen tanggal pukul wib wita wit senin selasa rabu kamis jumat sabtu ahad
    januari februari maret april mei juni juli agustus september oktober november desember
    """
)
"""Words beside a number that make it one to check: not in ``kuras bak 1 kali seminggu``."""
_IDLE = words("panik khawatir takut lupa sampai ragu sedih menyerah malas bosan")
_GENTLE = words("tetap waspada hati jaga mohon semangat")
"""Words of calls in which a name only says who is meant."""
_NEAR_HEAD = 3
_ASKING = words("tanya hubungi klik")
_SIGN_UP = words("sekarang segera di ke lewat melalui yuk online ya")


def call(sentence: Spoken) -> bool:
    """Whether the main clause of a sentence asks its readers to do something."""
    return bool(_main(sentence))


def says_something(sentence: Spoken, contact: bool) -> bool:
    """Whether a call holds something to check: a contact, a figure, a name, a fraud, a reason."""
    said = [word for word in sentence.words if word not in CALLS and word not in _PLEAS]
    offers = any(word.removesuffix("nya") in _OFFERS for word in said)
    head = next(iter(_main(sentence)), "")
    idle = idles(sentence)
    if contact or _speaks_of(said, _FRAUDS) or _reasons(sentence, idle):
        return True
    sums = figures(said) > 0 and not _DATES_AND_SUMS.isdisjoint(said)
    if idle:
        return sums or (figures(said) > 0 and (offers or risks(said)))
    if not _PERSONS.isdisjoint(said):
        return offers or sums
    warned = head in _WARNINGS and _speaks_of(said, OFFERS_AND_RISKS)
    named = head not in _GENTLE and names_something(sentence.text)
    return offers or sums or warned or named


def idles(sentence: Spoken) -> bool:
    """Whether a call only asks to pass something on, to look at it, or to keep calm."""
    main = _main(sentence)
    passes_on = not _PASSING.isdisjoint(main[:_NEAR_HEAD])
    return passes_on or not _WATCHING.isdisjoint(main[:1]) or _reassures(sentence)


def _reassures(sentence: Spoken) -> bool:
    """Whether a call only calms or reminds: ``Jangan panik``."""
    return any(
        word == "jangan" and following in _IDLE for word, following in pairwise(sentence.words)
    )


def imperative(said: Sequence[str]) -> bool:
    """Whether folded words begin with a verb that asks the reader to do something."""
    said = _unled(said)
    if not said:
        return False
    head = said[0]
    if head.endswith("lah") and head not in _NOT_ASKED:
        return is_predicate(head[:-3]) or head[:-3] in _VERBS or head.startswith("per")
    if head not in _PLEAS and _states_effect(said):
        return False
    if head == "daftar" and len(said) > 1 and said[1] not in _SIGN_UP:
        return False
    if head == "hati":
        return "hati" in said[1:2]
    asked = _ASKED.fullmatch(head) is not None and head not in _NOT_ASKED
    return asked or head in _VERBS or head in _PLEAS


def _unled(said: Sequence[str]) -> Sequence[str]:
    """Folded words without those that may stand before the verb of a call."""
    at = 0
    while at < len(said):
        pair = tuple(said[at : at + 2])
        if said[at] in _LEADS:
            at += 1
        elif KIN.issuperset(pair) or pair == ("mulai", "sekarang"):
            at += 2
        else:
            break
    return said[at:]


def _states_effect(said: Sequence[str]) -> bool:
    """Whether a bare verb at the head is the subject: ``Minum es membuat lemak membeku``."""
    aside = purpose = inside = False
    for word, following in pairwise([*said[1:], ""]):
        if word in _PURPOSES or word in _ASIDE or (word in _JOINING and is_predicate(following)):
            aside, purpose, inside = True, word in _PURPOSES, False
        elif aside and inside:
            aside = purpose and is_predicate(word)
        elif aside:
            inside = is_predicate(word) and word not in ADVERBS
        if not aside and _has_effect(word):
            return True
    return False


def _has_effect(word: str) -> bool:
    if word in _EFFECTS:
        return True
    return _EFFECT.fullmatch(word) is not None and is_predicate(word) and word not in _NO_EFFECT


def _main(sentence: Spoken) -> Sequence[str]:
    """The words of the clause that calls, from its verb on; none where none does."""
    for clause in sentence.clauses:
        if imperative(clause):
            return _unled(clause)
        if clause[:1] and clause[0] in CONDITIONS:
            at = _plea(clause)
            if at:
                return clause[at:]
        elif clause and not greets(clause):
            return ()
    return ()


def _plea(clause: Sequence[str]) -> int:
    """Where behind a condition the call begins; 0 where none does."""
    for at, (word, following) in enumerate(pairwise([*clause, ""])):
        called = word in _PLEAS or word in _ASKING or (word == "wajib" and following in CALLS)
        if at and called:
            return at
    return 0


def _speaks_of(said: Sequence[str], telling: frozenset[str]) -> bool:
    """Whether words hold a telling one, and more than one that says of what."""
    content = [word for word in said if word not in _GENERIC and word not in telling]
    return len(content) > 1 and not telling.isdisjoint(said)


def _reasons(sentence: Spoken, idle: bool) -> bool:
    """Whether another clause, or what follows a word like ``karena``, states something.

    In an ``idle`` call only what tells something that could be checked counts.
    """
    first, *others = sentence.clauses
    reason = _REASON.search(" ".join(first))
    given = [" ".join(first)[reason.end() :].strip()] if reason else []
    purpose = _PURPOSE.search(sentence.folded)
    if purpose and not _REMEDIES.isdisjoint(sentence.folded[purpose.end() :].split()):
        return True
    for clause in [*given, *map(" ".join, others)]:
        said = clause.split()
        if not said or greets(said) or imperative(said):
            continue
        stated = len(said) > 2 and has_main_predicate(said) and not opines(spoken(clause))
        if risks(said) or (stated and (not idle or tells(spoken(clause)))):
            return True
    return False
