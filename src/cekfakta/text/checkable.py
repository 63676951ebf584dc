"""What a sentence of a message is: a statement that can be checked, a greeting, a call."""

from __future__ import annotations

import re
from enum import StrEnum

from cekfakta.text import asking, calls, courtesy
from cekfakta.text.boundaries import LINK
from cekfakta.text.frames import frames
from cekfakta.text.headings import heads, names_source
from cekfakta.text.lexicon import QUESTION_WORDS, words
from cekfakta.text.opinions import opines
from cekfakta.text.phrases import begins, phrases
from cekfakta.text.predicates import ADVERBS, has_main_predicate
from cekfakta.text.privacy import PHONE
from cekfakta.text.spoken import Spoken, spoken
from cekfakta.text.telling import figures, risks, tells

_ACCOUNT = re.compile(r"(?<![\d.,])\d(?:[ .-]?\d){8,18}(?![\d]|[.,]\d)")
_LOWER = re.compile(r"\b[a-z]{3,}")
_DUTIES = words("harus wajib perlu mesti jangan ayo tetap bisa patut sebaiknya")
_SALUTES = words("terima selamat salam")
_HOOKS = words(
    "lelah ingin mau butuh cari punya bosan sering susah bingung takut pernah pernahkah siap"
)
"""Words of a question that only wants to be read on: ``Mau langsing tanpa diet?``."""
_LEFT_OPEN = words("apa siapa bagaimana")
_URGES = phrases(
    """
    sudah: saatnya waktunya
    saatnya
    waktunya
    lebih baik
    """
)
_EMPTY = ADVERBS | words("cukup ada jadi ya punya mulai")
"""Words that say nothing without another beside them."""
_FEWEST_WITHOUT_PREDICATE = 8
"""Words from which a sentence without a known predicate is a claim; measured on the tuning half of
the forwards in the table of harm: fewer let closings in, more lose claims in regional words."""
_EQUATING = words("itu ini tersebut isinya namanya asalnya hasilnya pelakunya penyebabnya")
"""Words between what is spoken of and what it is: ``Video itu rekaman lama dari Turki``."""
_FEWEST_OF_EQUATION = 5
_LONGEST_REMINDER = 5
_LONGEST_OPEN_QUESTION = 12
_LONGEST_TALK = 3


class Role(StrEnum):
    """What a sentence is."""

    CLAIM = "claim"
    FRAGMENT = "fragment"
    HEADING = "heading"
    GREETING = "greeting"
    PRAYER = "prayer"
    OPINION = "opinion"
    QUESTION = "question"
    CALL = "call"
    FRAME = "frame"


def role(text: str) -> Role:
    """What a sentence is, by its words; pure, and lenient to chat spelling.

    A question whether something is true is a claim, since it says what; one that asks who or when
    is a question. A call that says something to check is a claim too.
    """
    bare = without_contacts(text)
    sentence = spoken(bare)
    if not any(word.isalpha() for word in sentence.words):
        return Role.FRAGMENT
    if courtesy.condoles(sentence.words) and tells(sentence):
        return Role.CLAIM
    for found, applies in (
        (Role.GREETING, courtesy.greets),
        (Role.GREETING, courtesy.addresses),
        (Role.FRAME, frames),
        (Role.PRAYER, courtesy.prays),
    ):
        if applies(sentence.words):
            return found
    if asking.asks(sentence):
        return _of_question(sentence)
    return _of_statement(sentence, contact=bare != text)


def without_contacts(text: str) -> str:
    """A text without its links, phone and account numbers."""
    for contact in (LINK, PHONE, _ACCOUNT):
        text = contact.sub(" ", text)
    return text


def _of_question(sentence: Spoken) -> Role:
    asked = asking.asked(sentence)
    if asking.marked(sentence):
        return Role.CLAIM if len(asked) > 1 else Role.FRAME
    head = sentence.words[0]
    talk = head in courtesy.KIN and len(asked) <= _LONGEST_TALK and not tells(sentence)
    if talk or head in _HOOKS or asking.asks_openly(sentence) or opines(sentence):
        return Role.QUESTION
    return Role.CLAIM if len(asked) > 1 and _states(sentence) else Role.QUESTION


def _of_statement(sentence: Spoken, contact: bool) -> Role:
    if names_source(sentence):
        return Role.HEADING
    if _urges(sentence) or calls.call(sentence):
        says = calls.says_something(sentence, contact) and not opines(sentence)
        return Role.CLAIM if says else Role.CALL
    if asking.denies_by_asking(sentence.words) or (contact and risks(sentence.words)):
        return Role.CLAIM
    for found, applies in (
        (Role.OPINION, opines),
        (Role.QUESTION, _asks_openly),
        (Role.GREETING, _salutes),
        (Role.HEADING, heads),
        (Role.CLAIM, _states),
    ):
        if applies(sentence):
            return found
    return Role.FRAGMENT


def _asks_openly(sentence: Spoken) -> bool:
    said = sentence.words
    asks = said[0] in QUESTION_WORDS or said[-1] in _LEFT_OPEN
    return asks and len(said) < _LONGEST_OPEN_QUESTION


def _salutes(sentence: Spoken) -> bool:
    return sentence.words[0] in _SALUTES and not tells(sentence)


def _urges(sentence: Spoken) -> bool:
    """Whether a sentence says what ought to be done: ``Sudah saatnya kita bersatu``."""
    said = sentence.words
    reminds = "jangan lupa" in sentence.folded and len(said) <= _LONGEST_REMINDER
    bound = said[0] in {"kita", "mari"} and not _DUTIES.isdisjoint(said[1:3])
    return reminds or bound or begins(sentence.folded, _URGES)


def _states(sentence: Spoken) -> bool:
    said = sentence.words
    if len(said) > 1 and has_main_predicate(said) and not _EMPTY.issuperset(said):
        return True
    if (len(said) > 2 and figures(said) > 0) or (len(said) > 3 and risks(said)):
        return True
    equates = len(said) >= _FEWEST_OF_EQUATION and not _EQUATING.isdisjoint(said[1:-1])
    if equates and tells(sentence):
        return True
    lower = _LOWER.search(sentence.text) is not None
    return len(said) >= _FEWEST_WITHOUT_PREDICATE and lower
