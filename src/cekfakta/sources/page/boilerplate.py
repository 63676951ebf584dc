"""The release within a page: which lines are its own, which are the site's furniture.

Each line is judged by itself (vocabulary, shape) and by where it stands:

- **furniture** goes wherever it stands: share buttons, advertising, "Baca juga" links, captions and
  file names of images, bylines, counts, breadcrumbs, tags, single words such as author handles;
- **the end**: a heading that opens the comment form or a list of other articles ends the release,
  once it has begun;
- **prose** is a line that ends as a sentence does and has ``PROSE_WORDS`` words, or is far longer
  than a headline; the first prose line opens the body, so menus, dates and authors stay above it;
- within the body a line without the end of a sentence goes too (headlines of other articles), but
  not a list item, a table row or ``label: value``;
- a line seen before goes: sites repeat titles and menus, releases do not repeat sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PROSE_WORDS = 7
"""Words from which a line that ends as a sentence is a paragraph, not a caption or a button."""

LONG_LINE_WORDS = 20
"""Words from which a line is a paragraph without a full stop; headlines stay below."""

LINKS_AFTER_LABEL = 4
"""How many headlines a lone "Baca juga" above them takes along."""

WRAP_WIDTH = 100
"""Columns at which editors and mail programs wrap at most; a paragraph on one line is longer."""

_ALONE = r"\s*[:.…!»>*-]*\s*"
_NETWORKS = (
    r"facebook|fb|twitter|x|whatsapp|wa|telegram|line|pinterest|linkedin|e-?mail|instagram|tiktok|"
    r"youtube|threads|messenger|copy link|copy url|salin (?:tautan|link)|print|cetak|google news|"
    r"share|bagikan|tweets?|pin|kirim|simpan"
)
_SECTIONS = (
    r"home|beranda|menu|search|cari|pencarian|login|masuk|daftar|register|nasional|daerah|hukum|"
    r"kriminal|politik|ekonomi|bisnis|olahraga|sport|hiburan|gaya hidup|lifestyle|teknologi|"
    r"tekno|otomotif|internasional|dunia|opini|video|foto|galeri|berita|news|indeks|index|redaksi|"
    r"profil|layanan|informasi publik|ppid|kontak|hubungi kami|tentang kami|disclaimer|"
    r"pedoman media siber|kebijakan privasi|privacy policy|pendidikan|kesehatan|peristiwa|terkini|"
    r"terpopuler|trending|siaran pers|artikel|publikasi|data|unduhan|pengumuman|skip to content|"
    r"(?:lewati|langsung) ke konten|english|indonesia|id|en|polri|tni|regional|metro|more|lainnya|"
    r"dan|&"
)
_AUTHORS = (
    r"penulis|editor|reporter|pewarta|laporan|kontributor|oleh|by|author|redaktur|wartawan|"
    r"jurnalis|posted by|diposting oleh|ditulis oleh|uploader|fotografer|penerjemah|tim redaksi"
)


def _one_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.I)


def _row_of(words: str) -> str:
    return rf"(?:(?:{words})(?:[\s,|•·/>»:()0-9]+|$))+"


_IMAGE = _one_of(
    r"(?:img|image|dsc|pxl|vid|screenshot|whatsapp image|photo)[\s_-]*\d.{0,80}",
    r"\S+\.(?:jpe?g|png|webp|gif)",
    r"(?:ket(?:erangan)?\.?\s+)?(?:foto|gambar|caption|ilustrasi|dok|dokumentasi)\s*[:./(|].{0,250}",
    r".{0,300}[(|]\s*(?:foto|dok|ist|istimewa|sumber foto|dokumentasi)\b[^()]{0,80}\)?\.?",
    r".{0,300}\((?-i:[A-Z])[^()/\d]{1,40}/(?-i:[A-Z])[^()/\d]{1,40}\)\.?",
)
"""File names, captions and credits of images; their dates are the camera's, not the release's."""

_FURNITURE = _one_of(
    _row_of(_NETWORKS),
    _row_of(_SECTIONS),
    r"(?:sebarkan|bagikan|share)\s+(?:artikel|berita|this|ini|ke|on|via)\b.{0,40}",
    r"advertisement.{0,60}|iklan|sponsored.{0,40}",
    r"(?:scroll|gulir) (?:untuk|to|ke)\b.{0,60}",
    r"(?:baca|lihat|simak|tonton|saksikan) (?:juga|pula|selengkapnya)\b.{0,200}",
    r"(?:pilihan editor|rekomendasi|artikel pilihan)\s*:.{0,200}",
    r"halaman (?:selanjutnya|berikutnya|sebelumnya)\b.{0,120}",
    r"ukuran (?:huruf|font|teks)\b.{0,40}",
    r"(?:ikuti|dapatkan|follow|gabung|bergabung|mari bergabung|cek)\b.{0,120}\b(?:google news|"
    r"newsletter|update berita|berita (?:terkini|pilihan)|(?:whatsapp|telegram) channel|"
    r"(?:saluran|kanal|grup) (?:whatsapp|wa|telegram))\b.{0,120}",
    r"(?:untuk )?selengkapnya (?:di|pada|baca|klik|lihat|simak)\b.{0,80}",
    r"dilarang (?:keras )?(?:mengambil|mengutip|menyalin|memperbanyak|menggandakan|menyebarluaskan)"
    r"\b.{0,200}\b(?:konten|isi|artikel|berita|redaksi|izin tertulis)\b.{0,120}",
    rf"(?:{_AUTHORS})\s*[:/|].{{1,80}}",
    r"(?:sumber|source|link|url|tautan)\s*:\s*\S{1,300}(?:\s\S{1,40}){0,4}",
    r"https?://\S+",
    r"(?:dibaca|dilihat|views?|hits)?\s*:?\s*[\d.,]+\s*(?:k|rb|x|kali|views?|hits|dilihat|dibaca|"
    r"shares?|komentar|comments?|min read|menit|menit (?:baca|membaca)|pembaca|"
    r"(?:menit|jam|hari|minggu|bulan|tahun) (?:yang )?lalu)?\s*",
    r"(?:tags?|topik|label|kata kunci|kategori|category)\s*[:#].{0,200}",
    r"(?:#\w+[\s,]*)+",
    r"(?:tidak ada|belum ada|no) (?:komentar|comments?).{0,30}",
    r"(?:alamat )?e-?mail anda tidak akan dipublikasikan.{0,120}",
    r"(?:simpan nama|beritahu saya|save my name|ruas yang wajib).{0,200}",
    r"(?:situs|website|laman|kami|we|this site)\b.{0,60}\bcookies?\b.{0,200}",
    r"(?:copyright|hak cipta dilindungi|©|\(c\)\s).{0,200}",
    r".{0,120}\ball rights reserved\b.{0,60}",
    r"(?:konten|artikel|berita) ini (?:telah|sudah|pernah) (?:tayang|terbit|dimuat).{0,200}",
    r"ttd\.?",
    r"[^\w\s]*",
)
"""What is the site's own wherever it stands, even as a sentence."""

_FRAGMENT = _one_of(
    r"(?:simak|lihat|tonton|saksikan) (?:berita|artikel|video)\b.{0,200}",
    r"(?:ikuti|follow|gabung|bergabung)\b.{0,120}\b(?:channel|saluran|kanal)\b.{0,80}",
    rf"(?:{_AUTHORS})\s(?-i:[A-Z@]).{{1,40}}",
    rf"(?:{_AUTHORS})\s.{{1,200}}\b(?:wib|wita|wit)\b.{{0,100}}",
    r"[\w&.,’' -]{2,40}(?:\s*[>»›]\s*|\s/\s)[\w&.,’'() -]{2,}.*",
    r"[\w.@-]+\d+",
    r"[^|]{1,80}(?:\s\|\s[^|]{1,80})+",
    r"(?-i:[A-Z][A-Z &/]{2,40}):",
)
"""What is the site's own unless it ends as a sentence: links, authors, breadcrumbs, handles, what
bars part, headings in capitals."""

_LABEL_ONLY = re.compile(r"(?:baca|lihat|simak)\s+(?:juga|pula|berita lain\w*)" + _ALONE, re.I)
_END = _one_of(
    r"(?:tinggalkan (?:balasan|komentar)|leave a (?:reply|comment)|(?:tulis|tuliskan|beri|kirim|"
    r"kolom) komentar|komentar|comments?|batalkan balasan|navigasi pos|post navigation|"
    r"(?:artikel|berita|pos|pos-pos|post|konten|topik|video) (?:terkait|lainnya|lain|serupa|"
    r"terbaru|terpopuler|populer|pilihan|rekomendasi|sebelumnya|selanjutnya|berikutnya)|terkait|"
    r"terpopuler|terbaru|terkini|populer|trending|popular(?: posts?)?|most (?:read|popular)|"
    r"related (?:posts?|articles?|news)|recent posts?|you (?:may|might) (?:also )?like.{0,40}|"
    r"rekomendasi(?: untuk anda)?|baca berita lain\w*|jangan lewatkan|tentang (?:kami|penulis)|"
    r"about (?:us|the author)|hubungi kami|contact us|bagikan ini|share this|menyukai ini|"
    r"like this)(?:\s*\(?\d+\)?)?" + _ALONE,
)
_INLINE = re.compile(
    r"\s*(?:ADVERTISEMENT\s*)?SCROLL TO (?:CONTINUE WITH CONTENT|RESUME CONTENT)\s*"
    r"|\s*\[Gambas:[^\]]{0,60}\]\s*"
)
_SENTENCE_END = re.compile(r".*[.!?…][\"'”’)\]*]*(?:\s*\([^()]{1,25}\))?", re.S)
_LIST_ITEM = re.compile(r"(?:[-•*▪◦·–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s*\S.*", re.I)
_ROW = re.compile(r"\|.+\|?|[A-Z][^\n:]{1,40}\s?:\s?\S.*|.{10,}[:;]")
_CREDIT = re.compile(r"(?<=[.!?\"”’])\s*[(\[][^()\s\[\]]{1,15}[)\]]$")
_SIGNATURE = re.compile(r"[A-Z][\w.,’'-]*(?: [A-Z][\w.,’'-]*){0,7}")
"""Names and titles without a word in lower case: who signs, below the last paragraph."""
_WRAPPED_WORDS = 6


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart: the text's lines, those before the body, and the body without furniture.

    ``above`` are lines that stand above the text.
    """

    above: list[str]
    lines: list[str]
    before: list[str]
    body: list[str]


def read_page(text: str, above: Sequence[str] = ()) -> Page:
    """Take a page's text apart; the body of a page without any prose is all its own lines."""
    lines = list(_unwrapped(text))
    start = next((i for i, line in enumerate(lines) if _opens(line)), len(lines))
    body = list(_body(lines[start:], {*above, *lines[:start]}))
    if not body:
        own = [line for line in lines if not is_furniture(line)]
        return Page([*above], lines, own[:1], own[1:] or own)
    while len(body) > 1 and _SIGNATURE.fullmatch(body[-1]):
        body.pop()
    return Page([*above], lines, lines[:start], [_CREDIT.sub("", line) for line in body])


def is_furniture(line: str) -> bool:
    """Tell whether a line belongs to the site, not to the release, by its words alone."""
    if _FURNITURE.fullmatch(line) or is_image(line):
        return True
    return not _ends(line) and bool(_FRAGMENT.fullmatch(line))


def is_image(line: str) -> bool:
    """Tell whether a line is the file name, caption or credit of an image."""
    return bool(_IMAGE.fullmatch(line))


def is_prose(line: str) -> bool:
    """Tell whether a line is a paragraph: a sentence, or far longer than a headline."""
    words = len(line.split())
    return words >= LONG_LINE_WORDS or (words >= PROSE_WORDS and _ends(line))


def repeated(lines: list[str]) -> set[str]:
    """Return the lines that stand in a page more than once."""
    return {line for line, count in Counter(lines).items() if count > 1}


def _unwrapped(text: str) -> Iterator[str]:
    """Yield the lines, spaces collapsed; one broken off at the page's width is joined to its rest.

    A page whose longest line is short is taken to be wrapped there; in any page a line that goes on
    in lower case is one with the line above.
    """
    raw = [" ".join(_INLINE.sub(" ", line).split()) for line in text.split("\n")]
    longest = max(map(len, raw))
    nearly_full = 0.75 * longest if longest <= WRAP_WIDTH else longest + 1
    held = ""
    for line in raw:
        goes_on = len(held) >= nearly_full or line[:1].islower()
        if goes_on and line and _is_broken_off(held) and not _LIST_ITEM.fullmatch(line):
            held = f"{held} {line}"
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _is_broken_off(line: str) -> bool:
    return len(line.split()) >= _WRAPPED_WORDS and not _ends(line) and line[-1] not in ":;"


def _body(lines: list[str], seen: set[str]) -> Iterator[str]:
    links = 0
    for line in lines:
        if _END.fullmatch(line):
            return
        if _LABEL_ONLY.fullmatch(line):
            links = LINKS_AFTER_LABEL
        elif links and not _ends(line):
            links -= 1
        elif not is_furniture(line) and line not in seen:
            links = 0
            if is_prose(line) or _ends(line) or _LIST_ITEM.fullmatch(line) or _ROW.fullmatch(line):
                seen.add(line)
                yield line


def _opens(line: str) -> bool:
    return is_prose(line) and not is_furniture(line)


def _ends(line: str) -> bool:
    return bool(_SENTENCE_END.fullmatch(line))
