"""HTML in which nothing from outside can become markup: every text passes through ``escape``."""

from __future__ import annotations

import html

from cekfakta.text.addresses import web_address
from cekfakta.text.characters import is_shown

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


def escape(text: str) -> str:
    """``text`` as inert HTML: no markup, no template, no control or direction-changing mark."""
    shown = "".join(sign if is_shown(sign) else "\ufffd" for sign in text)
    return html.escape(shown, quote=True).translate(_TEMPLATE_SIGNS)


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
