"""Opinions: sentences that tell only what their writer feels, thinks, does or believes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cekfakta.text.courtesy import KIN
from cekfakta.text.lexicon import OPINION_STARTS, words
from cekfakta.text.phrases import begins, phrases
from cekfakta.text.spoken import Spoken
from cekfakta.text.telling import figures, tells

_FEELINGS = words(
    """
    lelah sedih senang bingung takut ngeri kecewa marah kesal sebal bangga kagum heran salut
    prihatin kangen rindu syukur bersyukur berterima berharap harap yakin merasa rasa pikir kira
    cinta sayang suka benci malas bosan malu terharu gembira bahagia khawatir cemas panik penasaran
    ingin kasihan iba jijik muak puas gemas geram berdoa doakan setuju sepakat mendukung maklum
    menyesal pusing semangat optimis pesimis ikhlas
    """
)
"""What the writer feels, wishes or thinks, as a predicate."""
_SELF = words("saya aku kami kita ane gua i")
_SOFTENERS = words(
    """
    mah sih pribadi sendiri juga sangat cuma hanya jadi sudah masih tidak belum selalu amat sungguh
    benar memang banget sekali tuh ini rasanya saja pun makin semakin lebih akan lagi begitu tetap
    semua sekeluarga
    """
)
_PERCEIVING = words("lihat melihat dengar mendengar baca membaca")
_EXCLAIMS = words(
    "betapa alangkah sungguh rasanya kok masak seandainya andai andaikan entah kayaknya"
)
"""Words with which somebody exclaims."""
_EXCLAMATIONS = KIN.union(
    _SOFTENERS, words("waduh wah wow aduh duh astaga ya deh dong nih loh lho eh oh itu")
)
_PRAISE = words(
    """
    kece keren bagus cantik ganteng lucu enak lezat mantap hebat jelek buruk parah kejam jahat
    sadis zalim bodoh dungu menyedihkan memalukan memprihatinkan mengerikan indah merdu asyik seru
    top oke terbaik tercinta baik membantu bermanfaat berguna luar biasa ramah kacau badai mewah
    inspiratif menginspirasi menarik ironis berarti
    """
)
"""What is said of a thing that nobody can check."""
_DEGREES = words("banget sekali paling sangat sungguh amat begitu deh ya dong nih sih loh lho")
_FUNCTION = words("ini itu yang memang juga tuh dan buat untuk bagi saya aku kita kami")
_CAUSES = words("membuat menyebabkan mengakibatkan memicu")
_PARTICLES = words("noted dong deh sih nih kok ya oke ok sip saja loh lho kan kak eh wah woi yuk")
"""Words of people who know each other."""
_VAGUE = words("mereka dia ia ini itu semua semuanya kalian kamu anda kau engkau mungkin")
"""Subjects of which nobody can say who or what they are."""
_SECOND = words(
    """
    saya aku kalian kamu anda kau engkau padamu kepadamu bagimu untukmu denganmu hidupmu hatimu
    dirimu menurutmu
    """
)
_MORALS = words(
    """
    hidup senyum senyummu sabar cinta bahagia rezeki rejeki doa ilmu sehat syukur iman kebaikan
    kepuasan kesuksesan sukses jodoh takdir maaf memaafkan niat jujur bangsa sejarah zaman dunia
    rakyat negeri nasib
    """
)
"""What sayings are about, as their subject."""
_GRATEFUL = words("alhamdulillah bismillah bismillahirrahmanirrahim insyaallah amin syukur puji")
_ABSTRACT = words(
    """
    allah tuhan surga neraka pahala dosa akhirat rezeki ridha berkah hidayah iman kebenaran
    kebetulan mimpi impian pikiran perasaan nurani perjuangan cinta harapan kesabaran senyum
    kehidupan ikhlas sabar bahagia kebahagiaan persahabatan persaudaraan kejujuran kedamaian tekun
    """
)
"""What sayings are about, wherever it stands."""
_MOVED = words(
    """
    menangis nangis tersenyum tertawa menunggu menanti bertanya berpikir terheran tercengang heran
    merindukan memeluk mengeluh berjuang bermimpi membayangkan merenung bercerita berkumpul
    """
)
"""What people do in stories that touch."""
_PUFFERY = phrases(
    """
    stok terbatas
    siapa cepat
    dijamin
    cocok untuk
    tanpa
    ready: stok stock
    bisa cod
    rugi kalau
    terserah
    percaya atau tidak
    boleh percaya
    """
)
"""How advertising begins, and what leaves the reader free to believe it."""
_PREFERS = re.compile(r"\blebih (?:baik|utama|mulia)\b.*\bdaripada\b")
_MOST_OF_SAYING = 12
_FEW = 8
"""Words up to which a sentence that holds nothing to check is talk."""


def opines(sentence: Spoken) -> bool:
    """Whether a sentence states nothing that could be checked."""
    said = sentence.words
    if sentence.folded.startswith(OPINION_STARTS) or _feels(said) or _praises(said):
        return True
    empty = _chats(said) or _moralises(said) or _narrates(sentence)
    return empty and not tells(sentence)


def _feels(said: Sequence[str]) -> bool:
    """Whether somebody exclaims, or says what he feels: ``Saya sangat sedih melihatnya``."""
    head, following = said[0], said[1:3]
    own = not _SELF.isdisjoint(following) or not _PERCEIVING.isdisjoint(following)
    felt = head in _FEELINGS and (own or not _SOFTENERS.isdisjoint(following))
    if head in _EXCLAIMS or felt:
        return figures(said) == 0
    if head in {"ikut", "turut"} and not _FEELINGS.isdisjoint(said[1:2]):
        return True
    content = [word for word in said if word not in _SOFTENERS]
    return content[:1] != [] and content[0] in _SELF and not _FEELINGS.isdisjoint(content[1:2])


def _praises(said: Sequence[str]) -> bool:
    """Whether all that a short sentence says is praise, blame or a feeling."""
    content = [word for word in said if word not in _FUNCTION]
    plain = [word for word in content if word not in _DEGREES and word not in _PRAISE]
    praised = not _PRAISE.isdisjoint(content[-3:]) and _CAUSES.isdisjoint(said)
    if praised and len(plain) <= 2 and figures(said) == 0:
        return True
    bare = [word for word in said if word not in _EXCLAMATIONS]
    return bare != [] and all(word in _FEELINGS or word in _PRAISE for word in bare)


def _chats(said: Sequence[str]) -> bool:
    """Whether a short sentence is talk between people who know each other."""
    if len(said) < _FEW - 1 and not _PARTICLES.isdisjoint(said):
        return True
    if said[0] in {"saya", "aku"}:
        return len(said) <= 2 * _FEW
    personal = not _SECOND.isdisjoint(said) or not _SELF.isdisjoint(said[:-1])
    return len(said) <= _FEW and personal


def _narrates(sentence: Spoken) -> bool:
    """Whether a sentence only moves or advertises: ``Ibunya menangis terus``."""
    moved = not _MOVED.isdisjoint(sentence.words) and len(sentence.words) <= _FEW
    return moved or begins(sentence.folded, _PUFFERY) or bool(_PREFERS.search(sentence.folded))


def _moralises(said: Sequence[str]) -> bool:
    """Whether a sentence speaks of life, of God, or of nobody in particular."""
    vague = said[0] in _MORALS or said[0] in _VAGUE or said[0] in _GRATEFUL
    return vague or (len(said) <= _MOST_OF_SAYING and not _ABSTRACT.isdisjoint(said))
