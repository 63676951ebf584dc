"""The command line's words in English."""

from __future__ import annotations

from cekfakta import errors
from cekfakta.terms import Scope
from cekfakta.wording.command import Words

_ID = "Id of a record, as corpus list prints it."
_JSON = "Print as JSON."
_AS_OF = "Count tomorrow and the like from this day. Default: today."

ENGLISH = Words(
    errors={
        errors.CekfaktaError: "Sorry, this command could not be finished.",
        errors.InputError: "Sorry, this input cannot be used.",
        errors.FormatError: "Sorry, this file is not in a form that can be read.",
        errors.AddressError: "The page cannot be opened at that address. Another program may be "
        "using it. Stop that program, or choose another port. "
        "For instance: cekfakta serve --port 7861. "
        "With make: GRADIO_SERVER_PORT=7861 make run",
        errors.CorpusError: "Sorry, this corpus file cannot be used.",
        errors.CorpusLockedError: "Another process is writing to the corpus. Try again shortly.",
        errors.CorpusReadOnlyError: "The corpus may not be written. Check its permissions, "
        "or name another file with --corpus.",
        errors.CorpusDamagedError: "This corpus file is damaged, or is no cekfakta corpus.",
        errors.StatementNotFoundError: "No record has that id. "
        "See which there are with: cekfakta corpus list",
        errors.ModelError: "Sorry, this model cannot be used.",
        errors.MissingExtraError: "An optional part is not installed.",
    },
    settings="A setting in the environment is wrong.",
    system="The system refused to read or write.",
    detail="Details: {detail}",
    differs="{slot}: in your message {ours}, in the old one {theirs}",
    checking="Checking",
    scoring="Scoring",
    clustering="Grouping",
    indexing="Indexing",
    rows_done="Done: {count} rows, results in {output}",
    rows_rejected="{count} rows could not be used; they and the reasons are in {rejects}",
    added="{added} added, {updated} updated, {unchanged} unchanged, {rejected} rejected",
    more="… and {count} more; write them all to a file with --rejects",
    removed="{id} is no longer in the corpus.",
    family="versions: {count}; first seen {seen}, first denied {denied}; rating: {rating}",
    no_families="No message is known in more than one version.",
    agrees="All agrees: {statements} records, {versions} versions, revision {revision}.",
    disagrees="The corpus and its indexes do not agree. Run: cekfakta corpus reindex. If they "
    "still do not agree, put back a copy of the corpus.",
    reindexed="Every index was built anew from {statements} records.",
    nothing_found="No record fits. Try other words.",
    opening="Opening the models and the records …",
    serving="The page is at {address} (stop it with Ctrl-C)",
    fields={
        "id": "Id",
        "kind": "Kind",
        "title": "Title",
        "publisher": "Publisher",
        "published": "Published",
        "url": "Link",
        "lang": "Language",
        "claim": "Story checked",
        "rating": "Rating",
        "valid_from": "Valid from",
        "expires": "Expires",
        "superseded_by": "Superseded by",
        "scope": "Scope",
    },
    scopes={Scope.EVENT: "one event", Scope.STANDING: "a rule that still holds"},
    counts={
        "statements": "Records",
        "publishers": "Publishers",
        "versions": "Versions kept",
        "dates": "Published between",
        "revision": "Revision",
    },
    help={
        "": "Checks forwarded messages against statements and fact-checks.",
        ":corpus": "Corpus file, created when absent. Default: CEKFAKTA_CORPUS, "
        "then the starter corpus.",
        ":model": "Model folder, or a Hugging Face BERT by name or folder.",
        ":lang": "Language of the output. Default: CEKFAKTA_LANG, then id.",
        ":version": "Print the version and stop.",
        "check": "Check one message.",
        "check:text": "The message, or - to read it from standard input.",
        "check:as_json": _JSON,
        "check:as_of": _AS_OF,
        "batch": "Check every message of a file.",
        "batch:source": "A .csv or .jsonl file.",
        "batch:output": "Results, .csv or .jsonl. Rejected rows go to OUT.rejects.jsonl.",
        "batch:as_of": _AS_OF,
        "batch:text_column": "The column that holds the messages.",
        "corpus": "See and change what the corpus holds.",
        "corpus add": "Load statements: all of them, or none when interrupted.",
        "corpus add:paths": "Files .jsonl, .csv, .txt, .html, or folders of them.",
        "corpus add:rejects": "Write rejected records to this .jsonl file.",
        "corpus add:as_json": _JSON,
        "corpus list": "Print every record.",
        "corpus list:as_json": _JSON,
        "corpus show": "Print one record.",
        "corpus show:identity": _ID,
        "corpus show:as_json": _JSON,
        "corpus search": "Find records, best first.",
        "corpus search:query": "What to look for, in everyday words.",
        "corpus search:limit": "At most this many records.",
        "corpus search:as_json": _JSON,
        "corpus stats": "Count what the corpus holds.",
        "corpus stats:as_json": _JSON,
        "corpus families": "Print the messages that are known in several versions.",
        "corpus families:as_json": _JSON,
        "corpus verify": "Check that the records and every index agree.",
        "corpus verify:as_json": _JSON,
        "corpus reindex": "Build every index anew from the records.",
        "corpus reindex:as_json": _JSON,
        "corpus remove": "Take one record out; its old versions are kept.",
        "corpus remove:identity": _ID,
        "corpus remove:as_json": _JSON,
        "dedup": "Group messages that are the same, or changed in details only.",
        "dedup:source": "A .csv or .jsonl file.",
        "dedup:output": "Results, .csv or .jsonl. Rejected rows go to OUT.rejects.jsonl.",
        "dedup:text_column": "The column that holds the messages.",
        "score": "Score pairs of premise and hypothesis with the model.",
        "score:pairs": "A .jsonl file with premise and hypothesis on each line.",
        "score:output": "Results, .jsonl. Rejected lines go to OUT.rejects.jsonl.",
        "serve": "Serve the page and the HTTP API.",
        "serve:host": "Address to listen on. Default: GRADIO_SERVER_NAME, then 127.0.0.1.",
        "serve:port": "Port to listen on. Default: GRADIO_SERVER_PORT, then 7860.",
    },
)
