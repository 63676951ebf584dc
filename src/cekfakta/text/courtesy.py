"""What greets, thanks, prays, excuses, takes leave or signs, and so states nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cekfakta.text.lexicon import EVALUATIONS, GREETINGS, PRAYER_WORDS, words
from cekfakta.text.phrases import begins, phrases
from cekfakta.text.predicates import has_main_predicate, has_number
from cekfakta.text.spoken import spoken

KIN = words(
    """
    bapak pak ibu bu bunda bun mama mamah papa ayah om tante pakde bude paman bibi mas mbak kak
    kakak adik dek bang abang teh teteh akang ukhti akhi ustaz ustazah ustadz ustad kiai saudara
    saudaraku saudari sahabat sahabatku kawan teman rekan sobat guys gaes gan agan sis bro bestie
    lur dulur sedulur dokter dok admin min mimin suhu tuan nyonya hadirin netizen
    """
)
"""Words by which somebody is addressed."""

_GREETING = GREETINGS.union(
    KIN,
    words(
        """
        haii hola sugeng enjing enjang siyang sonten dalu rawuh wilujeng sampurasun rampes horas
        punten kulonuwun nuwun sewu matur suwun hatur tampi maaf kabeh sadaya seluruh segenap
        tercinta tersayang kesayangan terhormat budiman tersebut wali murid orang tua siswa alumni
        panitia jamaah jemaah peserta nih deh dong eh infonya ilmunya bantuannya jawabannya
        penjelasannya sharingnya waalaikum walaikumsalam wasalam demikian sekian
        """
    ),
)
"""A sentence of these words alone greets, thanks or addresses somebody."""
_STARTS = phrases(
    """
    assalamualaikum
    assalamu
    waalaikumsalam
    walaikumsalam
    wassalam
    wassalamualaikum
    wasalam
    sugeng
    wilujeng
    sampurasun
    matur
    hatur
    punten
    hapunten
    halo
    hai
    hello
    dear
    selamat: pagi siang sore petang malam datang ulang hari tahun sukses idul natal wisuda jalan
    selamat: belajar istirahat untuk kepada buat
    met: pagi siang sore malam
    hormat: saya kami
    dengan: hormat memohon
    demikian: informasi pengumuman pemberitahuan undangan surat kami yang disampaikan dapat harap
    demikian: agar untuk atas terima saja dan kata ujar tutur jelas ungkap
    demikianlah
    sekian: dan dulu terima saja info informasi dari untuk
    atas: perhatian perhatiannya kerja kerjasama kerjasamanya bantuan bantuannya dukungan
    atas: partisipasi kehadiran waktu doa
    terima kasih: yang atas kepada banyak sebesar sebanyak untuk buat ya infonya sudah telah
    terima kasih: pak bu min kak bang mas mbak
    maaf: apabila jika kalau bila atas lahir sebelumnya ya kepanjangan ganggu mengganggu lancang
    mohon maaf: apabila jika kalau bila atas lahir sebelumnya mengganggu merepotkan
    izin: share sharing berbagi bagi bertanya tanya menyampaikan posting numpang nyimak copas
    mohon izin
    izinkan: saya kami
    mau: share berbagi cerita curhat
    cuma mau: share berbagi cerita curhat
    kami: mengundang bermaksud mengharap mengharapkan memohon haturkan ucapkan sampaikan segenap
    kami yang: berbahagia mengundang berduka
    merupakan: kehormatan kebahagiaan kebanggaan
    merupakan suatu
    penting: dibaca disimak diketahui
    penting untuk: dibaca disimak diketahui
    wajib: dibaca disimak
    harap: dibaca disimak
    mohon: dibaca disimak
    perkenalkan
    sampai: jumpa bertemu ketemu
    bersambung
    barakallah
    jazakallah
    jazakumullah
    kepada yth
    ke pada yth
    yth
    yang terhormat
    perlu: diketahui ketahui
    fyi
    sekadar: info informasi mengingatkan berbagi sharing
    sekedar: info informasi mengingatkan berbagi sharing
    sehat: sehat selalu
    sukses selalu
    semangat: pagi siang
    have a
    good: morning night luck
    happy
    see you
    thank you
    stay safe
    wallahu
    """
)
"""How a sentence begins that only greets, thanks, excuses, invites or takes leave."""
_MORE_STARTS = re.compile(
    r"selamat (?:me|ber)\w+|salam(?: \w+){0,4}$|(?:part|bagian) \w+ menyusul$"
)
_THANKS = re.compile(
    r"\b(?:\w*ucapkan|haturkan|sampaikan) (?:\w+ )?terima kasih$|^(?:\w+ ){0,3}terima kasih$"
)
"""How a sentence ends that thanks."""
_PRAYERS = phrases(
    """
    semoga
    moga
    mudah: mudah mudahan
    mugi
    mugia
    mugo
    muga
    ya: allah tuhan rabb robb gusti
    amin: amin ya allah robb
    allah
    allahumma
    tuhan
    gusti
    robbana
    rabbana
    astagfirullah
    bismillah
    bismillahirrahmanirrahim
    niscaya
    barangsiapa
    barang siapa
    turut: berduka berdukacita
    doa: terbaik kami kita untuk buat
    innalillahi
    """
)
_CONDOLENCES = phrases(
    """
    turut: berduka berdukacita
    innalillahi
    selamat jalan
    """
)
_CLOSINGS = phrases(
    """
    hormat: saya kami
    salam
    wassalam
    wassalamualaikum
    ttd
    tertanda
    a n
    an
    atas nama
    """
)
"""How the line begins below which a message is signed."""
_SALUTE = re.compile(
    r"(?i)(?:(?:assalam\w*|selamat (?:pagi|siang|sore|malam)|halo|hai)\s+)+"
    r"(?:(?:wr\.?|wb\.?|bapak|ibu|pak|bu|kak|min|admin|gan|semua\w*)\s+)*(?=[A-Z\d]\S*(?:\s+\S+){3})"
)
"""A greeting behind which a sentence goes on without a stop."""
_PART = re.compile(r"[,!;](?=\s)\s*")
_LISTED = re.compile(r"(?i)(?:dan|serta|maupun|atau)\b|\S+(?:\s\S+)?,\s(?:dan|serta|maupun)\b")
_ANCHORS = KIN | words(
    """
    selamat assalamualaikum assalamu waalaikumsalam halo hai hello hi hey hei dear yth maaf permisi
    punten izin bismillah bismillahirrahmanirrahim alhamdulillah innalillahi turut salam perlu
    sekadar sekedar fyi eh oh woi waduh wah wow aduh astaga duh miris sedih ngeri kasihan tenang
    masyaallah subhanallah astagfirullah amin sugeng wilujeng sampurasun wkwk wkwkwk wkwkwkwk haha
    hahaha hehe hehehe hihi
    """
)
"""Words with one of which a greeting before a sentence begins."""
_LEADING = _GREETING.union(
    PRAYER_WORDS, _ANCHORS, words("diketahui bersama info informasi saja sekali buat")
)
_EXCLAIMING = PRAYER_WORDS.union(EVALUATIONS, KIN, words("buat"))
_HONOURED = re.compile(
    r"^(?:kepada|ke pada|buat|untuk) (?:seluruh|segenap|semua|para|bapak|ibu|yang)\b"
    r"|\byang (?:\w+ ){0,2}(?:dimuliakan|dirahmati|dihormati|hormati|terhormat|banggakan|muliakan"
    r"|berbahagia|dicintai|cintai|budiman)\b"
)
_MOST_ADDRESSED = 12
"""Words up to which a line only addresses somebody."""
_LONGEST_GREETING = 14
"""Words up to which a sentence that begins like a greeting and holds a number is one."""
_LONGEST_THANKS = 20
_LONGEST_CLOSING = 6


def greets(said: Sequence[str]) -> bool:
    """Whether folded words only greet, thank, excuse, address somebody or take leave."""
    if _GREETING.issuperset(said):
        return True
    text = " ".join(said)
    if _THANKS.search(text) and len(said) <= _LONGEST_THANKS:
        return True
    if not begins(text, _STARTS) and not _MORE_STARTS.match(text):
        return False
    return len(said) <= _LONGEST_GREETING or not has_number(said)


def prays(said: Sequence[str]) -> bool:
    """Whether folded words only pray or exclaim."""
    text = " ".join(said)
    called = len(said) == 2 and said[0] == "ya"
    return called or begins(text, _PRAYERS) or _EXCLAIMING.issuperset(said)


def condoles(said: Sequence[str]) -> bool:
    """Whether folded words mourn somebody, and so say that somebody died."""
    return begins(" ".join(said), _CONDOLENCES)


def addresses(said: Sequence[str]) -> bool:
    """Whether folded words name those whom a message addresses, and say nothing of them."""
    if not said or len(said) > _MOST_ADDRESSED or has_main_predicate(said):
        return False
    if _HONOURED.search(" ".join(said)):
        return True
    again = said[0].endswith("ku") or not KIN.isdisjoint(said[1:3])
    return said[0] in KIN and (len(said) == 1 or again)


def closes(said: Sequence[str]) -> bool:
    """Whether a line takes leave, so that those below it are a signature."""
    return len(said) <= _LONGEST_CLOSING and begins(" ".join(said), _CLOSINGS)


def lead(sentence: str) -> int:
    """How many characters at the head of a sentence only greet or address somebody."""
    salute = _SALUTE.match(sentence)
    start = salute.end() if salute else 0
    for part in _PART.finditer(sentence):
        said = spoken(sentence[start : part.start()]).words
        if not said or not _leads(said) or _LISTED.match(sentence, part.end()):
            break
        start = part.end()
    return start


def _leads(said: Sequence[str]) -> bool:
    return said[0] in _ANCHORS and (_LEADING.issuperset(said) or addresses(said))
