"""Questions: what a message asks whether it is true, and what only asks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cekfakta.text.courtesy import KIN
from cekfakta.text.lexicon import GREETINGS, QUESTION_WORDS, words
from cekfakta.text.predicates import has_predicate
from cekfakta.text.spoken import Spoken, spoken

_TRUE = r"(?:benar|betul|beneran|valid|fakta|hoaks|bohong|asli|sah|real|serius|seriusan|palsu)"
_TRUTH = re.compile(
    r"\b(?:(?:benar|betul|hoaks|valid|serius|yakin|asli|sah|fakta)kah"
    rf"|apa(?:kah)?(?: iya)? (?:(?!yang|saja|pun)\w+ ){{0,3}}?{_TRUE}\b"
    rf"|{_TRUE}(?:nya)?(?: ya)? (?:tidak|bukan|atau|kah|apa)\b(?=(?: (?:tidak|bukan|hoaks|bohong"
    r"|palsu|fakta|benar|ya|sih|min|kak|gan|dok|pak|bu|itu|ini|kah|admin|kawan|teman|guys)){0,6}$)"
    r"|apa iya|masa(?:k|kah)? (?:ya|sih)|memang(?:nya)? (?:iya|benar|betul))\b"
)
"""Words that ask whether something is true, in folded text."""
_CHECK = (
    r"(?:di)?cek(?:kan)?(?=$| (?:dong|ya|min|admin|kak|dulu|kebenaran\w*|fakta\w*|ini|itu|apakah"
    r"|apa|katanya|kalau|(?:info\w*|kabar|berita\w*|pesan|video)(?! resmi)|soal|yang|hoaks))"
)
_PLEA = re.compile(
    r"\b(?:ada yang (?:tahu|punya info\w*|paham|mengerti|bisa (?:jelaskan|menjelaskan|bantu"
    r"|memastikan|konfirmasi|jawab|menjawab))"
    r"|(?:mau|ingin|izin|numpang|mohon izin) (?:tanya|bertanya)|tanya dong"
    rf"|(?:tolong|mohon|minta|bantu)(?: \w+){{0,2}}? {_CHECK}"
    r"|(?:tolong|mohon|minta|bantu)(?: \w+){0,2}? (?:verifikasi\w*|klarifikasinya|pencerahan\w*"
    r"|penjelasannya|kebenaran\w*|dijawab|jawabannya|konfirmasinya)"
    r"|(?:mohon|minta|tolong) (?:konfirmasi|penjelasan|klarifikasi)"
    r"(?=$| (?:ya|dong|min|admin|apakah|apa))"
    r"|cek (?:kebenaran|fakta)(?:nya)?(?= (?:dong|min|ya))"
    r"|(?:info|soal|tentang|tahu|tanya) (?:kebenarannya|benar tidaknya))\b"
)
"""Words that ask somebody to verify what a message says, in folded text."""
_CHAT_TAG = re.compile(
    r"(?i)(?:\b(?P<before>\w+)\s+)?\b(?:ga|gak|gk|ngga|nggak|engga|enggak|kagak|kaga|ndak|kah)\W*$"
)
"""A negation of chat at the end of a sentence, which asks: ``mengandung babi gak``."""
_NO_ANSWER = words("ternyata tentu jelas sekali belum atau saya aku")
_EMBEDDED = re.compile(
    r"(?i)^\W*(?:(?:apakah|sudah|sdh|udah|apa|masih|pernah)\s+)?"
    r"(?:(?:anda|kamu|kalian|kita|bunda|kawan|teman-teman|sobat)\s+)?(?:sudah\s+|sdh\s+|udah\s+)?"
    r"(?:tahukah|taukah|tahu|tau|sadarkah|sadar|percayakah|pernah\s+dengar|dengar)"
    r"(?:\s+(?:anda|kamu|kalian|kah|kita|belum|blm|tidak|gak|ga|nggak|enggak|bunda|kawan|sobat|sih))*"
    r"\s*(?P<tie>,|:|\?|bahwa|bahwasanya|kalau|kalo|klo|jika)\s*"
)
_TAG = re.compile(
    r"(?i)(?:,?\s+(?:ya|iya|benar|betul)\s+kan|,\s*(?:kan|bukan|bukankah begitu)|\s+kan)\s*\?+\W*$"
)
"""The asking end of a sentence that only seeks consent."""
_LAST_QUESTION = re.compile(
    r"(?i)[\s,;]+(?:lalu |lantas |jadi )?(?:bagaimana|gimana|mengapa|kenapa|knp|siapa|kapan"
    r"|apa (?:pendapat|kata|komentar|tanggapan))\b[^?]*\?+\W*$"
)
"""A question to the reader behind a sentence that asserts."""
_SENSATIONAL = re.compile(r"(?:\?\s*!|!\s*\?|\?\s*\?\s*\?)[\s?!\"']*$")
_OPEN = words(
    """
    siapa siapakah kapan kapankah bagaimana bagaimanakah mengapa mengapakah berapa berapakah mana
    manakah ngapain
    """
)
"""Words that ask for more than yes or no."""
_WHAT = re.compile(
    r"(?:kira kira )?(?:apa|apakah) (?:saja|yang|itu|sih|arti|maksud|penyebab|beda|manfaat|kata"
    r"|kabar|alasan|isi|guna|fungsi|dampak|efek|hubungan|gejala|nama|hukum|hikmah|salah)(?:nya)?\b"
)
_FILLER = GREETINGS.union(
    KIN,
    words(
        """
        apa apakah benar benarkah betul betulkah beneran valid fakta hoaks bohong asli palsu serius
        itu ini tersebut kabar berita info informasi pesan video tidak bukan atau kah ya sih dong
        deh nih eh kok tolong mohon minta bantu cek dicek cekkan kebenaran kebenarannya mau tanya
        bertanya numpang izin ada yang tahu punya infonya dijawab jawab jawabannya paham pencerahan
        pencerahannya penjelasan penjelasannya konfirmasi konfirmasinya klarifikasi memang iya masa
        masak sudah katanya soal tentang mengenai di atas bawah berikut beredar viral dulu lagi
        banget saya aku kami bisa boleh verifikasi verifikasinya faktanya hal begini begitu seperti
        menjawab jelaskan menjelaskan bukanlah kan satu sebelumnya dapat dari grup sebelah
        """
    ),
)
"""Words of a question that say nothing of what it asks about."""
_LOOK_BACK = 40
_LONGEST_QUESTION = 120
"""Characters of a question to the reader behind an assertion."""
_FEWEST_SENSATIONAL = 5
"""Words from which ``???`` behind a sentence shouts, and does not ask."""
_FEWEST_BEFORE = 6
"""Words of an assertion before a question to the reader."""
_FEWEST_EMBEDDED = 3


def asks(sentence: Spoken) -> bool:
    """Whether a sentence asks whether something is true."""
    if marked(sentence):
        return True
    text = sentence.text
    if _SENSATIONAL.search(text[-_LOOK_BACK:]):
        return len(sentence.words) < _FEWEST_SENSATIONAL or not has_predicate(sentence.words)
    if text.rstrip("\"' )!").endswith("?"):
        return True
    tag = _CHAT_TAG.search(text[-_LOOK_BACK:])
    return tag is not None and (tag["before"] or "").lower() not in _NO_ANSWER


def marked(sentence: Spoken) -> bool:
    """Whether a sentence asks so in its words, and not only by its question mark."""
    return _TRUTH.search(sentence.folded) is not None or pleads(sentence)


def pleads(sentence: Spoken) -> bool:
    """Whether a sentence asks somebody to verify."""
    return _PLEA.search(sentence.folded) is not None and not asks_openly(sentence)


def asked(sentence: Spoken) -> list[str]:
    """The folded words of a question that say what it asks about."""
    return [word for word in sentence.words if word not in _FILLER]


def asks_openly(sentence: Spoken) -> bool:
    """Whether a sentence asks who, when, how or why, so that no yes or no answers it."""
    asks_more = not _OPEN.isdisjoint(sentence.words) and not denies_by_asking(sentence.words)
    what = _WHAT.match(sentence.folded) and not _TRUTH.search(sentence.folded)
    return asks_more or bool(what)


def denies_by_asking(said: Sequence[str]) -> bool:
    """Whether folded words deny in the form of a question: ``Mana ada chip di vaksin``."""
    return said[:1] == ("mana",) and not {"ada", "mungkin", "bisa"}.isdisjoint(said[1:2])


def embedded_assertion(text: str) -> int:
    """Where the assertion inside ``Tahukah Anda bahwa ...?`` begins, or 0 if there is none."""
    match = _EMBEDDED.match(text)
    if not match or len(text[match.end() :].split()) < _FEWEST_EMBEDDED:
        return 0
    return match.end()


def tag_question(text: str) -> int:
    """Where the asking end of ``..., kan?`` begins, or the sentence's length if it has none."""
    if "?" not in text[-8:] or not QUESTION_WORDS.isdisjoint(spoken(text).words[:1]):
        return len(text)
    last = _LAST_QUESTION.search(text, max(0, len(text) - _LONGEST_QUESTION))
    if last and len(text[: last.start()].split()) > _FEWEST_BEFORE:
        return last.start()
    match = _TAG.search(text, max(0, len(text) - _LOOK_BACK))
    return match.start() if match and match.start() else len(text)
