"""The page's words in English, for those who help with the page but read no Indonesian."""

from __future__ import annotations

from cekfakta.wording import command_english
from cekfakta.wording.report_english import REPLY, REPORT
from cekfakta.wording.shape import BatchWording, CheckWording, SearchWording, Wording

_CHECK = CheckWording(
    tab="Check",
    box="Paste the message you received",
    placeholder="A forward from the family group, for instance. Paste all of it, as it came.",
    button="Check",
    working="Comparing with our records…",
    examples="No message at hand? Try one of these:",
    clear="Clear",
    empty="The box is still empty. Paste the message to be checked, then press Check.",
    too_long="This message is too long. At most {limit} characters are checked at once. "
    "Split the message into parts.",
    unreadable="This cannot be read as a message. Copy the writing itself, not the file or the "
    "picture, and try again.",
    busy="Many messages are being checked at the moment. Wait a little, then press Check again.",
    failed="Sorry, this check failed on our side.",
    failed_hint="Your message was not kept. Try again. If it keeps failing, tell whoever runs this "
    "service.",
)

_BATCH = BatchWording(
    tab="Many messages",
    intro="Upload a table of messages (.csv or .jsonl) and choose the column that holds them. "
    "Then download the results. Your file is deleted afterwards.",
    file="Choose a .csv or .jsonl file",
    column="Column that holds the messages",
    button="Check all",
    working="Checking messages",
    unit="messages",
    done="Messages checked: {done}.",
    rejected="Rows that could not be used: {count}. The second file says why.",
    first_rows="First rows: {count}",
    download="Download the results (.csv)",
    download_rejects="Download the unusable rows",
    chosen="File: {name}",
    no_file="There is no file yet. Upload a .csv or .jsonl file first.",
    no_column="Choose the column that holds the messages first.",
    unreadable="This file cannot be used. It should be a .csv with column names in its first row, "
    "or a .jsonl with one object a line.",
    too_many="This file has {count} rows. This page takes at most {limit}. "
    "Split the file, or use the command “cekfakta batch”.",
    columns=("Row", "Message", "Answer", "Source"),
)

_SEARCH = SearchWording(
    tab="Search records",
    box="Search statements and fact-checks",
    placeholder="For instance: tarif ojek daring",
    button="Search",
    empty="Type the words to search for first.",
    nothing="No record matches. Try other, more general words.",
    found="Records found: {count}, best match first",
    read="Read it",
    checked_claim="The story that was checked",
    expired="holds until {date}",
    superseded="replaced by a newer record",
)

ENGLISH = Wording(
    code="en",
    name="English",
    switch="Language",
    title="cekfakta",
    tagline="Paste a forwarded message. See what public bodies, the press and fact-checkers say "
    "about it. Their quotes, sources and dates are shown.",
    private="Your message is not kept and is sent to nobody else.",
    limits_title="What cekfakta cannot answer",
    limits=(
        "Anything that its records do not speak about. Its answer is then “there is not enough "
        "information yet”, not “hoax”.",
        "Whether pictures, videos and sound are genuine. It reads the writing only.",
        "What happened after the date of the newest record, given at the foot of this page.",
        "Certainty. A computer program gives the answer, and it can err: read the quotes and open "
        "the source.",
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
    thousands=",",
    check=_CHECK,
    report=REPORT,
    reply=REPLY,
    batch=_BATCH,
    search=_SEARCH,
    command=command_english.ENGLISH,
)
