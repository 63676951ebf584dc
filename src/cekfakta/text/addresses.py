"""Web addresses: which may become a link."""

from __future__ import annotations

from urllib.parse import urlsplit

from cekfakta.text.characters import is_shown

_MAX_URL_CHARACTERS = 2_000


def web_address(url: str) -> str | None:
    """``url`` when it is a plain http(s) address that may become a link, else None."""
    if len(url) > _MAX_URL_CHARACTERS or any(sign.isspace() or not is_shown(sign) for sign in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None
