"""Headings and source lines: they name what follows them and state nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cekfakta.text.lexicon import words
from cekfakta.text.predicates import has_main_predicate, is_numeral
from cekfakta.text.spoken import Spoken
from cekfakta.text.telling import figures

_HEADS = words(
    """
    info informasi pengumuman pemberitahuan update breaking berita kabar fakta daftar jadwal syarat
    persyaratan ketentuan perihal lampiran nomor grup group kumpulan rangkuman ringkasan catatan
    sejarah kronologi peringatan edaran imbauan himbauan contoh ciri gejala tanda rahasia sekilas
    agenda susunan rundown laporan sumber keterangan aturan poin isi hikmah kisah cerita pesan
    broadcast copas kiriman bagian judul topik tema penting perhatian tambahan kesimpulan rincian
    jenis macam makanan minuman golongan kategori orang kesaksian pengalaman curhat pengakuan
    testimoni notulen notulensi rekap rekapitulasi intisari materi kajian ceramah kultum
    """
)
"""Words that a heading begins with."""
_OF_DOING = words(
    """
    cara tips trik bahaya manfaat khasiat akibat efek dampak larangan alasan penyebab keutamaan
    langkah panduan hukum adab etika tata resep tutorial
    """
)
"""Words of headings whose verbs are their topic: ``Bahaya minum es``."""
_FINITE = words(
    """
    adalah bisa dapat akan telah sudah ternyata tidak bukan resmi naik turun membuat menyebabkan
    memicu mengakibatkan menimbulkan menjadi terbukti
    """
)
_LISTING = words(
    """
    ciri gejala tanda manfaat khasiat penyebab akibat dampak efek daftar syarat persyaratan jadwal
    harga tarif biaya kandungan komposisi larangan
    """
)
"""Words of headings that say of each thing listed under them what it is."""
_INSTRUCTING = words("bahan bumbu alat cara langkah tips trik resep tutorial panduan kebutuhan")
_LABELLED = re.compile(
    r"(?i)\W*(?:perihal|hal|lampiran|nomor|sumber|narasumber|penulis|editor|cp|narahubung"
    r"|baca juga|baca selengkapnya|lihat juga|tags?)\s*:|\W*(?i:(?:ditulis|disusun|dibuat) )?oleh\b"
)
_KNOWN_TO_THE_WRITER = (
    r"(?:grup|wag|wa|fb|facebook|tiktok|internet|google|teman|kawan|rekan|tetangga|saudara|sepupu"
    r"|keponakan|ipar|suami|istri|adik|kakak|om|tante|kenalan|sumber|sebelah|orang dalam)"
)
_SOURCE = re.compile(
    r"(?:(?:ini|saya|aku|kami|baru|barusan|tadi|kemarin|sekadar) )*"
    r"(?:info\w*|kabar|pesan|copas|kiriman|terusan|forward|dapat|dikutip|disadur|diteruskan|sumber"
    r"|share|terima)(?: (?:info\w*|kabar|pesan|berita|cerita|kiriman))?(?: ini)?"
    rf"(?: dari (?:\w+ ){{0,2}}{_KNOWN_TO_THE_WRITER}"
    r"(?: (?:saya|aku|kita|kantor|arisan|pengajian|rt|rw|kompleks|alumni|sebelah|terpercaya))*"
    r"(?: (?:yang )?(?:kerja|bekerja|tinggal|tugas|bertugas|dinas)(?: \w+){0,4})?)?"
)
"""A line that only says where a message comes from."""
_FOLLOWING = (" berikut", " berikut ini", " di bawah ini")
_POINTERS = words("ini itu berikut inilah")
_LONGEST = 14


def names_source(sentence: Spoken) -> bool:
    """Whether a sentence only says where a message or what stands with it comes from."""
    source = len(sentence.words) > 1 and _SOURCE.fullmatch(sentence.folded) is not None
    return source or _LABELLED.match(sentence.text) is not None


def heads(sentence: Spoken) -> bool:
    """Whether a sentence is worded as a heading: a noun of headings, and no finite verb."""
    said = sentence.words
    if sentence.folded.endswith(_FOLLOWING):
        return True
    if is_numeral(said[0]) or said[0] in _POINTERS:
        said = said[1:]
    if not said or len(said) > _LONGEST or sentence.text.rstrip("\"' ").endswith("."):
        return False
    if figures(said) > 1:
        return False
    if said[0] in _OF_DOING:
        stated = any(map(has_main_predicate, sentence.clauses[1:]))
        return _FINITE.isdisjoint(said) and not stated
    return said[0] in _HEADS and not has_main_predicate(said[1:])


def instructs(said: Sequence[str]) -> bool:
    """Whether a heading opens a recipe or a list of tips, whose items only say what to do."""
    return not _INSTRUCTING.isdisjoint(said[:1])


def says_of_items(said: Sequence[str]) -> bool:
    """Whether a heading says something of the things under it: ``yang dilarang menerima``."""
    return "yang" in said or not _LISTING.isdisjoint(said[:3])
