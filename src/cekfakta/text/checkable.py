"""What a sentence of a message does: state something that can be checked, or only greet or ask."""

from __future__ import annotations

import re
from enum import StrEnum

from cekfakta.text import lexicon
from cekfakta.text.normalise import fold

_VERB = re.compile(
    r"(?:me[mnlrwy]?|ber|di|ter)[a-z]{4,}|[a-z]{3,}(?:kan|lah)|ber[a-z]{3}|di[a-z]{3,}|me[a-z]{3,}"
)
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w'-]+|\b[A-Z]{2,}\b")
_TAG = re.compile(r"(?i),?\s*\b(?:(?:ya|iya|benar|betul)\s+)?(?:kan|bukan|ya|betul)\s*\?+\W*$")
_EMBEDDED = re.compile(
    r"(?i)^\W*(?:(?:apakah|sudah|sdh|udah|apa|masih|pernah)\s+)?"
    r"(?:(?:anda|kamu|kalian|kita|bunda|kawan|teman-teman|sobat)\s+)?(?:sudah\s+|sdh\s+|udah\s+)?"
    r"(?:tahukah|taukah|tahu|tau|sadarkah|sadar|percayakah|pernah\s+dengar|dengar)"
    r"(?:\s+(?:anda|kamu|kalian|kah|kita|belum|blm|tidak|gak|ga|nggak|enggak|bunda|kawan|sobat|sih))*"
    r"\s*(?P<tie>,|:|\?|bahwa|bahwasanya|kalau|kalo|klo|jika)\s*"
)
_LAST_QUESTION = re.compile(
    r"(?i)[\s,;]+(?:lalu |lantas |jadi )?"
    r"(?:bagaimana|gimana|apakah|mengapa|kenapa|knp|siapa|kapan|apa)\b[^?]*\?+\W*$"
)
_LONG = 12
_LOOK_BACK = 40
_RHETORICAL = re.compile(r"\?\s*[?!][\s?!\"']*$")
_NAMED_CLAUSE = re.compile(r",\s+(?:[A-Z][a-z]+ ){2,}")
_SIGN_UP = frozenset({"sekarang", "segera", "di", "ke", "lewat", "melalui", "yuk", "online", "ya"})


class Act(StrEnum):
    """What a sentence does."""

    CLAIM = "claim"
    FRAGMENT = "fragment"
    GREETING = "greeting"
    PRAYER = "prayer"
    OPINION = "opinion"
    QUESTION = "question"
    CALL = "call"


def judge(sentence: str) -> Act:
    """What a sentence does, by its words; pure, and lenient to chat spelling."""
    words = fold(sentence).split()
    if not any(word.isalpha() for word in words):
        return Act.FRAGMENT
    for act, applies in (
        (Act.GREETING, _greets),
        (Act.PRAYER, _prays),
        (Act.OPINION, _opines),
    ):
        if applies(words):
            return act
    if _asks(sentence, words):
        return Act.QUESTION
    if _calls(sentence, words):
        return Act.CALL
    return Act.CLAIM if _states(sentence, words) else Act.FRAGMENT


def embedded_assertion(sentence: str) -> int:
    """Where the assertion inside ``Tahukah Anda bahwa ...?`` begins, or 0 if there is none."""
    match = _EMBEDDED.match(sentence)
    if not match or len(sentence[match.end() :].split()) < 3:
        return 0
    return match.end()


def tag_question(sentence: str) -> int:
    """Where the asking end of ``..., kan?`` begins, or the sentence's length if it has none."""
    if "?" not in sentence[-8:] or fold(sentence[:40]).split(" ", 1)[0] in lexicon.QUESTION_WORDS:
        return len(sentence)
    match = _TAG.search(sentence, max(0, len(sentence) - 40))
    last = _LAST_QUESTION.search(sentence)
    if last and len(sentence[: last.start()].split()) > _LONG // 2:
        return last.start()
    return match.start() if match and match.start() else len(sentence)


def informative(sentence: str) -> int:
    """How much there is to check in a sentence: numbers, names and telling words, counted."""
    words = fold(sentence).split()
    telling = sum(word in lexicon.OFFERS_AND_RISKS for word in words)
    numbers = len(_DIGIT.findall(sentence)) > 0
    return telling + 2 * numbers + min(3, len(_NAME.findall(sentence)))


def has_predicate(words: list[str]) -> bool:
    """Whether folded words hold a verb or another predicate."""
    return any(word in lexicon.PREDICATES or _is_verb(word) for word in words)


def _is_verb(word: str) -> bool:
    return word not in lexicon.NOT_VERBS and _VERB.fullmatch(word) is not None


def _greets(words: list[str]) -> bool:
    return all(word in lexicon.GREETINGS for word in words)


def _prays(words: list[str]) -> bool:
    if words[0] in {"semoga", "mudah"} and (
        words[0] == "semoga" or words[:2] == ["mudah", "mudah"]
    ):
        return True
    return all(word in lexicon.PRAYER_WORDS or word in lexicon.EVALUATIONS for word in words)


def _opines(words: list[str]) -> bool:
    text = " ".join(words)
    return text.startswith(lexicon.OPINION_STARTS)


def _asks(sentence: str, words: list[str]) -> bool:
    if words[0] in lexicon.QUESTION_WORDS and "?" in sentence:
        return True
    if _RHETORICAL.search(sentence[-_LOOK_BACK:]) and has_predicate(words) and len(words) > 4:
        return False
    if sentence.rstrip("\"' )!").endswith("?"):
        return len(words) <= _LONG
    return words[0] in lexicon.QUESTION_WORDS and len(words) < _LONG


def _calls(sentence: str, words: list[str]) -> bool:
    """Whether a sentence only asks to do something, with no offer, risk or reason in it."""
    first = next((word for word in words if word not in lexicon.CALL_LEADS), "")
    if first not in lexicon.CALLS or _NAMED_CLAUSE.search(sentence):
        return False
    if first == "daftar" and len(words) > 1 and words[1] not in _SIGN_UP:
        return False
    rest = [word for word in words if word not in lexicon.CALLS]
    offers = any(word in lexicon.OFFERS_AND_RISKS for word in rest)
    reasons = any(word in lexicon.REASONS for word in rest[1:])
    return not (offers or (reasons and len(rest) > 3))


def _states(sentence: str, words: list[str]) -> bool:
    if has_predicate(words) and len(words) > 1:
        return True
    if any(word in lexicon.OFFERS_AND_RISKS for word in words):
        return len(words) > 2
    return len(words) > 4 and informative(sentence) > 0
