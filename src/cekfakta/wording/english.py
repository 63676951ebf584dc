"""The page's words in English, for readers who help with the page but read no Indonesian."""

from __future__ import annotations

from cekfakta.terms import Kind, Label, Rating, Reason, Relation, Stance
from cekfakta.wording.shape import (
    BatchWording,
    CheckWording,
    Confidence,
    ReplyWording,
    ReportWording,
    SearchWording,
    Wording,
)

_CHECK = CheckWording(
    tab="Check",
    box="Paste the message you received",
    placeholder="A forward from the family group, for instance. Paste all of it, as it came.",
    button="Check",
    working="Comparing with official statements…",
    examples="No message at hand? Try one of these:",
    clear="Clear",
    empty="The box is still empty. Paste the message to be checked, then press Check.",
    too_long="This message is too long. At most {limit} characters are checked at once; "
    "split the message into parts.",
    unreadable="This cannot be read as a message. Copy the writing itself, not the file or the "
    "picture, and try again.",
    busy="Many messages are being checked at the moment. Wait a little, then press Check again.",
    failed="Sorry, this check failed on our side.",
    failed_hint="Your message was not kept. Try again; if it keeps failing, tell whoever runs this "
    "service.",
)

_REPORT = ReportWording(
    message={
        Label.SUPPORTED: "This message agrees with official statements",
        Label.REFUTED: "This message contradicts official statements",
        Label.CONFLICTING: "Sources disagree about this message",
        Label.NOT_ENOUGH_EVIDENCE: "This message is not verified",
    },
    claim={
        Label.SUPPORTED: "Agrees with official statements",
        Label.REFUTED: "Contradicts official statements",
        Label.CONFLICTING: "Sources disagree",
        Label.NOT_ENOUGH_EVIDENCE: "Not verified",
    },
    advice={
        Label.SUPPORTED: "Read the source before you pass it on: dates and places may change.",
        Label.REFUTED: "Better not to pass it on. The quotes below say why.",
        Label.CONFLICTING: "Read both sides below before you conclude.",
        Label.NOT_ENOUGH_EVIDENCE: "Not verified does not mean false, nor does it mean true. "
        "Better to wait before passing it on.",
    },
    reasons={
        Reason.EVIDENCE_AGREES: "The statement we found says the same.",
        Reason.EVIDENCE_DENIES: "The statement we found says the opposite.",
        Reason.KNOWN_MESSAGE: "This claim has circulated before and has been checked.",
        Reason.SOURCES_DISAGREE: "Some sources confirm it and others deny it.",
        Reason.NOTHING_FOUND: "We found no official statement about this.",
        Reason.WEAK_EVIDENCE: "There are similar statements, but none strong enough to decide.",
        Reason.OUT_OF_DATE: "The statement we found no longer holds, or is older than this event.",
        Reason.TOO_SHORT: "The sentence is too short to be checked.",
        Reason.NOT_INDONESIAN: "This claim is not in Indonesian; cekfakta judges Indonesian only.",
    },
    confidence=(
        Confidence(0.95, "very sure"),
        Confidence(0.80, "sure"),
        Confidence(0.65, "fairly sure"),
        Confidence(0.0, "not very sure"),
    ),
    covers="covers {part} of {whole} claims",
    no_claims="There is no claim to check",
    no_claims_hint="This looks like a greeting, a prayer, a question or an opinion. Paste the part "
    "that states an event, a number or a rule.",
    other_language="This message does not seem to be in Indonesian. cekfakta judges Indonesian "
    "messages only, so it gives no verdict.",
    claims="Claim by claim",
    claim_number="Claim {number}",
    stance={Stance.SUPPORTS: "Confirms", Stance.REFUTES: "Denies"},
    kinds={
        Kind.STATEMENT: "Official statement",
        Kind.FACTCHECK: "Fact-checker",
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
    more_sources="More sources: {count}",
    open_source="Read it at {site}",
    undated="undated",
    known={
        Relation.SAME: "This message is known",
        Relation.MUTATED: "A known message, changed",
        Relation.DEBUNK_OF: "This denies a known message",
        Relation.SIMILAR: "Like a known message, but something differs",
    },
    known_hint={
        Relation.SAME: "It says the same as a message that has circulated before.",
        Relation.MUTATED: "What was found about the old message does not cover the changes below.",
        Relation.DEBUNK_OF: "Your message denies that one; it does not pass it on.",
        Relation.SIMILAR: "What was found about that message need not hold for yours.",
    },
    similarity="Alike: {percent} %",
    slot="What differs",
    ours="Your message",
    theirs="Known message",
    slots={
        "number": "Number",
        "money": "Amount of money",
        "date": "Date",
        "negation": "The word “not”",
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
    inherited="What was found of an earlier version: {rating}.",
    uncovered="Not covered by the old denial: {slots}.",
    receipt="Receipt: corpus {corpus}, model {model}, cekfakta {version}",
    result="Result",
)

_REPLY = ReplyWording(
    label="A reply ready to send",
    hint="Copy it and send it back to the group. Change it as you like.",
    opening="I checked this message with cekfakta.",
    verdicts={
        Label.SUPPORTED: "✅ AGREES with official statements",
        Label.REFUTED: "❌ CONTRADICTS official statements",
        Label.CONFLICTING: "⚠️ SOURCES DISAGREE",
        Label.NOT_ENOUGH_EVIDENCE: "❔ NOT VERIFIED: no sufficient official statement yet",
    },
    claim="Claim: “{claim}”",
    source="{title}\n“{quote}”\n{origin}\n{url}",
    fallback="Better not to pass it on until there is an official word.",
    rest="This verdict is for {part} of the {whole} claims in that message.",
    closing="Found by a machine, which can err: please read the source.",
    copy="Copy",
    share="Send with WhatsApp",
)

_BATCH = BatchWording(
    tab="Many messages",
    intro="Upload a table of messages (.csv or .jsonl), choose the column that holds them, then "
    "download the results. Your file is deleted afterwards.",
    file="Choose a .csv or .jsonl file",
    column="Column that holds the messages",
    button="Check all",
    working="Checking messages",
    done="Messages checked: {done}.",
    rejected="Rows that could not be used: {count}; the second file says why.",
    first_rows="First rows: {count}",
    download="Download the results (.csv)",
    download_rejects="Download the unusable rows",
    chosen="File: {name}",
    no_file="There is no file yet. Upload a .csv or .jsonl file first.",
    no_column="Choose the column that holds the messages first.",
    unreadable="This file cannot be used. It should be a .csv with column names in its first row, "
    "or a .jsonl with one object a line.",
    too_many="This file has {count} rows; this page takes at most {limit}. "
    "Split the file, or use the command “cekfakta batch”.",
    columns=("Row", "Message", "Verdict", "Confidence", "Source"),
)

_SEARCH = SearchWording(
    tab="Search statements",
    box="Search the official statements",
    placeholder="For instance: tarif ojek daring",
    button="Search",
    empty="Type the words to search for first.",
    nothing="No statement matches. Try other, more general words.",
    found="Statements found: {count}, best match first",
    read="Read it",
    checked_claim="The claim that was checked",
    expired="holds until {date}",
    superseded="replaced by a newer statement",
)

ENGLISH = Wording(
    code="en",
    switch="Language",
    title="cekfakta",
    tagline="Paste a forwarded message and see what official statements say about each of its "
    "claims: with the quote, the source and the date.",
    private="Your message is not kept and is sent to nobody else.",
    limits_title="What cekfakta cannot tell you",
    limits=(
        "Anything that no official source in its collection has spoken about. Its answer is then "
        "“not verified”, not “hoax”.",
        "Whether pictures, videos and sound are genuine. It reads the writing only.",
        "What happened after the date of the corpus, given at the foot of this page.",
        "Certainty. The confidence is the model's estimate and the model can err: "
        "read the quotes and open the source.",
    ),
    footer="cekfakta {version} · {count} statements and fact-checks, {oldest} to {newest}",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    percent="{words}, {percent} %",
    thousands=",",
    check=_CHECK,
    report=_REPORT,
    reply=_REPLY,
    batch=_BATCH,
    search=_SEARCH,
)
