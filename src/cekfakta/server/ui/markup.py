"""HTML in which nothing from outside can become markup: every text passes through ``escape``."""

from __future__ import annotations

import html
import unicodedata
from urllib.parse import urlsplit

_TEMPLATE_SIGNS = str.maketrans(
    {
        "{": "&#123;",
        "}": "&#125;",
        "$": "&#36;",
        "`": "&#96;",
        "@": "&#64;",
        "\\": "&#92;",
    }
)
"""Signs that Gradio's HTML component would read as a template of its own."""

_MAX_URL_CHARACTERS = 2_000


def escape(text: str) -> str:
    """``text`` as inert HTML: no markup, no template, no control or direction-changing mark."""
    shown = "".join(sign if _is_shown(sign) else "\ufffd" for sign in text)
    return html.escape(shown, quote=True).translate(_TEMPLATE_SIGNS)


def _is_shown(sign: str) -> bool:
    category = unicodedata.category(sign)
    if category in {"Cc", "Cs", "Co", "Cn"}:
        return sign in "\n\t"
    return sign not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def web_address(url: str) -> str | None:
    """``url`` when it is a plain http(s) address that may become a link, else None."""
    if len(url) > _MAX_URL_CHARACTERS or any(sign.isspace() or not _is_shown(sign) for sign in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def element(tag: str, *children: str, **attributes: str) -> str:
    """One element; ``children`` are markup made here, attribute values are escaped.

    A trailing underscore in an attribute's name is dropped (``class_``), others become hyphens.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
    )
    return f"<{tag}{written}>{''.join(children)}</{tag}>"


def link(url: str, words: str) -> str:
    """A link to ``url`` that opens apart; only the escaped words when it is no web address."""
    address = web_address(url)
    if address is None:
        return escape(words)
    return element(
        "a", escape(words), href=address, target="_blank", rel="noopener noreferrer nofollow"
    )
