"""What is said of a checked message in English: the report, and the reply to the group."""

from __future__ import annotations

from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance, Why
from cekfakta.wording.answer import Answer, Surety
from cekfakta.wording.desks import Desk
from cekfakta.wording.shape import AddressWording, AskWording, ReplyWording, ReportWording

_WITH_SOURCE = "If you pass it on, add the source."
_NO_FORWARDING = "Better not to pass it on. The quotes below say why."

_ADDRESS = AddressWording(
    owners={
        "go.id": "the government",
        "desa.id": "a village government",
        "ac.id": "a university",
        "mil.id": "the armed forces",
    },
    official="{host} is an official address of {owner}, for it ends in .{ending}.",
    owned="{host} is an address of {owner}.",
    poses="{host} looks like an official address of the Indonesian government, but is none. "
    "Take care.",
    abroad="{host} seems to be a government address of another country, not of Indonesia.",
    other="{host} is no government address. It need not be dangerous, but find out first whose it "
    "is.",
    unclear="The address of a link here cannot be read for certain. Better not to open it.",
    link_advice=(
        "Look at the end of the address: government .go.id, village .desa.id, university .ac.id.",
        "Beware of imitations: “.go.id” must come last, not in the middle.",
        "Never type a PIN, a password or a one-time code into a link that somebody sent.",
    ),
    phone_advice=(
        "Never tell anybody a PIN, a password or a one-time code.",
        "If they say they are your bank, call the number on the back of your card yourself.",
    ),
)

_ASK = AskWording(
    title="You can ask:",
    names={
        Desk.MAFINDO: "TurnBackHoax (MAFINDO)",
        Desk.CEKFAKTA: "Fact-checking media together (cekfakta.com, not this program)",
        Desk.HEALTH: "Ministry of Health (Halo Kemenkes)",
        Desk.MEDICINES: "Food and drug agency BPOM (HaloBPOM)",
        Desk.WEATHER: "Weather and earthquake agency BMKG",
        Desk.DISASTER: "Disaster agency BNPB",
        Desk.POLICE: "Police",
        Desk.OWN_BANK: "Your own bank, at the number on the back of your card",
        Desk.FINANCE: "OJK, which watches over banks and loans",
        Desk.ELECTION: "Election commission KPU",
        Desk.ELECTION_WATCH: "Election supervisor Bawaslu",
        Desk.AID: "Ministry of Social Affairs",
        Desk.CONTENT: "Aduan Konten, the content desk of Komdigi",
    },
    phone="phone {phone}",
)

REPORT = ReportWording(
    headline={
        Answer.TRUE: "true, according to {sources}",
        Answer.UNTRUE: "not true, according to {sources}",
        Answer.CORRECTION_AGREES: "this message is true: the story that it denies is indeed "
        "false, according to {sources}",
        Answer.ADVICE_AGREES: "this advice or warning agrees with {sources}",
        Answer.ADVICE_DISAGREES: "this advice or warning does not agree with {sources}",
        Answer.DENIAL_AGREES: "the story that this message denies is indeed untrue, according to "
        "{sources}",
        Answer.DENIAL_DISAGREES: "the denial in this message is wrong: the story that it denies "
        "is true, according to {sources}",
        Answer.DISPUTED: "Sources disagree about this",
        Answer.QUESTION_ANSWERED: "The answer is in this record: {title}",
        Answer.QUESTION_OPEN: "Our records do not answer your question yet",
        Answer.PARTLY: "Only part of this message is clear so far",
        Answer.OPEN: "There is not enough information yet",
        Answer.OTHER_LANGUAGE: "This message does not seem to be in Indonesian",
        Answer.ONLY_LINK: "This message is only a link",
        Answer.ONLY_PHONE: "This message is only a phone number",
        Answer.NO_CLAIM: "There is nothing in this message to check",
    },
    of_several={
        Answer.TRUE: "what this message says is true, according to {sources}",
        Answer.UNTRUE: "something in this message is not true, according to {sources}",
        Answer.CORRECTION_AGREES: "the denial in this message is true, according to {sources}",
        Answer.ADVICE_AGREES: "the advice or warning in this message agrees with {sources}",
        Answer.ADVICE_DISAGREES: "some advice or warning in this message does not agree with "
        "{sources}",
        Answer.DISPUTED: "Sources disagree about part of this message",
    },
    of_part={Answer.CORRECTION_AGREES: "this denial is true, according to {sources}"},
    short={
        Answer.TRUE: "true",
        Answer.UNTRUE: "not true",
        Answer.CORRECTION_AGREES: "a correction that is true",
        Answer.DENIAL_DISAGREES: "a denial that is wrong",
        Answer.ADVICE_AGREES: "advice that sources support",
        Answer.ADVICE_DISAGREES: "advice that sources deny",
        Answer.DENIAL_AGREES: "untrue indeed",
        Answer.DISPUTED: "sources disagree",
        Answer.QUESTION_ANSWERED: "a question with an answer",
        Answer.QUESTION_OPEN: "a question still open",
        Answer.PARTLY: "partly clear",
        Answer.OPEN: "not clear yet",
        Answer.OTHER_LANGUAGE: "not Indonesian",
        Answer.ONLY_LINK: "only a link",
        Answer.ONLY_PHONE: "only a phone number",
        Answer.NO_CLAIM: "nothing to check",
    },
    sureness={
        Surety.SURE: "{said}",
        Surety.LIKELY: "most likely {said}",
        Surety.SEEMING: "apparently {said}",
    },
    advice={
        Answer.TRUE: "Read the source before you pass it on. Things may have changed.",
        Answer.UNTRUE: _NO_FORWARDING,
        Answer.DENIAL_DISAGREES: _NO_FORWARDING,
        Answer.CORRECTION_AGREES: _WITH_SOURCE,
        Answer.ADVICE_AGREES: _WITH_SOURCE,
        Answer.ADVICE_DISAGREES: "Better not to follow it or pass it on. Read the quotes below.",
        Answer.DENIAL_AGREES: _WITH_SOURCE,
        Answer.DISPUTED: "Read both sides below before you conclude.",
        Answer.QUESTION_ANSWERED: "Read the record below, then open its source.",
        Answer.QUESTION_OPEN: "Please ask one of those named below.",
        Answer.PARTLY: "Better not to pass on yet what is not clear.",
        Answer.OPEN: "This message need not be untrue, and it need not be true. Better not to "
        "pass it on yet.",
        Answer.OTHER_LANGUAGE: "cekfakta judges Indonesian messages only, so this one is not "
        "judged.",
        Answer.ONLY_LINK: "cekfakta opens no links, so what it shows is not checked.",
        Answer.ONLY_PHONE: "cekfakta calls no numbers, so its owner is not known.",
        Answer.NO_CLAIM: "It looks like a greeting, a prayer or an opinion. Paste the part that "
        "names an event, a number or a rule.",
    },
    cautioning={
        Answer.PARTLY: "What is not clear yet is not thereby untrue. cekfakta merely has no record "
        "about that part yet.",
        Answer.OPEN: "This does not mean that your message is untrue. cekfakta merely has no "
        "record about this yet.",
    },
    denied_story="This message denies the story: {claim}",
    tally="Of {whole} things checked: {parts}.",
    factchecker="fact-checker {publisher}",
    unnamed="the records found",
    joined="{first} and {second}",
    sides="Agreeing with the message: {supporting}. Denying it: {denying}.",
    reasons={
        Reason.EVIDENCE_AGREES: "The record we found agrees with this message.",
        Reason.EVIDENCE_DENIES: "The record we found denies this message.",
        Reason.KNOWN_MESSAGE: "This story has gone round before and has been checked.",
        Reason.SOURCES_DISAGREE: "Some sources confirm it and others deny it.",
        Reason.NOTHING_FOUND: "We have found no record about this yet.",
        Reason.WEAK_EVIDENCE: "There are similar records, but none strong enough to decide.",
        Reason.OUT_OF_DATE: "The record we found is about another day, or no longer holds.",
        Reason.ELSEWHERE: "The record we found is about a different place, person or amount.",
        Reason.QUESTION: "This is a question, so we call it neither true nor untrue.",
        Reason.TOO_SHORT: "The sentence is too short to be checked.",
        Reason.NOT_INDONESIAN: "This text is not in Indonesian.",
    },
    claims="One by one",
    claim_number="Part {number}",
    certainty="How sure the program is: {percent}%",
    stance={
        Stance.SUPPORTS: "Agrees with this message",
        Stance.REFUTES: "Denies this message",
    },
    kinds={
        Kind.STATEMENT: "Statement",
        Kind.FACTCHECK: "Fact-check",
        Kind.CIRCULATING: "Circulating message",
    },
    ratings={
        Rating.FALSE: "False",
        Rating.MISLEADING: "Misleading",
        Rating.ALTERED: "Altered",
        Rating.SATIRE: "Satire",
        Rating.TRUE: "True",
        Rating.UNPROVEN: "Unproven",
    },
    found="The story that this record is about (not your message) is rated: {rating}.",
    found_of_asked="The story that was asked about is rated: {rating}.",
    rated="The story: {rating}",
    more_sources="More sources: {count}",
    open_source="Read it at {site}",
    undated="undated",
    answers="The record that answers",
    nearest="Nearest records",
    why={
        Why.ANSWERS: "answers this question",
        Why.EXPIRED: "no longer holds",
        Why.OTHER_DAY: "about another day",
        Why.OTHER_PLACE: "about another place",
        Why.OTHER_NAME: "about another person, body or thing",
        Why.OTHER_AMOUNT: "about another amount",
        Why.OTHER_AILMENT: "about another illness",
        Why.CLOSE: "similar, but it does not settle this",
    },
    known={
        Relation.SAME: "This message has gone round before",
        Relation.MUTATED: "A similar message has gone round, but it says something else",
        Relation.DEBUNK_OF: "Your message denies one that has gone round before",
        Relation.SIMILAR: "A similar message has gone round before",
    },
    known_hint={
        Relation.SAME: "It says the same as a message that has gone round before.",
        Relation.MUTATED: "The rating of the old message need not hold for yours.",
        Relation.DEBUNK_OF: "Your message does not pass that one on.",
        Relation.SIMILAR: "The rating of that message need not hold for yours.",
    },
    slot="What differs",
    ours="Your message",
    theirs="Old message",
    slots={
        "number": "Number",
        "money": "Amount of money",
        "date": "Date",
        "negation": "The word “not” or “never”",
        "place": "Place",
        "name": "Name",
        "office": "Office or body",
        "sender": "Sender",
        "link": "Link",
        "phone": "Phone number",
        "added": "Added sentence",
        "dropped": "Dropped sentence",
    },
    absent="(none)",
    family="History of this message: versions known: {count}",
    seen="Seen",
    denied="Denied",
    inherited="Rating of an earlier version: {rating}.",
    uncovered="The old denial does not speak of: {slots}.",
    receipt="Technical data (add it when you report a mistake)",
    receipt_of="records {corpus} · model {classifier} · meaning {encoder} · decision {decision} · "
    "engine {engine} · as of {as_of} · cekfakta {version} · message {message}",
    result="Result",
    address=_ADDRESS,
    ask=_ASK,
)

REPLY = ReplyWording(
    label="A reply ready to send",
    hint="Copy it and send it back to the group. Change it as you like.",
    opening="I checked this message with cekfakta.",
    headline={
        Answer.QUESTION_ANSWERED: "This question has an answer: {title}",
        Answer.QUESTION_OPEN: "No record answers this question yet",
    },
    more={
        Label.SUPPORTED: "and {count} more that are true",
        Label.REFUTED: "and {count} more that are not true",
        Label.CONFLICTING: "and {count} more about which sources disagree",
        Label.NOT_ENOUGH_EVIDENCE: "Not enough information yet: {count} other things",
    },
    closing="Found by a machine, which can err: please read the source.",
    copy="Copy",
    share="Send with WhatsApp",
)
