"""What a message does with each of its claims: asserts, corrects, advises, asks or retells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cekfakta.terms import Act
from cekfakta.text import asking, calls, frames
from cekfakta.text.labels import Label
from cekfakta.text.lexicon import words
from cekfakta.text.parts import Part
from cekfakta.text.polarity import ENDORSED, advises, negates
from cekfakta.text.predicates import has_main_predicate
from cekfakta.text.spoken import Spoken, spoken

_HEARSAY = re.compile(r"(?:\w+ ){0,4}?(?:katanya|kabarnya|konon|dengar dengar|isunya)\b")
_SECONDARY = words("tetapi sedangkan karena namun sehingga akibat sebab")
"""Words with which the part of a sentence begins that is not its main statement."""
_ASIDE = re.compile(
    r"\b(?:yang|kalau|jika|bila|apabila|agar|supaya|biar|meski\w*|walau\w*|sebelum) (?:\w+ ){0,3}?"
    r"(?:tidak|belum|bukan|tak|tanpa) \w+|\btanpa (?:\w+ )?\w+|\btak ter\w+"
)
"""A negation beside the main clause, or one that denies nothing: ``tak terbendung``."""
_ADVICE = re.compile(
    r"\b(?:jangan(?:lah)?|hindari|jauhi|hati hati|berhati hati|sebaiknya|mending(?:an)?|diimbau"
    r"|mengimbau)\b"
)
"""Words that advise wherever they stand."""
_WARNING = re.compile(
    r"\b(?:jangan(?:lah)?|hindari|jauhi|waspada(?:lah|i)?|awas|stop|hati hati|abaikan)\b"
)
_CONTRAST = re.compile(
    r"\b(?:melainkan|faktanya|kenyataannya)\b|\bbukan(?:lah)?\b(?! (?:hanya|cuma|saja))"
)
_OFFERED = words(
    """
    klik daftar isi klaim ambil dapatkan buruan hubungi kirim transfer ikuti gabung ayo chat segera
    imbauan himbauan kunjungi lihat tonton baca simak saksikan buka unduh download akses
    """
)
"""Verbs of calls to take up an offer, which say that there is one."""
_CALMING = words("tenang tidak")
_LONGEST_CALMING = 3
_FEWEST_ASKED = 2
_FEW_CLAIMS = 3
_NEAR = 3
"""Sentences between one that tells what goes round and the one that sets it right."""
_EDGE = 2
"""Sentences at either end of a message in which a plea to verify speaks of all of it."""


def acts(parts: Sequence[Part]) -> list[Act]:
    """What the message does with each of its parts, as far as it is a claim."""
    own = [act_alone(part.text) for part in parts]
    asked = any(act is Act.ASKS and part.claim for act, part in zip(own, parts, strict=True))
    if any(_asks_of_all(part.spoken) for part in (*parts[:_EDGE], *parts[-_EDGE:])):
        own = [
            act if frames.untrue(p.spoken) else Act.ASKS for act, p in zip(own, parts, strict=True)
        ]
    elif asked:
        back = _asks_back(parts, own)
        for at, part in enumerate(parts):
            hearsay = back or _HEARSAY.match(part.spoken.folded)
            own[at] = Act.ASKS if own[at] is Act.ASSERTS and hearsay else own[at]
    for at in _answering(parts):
        own[at] = Act.CORRECTS if own[at] is Act.ASSERTS else own[at]
    for at in {*_by_label(parts), *_by_denial(parts, own)}:
        own[at] = Act.RETELLS
    return own


@lru_cache(maxsize=8192)
def act_alone(text: str) -> Act:
    """What a sentence does by its own words."""
    sentence = spoken(text)
    if asking.asks(sentence):
        return Act.ASKS
    untrue = frames.untrue(sentence)
    if frames.begins_untrue(sentence) and not calls.imperative(sentence.words):
        return Act.CORRECTS
    if _calls(sentence) or (_ADVICE.search(sentence.folded) and not untrue):
        return Act.ADVISES
    return Act.CORRECTS if untrue or _corrects(sentence) else Act.ASSERTS


def _calls(sentence: Spoken) -> bool:
    """Whether the first clause that is no condition asks to do something, beyond an offer."""
    main = next((c for c in sentence.clauses if _may_advise(c)), ())
    head = next(iter(main), "")
    return head not in _OFFERED and (calls.imperative(main) or advises(head))


def _may_advise(clause: Sequence[str]) -> bool:
    return bool(clause) and clause[0] not in calls.CONDITIONS and clause != ("ingat",)


def _corrects(sentence: Spoken) -> bool:
    """Whether a sentence denies something in its main clause, or sets one thing against another."""
    if _CONTRAST.search(ENDORSED.sub(" ", sentence.folded)):
        return True
    main = next((c for c in sentence.clauses if _is_main(c)), sentence.words)
    end = next((at for at, word in enumerate(main) if word in _SECONDARY and at), len(main))
    return negates(_ASIDE.sub(" ", " ".join(main[:end])))


def _is_main(clause: Sequence[str]) -> bool:
    calms = not _CALMING.isdisjoint(clause[:1]) and len(clause) <= _LONGEST_CALMING
    return has_main_predicate(clause) and not calms and clause[0] not in calls.CONDITIONS


def _asks_of_all(sentence: Spoken) -> bool:
    """Whether a sentence asks to verify, and says little itself of what."""
    if asking.pleads(sentence):
        return True
    little = len(asking.asked(sentence)) < _FEWEST_ASKED
    return little and asking.marked(sentence) and not asking.asks_openly(sentence)


def _asks_back(parts: Sequence[Part], own: Sequence[Act]) -> bool:
    """Whether a message of few claims ends in a question about what it said before."""
    claims = [at for at, part in enumerate(parts) if part.claim]
    last = parts[claims[-1]].spoken
    refers = asking.marked(last) or frames.refers(last)
    return len(claims) <= _FEW_CLAIMS and own[claims[-1]] is Act.ASKS and refers


def _answering(parts: Sequence[Part]) -> Iterator[int]:
    """The parts that set right what the message told before."""
    sections = {part.section for part in parts}
    answers = Label.UNTRUE in sections or Label.TOLD in sections
    for at, part in enumerate(parts):
        labelled = answers and part.section is Label.TRUE
        before = parts[max(0, at - _NEAR) : at]
        if labelled or (_sets_right(part.spoken) and any(map(_reports, before))):
            yield at


def _by_label(parts: Sequence[Part]) -> Iterator[int]:
    """The claims under a label like ``HOAKS:``, or ``KLAIM:`` where one like ``FAKTA:`` follows."""
    answered = any(part.section is Label.TRUE for part in parts)
    for at, part in enumerate(parts):
        if part.section is Label.UNTRUE or (answered and part.section is Label.TOLD):
            yield at


def _by_denial(parts: Sequence[Part], own: Sequence[Act]) -> Iterator[int]:
    """The claims that another part of the message calls untrue or sets right."""
    done = 0
    for at, part in enumerate(parts):
        if frames.denounces(part.spoken) and not asking.asks(part.spoken):
            yield from _denounced(parts, done, at)
            done = at + 1
        if _reports(part):
            after = range(at + 1, min(at + 1 + _NEAR, len(parts)))
            if any(own[i] is Act.CORRECTS and _sets_right(parts[i].spoken) for i in after):
                yield at


def _denounced(parts: Sequence[Part], start: int, at: int) -> Iterator[int]:
    """The claims from ``start`` on that the part at ``at`` speaks of when it calls them untrue.

    All where it means the message as a whole; otherwise those before it back to where the message
    began to tell what goes round, or the one right before it if that denies nothing itself.
    """
    before = [i for i in range(start, at) if _may_be_retold(parts[i])]
    reported = next((n for n, i in enumerate(before) if _reports(parts[i])), None)
    if frames.means_all(parts[at].spoken):
        after = range(at + 1, len(parts) if start == 0 else at + 1)
        yield from before or [i for i in after if _may_be_retold(parts[i])]
    elif reported is not None:
        yield from before[reported:]
    else:
        yield from (i for i in before[-1:] if not _opposes(parts[i].spoken))


def _opposes(sentence: Spoken) -> bool:
    """Whether a sentence denies or warns of something itself."""
    return negates(sentence.folded) or _WARNING.search(sentence.folded) is not None


def _may_be_retold(part: Part) -> bool:
    return part.claim and not frames.untrue(part.spoken)


def _reports(part: Part) -> bool:
    return _may_be_retold(part) and frames.reports(part.spoken)


def _sets_right(sentence: Spoken) -> bool:
    return frames.untrue(sentence) or frames.puts_right(sentence)
