"""The reply to the group: what was found, from whom, of when; nothing private."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cekfakta.types import Claim
from cekfakta.wording.registry import WORDINGS
from cekfakta.wording.reply import reply_text, share_address

ID, EN = WORDINGS["id"], WORDINGS["en"]


def test_a_reply_names_verdict_quote_source_date_and_link(samples: Any) -> None:
    reply = reply_text(samples.report_of(samples.refuted, samples.unverified), ID)
    for part in (
        "BERTENTANGAN dengan pernyataan resmi",
        samples.refuted.claim.text,
        samples.denying.title,
        samples.denying.quote,
        "Tim Periksa, 2 Mei 2024",
        samples.denying.url,
        "1 dari 2 klaim",
    ):
        assert part in reply


def test_a_conflict_gives_both_sides(samples: Any) -> None:
    reply = reply_text(samples.report_of(samples.conflicting), EN)
    assert samples.supporting.quote in reply
    assert samples.denying.quote in reply


def test_an_unverified_message_asks_for_patience(samples: Any) -> None:
    reply = reply_text(samples.report_of(samples.unverified), ID)
    assert "BELUM TERVERIFIKASI" in reply
    assert "jangan diteruskan dulu" in reply


def test_no_claim_no_reply(samples: Any) -> None:
    assert reply_text(samples.report_of(), ID) == ""


def test_private_numbers_are_masked_and_long_claims_cut(samples: Any) -> None:
    text = "Hubungi 081234567890 untuk kuota. " + "panjang " * 100
    verdict = replace(samples.unverified, claim=Claim(text, 0, len(text)))
    reply = reply_text(samples.report_of(verdict), ID)
    assert "081234567890" not in reply
    assert len(reply) < 700


def test_an_address_that_is_no_web_page_is_left_out(samples: Any) -> None:
    citation = replace(samples.denying, url="javascript:alert(1)", published=None)
    verdict = replace(samples.refuted, citations=(citation,))
    reply = reply_text(samples.report_of(verdict), ID)
    assert "javascript" not in reply
    assert "tanpa tanggal" in reply


def test_sharing_opens_whatsapp_with_the_text() -> None:
    assert share_address("a & b\n?") == "https://wa.me/?text=a%20%26%20b%0A%3F"
